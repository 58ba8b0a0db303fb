import type { AroundType, WordTable } from '../../propositions/index.ts';

export type VectorType =
  | AroundType
  | 'model'
  | 'softmax'
  | 'out'
  | 'vocab'
  | 'hidden'
  | 'embedding'
  | 'sequence'
  | 'now'
  | 'letter'
  | 'length'
  | 'entry'
  | 'sum'
  | 'range'
  | 'zero'
  | 'unit'
  | 'minus'
  | 'nonnegative'
  | 'one-hot'
  | 'whole'
  | 'prob'
  | 'times';

/** What is said of the vector that a network puts out at a step: how long it is, what its entries are, what they add up to. */
export const VECTOR_WORDS: WordTable<VectorType> = {
  fill: {
    '': `~build|up to|word level|~read|~process|~have|sentence|sequence|text|alphabet of|vector|column vector|neural|trained|train|property|properties|fulfil|satisfy|satisfies|hold of|true of|valid|output node|node|neurons|output neurons|output layer|layer|predict|prediction|predictions|predicted|distribution|model|network|basic|input sequence of any length|value of|numerical|lie|lies|lying|contain|contains|consist of|consists of|consist|many|how many|level|based|number|numbers|produce|produces|return|returns|output|outputs`,
  },
  model: {
    rnn: 'rnn|lstm|gru',
    lm: 'language model|rnn language model|character rnn|char rnn|character level rnn|char level rnn|word level rnn|word rnn|lstm language model|gru language model|character level language model|word level language model|recurrent language model|character level lstm|word level lstm|char level lstm',
  },
  // What it is without a word on the softmax: a vector of probabilities only where words or classes are told of.
  out: {
    out: 'softmaxoutput|output vector|predicted vector|output vector softmaxoutput',
  },
  softmax: {
    softmax:
      'softmax|softmax layer|softmax output|output of softmax|output of softmax layer|softmax function|softmax activation|output probability vector|probability vector|output distribution|predicted distribution|softmax output vector|predicted probabilities|output probabilities|softmax vector|vector of probabilities|vector of predicted probabilities|softmax output layer|softmax outputs|softmax output softmaxoutput',
  },
  vocab: {
    vocab:
      'words|vocabulary|vocabulary size|size of vocabulary|number of words in vocabulary|number of words|number of words of vocabulary|symbols|characters|classes|tokens|vocabulary words|distinct characters|different characters|possible characters|possible words|word vocabulary|words in vocabulary|number of classes|number of symbols|number of characters|alphabet|letters|possible symbols|different symbols|distinct symbols|different words|word|output classes|length of vocabulary|dimension of vocabulary|tokens in vocabulary|entries in vocabulary|unique words|unique characters',
  },
  hidden: {
    hidden:
      'hidden units|number of hidden units|hidden state size|size of hidden state|length of hidden state|hidden size|dimension of hidden state|units|number of units|hidden neurons|neurons in hidden layer|dimensional hidden state|hidden state|hidden dimension',
  },
  embedding: {
    embedding:
      'embedding size|size of embedding|embedding dimension|dimension of embedding|dimensional embeddings|dimensional embedding|dimensional word embeddings|dimensional word vectors|size of embeddings|dimension of embeddings|embeddings|length of embedding',
  },
  sequence: {
    sequence:
      'length of sentence|length of input|length of sequence|length of input sequence|sequence length|number of time steps|sentence of length|sequence of length|input of length|text of length|sequences of length|sentences of length|inputs of length|input sequence of length|input sequences of length|number of words in sentence|number of words of sentence|length of input sentence|input length|number of words in input|number of words in input sentence|number of steps|words in sentence|time steps|words of sentence|length of text|sentence length|input sequence have words|input sequence have elements|input sequence has words|words in input sequence|number of words in input sequence|steps|words in input|sentences of up to|sequences of up to|sentences of at most|sequences of at most|texts of up to|inputs of up to|sentences with up to|sentences of|sequences of|sentences with|maximum sentence length|maximum sequence length|maximal sentence length|longest sentence has|time steps per sentence',
  },
  now: {
    now: 'time t|step t|at time t|at step t|time step t|each time step|every time step|each step|every step|any time step|one step|single step|time',
  },
  letter: { n: 'n', v: 'v', k: 'k', m: 'm', l: 'l', t: 't', c: 'c' },
  length: {
    length:
      'length|size|dimension|dimensions|dimensionality|dimensional|how long|shape|number of entries|number of elements|number of components|number of values|how many entries|how many elements|how many components|how many values|how many numbers|how many probabilities',
  },
  entry: {
    entry:
      'entry|entries|element|elements|component|components|value|values|coordinate|coordinates|probability|probabilities',
  },
  sum: { sum: '~sum|~sum up|~add up|sum to|sums to|sum up to|add up to|adds up to|total|total of|summing|in sum' },
  range: { range: 'between|in range|interval|in interval|from|range|ranges|ranging|range from|ranges from' },
  zero: { 0: 'zero' },
  unit: { 1: 'one' },
  minus: { '-1': 'minusone' },
  nonnegative: {
    nonnegative:
      'non negative|nonnegative|never negative|not negative|can not be negative|can never be negative|greater than or equal to 0|greater than or equal to zero|at least 0|at least zero|never below 0|never below zero',
  },
  'one-hot': {
    'one-hot':
      'one hot|one hot vector|one hot encoded|exactly one is 1 and others is 0|exactly one of them is one and others is 0|exactly one of them is 1 and others is 0|exactly one is one and others is 0|exactly one of them is 1 and rest is 0|one is 1 and all others is 0|all 0 except one|all 0 except for one|all 0 but one|one hot vectors|single 1 and zeros elsewhere',
  },
  whole: { whole: 'integers|whole numbers|integer|whole number' },
  prob: { prob: 'probability distribution|valid probability distribution' },
  times: { times: '×|times|multiplied by|x' },
};
