import type { Architecture } from '../../experiments/unroll.ts';
import type { LengthRelation } from '../../frames/length-relation.ts';
import type { Claim } from '../../types.ts';

/** "This architecture is appropriate when this relation holds." */
export interface FitClaim extends Claim {
  readonly kind: 'fit';
  readonly architecture: Architecture;
  readonly relation: LengthRelation;
  /** The relations of the other options: of two that are true of an architecture, the one that says it all is the answer. */
  readonly among: readonly LengthRelation[];
  /** "Is suited to", "can handle": it serves lengths of the relation, and perhaps others. */
  readonly serves?: true;
}

/** `appropriate(aligned, when Tx = Ty) among Tx < Ty, Tx > Ty`. */
export function printFit({ architecture, relation, among, serves }: FitClaim): string {
  if (serves === true) return `serves(${architecture}, ${relation})`;
  const others = among.length === 0 ? '' : ` among ${among.join(', ')}`;
  return `appropriate(${architecture}, when ${relation})${others}`;
}
