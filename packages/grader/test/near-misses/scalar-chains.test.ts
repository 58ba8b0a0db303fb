import { nearMisses } from './near-misses.ts';

/** The gradient of one linear unit over some steps, in numbers or in words, and the same with another number, weight or direction. */
nearMisses({
  holds: [
    [
      'A scalar RNN h_t = w h_{t-1} has a recurrent weight of 0.5. By what factor does the gradient shrink over 8 time steps?',
      'about 0.004',
      '0.5',
      '4',
      'about 0.06',
    ],
    [
      'In a linear network with a single recurrent unit the weight is w = 1.3. How large is the gradient factor after 15 steps?',
      'about 51',
      '1.3',
      '19.5',
    ],
    ['With a recurrent weight of 0.8 and 40 steps, by what factor is the gradient multiplied?', '0.8^40', '0.8 * 40'],
    [
      'The recurrent weight is 0.7. By roughly what factor does the gradient shrink over 20 time steps?',
      'about 1250',
      '14',
    ],
    [
      'At each time step the gradient is multiplied by 1.2. By what factor has it grown after 30 steps?',
      'about 237',
      '36',
    ],
    ['With a recurrent weight of 3, the gradient of a linear RNN grows by a factor of 243 over 5 steps'],
    ['The gradient of a scalar linear RNN with weight 0.8 falls below 1% after 30 steps'],
    ['A scalar linear RNN with weight 0.8 has vanishing gradients over long sequences'],
    ['In a scalar linear RNN with recurrent weight 1.4 the gradient explodes over many steps'],
    [
      'The recurrent weight of a one-unit linear RNN is 1. What happens to the gradient over time?',
      'it keeps its size',
      'it vanishes',
    ],
  ],
  fails: [
    [
      'A scalar RNN h_t = w h_{t-1} has a recurrent weight of 0.5. By what factor does the gradient shrink over 8 time steps?',
      'about 0.06',
      'about 0.004',
    ],
    ['With a recurrent weight of 0.5, the gradient of a linear RNN grows by a factor of 32 over 5 steps'],
    ['With a recurrent weight of 2, the gradient of a linear RNN shrinks by a factor of 32 over 5 steps'],
    ['With an input weight of 2, the gradient of a linear RNN grows by a factor of 32 over 5 steps'],
    ['The gradient of a scalar linear RNN with weight 0.8 falls below 1% after 10 steps'],
    ['The gradient of a scalar linear RNN with weight 0.8 does not fall below 1% after 30 steps'],
    ['With a recurrent weight of 3, the gradient of a linear RNN does not grow by a factor of 243 over 5 steps'],
    ['With a recurrent weight of 3, the gradient of a linear RNN grows by a factor of more than 243 over 5 steps'],
    ['A scalar linear RNN with weight 0.8 has exploding gradients'],
    ['In a scalar linear RNN with recurrent weight 1.4 the gradient vanishes over many steps'],
    ['A scalar linear RNN with input weight 0.8 has vanishing gradients over long sequences'],
    [
      'The recurrent weight of a one-unit linear RNN is 1. What happens to the gradient over time?',
      'it vanishes',
      'it keeps its size',
    ],
  ],
  open: [
    [
      'With a recurrent weight of 0.5 and two layers, by what factor does the gradient shrink over 8 steps?',
      '0.004',
      '0.5',
    ],
    ['With a recurrent weight of 0.5, by what factor does the gradient shrink at each of 8 steps?', '0.5', '0.004'],
    ['With a recurrent weight of 0.5, how much of the gradient is lost after 8 steps?', '0.004', '0.996'],
    ['With a recurrent weight of -0.5, by what factor does the gradient shrink over 7 steps?', '0.008', '0.5'],
    [
      'With a recurrent weight of 0.5 and step size 0.1, by what factor does the gradient shrink over 8 steps?',
      '0.004',
      '0.5',
    ],
  ],
});
