import { nearMisses } from './near-misses.ts';

const FED = 'The hidden state of an RNN at time t depends on';
const BOTH = 'the current input and the previous hidden state';

/** What a state is made from, how a network goes through a sequence, what a function gives, how one cell differs from another. */
nearMisses({
  holds: [
    ['Which of these is not a gate of an LSTM?', 'recall gate', 'forget gate', 'input gate'],
    [
      'Which of the following is NOT a gate in an LSTM cell?',
      'memory gate',
      'forget gate',
      'input gate',
      'output gate',
    ],
    ['Which of these is a gate of a GRU?', 'update gate', 'recall gate', 'attention gate'],
    [FED, BOTH, 'only the current input', 'only the previous hidden state', 'all future inputs'],
    [FED, BOTH, 'the current input', 'the previous hidden state'],
    ['The hidden state of an LSTM at time t depends on', BOTH, 'the current input'],
    ['In a vanilla RNN, h_t is a function of', 'x_t and h_{t-1}', 'x_t', 'x_{t+1} and h_{t-1}'],
    ['In an RNN, the new hidden state is computed using the current input as well as the previous hidden state.'],
    ['A bidirectional RNN processes the sequence', 'in both directions', 'forward only', 'backward only'],
    [
      'How does a bidirectional LSTM read a sentence?',
      'from left to right and from right to left',
      'from left to right',
      'in random order',
    ],
    ['A unidirectional LSTM processes the sequence in one direction only.'],
    ['What is the range of the tanh activation?', '(-1, 1)', '[0, 1]', '(0, inf)'],
    ['The sigmoid function used in LSTM gates outputs values between 0 and 1.'],
    ['Which activation function is typically used for the gates of an LSTM?', 'sigmoid', 'tanh', 'ReLU'],
    ['The GRU differs from the LSTM in that', 'it has no separate cell state', 'it has three gates'],
    ['What distinguishes a GRU from an LSTM?', 'It has two gates', 'It has four gates'],
    [
      'Which gate of a GRU combines the roles of the forget and input gates of an LSTM?',
      'update gate',
      'reset gate',
      'memory gate',
    ],
    ['In a GRU, the forget and input gates of the LSTM are merged into the', 'update gate', 'reset gate'],
  ],
  fails: [
    ['Which of these is not a gate of an LSTM?', 'forget gate', 'recall gate', 'input gate'],
    ['Which of these is a gate of a GRU?', 'recall gate', 'update gate'],
    [FED, 'the current input', BOTH],
    [FED, 'only the previous hidden state', BOTH],
    [FED, 'the next input and the previous hidden state', BOTH],
    ['The hidden state at time step t depends only on the input at time step t.'],
    ['The hidden state of an RNN at step t depends on future inputs.'],
    ['A bidirectional RNN processes the sequence only in the forward direction.'],
    ['A unidirectional RNN reads the sequence in both directions.'],
    ['A bidirectional RNN processes the sequence', 'from left to right', 'in both directions'],
    ['The tanh function used in an LSTM outputs values between 0 and 1.'],
    ['The output of the sigmoid used in LSTM gates lies between', '-1 and 1', '0 and 1'],
    ['The GRU differs from the LSTM in that', 'it has a separate cell state', 'it has no separate cell state'],
    ['The GRU differs from the LSTM in that', 'it has a hidden state', 'it has no separate cell state'],
    ['The reset gate of the GRU plays the role of both the forget gate and the input gate of the LSTM.'],
    ['In a GRU, the forget and output gates of the LSTM are merged into the', 'update gate', 'reset gate'],
  ],
  open: [
    ['An LSTM is old.'],
    ['An RNN is history.'],
    // A word of some author's for a part that there is.
    ['Which of these is a gate of an LSTM?', 'memory gate', 'reset gate'],
    ['Which of these is not a gate of an LSTM?', 'candidate gate', 'forget gate', 'input gate'],
    ['The embedding matrix of 900 words with 50 dimensions each has shape', '50 × 900', '900 × 50'],
    ['Which formula is the dot-product attention of Luong?', 'softmax(QK^T/sqrt(d_k))V', 'softmax(QK^T)V'],
    [FED, 'the previous output', 'the current input'],
    [FED, 'the current input and the learning rate', 'the learning rate'],
    // It may mean that there is another way as well.
    ['A bidirectional RNN processes the sequence forward.'],
    ['A bidirectional RNN processes the sequence in both directions because its weights are shared.'],
    ['The tanh function used in an LSTM outputs values between -1 and 1 after 37 steps.'],
    ['What is the difference between a GRU and an LSTM?', 'It has no separate cell state', 'It has three gates'],
    ['The GRU differs from the LSTM in that', 'both have gates', 'neither has gates'],
  ],
});
