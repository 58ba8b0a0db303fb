import { nearMisses } from './near-misses.ts';

/** A task that is told before a colon, what is found out from a sequence, and tunes as examples of a training set. */
nearMisses({
  holds: [
    [
      'Deciding from a movie review whether its author liked the movie: which kind of network fits?',
      'many-to-one',
      'one-to-many',
    ],
    [
      'Telling from a voice message whether the customer is angry: which kind of RNN fits best?',
      'many-to-one',
      'one-to-one',
    ],
    ['A tune is a sequence of notes. What denotes the 3rd note of the 5th tune?', 'x(5)<3>', 'x(3)<5>', 'x<5>(3)'],
    ['Which symbol means note d of melody c?', 'x(c)<d>', 'x(d)<c>'],
  ],
  fails: [
    [
      'Deciding from a movie review whether its author liked the movie: which kind of network fits?',
      'one-to-many',
      'many-to-one',
    ],
    [
      'Deciding for each word of a review whether it is a name: which kind of network fits?',
      'many-to-one',
      'many-to-many',
    ],
    ['A tune is a sequence of notes. What denotes the 3rd note of the 5th tune?', 'x(3)<5>', 'x(5)<3>'],
    ['Which symbol means note d of melody c?', 'x(d)<c>', 'x(c)<d>'],
  ],
  open: [
    [
      'Deciding from a movie review which of its words praise the movie: which kind of network fits?',
      'many-to-one',
      'one-to-many',
    ],
    [
      'Deciding from a movie review whether each of its words is kind: which network does not fit?',
      'many-to-one',
      'one-to-many',
    ],
  ],
});
