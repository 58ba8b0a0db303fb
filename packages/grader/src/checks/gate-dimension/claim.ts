import type { Claim } from '../../types.ts';

/** The sizes that a gate's size may be said to equal. */
export type SizeName = 'hidden' | 'vocabulary' | 'embedding' | 'steps';

export interface DimensionClaim extends Claim {
  readonly kind: 'gate-dimension';
  readonly cell: 'gru' | 'lstm';
  readonly gate: 'update' | 'reset' | 'input' | 'forget' | 'output' | 'candidate';
  readonly hidden: number;
  /** What comes in at each step: the embedding's size, else the vocabulary's (one-hot), `null` where the item tells neither. */
  readonly input: number | null;
  /** The size asserted. */
  readonly size: number;
}

/** `size(lstm.input) = 100 given hidden=100, input=10000`. */
export function printDimension({ cell, gate, hidden, input, size }: DimensionClaim): string {
  return `size(${cell}.${gate}) = ${size} given hidden=${hidden}${input === null ? '' : `, input=${input}`}`;
}
