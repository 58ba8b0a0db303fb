import type { Claim } from '../../types.ts';

/** Which of the two sentences the model gives the larger probability: the reference y* or the output ŷ. */
export type Larger = 'reference' | 'output';

/**
 * Whose fault a wrong output is, given P(y*|x) and P(ŷ|x). `null` where the statement does not speak of it.
 */
export interface AttributionClaim extends Claim {
  readonly kind: 'attribution';
  /** Which is larger in truth, from the numbers or words of the item. */
  readonly larger: Larger;
  /** Which one the statement says is larger; "≤" and "<" are both `output` for P(y*) ≤ P(ŷ). */
  readonly said: Larger | null;
  readonly blame: 'model' | 'search' | null;
  /** Whether a wider beam is said to help. */
  readonly helps: boolean | null;
}

/** `attribution(P(y*) > P(ŷ): blame search, wider beam helps)`. */
export function printAttribution({ larger, said, blame, helps }: AttributionClaim): string {
  const sign = (which: Larger) => `P(y*) ${which === 'reference' ? '>' : '≤'} P(ŷ)`;
  const parts = [
    ...(said === null || said === larger ? [] : [`says ${sign(said)}`]),
    ...(blame === null ? [] : [`blame ${blame}`]),
    ...(helps === null ? [] : [`wider beam ${helps ? 'helps' : 'does not help'}`]),
  ];
  return `attribution(${sign(larger)}: ${parts.join(', ')})`;
}
