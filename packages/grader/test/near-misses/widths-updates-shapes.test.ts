import { nearMisses } from './near-misses.ts';

/** Widths of two directions, updates of plain networks, shared weights, products with one-hot vectors and shapes by name, by their parts. */
nearMisses({
  holds: [
    [
      'A bidirectional LSTM has 40 units per direction. How many features does its output have at each step?',
      '80',
      '40',
    ],
    ['The forward and backward GRU have hidden size 30 and are summed. What is the size of the output?', '30', '60'],
    ['The output of a bidirectional RNN is twice the hidden size when the directions are concatenated.'],
    ['A bidirectional GRU with 16 units per direction gives 32 features when the directions are concatenated.'],
    [
      'Which equation gives the hidden state of a plain RNN?',
      'h_t = tanh(W x_t + U h_{t-1} + b)',
      'h_t = tanh(W x_t + b)',
      'h_t = tanh(W x_t + U h_{t+1} + b)',
    ],
    ['The hidden state of a vanilla RNN is computed as h_t = tanh(W_hh h_{t-1} + W_xh x_t).'],
    [
      'What is true of the weights of an RNN unrolled over 8 steps?',
      'the same weights are used at each step',
      'each step has its own weights',
    ],
    [
      'An RNN has 900 parameters for sentences of 5 words. How many does it have for sentences of 20 words?',
      '900',
      '3600',
    ],
    [
      'The product of an embedding matrix with a one-hot vector is',
      'one column of the matrix',
      'the sum of all columns',
    ],
    ['The outputs of a softmax can never sum to more than one.'],
    ['In a many-to-one network, only the last output is used.'],
    ['A one-to-many network takes a single input.'],
    [
      'How does an LSTM mitigate vanishing gradients?',
      'its cell state is updated additively',
      'it has fewer parameters',
    ],
    ['How many sets of weights does an RNN have that is unrolled over 12 steps?', '1', '12'],
    ['In an RNN that tags every word of a sentence, which architecture is used?', 'many-to-many', 'many-to-one'],
  ],
  fails: [
    [
      'A bidirectional LSTM has 40 units per direction. How many features does its output have at each step?',
      '40',
      '80',
    ],
    ['The forward and backward GRU have hidden size 30 and are summed. What is the size of the output?', '60', '30'],
    ['The output of a bidirectional RNN is twice the hidden size when the directions are summed.'],
    ['A bidirectional GRU with 16 units per direction gives 16 features when the directions are concatenated.'],
    ['A bidirectional GRU with 16 units per direction does not give 32 features when the directions are concatenated.'],
    [
      'Which equation gives the hidden state of a plain RNN?',
      'h_t = tanh(W x_t + U h_{t+1} + b)',
      'h_t = tanh(W x_t + U h_{t-1} + b)',
    ],
    ['The hidden state of a vanilla RNN is computed as h_t = tanh(W_hh x_t + W_xh h_{t-1}).'],
    ['The hidden state of a vanilla RNN is computed as h_t = W_hh h_{t-1} + W_xh x_t.'],
    ['The hidden state of a vanilla RNN is computed as h_t = tanh(W_hh h_{t-1} + x_t).'],
    ['The hidden state of a vanilla RNN is computed as h_t = tanh(W_xh x_{t-1} + W_hh h_{t-1}).'],
    ['The weights of an RNN are different at each step.'],
    ['The weights of an RNN are not the same at each step.'],
    [
      'An RNN has 900 parameters for sentences of 5 words. How many does it have for sentences of 20 words?',
      '3600',
      '900',
    ],
    [
      'The product of an embedding matrix with a one-hot vector is',
      'the sum of all columns',
      'one column of the matrix',
    ],
    ['The product of an embedding matrix with a one-hot vector is not one column of the matrix.'],
    ['The outputs of a softmax can sum to more than one.'],
    ['The entries of a softmax output may be negative.'],
    ['In a many-to-one network there is one output per input.'],
    ['In a many-to-one network, only the first output is used.'],
    ['A one-to-many network does not take a single input.'],
    ['A one-to-many network takes a sequence of inputs.'],
    ['How many sets of weights does an RNN have that is unrolled over 12 steps?', '12', '1'],
    ['Why does an LSTM suffer from vanishing gradients?', 'its cell state is updated additively', 'it is slow'],
    [
      'What does a perplexity of 1 mean?',
      'each word was given a probability of 0',
      'each word was given a probability of 1',
    ],
    ['In a seq2seq model without attention the decoder can look at all encoder states.'],
  ],
  open: [
    // What one direction gives is another matter.
    [
      'A bidirectional LSTM has hidden size 100. What is the size of the output of the forward direction?',
      '200',
      '100',
    ],
    ['A bidirectional LSTM has hidden size 100. What is the size of the output of one direction?', '200', '100'],
    ['Each layer of an RNN has its own weights at each step.'],
    ['A bidirectional LSTM with 8 units reads 10 words. How many values does it output?', '160', '16'],
    ['A bidirectional LSTM has 128 units in total. How many features does it output at each step?', '128', '256'],
    ['How many different weight matrices does an RNN have that is unrolled over 12 steps?', '3', '1'],
    ['A one-to-many network takes one input at each step.'],
    ['The weights of an RNN are different after each step of training.'],
    ['A many-to-many network gives one output per input.'],
    ['The hidden state of an LSTM is computed as h_t = tanh(W_hh h_{t-1} + W_xh x_t).'],
    ['The hidden state of a plain RNN is not computed as h_t = tanh(W_hh h_{t-1} + W_xh x_t).'],
    // One letter for two matrices.
    ['The hidden state of a vanilla RNN is computed as h_t = tanh(W h_{t-1} + W x_t).'],
  ],
});
