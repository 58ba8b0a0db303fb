import type { Engine } from '@keyproof/rnn-core';
import type { LengthRelation } from '../../frames/length-relation.ts';
import { unroll, type Architecture } from '../../experiments/unroll.ts';

const HOLDS: Readonly<Record<LengthRelation, (tx: number, ty: number) => boolean>> = {
  'Tx = Ty': (tx, ty) => tx === ty,
  'Tx < Ty': (tx, ty) => tx < ty,
  'Tx > Ty': (tx, ty) => tx > ty,
  'Tx = 1': (tx) => tx === 1,
  'Ty = 1': (_, ty) => ty === 1,
  'Tx ≠ Ty': (tx, ty) => tx !== ty,
};

const LENGTHS = [1, 2, 3, 5] as const;

/** Over all pairs of lengths: what the relation says of the pairs that the architecture serves, and the other way round. */
export interface RelationMeasurement {
  /** Share of the served pairs for which the relation holds. */
  readonly necessary: number;
  /** Share of the pairs in the relation that the architecture serves. */
  readonly sufficient: number;
}

/** Unrolls the architecture for every pair of lengths and counts what goes in and comes out. */
export async function measureRelation(
  engine: Engine,
  random: () => number,
  architecture: Architecture,
  relation: LengthRelation,
): Promise<RelationMeasurement> {
  let served = 0;
  let related = 0;
  let both = 0;
  for (const tx of LENGTHS)
    for (const ty of LENGTHS) {
      // A pair of single steps belongs to every shape and tells none from another.
      if (tx === 1 && ty === 1) continue;
      const { inputs, outputs } = await unroll(engine, random, architecture, tx, ty);
      const serves = inputs === tx && outputs === ty;
      const holds = HOLDS[relation](tx, ty);
      if (serves) served += 1;
      if (holds) related += 1;
      if (serves && holds) both += 1;
    }
  return { necessary: both / served, sufficient: both / related };
}
