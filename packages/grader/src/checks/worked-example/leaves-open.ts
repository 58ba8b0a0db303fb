import type { Opening } from '../../read/leaving-open.ts';
import type { WorkedClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<WorkedClaim>[] = [
  {
    why: 'there are no weights before the softmax',
    said: /\b(?:weights?|probabilit(?:y|ies))\b[^.?]{1,60}\bbefore\s(?:the\s|applying\s(?:the\s)?)?softmax\b/iu,
  },
];
