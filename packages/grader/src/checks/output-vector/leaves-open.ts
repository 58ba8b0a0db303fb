import type { Opening } from '../../read/leaving-open.ts';
import type { VectorClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<VectorClaim>[] = [
  {
    why: 'a number below 0',
    said: /\b(?:than|exceeds?|above|below|over|under|reach(?:es)?|sums?\sto|up\sto|least|most)\s[-−–]\s?\d/iu,
  },
];
