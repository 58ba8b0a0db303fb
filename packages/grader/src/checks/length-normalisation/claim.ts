import type { Claim } from '../../types.ts';

/** What search with or without length normalisation tends to give. */
export interface TendencyClaim extends Claim {
  readonly kind: 'length-bias';
  readonly normalised: boolean;
  readonly tends: 'short' | 'long';
  /** That it does not tend so. */
  readonly denied: boolean;
}

/** What normalising changes: sentences get longer or shorter than without it. */
export interface ChangeClaim extends Claim {
  readonly kind: 'change';
  readonly gets: 'short' | 'long';
}

export type LengthClaim = TendencyClaim | ChangeClaim;

/** `unnormalisedSearch(tends short)`, `normalising(longer sentences)`. */
export function printLength(claim: LengthClaim): string {
  if (claim.kind === 'change') return `normalising(${claim.gets === 'long' ? 'longer' : 'shorter'} sentences)`;
  return `${claim.denied ? 'not ' : ''}${claim.normalised ? 'normalised' : 'unnormalised'}Search(tends ${claim.tends})`;
}
