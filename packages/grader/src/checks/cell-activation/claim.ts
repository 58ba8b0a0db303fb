import type { Claim } from '../../types.ts';

export type Cell = 'gru' | 'lstm';
export const SQUASHES = ['sigmoid', 'tanh', 'relu', 'softmax', 'linear'] as const;
export type Squash = (typeof SQUASHES)[number];
export type Place = 'gates' | 'candidate' | 'output';

/** What a cell's gates, candidate or output are made with, or between what bounds they lie. */
export interface ActivationClaim extends Claim {
  readonly kind: 'cell-activation';
  readonly cell: Cell;
  readonly of: Place;
  readonly is: { readonly squash: Squash } | { readonly low: number; readonly high: number };
}

/** `activation(lstm.gates) = sigmoid`, `range(lstm.gates) = 0…1`. */
export function printActivation({ cell, of, is }: ActivationClaim): string {
  return 'squash' in is ? `activation(${cell}.${of}) = ${is.squash}` : `range(${cell}.${of}) = ${is.low}…${is.high}`;
}
