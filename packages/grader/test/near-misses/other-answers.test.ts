import { nearMisses } from './near-misses.ts';

const STATES = 'In an RNN, the activations at each time step are computed with';
const ACROSS = 'A recurrent neural network shares its parameters across';
const FORCED = 'With teacher forcing, the decoder receives at each step';
const NAN = 'The loss of your RNN becomes NaN during training. What is the most likely cause?';

/** What no network does, beside what all do, and each of it as the key. */
nearMisses({
  holds: [
    [STATES, 'the same weights', 'random weights', 'no weights', 'different weights'],
    [ACROSS, 'time steps', 'layers', 'It never shares parameters'],
    [FORCED, 'the ground truth token of the previous step', 'a random token', 'nothing', 'its own previous prediction'],
    [NAN, 'Exploding gradients', 'Overfitting', 'Too small a batch size', 'Too little training data'],
  ],
  fails: [
    [STATES, 'random weights', 'the same weights'],
    [STATES, 'no weights', 'the same weights'],
    [STATES, 'different weights', 'the same weights', 'random weights'],
    [ACROSS, 'layers', 'time steps'],
    [ACROSS, 'It never shares parameters', 'time steps'],
    [FORCED, 'a random token', 'the ground truth token of the previous step'],
    [FORCED, 'nothing', 'the ground truth token of the previous step'],
    [
      'Without teacher forcing, the decoder receives at each step',
      'the ground truth token of the previous step',
      'nothing',
    ],
    [NAN, 'Overfitting', 'Exploding gradients'],
    [NAN, 'Too little training data', 'Exploding gradients', 'Overfitting'],
  ],
  open: [
    // Of an unrolled network the steps may be meant.
    [ACROSS, 'layers', 'data sets'],
    ['Before training, the activations at each time step of an RNN are computed with', 'random weights', 'no weights'],
    ['What follows when an RNN overfits?', 'Overfitting', 'A low loss on new data'],
    ['Vanishing gradients are caused by overfitting.'],
  ],
});
