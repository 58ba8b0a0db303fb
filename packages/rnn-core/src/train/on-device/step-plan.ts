import type { Recording } from '../../engine/webgpu/recorder.ts';
import type { UpdateRule } from '../optimizers.ts';

/** Everything a step is recorded for. */
export interface StepShape {
  readonly T: number;
  readonly B: number;
  readonly hasLengths: boolean;
  readonly hasH0: boolean;
  readonly hasC0: boolean;
  /** The states are those that the step before left on the device. */
  readonly carried: boolean;
  readonly drops: boolean;
  readonly loss: 'cross-entropy' | 'squared-error';
  /** 0: none. */
  readonly maxNorm: number;
  readonly maxValue: number;
  readonly rule: UpdateRule;
}

/** Parts of what is uploaded for each step. */
export type UploadName = 'now' | 'inputs' | 'targets' | 'weights' | 'valid' | 'h0' | 'c0' | 'factors';

/** What a step tells the host when it is over. */
export const status = { loss: 0, norm: 1, factor: 2, sound: 3, broken: 4, length: 5 } as const;

/** Blocks of numbers that can be looked through when something is not finite. */
export interface Look {
  readonly name: string;
  readonly place: number;
  readonly blocks: number;
  /** Rows that count, and rows there are. */
  readonly rows: number;
  readonly of: number;
}

/** One training step as a list of dispatches. Places and lengths are in elements. */
export interface StepPlan {
  readonly recording: Recording;
  /** Parameters and then the optimizer's memory, one after the other: the same places in every plan of a model and a rule. */
  readonly lasting: { readonly count: number; readonly stride: number };
  readonly upload: {
    readonly place: number;
    readonly length: number;
    readonly parts: Readonly<Partial<Record<UploadName, { readonly start: number; readonly length: number }>>>;
  };
  readonly status: number;
  /** In the order in which they are computed. */
  readonly looks: readonly Look[];
  /** The gradient of all parameters, end to end. */
  readonly gradient: number;
  /** B: sequences side by side. */
  readonly lanes: number;
  /** Where the last states lie: what a window hands on to the next. */
  readonly lastStates: readonly { readonly place: number; readonly length: number }[];
}
