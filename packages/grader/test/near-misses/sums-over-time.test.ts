import { nearMisses } from './near-misses.ts';

/** "Over time" is passed over where it says nothing; a sum over time is of no one vector. */
nearMisses({
  holds: [
    ['The softmax outputs at each time step sum to 1.'],
    ['The softmax outputs over all words sum to 1.'],
    ['The probabilities over all words sum to 1 at every step.'],
  ],
  fails: [['The softmax outputs at each time step sum to 2.']],
  open: [
    ['The softmax outputs over all time steps sum to 1.'],
    ['The softmax outputs sum to 1 over time.'],
    ['Across the time steps, the entries of the softmax output add up to 1.'],
    ['The softmax outputs, added up along the sequence, sum to 1.'],
  ],
});
