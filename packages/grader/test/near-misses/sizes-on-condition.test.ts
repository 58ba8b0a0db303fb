import { nearMisses } from './near-misses.ts';

/** Sizes told by a condition, settings of a layer that feeds another, and the way round of a matrix. */
nearMisses({
  holds: [
    ['If a GRU has 100-dimensional activations, what is the dimension of Γu?', '100', '1', '10000'],
    ['A GRU has an update gate Γu of what dimension if the hidden state has 64 units?', '64', '1'],
    ['Wenn der versteckte Zustand einer GRU 64 Einheiten hat, welche Dimension hat das Update-Gate?', '64', '1'],
    ['To stack two LSTM layers in Keras, the first layer needs', 'return_sequences=True', 'return_sequences=False'],
    ['Stacking two GRU layers in Keras requires the first to have', 'return_sequences=True', 'return_state=True'],
    ['For 900 words and 50-dimensional embeddings the embedding matrix has shape', '50 × 900', '900 × 900'],
  ],
  fails: [
    ['If a GRU has 100-dimensional activations, what is the dimension of Γu?', '1', '100'],
    ['To stack two LSTM layers in Keras, the first layer needs', 'return_sequences=False', 'return_sequences=True'],
    ['For 900 words and 50-dimensional embeddings the embedding matrix has shape', '900 × 900', '50 × 900'],
  ],
  open: [
    ['If the hidden state has 100 units that share one gate value, the update gate of a GRU has dimension', '100', '1'],
    ['If only half of the 100 units of a GRU are used, what is the dimension of Γu?', '50', '100'],
    ['If the 100 units of a GRU are doubled, what is the dimension of Γu?', '200', '100'],
    ['To stack two LSTM layers in Keras, the second layer needs', 'return_sequences=True', 'stateful=True'],
  ],
});
