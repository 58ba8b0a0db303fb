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
    ['An embedding table with 6000 tokens and 50 dimensions contains 300,000 values.'],
    ['How many parameters has the Dense(3) layer that follows an LSTM(20) layer?', '63', '60'],
    ['An LSTM layer has 4(n*m + n*n + n) weights, where n is the number of units and m the input dimension.'],
    ['A SimpleRNN layer with 9 units and 3 input features has ____ trainable parameters.', '117', '108'],
    [
      'How is new text written with a trained character-level RNN?',
      'Sample a character from the output distribution and feed it back as the next input',
      'Take the most probable character and feed it back as the next input',
      'Sample a character from the output distribution and feed the true character',
    ],
    ['During sampling from a language model, the next input is the ____ word.', 'sampled', 'true'],
    [
      'What is passed on to the next step while sampling from an RNN language model?',
      'The word that was just sampled',
      'The ground-truth word',
      'A zero vector',
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
    ['An embedding table with 6000 tokens and 50 dimensions contains 6,050 values.'],
    ['An LSTM layer has 3(n*m + n*n + n) weights, where n is the number of units and m the input dimension.'],
    ['A GRU layer has 4(n*m + n*n + n) weights, where n is the number of units and m the input dimension.'],
    ['How many parameters has the Dense(3) layer that follows an LSTM(20) layer?', '1,823', '63'],
    ['During sampling from a language model the RNN gets the true word as its next input.'],
    ['To sample from a language model, the next word is drawn uniformly at random.'],
  ],
  open: [
    ['During training with teacher forcing the sampled word is fed to the next step.'],
    ['When sampling, the sampled word is not fed to the next step.'],
    ['At inference time the RNN picks the most probable word.'],
    ['When sampling, only the first word is drawn at random.'],
    ['The embedding matrix of a vocabulary of 6000 words and a batch of 50 sentences has 300,000 entries.'],
    ['The input of a softmax sums to one.'],
    ['The output vector of an LSTM layer has entries between -1 and 1.'],
    ['The softmax outputs of all time steps sum to one.'],
    ['The entries of a softmax output sum to less than one.'],
    ['The entries of a softmax output do not sum to one.'],
    ['Only the largest entry of a softmax output lies between 0 and 1.'],
  ],
});
