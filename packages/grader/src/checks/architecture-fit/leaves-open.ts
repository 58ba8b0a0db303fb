import type { Opening } from '../../read/leaving-open.ts';
import type { FitClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<FitClaim>[] = [
  {
    why: 'another number of outputs, or not at every step',
    said: /\b(?:two|three|four|several|multiple|many|half\san?|[2-9]|\d{2,})\s(?:outputs?|labels?|predictions?|targets?|words?)\s(?:for|per|at|after|in)\s(?:every|each|an?)\b|\b(?:every|each)\s(?:second|other|third|fourth|nth)\s(?:input|time|step)/iu,
  },
];
