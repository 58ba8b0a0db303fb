import { nearMisses } from './near-misses.ts';

/** What holds in one case or in every case, and what is asked of another part than the one that is measured. */
nearMisses({
  holds: [
    ['A GRU has fewer parameters than an LSTM with the same number of hidden units.'],
    ['RNNs can also be used when all sequences have the same length.'],
    ['If the forget gate is 0 and the input gate is 1, the cell state is replaced by the candidate.'],
    [
      'The attention scores for four source positions are 2, 2, 2 and 2. What weight does each position get after the softmax?',
      '1/4',
      '2',
    ],
    [
      'A bidirectional LSTM has 30 units per direction. How many features does its output have at each step?',
      '60',
      '30',
    ],
    [
      'Consider an RNN $h_t = \\tanh(W h_{t-1} + U x_t)$ where the largest singular value of $W$ is 0.7. As the distance T - k grows, the product of Jacobians $\\partial h_T / \\partial h_k$',
      'tends to zero',
      'grows without bound',
    ],
    ['The initial hidden state of an RNN is usually a vector of zeros.'],
    ['With teacher forcing, the decoder is fed the true tokens during training.'],
  ],
  fails: [
    ['A GRU has more parameters than an LSTM with the same number of hidden units.'],
    ['RNNs cannot be used when all sequences have the same length.'],
  ],
  open: [
    ['A GRU may have more parameters than an LSTM.'],
    ['A GRU can have more parameters than an LSTM.'],
    ['An LSTM may have as many parameters as a GRU.'],
    ['A GRU has fewer parameters than any LSTM.'],
    ['RNNs are only useful when all sequences have the same length.'],
    ['Setting the forget gate to 0 and the input gate to 1 makes the old cell state equal to the candidate.'],
    ['The initial hidden state of an RNN may be a vector of ones.'],
    ['With teacher forcing, the decoder may at times be fed its own predictions during training.'],
    ['LSTMs are more efficient than RNNs.'],
    [
      'The attention scores for four source positions are 2, 2, 2 and 2. What weight does each position get before the softmax?',
      '1/4',
      '2',
    ],
    [
      'A bidirectional LSTM has 30 units per direction. How many features does its input have at each step?',
      '60',
      '30',
    ],
    [
      'Consider an RNN $h_t = \\tanh(W h_{t-1} + U x_t)$ where the largest singular value of $W$ is 0.7. As the distance T - k shrinks, the product of Jacobians $\\partial h_T / \\partial h_k$',
      'tends to zero',
      'grows without bound',
    ],
  ],
});
