import type { Opening } from '../../read/leaving-open.ts';
import type { LengthClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<LengthClaim>[] = [
  {
    why: 'a probability, not its logarithm',
    said: /\b(?:divid|normali[sz])\w{1,4}\s(?:the\s|each\s|every\s|its\s)?(?:total\s|sentence\s|overall\s|joint\s|conditional\s)?probabilit(?:y|ies)\b/iu,
    unless: /\blog/iu,
  },
  {
    why: 'a mean or a product of logarithms',
    said: /\b(?:mean|average|product)\sof\s(?:the\s|its\s|all\s)?log/iu,
  },
  {
    why: 'the length of what goes in is the same for all outputs',
    own: true,
    said: /\blength\sof\s(?:the\s)?(?:input|source)|\b(?:input|source)(?:\s(?:sentence|sequence))?(?:['’]s)?\slength\b/iu,
  },
];
