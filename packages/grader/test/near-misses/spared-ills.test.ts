import { nearMisses } from './near-misses.ts';

const LSTM = 'LSTMs were designed to deal with which problem of plain RNNs?';
const GRU = 'Which problem do GRU networks address?';
const OTHERS = [
  'Overfitting',
  'Too many parameters',
  'High memory usage',
  'High computational cost',
  'Slow inference',
] as const;

/** What a cell with gates is made against, beside ills that it has as much as a plain one, or more. */
nearMisses({
  holds: [
    [LSTM, 'Vanishing gradients', ...OTHERS],
    ['What problem do LSTM networks help to solve?', 'The vanishing gradient problem', ...OTHERS],
    [GRU, 'Vanishing gradients', 'Overfitting'],
    ['What do plain RNNs struggle with that LSTMs address?', 'Vanishing gradients', 'Overfitting'],
    ...OTHERS.map(
      (other) => ['Which of these problems do LSTM networks NOT solve?', other, 'Vanishing gradients'] as const,
    ),
  ],
  fails: [
    ...OTHERS.map((other) => [LSTM, other, 'Vanishing gradients'] as const),
    [GRU, 'Overfitting', 'Vanishing gradients'],
    ['Which problem of plain RNNs do GRU networks address?', 'Too many parameters', 'Vanishing gradients'],
    ['Which of these problems do LSTM networks NOT solve?', 'Vanishing gradients', 'Overfitting'],
    ['LSTM networks were designed to overcome overfitting.'],
    ['LSTM networks solve the problem of too many parameters.'],
    [LSTM, 'Exploding gradients', 'Overfitting'],
    // The question turned.
    ['Which problem do LSTM networks suffer from?', 'Vanishing gradients', 'Overfitting'],
    ['Which problem of LSTMs do plain RNNs solve?', 'Vanishing gradients', 'Overfitting'],
    ['Which problem do LSTM networks cause?', 'Vanishing gradients', 'Too many parameters'],
  ],
  open: [
    // Against an LSTM a GRU has fewer parameters.
    [GRU, 'Too many parameters', 'Slow inference'],
    ['GRU networks were introduced to reduce which problem of LSTMs?', 'Too many parameters', 'Vanishing gradients'],
    [LSTM, 'Class imbalance', 'Missing data'],
    ['Which problem do LSTM networks suffer from?', 'Overfitting', 'Class imbalance'],
    ['Which problem do LSTM networks cause?', 'Too many parameters', 'Overfitting'],
    ['GRU networks solve the problem of too many parameters.'],
    ['LSTM networks do not solve the problem of limited memory.'],
  ],
});
