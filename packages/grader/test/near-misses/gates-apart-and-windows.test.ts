import { nearMisses } from './near-misses.ts';

/** Gates that one cell has and another has not, windows of truncated back-propagation, and counts that stay, as quiz sites ask. */
nearMisses({
  holds: [
    ['Which gate exists in LSTM but not in GRU?', 'Output gate', 'Reset gate', 'None of them'],
    ['Which gate does an LSTM have that a GRU lacks?', 'The output gate', 'The reset gate'],
    ['Which gate is found in a GRU but not in an LSTM?', 'Reset gate', 'Output gate', 'Forget gate', 'Input gate'],
    ['Truncating BPTT to 20 steps means', 'gradients flow back at most 20 steps', 'the hidden size is 20'],
    [
      'Truncating BPTT to 20 steps means that',
      'gradients are propagated back over only 20 steps',
      'gradients flow back through the whole sequence',
    ],
    [
      'Doubling the sequence length does what to the number of parameters of an RNN?',
      'Leaves it unchanged',
      'Doubles it',
    ],
    [
      'What does doubling the sequence length do to the number of weights of an LSTM?',
      'It stays the same',
      'It doubles',
    ],
    ['How does increasing the sequence length affect the number of parameters of a GRU?', 'No effect', 'It increases'],
    ['Which activation keeps the candidate values of an LSTM between -1 and 1?', 'tanh', 'sigmoid', 'ReLU'],
    ['Which activation function squashes the forget gate of an LSTM into [0, 1]?', 'sigmoid', 'tanh', 'linear'],
    ['With truncated BPTT of 20 steps, gradients flow back at most 20 steps.'],
    ['Truncated BPTT with k = 20 means that gradients flow back at most 20 steps.'],
    ['With truncated BPTT over 35 steps, no gradient flows further back than 35 steps.'],
  ],
  fails: [
    ['Which gate exists in LSTM but not in GRU?', 'Reset gate', 'Output gate', 'None of them'],
    ['Which gate does a GRU have that an LSTM lacks?', 'The output gate', 'The reset gate'],
    [
      'Truncating BPTT to 20 steps means',
      'gradients flow back through the whole sequence',
      'gradients flow back at most 20 steps',
    ],
    [
      'What does doubling the sequence length do to the number of weights of an LSTM?',
      'It doubles',
      'It stays the same',
    ],
    ['Which activation function squashes the forget gate of an LSTM into [0, 1]?', 'tanh', 'sigmoid', 'linear'],
    ['With truncated BPTT of 20 steps, gradients flow back through the whole sequence.'],
  ],
  open: [
    ['Does an LSTM have three gates?', '?', 'Yes, it has three gates.', 'No, it has two gates.'],
    ['Does an LSTM have three gates?', '...', 'Yes, it has three gates.', 'No, it has two gates.'],
    ['With truncated BPTT of 20 steps, gradients flow back at most 30 steps and no fewer.'],
    ['Gradients flow back at most 20 steps.'],
    ['Which gate exists in LSTM but not in GRU?', 'None of them', 'A gate for the weather'],
    [
      'Doubling the hidden size does what to the number of parameters of an RNN?',
      'Leaves it unchanged',
      'Something else',
    ],
  ],
});
