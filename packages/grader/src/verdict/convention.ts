import type { Convention, ConventionEvidence } from '../types.ts';

/** Which convention an item follows, or why that cannot be said. */
export interface Chosen {
  readonly convention: Convention | null;
  readonly reason: string;
}

/**
 * The item's own equations or words decide alone. Without them every other piece (explanation, other items of the dump, notation) must
 * say the same: where they differ, or where there is none, no convention is chosen.
 */
export function chooseConvention(evidence: readonly ConventionEvidence[]): Chosen {
  const own = evidence.filter(({ source }) => source === 'item');
  const pieces = own.length > 0 ? own : evidence;
  const [first] = pieces;
  if (first === undefined) return { convention: null, reason: 'nothing tells which GRU convention is meant' };
  if (new Set(pieces.map(({ convention }) => convention)).size === 1) {
    return {
      convention: first.convention,
      reason: `${first.convention} convention, from the ${first.source} (${first.read})`,
    };
  }
  const sides = pieces.map(({ convention, source, read }) => `${source}: ${convention} (${read})`);
  return { convention: null, reason: `sources disagree on the convention: ${sides.join('; ')}` };
}
