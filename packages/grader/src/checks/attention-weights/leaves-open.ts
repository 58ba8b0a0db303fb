import type { Opening } from '../../read/leaving-open.ts';
import type { AttentionClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<AttentionClaim>[] = [
  {
    why: 'the length of the source is what counts',
    kinds: ['gain'],
    own: true,
    said: /\b(?:output|target)s?\s(?:sequences?|sentences?|texts?|lengths?)\b/iu,
    unless: /\b(?:input|source)/iu,
  },
];
