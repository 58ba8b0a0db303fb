import { nearMisses } from './near-misses.ts';

const EXPLODING = 'Which technique is commonly used against exploding gradients in RNNs?';
const VANISHING = 'How can vanishing gradients be mitigated in a recurrent neural network?';
const OTHERS = [
  'Data augmentation',
  'Early stopping',
  'Training for more epochs',
  'Collecting more training data',
  'Shuffling the training sequences',
  'Increasing the vocabulary size',
  'k-fold cross-validation',
  'Adding more hidden layers',
  'Increasing the number of time steps',
  'Removing the bias terms',
] as const;

/** What cures other ills of training, beside what cures gradients that vanish or explode, and each of them as the key. */
nearMisses({
  holds: [
    [EXPLODING, 'Gradient clipping', ...OTHERS],
    [VANISHING, 'By using LSTM cells', ...OTHERS],
    [
      'Exploding gradients are typically dealt with by',
      'clipping the gradient norm',
      'noise injection',
      'early stopping',
    ],
    [
      'Which of these is a popular remedy for vanishing gradients?',
      'Identity initialisation of the recurrent weights',
      'Data augmentation',
    ],
    ...OTHERS.map(
      (other) => [`Which of these does NOT help against exploding gradients?`, other, 'Gradient clipping'] as const,
    ),
    ...OTHERS.map(
      (other) =>
        [`Which of the following will not mitigate vanishing gradients in an RNN?`, other, 'LSTM', 'GRU'] as const,
    ),
  ],
  fails: [
    ...OTHERS.map((other) => [EXPLODING, other, 'Gradient clipping'] as const),
    ...OTHERS.map((other) => [VANISHING, other, 'By using GRU cells'] as const),
    ['Which of these does NOT help against exploding gradients?', 'Gradient clipping', 'Data augmentation'],
    ['Which of the following will not mitigate vanishing gradients in an RNN?', 'Using an LSTM', 'Data augmentation'],
    [VANISHING, 'By gradient clipping', 'By data augmentation', 'By using a GRU'],
    // Nothing but what the stem asks is read: what is said of other troubles is another question.
    ['Which technique is commonly used against overfitting?', 'Gradient clipping', 'Data augmentation'],
    ['Which technique causes exploding gradients in RNNs?', 'Gradient clipping', 'Data augmentation'],
    ['Which technique worsens vanishing gradients in RNNs?', 'An LSTM', 'Adding more hidden layers'],
    [
      'Which technique is commonly used against exploding gradients and overfitting?',
      'Gradient clipping',
      'Early stopping',
    ],
    ['Which technique is rarely used against exploding gradients in RNNs?', 'Gradient clipping', 'Early stopping'],
  ],
  open: [
    // They may help.
    [EXPLODING, 'Batch normalisation', 'Early stopping'],
    [EXPLODING, 'L2 regularisation', 'Data augmentation'],
    [VANISHING, 'Layer normalisation', 'Data augmentation'],
    [EXPLODING, 'Max pooling', 'Data augmentation'],
    ['Which technique is commonly used against overfitting?', 'Data augmentation', 'Gradient clipping'],
    ['Which technique is commonly used against exploding losses in RNNs?', 'Data augmentation', 'Gradient clipping'],
    [EXPLODING, 'Adding noise to the gradients', 'Data augmentation'],
  ],
});
