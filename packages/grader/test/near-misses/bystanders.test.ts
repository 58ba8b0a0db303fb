import { nearMisses } from './near-misses.ts';

/** What clipping and truncated back-propagation leave alone, and the same denied, turned or said of something that they do change. */
nearMisses({
  holds: [
    [
      'Which effect does gradient clipping have on the network?',
      'It limits the size of the gradients used for the update',
      'It increases the number of parameters',
      'It changes the output of the forward pass',
      'It makes the hidden state larger',
    ],
    [
      'What does truncated BPTT change?',
      'How far gradients are propagated back',
      'The number of parameters',
      'The forward pass',
      'The hidden size',
    ],
    [
      'What happens when gradient clipping is applied?',
      'Large gradients are scaled down',
      'The number of parameters is reduced',
      'The forward pass changes',
    ],
    ['Gradient clipping does not change the number of parameters'],
    ['Gradient clipping has no effect on the forward pass'],
    ['Truncated BPTT leaves the forward pass unchanged'],
    ['Truncated BPTT does not change the number of parameters'],
    ['The number of parameters is not changed by gradient clipping'],
    ['Truncated BPTT with a window of 50 lets gradients reach 10 steps back'],
  ],
  fails: [
    ['Gradient clipping increases the number of parameters of an RNN'],
    ['Gradient clipping changes the forward pass of the network'],
    ['Clipping does not leave the number of parameters unchanged'],
    ['Truncated BPTT requires more parameters'],
    ['Truncated BPTT reduces the number of parameters'],
    ['Truncated BPTT has an effect on the forward pass'],
    ['The number of parameters is increased by gradient clipping'],
    ['Truncated BPTT with a window of 20 steps lets gradients flow through 100 steps'],
    ['Gradient clipping scales large gradients to zero'],
    [
      'Which effect does gradient clipping have on the network?',
      'It increases the number of parameters',
      'It limits the size of the gradients',
    ],
  ],
  open: [
    // A denial of the answer that stands for what the question names.
    [
      'How does an RNN handle inputs of variable length?',
      'It cannot handle them',
      'It applies the same cell once for each element',
    ],
    ['Gradient clipping changes the result of training'],
    ['Truncated BPTT with a window of 50 does not let gradients reach 10 steps back or further'],
  ],
});
