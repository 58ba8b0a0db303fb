/** One line of a figure. */
export interface Line {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** `held` lines are drawn strong: the option that the simulation finds true. */
  readonly emphasis?: 'strong' | 'dashed';
}

export interface FigureData {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly log: boolean;
  readonly lines: readonly Line[];
  /** A horizontal line with its name: a threshold, an entropy. */
  readonly level?: { readonly name: string; readonly y: number };
}
