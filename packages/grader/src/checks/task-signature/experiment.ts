import type { Engine } from '@keyproof/rnn-core';
import { unroll, type Architecture } from '../../experiments/unroll.ts';

/** What a task takes or gives: one thing, or a sequence. */
export type Arity = 'one' | 'many';

/** A task as a network sees it. `aligned`: one output for each input; `null` where the text does not say. */
export interface Signature {
  readonly takes: Arity;
  readonly gives: Arity;
  readonly aligned: boolean | null;
}

/** What the steps of an architecture take and give. */
const ARITY: Readonly<Record<Architecture, { readonly takes: Arity; readonly gives: Arity }>> = {
  'one-to-one': { takes: 'one', gives: 'one' },
  'one-to-many': { takes: 'one', gives: 'many' },
  'many-to-one': { takes: 'many', gives: 'one' },
  aligned: { takes: 'many', gives: 'many' },
  'encoder-decoder': { takes: 'many', gives: 'many' },
};

/** Lengths that are tried. A sequence has two elements or more. */
const LENGTHS = [1, 2, 3, 5] as const;

/** Pairs (Tx, Ty) of lengths: how many the task comes with, how many the architecture serves, and how many are both. */
export interface FitMeasurement {
  readonly wanted: number;
  readonly served: number;
  readonly both: number;
}

/**
 * Unrolls an architecture for every pair of lengths and compares the pairs that it serves with those that the task comes with. A pair is served
 * if all its inputs reach an output and there are as many outputs as wanted.
 */
export async function measureFit(
  engine: Engine,
  random: () => number,
  signature: Signature & { readonly aligned: boolean },
  architecture: Architecture,
): Promise<FitMeasurement> {
  const count = { wanted: 0, served: 0, both: 0 };
  for (const tx of LENGTHS)
    for (const ty of LENGTHS) {
      const wanted = allows(signature, tx, ty) && (!signature.aligned || tx === ty);
      let served = false;
      if (allows(ARITY[architecture], tx, ty)) {
        const { inputs, outputs } = await unroll(engine, random, architecture, tx, ty);
        served = inputs === tx && outputs === ty;
      }
      if (wanted) count.wanted += 1;
      if (served) count.served += 1;
      if (wanted && served) count.both += 1;
    }
  return count;
}

function allows({ takes, gives }: { readonly takes: Arity; readonly gives: Arity }, tx: number, ty: number): boolean {
  return (takes === 'one') === (tx === 1) && (gives === 'one') === (ty === 1);
}
