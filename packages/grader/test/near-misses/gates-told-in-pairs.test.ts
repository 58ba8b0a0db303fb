import { nearMisses } from './near-misses.ts';

/** Gates asked for by twos, counts of two cells, networks described by what goes in and comes out, and smaller matters. */
nearMisses({
  holds: [
    ['Which two gates does a GRU have?', 'Update and reset', 'Input and output', 'Input and forget'],
    [
      'Which gates are used in an LSTM?',
      'input, forget and output gates',
      'update and reset gates',
      'input and output gates',
    ],
    ['How many gates does a GRU have, compared with an LSTM?', '2 versus 3', '3 versus 2', '1 versus 3'],
    [
      'Which two gates decide together the new cell state c_t of an LSTM?',
      'Forget and input gate',
      'Input and output gate',
      'Reset and update gate',
    ],
    ['The forget gate and the input gate together determine the new cell state of an LSTM.'],
    ['A GRU uses one gate to control both forgetting and input.'],
    ['In a GRU, both input and forget functions are handled by a single gate.'],
    ['GRUs use the same update gate for handling both the input and the forget mechanism.'],
    [
      "Which activation function squashes the values of an LSTM's gates into the range from 0 to 1?",
      'sigmoid',
      'tanh',
      'ReLU',
    ],
    [
      'A network reads one token per step and emits one label at every step. What do we call this kind of architecture?',
      'Many-to-many with Tx = Ty',
      'Many-to-one',
      'One-to-one',
    ],
    ['Which architecture suits generating a melody from a single genre label?', 'One-to-many', 'Many-to-one'],
    [
      'A clip of frames goes in and a single label comes out. This kind of architecture is ______.',
      'many to one',
      'one to many',
    ],
    [
      'An image goes in and a sentence comes out. Which kind of architecture is this?',
      'one-to-many',
      'many-to-one',
      'one-to-one',
    ],
    [
      'After a few epochs of training your RNN the loss prints nan and all weights are NaN. The most probable reason is',
      'exploding gradients',
      'vanishing gradients',
      'too small a learning rate',
    ],
    ['Dividing the sum of log probabilities by Ty^α with α = 0 is the same as not normalising by length at all.'],
    [
      'In beam search with length normalization, α = 1 corresponds to',
      'dividing by the length of the output',
      'no normalization at all',
    ],
    ["α<t,t'> says how much attention the output y<t> pays to the activation a<t'>."],
    [
      "What does α<t,t'> represent in the attention model?",
      "how much attention y<t> should pay to a<t'>",
      "how much attention y<t'> should pay to a<t>",
    ],
  ],
  fails: [
    ['GRUs use the same reset gate for handling both the input and the forget mechanism.'],
    ['Which two gates does a GRU have?', 'Input and forget', 'Update and reset'],
    ['Which gates are used in an LSTM?', 'input and output gates', 'input, forget and output gates'],
    ['How many gates does a GRU have, compared with an LSTM?', '3 versus 2', '2 versus 3'],
    ['How many gates does an LSTM have, compared with a GRU?', '2 versus 3', '3 versus 2'],
    [
      'Which two gates decide together the new cell state c_t of an LSTM?',
      'Input and output gate',
      'Forget and input gate',
    ],
    ['The input gate and the output gate together determine the new cell state of an LSTM.'],
    ['If all input sequences have the same fixed length there is no point in using an RNN.'],
    [
      'A clip of frames goes in and a single label comes out. This kind of architecture is ______.',
      'one to many',
      'many to one',
    ],
    [
      'A network reads one token per step and emits one label at every step. What do we call this kind of architecture?',
      'Many-to-one',
      'Many-to-many with Tx = Ty',
    ],
    ['Dividing the sum of log probabilities by Ty^α with α = 1 is the same as not normalising by length at all.'],
    ["α<t,t'> says how much attention the output y<t'> pays to the activation a<t>."],
  ],
  open: [
    ['An LSTM uses one gate to control both forgetting and input.'],
    ['A GRU uses one gate to control both forgetting and output.'],
    ['A GRU uses two gates to control both forgetting and input.'],
    ['A GRU uses one gate to control neither forgetting nor input.'],
    ['Which two gates of an LSTM do not determine the cell state?', 'Forget and input gate', 'Output and reset gate'],
    ["α<t,t'> does not say how much attention the output y<t> pays to the activation a<t'>."],
    ["α<t',t> says how much attention the output y<t> pays to the activation a<t'>."],
    ['Setting α to 0 does not mean that the score is not normalized by length.'],
    [
      'A network does not read one token per step, but a single vector, and emits a single label. What is this kind of architecture?',
      'one-to-one',
      'many-to-one',
    ],
  ],
});
