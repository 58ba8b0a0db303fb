import { nearMisses } from './near-misses.ts';

/** From what states, gates and stacked layers are computed, what a cell has more than a plain network, and how many matrices that takes. */
nearMisses({
  holds: [
    [
      'What does stacking several RNN layers on each other mean?',
      'The hidden states of one layer are the inputs of the next layer',
      'Every layer receives the original input',
      'The layers share the same weights',
    ],
    [
      'A two-layer RNN processes a sequence of length 12. What does the second layer receive as its input at each time step?',
      'The hidden state of the first layer at that time step',
      'The original input',
    ],
    ['The gates of an LSTM at time t are computed from', 'x_t and h_{t−1}', 'only x_t', 'only h_{t−1}'],
    ['The gates of an LSTM depend on the current input and the previous hidden state'],
    ['A deep RNN is built by feeding the hidden states of one recurrent layer into another one'],
    ['The hidden state of an RNN at time t depends on all inputs up to time t'],
    ['The hidden state of an RNN at time t does not depend on later inputs'],
    ['Stacking a second recurrent layer increases the number of parameters'],
    ['Longer input sequences do not require more parameters in an RNN'],
    ['How many weight matrices act on the input x_t in a GRU layer?', '3', '2', '4'],
    ['An LSTM has four weight matrices that act on the input'],
    ['A GRU has three recurrent weight matrices'],
    ['How many bias vectors does an LSTM have, if each gate and the candidate has one bias?', '4', '3', '8'],
    ['What does an LSTM add to a plain RNN?', 'A cell state and gates that control it', 'A second softmax layer'],
    [
      'Which states does an LSTM pass on to the next time step?',
      'The hidden state and the cell state',
      'Only the hidden state',
    ],
    [
      'Which states does a GRU pass on to the next time step?',
      'Only the hidden state',
      'The hidden state and a separate cell state',
    ],
    [
      'In what way does an RNN process a sequence?',
      'One element after another, each step depends on the previous one',
      'All time steps in parallel',
    ],
  ],
  fails: [
    [
      'What does stacking several RNN layers on each other mean?',
      'Every layer receives the original input',
      'The hidden states of one layer are the inputs of the next layer',
    ],
    ['The gates of an LSTM at time t are computed from', 'only x_t', 'x_t and h_{t−1}'],
    ['The gates of an LSTM depend only on the current input'],
    ['The gates of a GRU are computed from the current input and the next input'],
    ['The forget gate of a GRU is computed from the current input and the previous hidden state'],
    ['In a deep RNN the second layer receives the original input'],
    ['In a stacked RNN all layers share the same weights'],
    ['The hidden state of an RNN at time t depends on inputs after time t'],
    ['The hidden state of an RNN at time t does not depend on earlier inputs'],
    ['Stacking RNN layers leaves the number of parameters unchanged'],
    ['Longer input sequences require more parameters in an RNN'],
    ['How many weight matrices act on the input x_t in a GRU layer?', '4', '3'],
    ['An LSTM has three weight matrices that act on the input'],
    ['A GRU has four recurrent weight matrices'],
    ['What does a GRU add to a plain RNN?', 'A separate cell state and gates that control it', 'Gates'],
    [
      'Which states does an LSTM pass on to the next time step?',
      'Only the hidden state',
      'The hidden state and the cell state',
    ],
    ['A GRU passes on both the hidden state and the cell state to the next time step'],
    ['RNN time steps can be computed in parallel because they do not depend on each other'],
  ],
  open: [
    ['How many weight matrices does an LSTM have?', '4', '8'],
    ['The hidden state of a bidirectional RNN at time t depends on inputs after time t and the weather'],
  ],
});
