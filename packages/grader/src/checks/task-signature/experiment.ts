import type { Engine } from '@keyproof/rnn-core';
import { unroll, type Architecture } from '../../experiments/unroll.ts';

/** What a task takes or gives: one thing, or a sequence. */
export type Arity = 'one' | 'many';

/** A task as a network sees it. `aligned`: one output for each input. */
export interface Signature {
  readonly takes: Arity;
  readonly gives: Arity;
  readonly aligned: boolean;
}

/** Lengths (Tx, Ty) that a task of this signature comes with. A sequence has two elements or more. */
export function lengthsOf({ takes, gives, aligned }: Signature): readonly (readonly [number, number])[] {
  if (aligned)
    return [
      [2, 2],
      [4, 4],
      [7, 7],
    ];
  const xs = takes === 'one' ? [1, 1, 1] : [2, 4, 7];
  const ys = gives === 'one' ? [1, 1, 1] : [3, 2, 5];
  return xs.map((x, index) => [x, ys[index] as number] as const);
}

/** How many of a task's lengths an architecture serves: all its inputs reach an output, and it gives as many outputs as are wanted. */
export async function measureFit(
  engine: Engine,
  random: () => number,
  signature: Signature,
  architecture: Architecture,
): Promise<{ readonly served: number; readonly asked: number }> {
  const lengths = lengthsOf(signature);
  let served = 0;
  for (const [tx, ty] of lengths) {
    const { inputs, outputs } = await unroll(engine, random, architecture, tx, ty);
    if (inputs === tx && outputs === ty) served += 1;
  }
  return { served, asked: lengths.length };
}
