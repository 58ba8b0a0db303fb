import { nearMisses } from './near-misses.ts';

/** "The previous state is ignored" with the reset gate at 0: of the candidate that is true, of the new state it is not. */
nearMisses({
  holds: [['A reset gate of 0 ignores the previous state when computing the candidate']],
  fails: [
    ['If the reset gate is 0, the previous state is kept.'],
    ['A reset gate of 1 ignores the previous state when computing the candidate'],
  ],
  open: [
    ['If the reset gate is 1, the previous state is kept.'],
    ['If the reset gate is 0, the previous state is ignored.'],
    ['If the reset gate is 0, the previous state is forgotten.'],
    ['A reset gate of 0 lets the unit forget the past.'],
  ],
});
