import { nearMisses } from './near-misses.ts';

/** The same kinds once more in other words: chains, settings, practices, stacks, starts, counts and shapes. */
nearMisses({
  holds: [
    [
      'A gradient of an RNN is multiplied by 0.5 at each of 20 time steps. How large is it at the end, relative to its initial size?',
      'about one millionth',
      'one half',
      'one twentieth',
    ],
    ['If the recurrent weight is exactly 1 in a linear RNN, the gradient neither vanishes nor explodes'],
    [
      'How many weight matrices does an LSTM layer contain if we count separately the ones for the input and for the hidden state?',
      '8',
      '4',
      '6',
    ],
    ['How many weight matrices connect the hidden state to the gates and the candidate in a GRU?', '3', '2', '4'],
    ['A vanilla RNN cell has two weight matrices: input-to-hidden and hidden-to-hidden'],
    [
      'An LSTM cell has f = 1, i = 0, o = 0 at a time step. Which statement is true?',
      'The cell state is unchanged and the hidden state is zero',
      'The cell state is zero and the hidden state is unchanged',
      'Both states are zero',
    ],
    [
      'Suppose the forget gate of an LSTM outputs 1 and the input gate outputs 0 for many steps. The cell state',
      'stays constant',
      'becomes zero',
    ],
    ['If the forget gate is 0 and the input gate is 1, the cell state is replaced by the candidate'],
    ['An LSTM with an output gate of zero can still store information in its cell state'],
    ['An output gate value of 0 sets the hidden state to zero without erasing the cell state'],
    [
      'Which of these does gradient clipping change?',
      'The magnitude of the gradient',
      'The number of weights',
      'The architecture of the network',
    ],
    ['A forget gate bias of 1 at initialisation helps an LSTM to keep information over long spans'],
    ['In a stacked LSTM the hidden state sequence of the lower layer is the input of the upper layer'],
    ['A deep RNN has several recurrent layers, each with its own weights'],
    [
      'What is the main structural difference between an LSTM and a vanilla RNN?',
      'The LSTM has a cell state and gates',
      'The LSTM processes all time steps in parallel',
    ],
    [
      'A GRU with 128 units processes a batch of 16 sequences. What is the shape of its hidden state at a single time step?',
      '(16, 128)',
      '(128, 128)',
      '(16, 16)',
    ],
    ['The attention matrix of a decoder with 7 output steps over 12 input words has 84 entries'],
    [
      'A self-attention layer processes 64 tokens. How many pairwise attention scores are computed per head?',
      '4096',
      '64',
      '128',
    ],
    ['Language models assign probabilities to sequences of words'],
    [
      'An RNN trained on sequences of length 20 has as many parameters as the same RNN trained on sequences of length 200',
    ],
  ],
  fails: [
    [
      'A gradient of an RNN is multiplied by 0.5 at each of 20 time steps. How large is it at the end, relative to its initial size?',
      'one twentieth',
      'about one millionth',
    ],
    ['If the recurrent weight is exactly 2 in a linear RNN, the gradient neither vanishes nor explodes'],
    ['How many weight matrices connect the hidden state to the gates and the candidate in an LSTM?', '3', '4'],
    ['A vanilla RNN cell has four weight matrices: input-to-hidden and hidden-to-hidden'],
    [
      'An LSTM cell has f = 1, i = 0, o = 1 at a time step. Which statement is true?',
      'The cell state is unchanged and the hidden state is zero',
      'The cell state is unchanged and the hidden state is tanh of the cell state',
    ],
    ['If the forget gate is 1 and the input gate is 0, the cell state is replaced by the candidate'],
    ['If the forget gate is 0 and the input gate is 1, the cell state is not replaced by the candidate'],
    ['If the forget gate is 0 and the input gate is 1, the candidate is replaced by the cell state'],
    ['An LSTM with an output gate of zero cannot store information in its cell state'],
    ['An output gate value of 1 sets the hidden state to zero without erasing the cell state'],
    ['Which of these does gradient clipping change?', 'The number of weights', 'The magnitude of the gradient'],
    ['Truncated BPTT changes the values computed in the forward pass'],
    ['A forget gate bias of -1 at initialisation helps an LSTM to keep information over long spans'],
    ['In a stacked LSTM the hidden state sequence of the upper layer is the input of the lower layer'],
    ['All layers of a deep RNN use the same weight matrices'],
    [
      'A GRU with 128 units processes a batch of 16 sequences. What is the shape of its hidden state at a single time step?',
      '(16, 16)',
      '(16, 128)',
    ],
    ['The attention matrix of a decoder with 7 output steps over 12 input words has 19 entries'],
    [
      'A self-attention layer processes 64 tokens. How many pairwise attention scores are computed per head?',
      '64',
      '4096',
    ],
    ['An RNN needs separate weights for every position of the input sequence'],
    [
      'An RNN trained on sequences of length 20 has fewer parameters than the same RNN trained on sequences of length 200',
    ],
  ],
  open: [
    // An input is no input gate, and a factor by which a gradient shrinks is not what is left of it.
    ['Which component does an LSTM have that a simple RNN lacks?', 'An input', 'A cell state'],
    ['The recurrent weight is 0.7. By what factor does the gradient become weaker over 20 time steps?', '1250', '14'],
    // Sequences may be rows or columns.
    [
      'A GRU with 128 units processes a batch of 16 sequences. What is the shape of its hidden state at a single time step?',
      '(128, 16)',
      '(16, 128)',
    ],
  ],
});
