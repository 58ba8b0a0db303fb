/** One line of a figure. */
export interface Line {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** `strong` lines are what the figure is about; `faint` ones are there to compare. */
  readonly emphasis?: 'strong' | 'faint';
  /** Drawn in the colour of what holds, without saying so. */
  readonly good?: boolean;
  /** Whether what the line stands for is true by simulation; shown by a sign at its name. */
  readonly holds?: boolean | null;
}

/** A horizontal line with its name: a threshold, an entropy. */
export interface Level {
  readonly name: string;
  readonly y: number;
}

export interface FigureData {
  readonly title: string;
  /** What to see in it, in a sentence. */
  readonly caption?: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly log: boolean;
  readonly lines: readonly Line[];
  readonly levels?: readonly Level[];
  /** Where the levels' names stand: where the lines leave room. Default: away from the end that is told. */
  readonly levelsAt?: 'left' | 'right';
  /** How the lines are drawn at first: forwards in time, backwards as a gradient travels, or all at once. */
  readonly reveal?: 'forwards' | 'backwards';
  /** Which end of the lines is told where no step is pointed at. Default: where the reveal ends, else the last. */
  readonly tell?: 'first' | 'last';
  /** The end of the x axis where more is to come than the lines hold. */
  readonly xEnd?: number;
}
