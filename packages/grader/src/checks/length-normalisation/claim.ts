import type { Claim } from '../../types.ts';

/** What search with or without length normalisation tends to give. */
export interface LengthClaim extends Claim {
  readonly kind: 'length-bias';
  readonly normalised: boolean;
  readonly tends: 'short' | 'long';
}

/** `unnormalisedSearch(tends short)`. */
export const printLength = ({ normalised, tends }: LengthClaim): string =>
  `${normalised ? 'normalised' : 'unnormalised'}Search(tends ${tends})`;
