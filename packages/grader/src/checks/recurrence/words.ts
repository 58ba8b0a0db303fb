import type { AroundType, WordTable } from '../../propositions/index.ts';

export type AnyLengthType =
  | AroundType
  | 'cell'
  | 'forward'
  | 'advantage'
  | 'apply'
  | 'any-length'
  | 'one-length'
  | 'trained'
  | 'length'
  | 'same'
  | 'weights';

/** What is said of the lengths of the sequences that one network can take. */
export const ANY_LENGTH_WORDS: WordTable<AnyLengthType> = {
  fill: {
    '': `network|networks|neural|model|data|standard|problem|~make|same trained|single|one|later|then|without|changing`,
  },
  cell: {
    rnn: 'rnn|plainrnn|recurrent layer|recurrent network|recurrent neural network|rnn layer|recurrent model',
    lstm: 'lstm|lstm layer|lstm network',
    gru: 'gru|gru layer|gru network',
  },
  forward: {
    forward:
      'over feedforward networks|over feedforward neural networks|over feedforward network|over feedforward|compared to feedforward networks|compared with feedforward networks|over feed forward networks|over feed forward neural networks|over traditional neural networks|over fully connected networks|over multilayer perceptron|over mlp|over standard neural network|over standard neural networks|over standard feedforward networks|over ordinary feedforward networks|than feedforward networks|compared to feedforward neural networks|compared to feed forward networks|unlike feedforward networks',
  },
  advantage: {
    advantage: 'advantage|advantages|benefit|benefits|strength|strengths|main advantage|key advantage|good for',
  },
  apply: {
    apply:
      '~process|~handle|~take/took/taken|~accept|~work on|~work with|~deal/dealt with|~read|~apply to|applied to|used on|used for|~run/ran on|~evaluate on|evaluated on|~use on|used with|~cope with|~operate on|apply',
  },
  'any-length': {
    'any-length':
      'sequences of variable length|sequences of variable lengths|sequences of different lengths|sequences of different length|sequences of any length|sequences of arbitrary length|inputs of variable length|inputs of different lengths|inputs of any length|inputs of arbitrary length|variable length sequences|variable length inputs|variable length input|variable length input sequences|input sequences of different lengths|input sequences of variable length|input sequences of any length|input sequences of varying length|sequences of varying length|sequences of varying lengths|arbitrary length sequences|sentences of different lengths|sentences of any length|sequences of different sizes|input of any length|input of arbitrary length|input of variable length|sequences with different lengths|sequences with varying lengths|variable sequence lengths|sequences of another length|sequences of other lengths|longer sequences|shorter sequences|longer or shorter sequences|varying length sequences|inputs of varying length|inputs of varying lengths',
  },
  'one-length': {
    'one-length':
      'sequences of one length|sequences of same length|sequences of fixed length|inputs of same length|inputs of fixed length|fixed length sequences|fixed length inputs|fixed size inputs|inputs of fixed size|sequences of one fixed length|fixed length input|input of fixed length',
  },
  trained: {
    trained:
      '~train on|trained on|trained with|that has been trained on|that was trained on|~train|trained|been trained on',
  },
  length: {
    length:
      'sequences of length|sequence of length|inputs of length|input of length|sentences of length|sequences with|steps|words|length|time steps|sequences of',
  },
  same: { same: 'same|with same|using same|shared|identical' },
  weights: { weights: 'weights|parameters|weight matrices|set of weights' },
};
