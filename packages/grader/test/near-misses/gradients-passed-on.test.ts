import { nearMisses } from './near-misses.ts';

/** Gradients are passed back through time in every network; only what is left of them tells cells apart. */
nearMisses({
  holds: [['In an LSTM, the gradient can be carried over a hundred steps.']],
  fails: [['In a plain RNN the gradient is carried well over a hundred steps.']],
  open: [
    ['In an RNN the gradient is passed from one time step to the next.'],
    ['Gradients are propagated through the time steps of an RNN.'],
    ['In an RNN the gradient is sent from each time step to the one before.'],
  ],
});
