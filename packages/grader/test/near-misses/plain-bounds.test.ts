import { nearMisses } from './near-misses.ts';

/** Bounds of states and of a softmax, gradients of a norm that is told, numbers of attention scores, and a forget gate's bias at the start. */
nearMisses({
  holds: [
    [
      'Which of the following can NOT be the output of a softmax layer?',
      '[0.7, 0.6, 0.1]',
      '[0.2, 0.3, 0.5]',
      '[0.1, 0.1, 0.8]',
    ],
    [
      'Which of these vectors could be the output of a softmax function?',
      '[0.1, 0.6, 0.3]',
      '[0.5, 0.6, 0.1]',
      '[-0.1, 0.6, 0.5]',
    ],
    ['A softmax output can never be greater than 1'],
    ['The hidden state of an LSTM cannot take values greater than 1'],
    ['The cell state of an LSTM can take values greater than 1'],
    ['An RNN with tanh activation has hidden state values in which range?', '-1 to 1', '0 to 1', '0 to infinity'],
    ['A gradient of norm 3 is clipped by norm with threshold 5. The result has norm', '3', '5', '0'],
    [
      'What happens with the gradient if clipping by norm with threshold 4 is applied to a gradient of norm 20?',
      'It is scaled so that its norm is 4',
      'It is set to zero',
      'It stays 20',
    ],
    ['How many attention scores does self-attention compute for a sequence of n tokens?', 'n²', 'n', '2n'],
    [
      'In an encoder-decoder with attention, the source has 11 words and the target has 7 words. How many attention weights are computed in total?',
      '77',
      '18',
      '121',
    ],
    ['Self-attention over n tokens needs n² scores'],
    ['With n source words and m target words, attention computes n*m weights'],
    ['A language model assigns a probability to a sentence'],
    [
      'Why is the forget gate bias of an LSTM often initialised to 1?',
      'So that the forget gate is open at the beginning of training and the cell state is remembered',
      'So that the cell state is erased at the beginning of training',
      'So that the network has fewer parameters',
    ],
    ['Initialising the forget gate bias to a positive value makes the LSTM remember more at the start of training'],
    ['Setting the forget gate bias to 1 helps gradients flow over many steps'],
    [
      'Which of these is the cell state update of an LSTM?',
      'c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t',
      'c_t = i_t ⊙ c_{t−1} + f_t ⊙ g_t',
    ],
    ['How is the hidden state of an LSTM computed from its cell state?', 'h_t = o_t ⊙ tanh(c_t)', 'h_t = f_t ⊙ c_t'],
  ],
  fails: [
    ['Which of the following can be the output of a softmax layer?', '[0.7, 0.6, 0.1]', '[0.2, 0.3, 0.5]'],
    ['Which of the following can NOT be the output of a softmax layer?', '[0.2, 0.3, 0.5]', '[0.7, 0.6, 0.1]'],
    ['A softmax output can be greater than 1'],
    ['The hidden state of an LSTM can take values greater than 1'],
    ['The cell state of an LSTM can never exceed 1'],
    ['An RNN with tanh activation has hidden state values in which range?', '0 to 1', '-1 to 1'],
    ['A gradient of norm 3 is clipped by norm with threshold 5. The result has norm', '5', '3'],
    ['How many attention scores does self-attention compute for a sequence of n tokens?', 'n', 'n²'],
    ['Self-attention over n tokens needs 2n scores'],
    ['Self-attention over n tokens computes only n scores'],
    ['A language model assigns a probability of zero to a sentence'],
    [
      'Initialising the forget gate bias to a large positive value makes the LSTM forget everything at the start of training',
    ],
    ['Initialising the forget gate bias to a negative value makes the LSTM remember more at the start of training'],
    ['Setting the forget gate bias to 1 does not help gradients flow over many steps'],
    ['The forget gate bias is often initialised to 1 so that the forget gate is closed at the start of training'],
    [
      'How is the hidden state of an LSTM computed from its cell state?',
      'h_t = i_t ⊙ tanh(c_t)',
      'h_t = o_t ⊙ tanh(c_t)',
    ],
  ],
  open: [
    // A 0 may be what rounding left.
    ['Which of these vectors could be the output of a softmax function?', '[0, 0.4, 0.6]', '[1, 0, 0]'],
    ['The hidden state of an RNN with ReLU can take values greater than 1 after some steps of training'],
  ],
});
