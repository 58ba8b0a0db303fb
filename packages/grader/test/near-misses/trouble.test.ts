import { nearMisses } from './near-misses.ts';

/** What explains, names, follows from and cures a trouble in training, and the same with one word or role changed. */
nearMisses({
  holds: [
    ['Vanishing gradients cause a recurrent network to forget early inputs'],
    ['Exploding gradients can make the loss jump or turn to NaN'],
    ['Orthogonal initialisation of the recurrent weights mitigates vanishing gradients'],
    ['Gradients that blow up cause weights to overflow'],
    [
      'A plain RNN ignores the beginning of long sequences. What explains this?',
      'The error shrinks on its way back',
      'The loss is not differentiable at early steps',
    ],
    [
      'The gradient norm of an RNN jumps from 2 to 3e5. What is the first thing to try?',
      'Clip the gradient norm',
      'Use longer sequences',
    ],
    [
      'A plain RNN has forgotten the first words of a text of 200 words. Which change is promising?',
      'Replace the simple RNN by a GRU',
      'Clip the gradient norm',
    ],
  ],
  fails: [
    ['Vanishing gradients cause a recurrent network to forget recent inputs'],
    ['Exploding gradients cause a recurrent network to forget early inputs'],
    ['Forgotten early inputs cause vanishing gradients'],
    ['Vanishing gradients do not cause a recurrent network to forget early inputs'],
    ['Vanishing gradients always cause a recurrent network to forget early inputs'],
    ['Vanishing gradients cause a recurrent network to forget only early inputs'],
    ['Vanishing gradients cause an LSTM to forget early inputs'],
    ['Vanishing gradients make the loss jump'],
    ['Orthogonal initialisation of the recurrent weights does not mitigate vanishing gradients'],
    ['Orthogonal initialisation of the recurrent weights causes vanishing gradients'],
    ['Orthogonal initialisation of the biases mitigates vanishing gradients'],
    ['Gradients that blow up cause weights to shrink'],
    ['Gradients that blow up are caused by overflow'],
    // A fact alone is no statement that could be false.
    ['Gradients shrink during training'],
    ['Gradients grow during training'],
    ['The loss jumps'],
    [
      'A plain RNN ignores the end of long sequences. What explains this?',
      'The error shrinks on its way back',
      'The loss is not differentiable at early steps',
    ],
    [
      'A plain RNN does not ignore the beginning of long sequences. What explains this?',
      'The error shrinks on its way back',
      'The error grows on its way back',
    ],
    [
      'A plain RNN ignores the beginning of long sequences. What explains this?',
      'The error grows on its way back',
      'The error shrinks on its way back',
    ],
    ['In an LSTM the gradient along the hidden state does not shrink if the forget gate is close to 1'],
    ['Initialising the forget gate bias to -1 helps against vanishing gradients'],
    ['What cannot cure exploding gradients?', 'clipping the gradient norm', 'increasing the learning rate'],
    ['The gradient norm falls from 1e9 to 5. What problem is this?', 'vanishing gradients', 'none'],
    ['The loss rises from 0.2 to 0.3. What problem is this?', 'exploding gradients', 'overfitting'],
    // Words of a story that turn it.
    [
      'Nobody can say that our plain RNN ignores the beginning of a text. What explains this?',
      'The error shrinks on its way back',
      'The error grows on its way back',
    ],
    [
      'Our plain RNN rarely ignores the beginning of a text. What explains this?',
      'The error shrinks on its way back',
      'The error grows on its way back',
    ],
    [
      'We clip gradients. The plain RNN ignores the beginning of a text. Which change is promising?',
      'Replace the simple RNN by a GRU',
      'Use longer sequences',
    ],
    [
      'An intern doubts that the RNN ignores the beginning. What explains this?',
      'The error shrinks on its way back',
      'The error grows on its way back',
    ],
    ['What does the exploding gradient problem solve?', 'Clip the gradient norm', 'Use longer sequences'],
    [
      'An LSTM ignores the beginning of long sequences. What explains this?',
      'The error shrinks on its way back',
      'The loss is not differentiable at early steps',
    ],
    [
      'The gradient norm of an RNN drops from 2 to 3e-5. What is the first thing to try?',
      'Clip the gradient norm',
      'Use longer sequences',
    ],
    [
      'A plain RNN has forgotten the first words of a text of 200 words. Which change is promising?',
      'Replace the GRU by a simple RNN',
      'Clip the gradient norm',
    ],
    [
      'A plain RNN has forgotten the first words of a text of 5 words. Which change is promising?',
      'Replace the simple RNN by a GRU',
      'Clip the gradient norm',
    ],
    [
      'Which change would make a plain RNN forget the first words of a text of 200 words?',
      'Replace the simple RNN by a GRU',
      'Clip the gradient norm',
    ],
    [
      'What would reduce vanishing gradients in a plain RNN least?',
      'Replacing the plain RNN by an LSTM',
      'Clipping the gradient norm',
    ],
    ['The loss jumps although gradients are clipped. What helps?', 'Clip the gradient norm', 'Use longer sequences'],
  ],
  open: [
    // A smaller rate keeps the weights finite here and not there; the gradient stays as large.
    ['A smaller learning rate prevents exploding gradients'],
    // Bounded activations do not bound a gradient at rest; elsewhere they saturate.
    ['A smaller initial learning rate cures the loss of early inputs'],
  ],
});
