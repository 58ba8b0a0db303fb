import { nearMisses } from './near-misses.ts';

/** Where one cell is held against another, what is true of both is no answer. */
nearMisses({
  holds: [
    ['What is a key benefit of GRUs in comparison with LSTMs?', 'GRUs have fewer parameters', 'GRUs are more accurate'],
    [
      'What is a key advantage of GRUs compared to LSTMs?',
      'They have fewer parameters due to their simpler gating mechanism',
      'They can handle longer sequences',
    ],
    ['What is an advantage of an LSTM over a plain RNN?', 'It solves the vanishing gradient problem', 'It is smaller'],
    ['How do LSTMs differ from simple RNNs?', 'LSTMs have a cell state', 'LSTMs have no hidden state'],
    ['What is the difference between LSTM and GRU?', 'GRU has fewer parameters', 'LSTM has fewer gates'],
    ['How does a GRU differ from an LSTM?', 'It has two gates', 'It has an output gate'],
  ],
  fails: [
    [
      'What is a key advantage of GRUs compared to LSTMs?',
      'GRUs have fewer parameters due to their more complex gating mechanism',
      'They can handle longer sequences',
    ],
    ['What is the difference between LSTM and GRU?', 'GRU has more parameters', 'GRU has fewer gates'],
  ],
  open: [
    [
      'What is a key advantage of GRUs compared to LSTMs?',
      'GRUs can handle longer sequences',
      'They are more accurate',
    ],
    [
      'What is a key advantage of GRUs compared to LSTMs?',
      'GRUs solve the vanishing gradient problem better',
      'They are more accurate',
    ],
    ['What is an advantage of a GRU over an LSTM?', 'It can learn long-term dependencies', 'It is more accurate'],
    ['What is the difference between a GRU and an LSTM?', 'A GRU does not suffer from vanishing gradients', 'Colours'],
    ['What is an advantage of LSTMs over GRUs?', 'LSTMs can process sequences of variable length', 'They are newer'],
    ['What distinguishes an LSTM from a vanilla RNN?', 'It shares its weights across time steps', 'It is newer'],
    ['How does a GRU differ from an LSTM?', 'Its gates use the sigmoid function', 'It is newer'],
    ['What is the main difference between an LSTM and a simple RNN?', 'An LSTM can process sequences', 'It is newer'],
    ['What is the difference between LSTM and GRU?', 'The gates of a GRU lie between 0 and 1'],
  ],
});
