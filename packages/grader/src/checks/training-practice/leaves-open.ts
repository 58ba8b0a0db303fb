import type { Opening } from '../../read/leaving-open.ts';
import type { PracticeClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<PracticeClaim>[] = [
  {
    why: 'said of the encoder, which reads the source',
    kinds: ['teacher'],
    said: /\bencoders?\b(?!\s?[-–—]?\s?decod)/iu,
    unless: /\bdecoder\b/iu,
  },
  {
    why: 'a gradient that points along one axis keeps its direction',
    kinds: ['clip-direction'],
    said: /\b(?:always|necessarily|invariably|every\stime|in\s(?:every|all|each)\scases?)\b/iu,
    unless: /\b(?:norm|keeps?|preserves?|retains?|maintains?|same|unchanged)\b/iu,
  },
  {
    why: 'said of what is no gradient',
    kinds: ['clip-direction', 'clip-does', 'clip-size'],
    said: /\b(?:direction|norm|size|magnitude)\sof\s(?:the\s)?(?:loss|weights?|activations?|states?|parameters?)\b/iu,
  },
  {
    why: 'now and then',
    kinds: ['teacher'],
    own: true,
    said: /\b(?:may|might|at\stimes|sometimes|occasionally|in\ssome\scases|with\s(?:some|a\scertain)\sprobability)\b/iu,
  },
  {
    why: 'the word of another step',
    kinds: ['teacher'],
    own: true,
    said: /\b(?:tokens?|words?|labels?|targets?|outputs?)\s(?:of|at|from|for)\s(?:the\s)?(?:next|following|same|current|last)\s(?:time\s)?step\b/iu,
  },
];
