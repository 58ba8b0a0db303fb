import type { Claim } from '../../types.ts';

export type Quantity = 'time' | 'memory' | 'quality' | 'steps';
export type Change = 'more' | 'less' | 'same';

/** What a wider (or narrower) beam does to a quantity. `quality` is the probability of the sentence found. */
export interface WidthClaim extends Claim {
  readonly kind: 'width';
  readonly wider: boolean;
  readonly quantity: Quantity;
  readonly change: Change;
}

/** `widerBeam(time more)`. */
export const printWidth = ({ wider, quantity, change }: WidthClaim): string =>
  `${wider ? 'wider' : 'narrower'}Beam(${quantity} ${change})`;
