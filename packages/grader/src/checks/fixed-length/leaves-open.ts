import type { Opening } from '../../read/leaving-open.ts';
import type { LengthClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<LengthClaim>[] = [
  {
    why: 'of use there, and nowhere else',
    when: ({ about, holds }) => about === 'useful' && holds,
    said: /\bonly\s(?:be\s)?(?:useful|usable|of\suse|helpful|suitable|appropriate|worthwhile|work|used|applied)\b|\b(?:useful|usable|of\suse|helpful|suitable|appropriate|used|work|works|applied)\sonly\b/iu,
  },
];
