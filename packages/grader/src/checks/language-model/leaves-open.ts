import type { Opening } from '../../read/leaving-open.ts';
import type { LanguageModelClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<LanguageModelClaim>[] = [
  {
    why: 'what is squeezed into the context is the source',
    kinds: ['context'],
    own: true,
    said: /\btarget\s(?:sentence|sequence|text)\b/iu,
    unless: /\b(?:input|source)/iu,
  },
];
