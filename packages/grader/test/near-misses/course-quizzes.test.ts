import { nearMisses } from './near-misses.ts';

/** Questions as courses and interviews put them, beside the same with a number, a cause or a side turned. */
nearMisses({
  holds: [
    [
      'What is the reason for normalising the score of a translation by its length in beam search?',
      'To avoid a preference for short outputs',
      'To avoid a preference for long outputs',
    ],
    [
      'Why is the sum of log probabilities divided by the number of tokens?',
      'It counteracts the bias towards short translations',
      'It counteracts the bias towards long translations',
    ],
    ['Each component of the output of a softmax is a number between 0 and 1.'],
    ['The predicted probabilities ŷ<t> add up to one.'],
    [
      'Which property do the entries of a softmax output have?',
      'they are non-negative and sum to one',
      'they sum to the vocabulary size',
      'they lie between -1 and 1',
      'exactly one of them is one and the others are zero',
    ],
    [
      'A character RNN has an alphabet of 75 characters. What is the length of the output probability vector at each step?',
      '75',
      '1',
    ],
  ],
  fails: [
    ['Each component of the output of a softmax is a number between -1 and 1.'],
    ['The predicted probabilities ŷ<t> add up to the size of the vocabulary.'],
    ['The entries of a softmax output are integers.'],
    [
      'A character RNN has an alphabet of 75 characters. What is the length of the output probability vector at each step?',
      'the length of the text',
      '75',
    ],
  ],
  open: [
    ['The input of a softmax sums to one.'],
    ['The output vector of an LSTM layer has entries between -1 and 1.'],
    ['The softmax outputs of all time steps sum to one.'],
    ['The entries of a softmax output sum to less than one.'],
    ['The entries of a softmax output do not sum to one.'],
    ['Only the largest entry of a softmax output lies between 0 and 1.'],
  ],
});
