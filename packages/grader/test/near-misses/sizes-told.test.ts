import { nearMisses } from './near-misses.ts';

/** Sizes and states as exercises tell them, and the same with another number, or another thing that the number is of. */
nearMisses({
  holds: [
    [
      'How many parameters has an LSTM layer of 7 units receiving vectors of size 3 (one bias per gate)?',
      '308',
      '280',
      '77',
    ],
    [
      'A SimpleRNN layer of 4 units that reads vectors of dimension 3 has how many parameters in Keras?',
      '32',
      '28',
      '16',
    ],
    [
      'An RNN with embedding size 2, hidden size 4 and vocabulary size 6 predicts the next word with a softmax layer: h_t = tanh(W x_t + U h_{t-1} + b), y_t = softmax(V h_t + c). Not counting the embedding matrix, how many parameters are there?',
      '58',
      '70',
      '28',
    ],
    [
      'An embedding matrix for a vocabulary of 900 words with 20 dimensions holds',
      '18000 values',
      '920 values',
      '20 values',
    ],
    [
      'What is the output shape of a Keras GRU(6) layer with default parameters for an input of shape (4, 9, 2)?',
      '(4, 6)',
      '(4, 9, 6)',
    ],
    ['For a tanh RNN with spectral norm of W equal to 0.5, the norm of dh_9/dh_3 is', 'at most 0.5^6', 'at least 0.5'],
  ],
  fails: [
    [
      'How many parameters has an LSTM layer of 3 units receiving vectors of size 7 (one bias per gate)?',
      '308',
      '280',
      '77',
    ],
    [
      'How many parameters has an LSTM layer of 7 units giving vectors of size 3 (one bias per gate)?',
      '308',
      '280',
      '77',
    ],
    [
      'An RNN with embedding size 2, hidden size 4 and vocabulary size 6 predicts the next word with a softmax layer: h_t = tanh(W x_t + U h_{t-1} + b), y_t = softmax(V h_t + c). Counting the embedding matrix, how many parameters are there?',
      '58',
      '70',
      '28',
    ],
    [
      'An embedding matrix for a vocabulary of 900 words with 20 dimensions does not hold',
      '18000 values',
      '920 values',
    ],
    [
      'What is the output shape of a Keras GRU(6) layer with default parameters for an input of shape (4, 9, 2)?',
      '(4, 9, 6)',
      '(4, 6)',
    ],
    ['For a tanh RNN with spectral norm of W equal to 0.5, the norm of dh_9/dh_3 is', 'at most 0.5^9', 'at most 0.5^3'],
    ['For s_t = tanh(W s_{t-1} + U x_t) with ‖W‖ = 0.5, the norm of ds_9/ds_3 is at least 0.5^6.'],
  ],
  open: [],
});
