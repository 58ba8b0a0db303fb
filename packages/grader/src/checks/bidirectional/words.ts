import type { AroundType, WordTable } from '../../propositions/index.ts';

export type DirectionType =
  | AroundType
  | 'bi'
  | 'uni'
  | 'cell'
  | 'future'
  | 'past'
  | 'whole'
  | 'both'
  | 'use'
  | 'needed'
  | 'first'
  | 'online'
  | 'suit'
  | 'merit';

/** What is said of what a network has to see before it can tell its output. */
export const DIRECTION_WORDS: WordTable<DirectionType> = {
  fill: {
    '': `network|networks|model|layer|neural|recurrent|output at time t|output at step t|output|outputs|prediction|predictions|predict|named entity recognition|ner|part of speech tagging|tagging|speech recognition|machine translation|task|tasks|~choose/chose/chosen|~prefer|~build|one|label|labels|current one|current word|word|what it is|application|applications|setting|system|type|kind`,
  },
  bi: {
    bi: 'bidirectional|bi directional|birnn|brnn|bilstm|bigru|bi lstm|bi gru|bidirectional rnn|bidirectional lstm|bidirectional gru',
  },
  uni: { uni: 'unidirectional|uni directional|unidirectional rnn|unidirectional lstm|unidirectional gru|forward only' },
  cell: { cell: 'rnn|lstm|gru' },
  future: {
    future:
      'future|future inputs|future input|future information|future context|later inputs|later words|later information|future words|words after it|words after current one|words after current word|words that follow|following words|following context|right context|next words|future time steps|later time steps|future steps|inputs that come later|words that come later|words to right|words which come later|subsequent words|subsequent inputs|words after|future data|later context|inputs after it|what come later|what come after|input that come later',
  },
  past: {
    past: 'past|past inputs|past input|past information|past context|earlier inputs|earlier words|earlier information|previous inputs|previous words|words before it|left context|past words|words before|previous information|past data|previous context',
  },
  whole: {
    whole:
      'whole sequence|entire sequence|complete sequence|full sequence|whole input|entire input|whole input sequence|entire input sequence|complete input|complete input sequence|full input|full input sequence|whole sentence|entire sentence|complete sentence|full sentence|whole input x^<1>|whole sequence x^<1>|entire sequence of data|whole sequence of inputs|all inputs|inputs of whole sequence|all of input|every input|all of sequence',
  },
  both: {
    both: 'past and future|both past and future|past and future inputs|both past and future inputs|past and future information|past and future context|both past and future context|both sides|words on both sides|left and right context|both left and right context|both directions|context from both sides|words before and after it|words before and after|past and future words|earlier and later inputs|both past and future information|previous and following words|context on both sides|context from past and future',
  },
  needed: {
    needed:
      '~need|~require|~wait for|is needed|is required|is available|must be known|must be available|has to be known|have to be known|be available|is known',
  },
  use: {
    use: '~use|~see/saw/seen|~look at|~depend on|~access|~have access to|~exploit|~consider|~take into account|~know/knew/known|~matter|~help|may tell|~tell/told|~contain useful information|~contain information|~carry information|is informative|~influence|~take/took/taken|~read|~rely on|~process',
  },
  first: {
    first:
      'before|before predictions can be made|before prediction can be made|before it can predict|before it can output|before making predictions|before making prediction|before producing output|before output can be computed|before first output|before it can make predictions|before giving output|before it can produce output|before it can make prediction|before any output|before you can make predictions|beforehand|before outputs can be computed|before computing outputs|before any prediction can be made|before output is computed|in advance',
  },
  online: {
    online:
      'real time|real time prediction|real time predictions|online|online prediction|online predictions|streaming|streaming data|in real time|real time applications|real time speech recognition|online speech recognition|live|while speaker talks|while speaker is talking|while speaker is still talking|while person speaks|as it arrives|as data arrives|as words arrive|as soon as input arrives|on fly|live captioning|given while speaker talk|while speaker talk|live speech recognition|streaming speech recognition|real time forecasting|real time inference|must be given while speaker talk',
  },
  suit: {
    suit: 'suitable|suited|appropriate|applicable|usable|well suited|ideal|fit|good|right choice|sensible|best|used for|can be used for',
  },
  merit: {
    good: 'advantage|advantages|benefit|benefits|strength|useful',
    bad: 'disadvantage|disadvantages|drawback|drawbacks|limitation|limitations|downside|weakness|problem',
  },
};
