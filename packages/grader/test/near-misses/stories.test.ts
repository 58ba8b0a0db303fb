import { nearMisses } from './near-misses.ts';

/** Notations, sizes, gradients and choices as people tell them, and the same with a number, a role or a word turned. */
nearMisses({
  holds: [
    [
      'Using superscripts in round brackets for examples and angle brackets for positions, how do you write the 3rd word of the 8th review?',
      'x^{(8)<3>}',
      'x^{(3)<8>}',
      'x^{<3>(8)}',
    ],
    [
      'An LSTM reads 50-dimensional word vectors; its hidden state holds 30 numbers. How many components does its input gate have at each step?',
      '30',
      '50',
      '80',
    ],
    [
      'For the network h_t = f(V x_t + W h_{t-1} + b_h), ŷ_t = g(U h_t + b_y) with L = Σ_t L_t, which expression is the gradient of L with respect to U?',
      'the sum over t of (∂L_t/∂ŷ_t)(∂ŷ_t/∂U)',
      'the product over t of (∂L_t/∂ŷ_t)(∂ŷ_t/∂U)',
    ],
    [
      'Compare c_t = f∘c_{t-1} + i∘g (LSTM) with h_t = (1−z)∘h_{t-1} + z∘h̃ (GRU). The GRU is obtained by the choice',
      'i = z, f = 1 − z',
      'i = 1 − z, f = z',
      'i = f = z',
    ],
    [
      'All of my songs are exactly 64 notes long. Is it still possible to use an RNN in a useful way?',
      'Yes, an RNN can be used on sequences of a fixed length as well',
      'No, RNNs need inputs of different lengths',
    ],
    ['Every one of our clips has 900 samples. Somebody says that RNNs are pointless then. Is that right?', 'No', 'Yes'],
    [
      'We predict the load of a crane today from the wind of today and of the days before. Uni- or bidirectional?',
      'Unidirectional, as the load depends only on past and present wind',
      "Unidirectional, as it depends on today's wind alone",
    ],
  ],
  fails: [
    [
      'Using superscripts in round brackets for examples and angle brackets for positions, how do you write the 3rd word of the 8th review?',
      'x^{(3)<8>}',
      'x^{(8)<3>}',
    ],
    [
      'Using superscripts in angle brackets for examples and round brackets for positions, how do you write the 3rd word of the 8th review?',
      'x^{(8)<3>}',
      'x^{<8>(3)}',
    ],
    [
      'For the network h_t = f(V x_t + W h_{t-1} + b_h), ŷ_t = g(U h_t + b_y) with L = Σ_t L_t, which expression is the gradient of L with respect to U?',
      'the product over t of (∂L_t/∂ŷ_t)(∂ŷ_t/∂U)',
      'the sum over t of (∂L_t/∂ŷ_t)(∂ŷ_t/∂U)',
    ],
    [
      'Compare c_t = f∘c_{t-1} + i∘g (LSTM) with h_t = (1−z)∘h_{t-1} + z∘h̃ (GRU). The GRU is obtained by the choice',
      'i = 1 − z, f = z',
      'i = z, f = 1 − z',
    ],
    ['All of my songs are exactly 64 notes long. Is it impossible to use an RNN in a useful way?', 'Yes', 'No'],
    ['Every one of our clips has 900 samples. Somebody says that RNNs are pointless then. Is that right?', 'Yes', 'No'],
    [
      'We predict the load of a crane today from the wind of today and of the days before. Uni- or bidirectional?',
      'Bidirectional, as the load depends on later wind',
      'Unidirectional, as the load depends only on past and present wind',
    ],
  ],
  open: [
    [
      'The wind of today determines the load of tomorrow. Uni- or bidirectional?',
      'Bidirectional, as the load depends on later wind',
      "Unidirectional, as the load depends only on today's wind",
    ],
  ],
});
