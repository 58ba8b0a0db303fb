import { nearMisses } from './near-misses.ts';

/** Questions of few words, whose answer completes a sentence. */
nearMisses({
  holds: [
    [
      'What does the forget gate control?',
      'how much of the old cell state is kept',
      'how much of the cell state is output',
    ],
    [
      'The forget gate of an LSTM controls how much of the',
      'old cell state is kept',
      'new candidate is added',
      'output is shown',
    ],
    ['The output gate decides how much of the', 'cell state is exposed', 'old cell state is kept'],
    ['An LSTM has ___ gates.', 'three', 'two', 'five'],
    ['A GRU has how many gates?', '2', '1', '3'],
    ['GRU: number of gates', '2', '3'],
    ['The number of gates in a GRU is', '2', '3'],
    ['A GRU has ___ parameters than an LSTM of the same size.', 'fewer', 'more'],
    ['Compared with an LSTM, a GRU has', 'fewer parameters', 'more parameters', 'the same number of parameters'],
    ['Which cell has a separate cell state?', 'LSTM', 'GRU'],
    ['Which cell lacks a separate cell state?', 'GRU', 'LSTM'],
    ['Which gate does a GRU lack compared to an LSTM?', 'output gate', 'update gate', 'reset gate'],
    ['A bidirectional RNN uses', 'past and future inputs', 'only past inputs'],
    ['During generation the decoder receives its', 'own previous output', 'true previous token'],
    ['The number of parameters of an RNN grows with the', 'hidden size', 'sequence length'],
    ['A vanishing gradient makes early layers learn', 'slowly', 'quickly'],
    ['An RNN shares its weights over time.'],
  ],
  fails: [
    ['Which gate does a GRU lack compared to an LSTM?', 'update gate', 'output gate'],
    ['What does an RNN share over time?', 'its inputs', 'its weights'],
    ['What is shared across the time steps of an RNN?', 'the inputs', 'the weights'],
    ['Which technique prevents exploding gradients?', 'teacher forcing', 'gradient clipping'],
    ['Teacher forcing feeds the', 'predicted previous token', 'true previous token'],
    ['What does gradient clipping limit?', 'the learning rate', 'the norm of the gradient'],
  ],
  open: [
    ['Gradient clipping after 37 steps helps against exploding gradients.'],
    ['An RNN shares its inputs over time.'],
    ['An RNN shares its hidden states across time steps.'],
    ['What does the update gate of a GRU replace?', 'forget and input gate'],
    ['What does the update gate of a GRU replace?', 'cell state'],
    ['What does gradient clipping after 37 steps help against?', 'exploding gradients'],
    // Keys that nobody understood, beside something that is true as well.
    [
      'The number of parameters of an RNN grows with the',
      'hidden size and input size',
      'hidden size',
      'sequence length',
    ],
    ['A GRU has', 'two gates and one state', 'two gates', 'three gates'],
    [
      'What does gradient clipping prevent?',
      'an explosion of the update',
      'exploding gradients',
      'vanishing gradients',
    ],
    ['Which cell lacks a separate cell state?', 'GRU and vanilla RNN', 'GRU', 'LSTM'],
    ['A bidirectional RNN uses', 'past and future inputs', 'past inputs', 'future inputs'],
    // By name a GRU has no forget gate; its update gate does that work.
    ['Which gate does a GRU lack compared to an LSTM?', 'forget gate'],
  ],
});
