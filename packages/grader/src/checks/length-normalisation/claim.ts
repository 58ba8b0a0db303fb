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

/** What an exponent α of the length makes of the score: log P itself, or log P for each word. */
export interface AlphaClaim extends Claim {
  readonly kind: 'alpha';
  readonly value: 0 | 1;
  readonly gives: 'none' | 'full';
}

/** What one more word does to log P: raise it, or lower it. */
export interface AddsClaim extends Claim {
  readonly kind: 'adds';
  readonly raises: boolean;
}

export type LengthClaim = TendencyClaim | ChangeClaim | AlphaClaim | AddsClaim;

/** `unnormalisedSearch(tends short)`, `normalising(longer sentences)`. */
export function printLength(claim: LengthClaim): string {
  if (claim.kind === 'change') return `normalising(${claim.gets === 'long' ? 'longer' : 'shorter'} sentences)`;
  if (claim.kind === 'alpha')
    return `score(α = ${claim.value}) = ${claim.gives === 'none' ? 'log P' : 'log P per word'}`;
  if (claim.kind === 'adds') return `oneMoreWord(${claim.raises ? 'raises' : 'lowers'} log P)`;
  return `${claim.denied ? 'not ' : ''}${claim.normalised ? 'normalised' : 'unnormalised'}Search(tends ${claim.tends})`;
}
