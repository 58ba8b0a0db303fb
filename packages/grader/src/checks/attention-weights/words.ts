import type { AroundType, WordTable } from '../../propositions/index.ts';

export type AttentionType =
  | AroundType
  | 'weights'
  | 'attention'
  | 'softmax'
  | 'context'
  | 'states'
  | 'decoder'
  | 'sum'
  | 'weighted'
  | 'product'
  | 'largest'
  | 'last'
  | 'mean'
  | 'positive'
  | 'negative'
  | 'one'
  | 'zero'
  | 'more'
  | 'add-up'
  | 'distribution'
  | 'places'
  | 'steps'
  | 'long'
  | 'short'
  | 'gain'
  | 'suffer';

/** What is said of attention weights, of the context that they make, and of where attention helps. */
export const ATTENTION_WORDS: WordTable<AttentionType> = {
  fill: {
    '': `by|~compute|~form|~calculate|~obtain|~produce|computed|number|numbers|value|values|vector|vectors|translation|machine translation|system|model|network|mechanism|~take/took/taken|~build/built|input|y|one decoder step|at one decoder step|decoder step|at decoder step|for decoder step|target word|sentence|sentences|output step t|step t|for each output step|for output step t|t|taken|function|kind|kind of sentence|input sentence|input sentences|always|corresponding|encoder decoder|over plain encoder decoder|plain encoder decoder|normally|with attention|attention layer|layer|~combine`,
  },
  weights: {
    weights:
      "attention weights|attention weight|weights|weight|α|alphas|alpha|attention coefficients|coefficients|α<t,t'>|α^{<t,t'>}|attention probabilities|with weights α<t,t'>|with weights α^{<t,t'>}|with weights α",
  },
  attention: { attention: 'attention|attention model|attention mechanism|attention decoder' },
  softmax: { softmax: 'softmax|through softmax|by softmax|softmax function' },
  context: { context: 'context vector|context|context vectors|context vector c|context for output' },
  states: {
    states:
      "encoder's hidden states|encoder's states|encoder's outputs|encoder states|encoder state|encoder activations|encoder activation|encoder hidden states|encoder hidden state|encoder outputs|encoder output|annotations|hidden states of encoder|states of encoder|activations of encoder|activations a<t'>|source states|input activations",
  },
  decoder: { decoder: 'decoder states|decoder state|decoder activations|hidden states of decoder' },
  sum: { sum: 'sum|sum of|adding up|~add|added|summing|sum up|summation|linear combination|combination|~sum' },
  weighted: {
    weighted:
      'weighted|each multiplied by its attention weight|each multiplied by its weight|each times its attention weight|each scaled by its attention weight|each weighted by its attention weight|multiplied by their attention weights|weighted by their attention weights|weighted by attention weights|weighted by attention',
  },
  product: { product: 'product|product of|multiplying|multiplied|~multiply' },
  largest: {
    largest:
      'largest|largest one|maximum|max|biggest one|largest state|largest norm|with largest norm|biggest|maximum of|strongest',
  },
  last: {
    last: 'last|final|final encoder state|last encoder state|last state|last activation|old state|last one|old one|last encoder hidden state',
  },
  mean: { mean: 'mean|average|unweighted mean|plain average|unweighted average|arithmetic mean' },
  positive: {
    positive:
      'positive|non negative|not negative|never negative|greater than 0|larger than 0|above 0|at least 0|between 0 and 1|in 0 1|from 0 to 1',
  },
  negative: { negative: 'negative|below 0|less than 0|negative numbers|negative values|smaller than 0' },
  one: { one: '1|one|unity|up to 1|exactly 1' },
  zero: { zero: '0' },
  more: { more: 'more than 1|more than one|above 1|less than 1|less than one|greater than 1|other than 1' },
  'add-up': {
    'add-up':
      '~add up|~add up to|~sum to|~sum up to|~total|sum is|sum of|sums to|sum to|sum up|summing to|adding up to|~sum',
  },
  distribution: { distribution: 'probability distribution|distribution|probability distributions' },
  places: {
    places:
      "over input positions|over source positions|over all input positions|over encoder positions|over input|over source|input positions|source positions|over all source positions|over source words|over input words|over all input words|over encoder states|source words|over t'",
  },
  steps: {
    steps:
      'over output steps|over target positions|over decoder steps|over output positions|output positions|over target words|output words|over t',
  },
  long: { long: 'long|longer|very long|long ones|long sentences|longest' },
  short: { short: 'short|shorter|very short|short ones|short sentences|shortest' },
  gain: { gain: '~gain|~help|~benefit|~profit|useful|advantage|pays off|pay off|~improve' },
  suffer: { suffer: '~suffer|~fail|breaks down|break down|~degrade|~struggle|worst|~lose/lost|bad|worse|poor' },
};
