import type { Opening } from '../../read/leaving-open.ts';
import type { OutputClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<OutputClaim>[] = [
  {
    why: 'how the directions are merged is not told, and it is said of all',
    kinds: ['stack'],
    said: /\b(?:all|any|every|always|necessarily|must|each|in\severy\scase|regardless)\b[^.?]{1,60}\b(?:bi-?directional|twice|double)|\bbi-?directional\b[^.?]{1,60}\b(?:always|necessarily|must|in\severy\scase|in\sall\scases|regardless)\b/iu,
    unless: /\b(?:concat\w*|sum(?:s|med|ming)?|add(?:s|ed|ing)?|averag\w+|ave|mul|multipl\w+|merge_mode)\b/iu,
  },
  {
    why: 'said of what goes in',
    kinds: ['stack'],
    said: /\binputs?\s(?:of|to)\s(?:an?|the|every|each)\s(?:\p{L}+\s){0,3}(?:layer|rnn|lstm|gru|network)\b[^?]{1,20}\b(?:is|has|are|have)\s(?:twice|double|half|the\s(?:size|shape)|\d)/iu,
  },
  {
    why: 'asked of what goes in',
    kinds: ['stack'],
    said: /\b(?:what|how\smany)\b[^?.]{1,40}\b(?:(?:size|shape|dimension|dimensionality|length)\sof\s(?:the|its)\sinputs?|input\s(?:shape|size|dimension)|(?:does|do|has|have)\s(?:its|the)\sinputs?)\b(?!\s?(?:is|[=(\d]))[^?.]{0,40}\?/iu,
  },
];
