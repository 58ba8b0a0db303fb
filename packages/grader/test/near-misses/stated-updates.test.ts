import { nearMisses } from './near-misses.ts';

/** Questions that state the update of their cell and go on in its symbols, and the same with a letter, a value or a role changed. */
nearMisses({
  holds: [
    ['With h_t = (1-z_t) h_{t-1} + z_t h̃_t, setting z_t = 1 means that the candidate replaces the old state.'],
    ['With h_t = (1-z_t) h_{t-1} + z_t h̃_t, setting z_t = 0 means that the candidate does not replace the old state.'],
    ['With h_t = z_t h_{t-1} + (1-z_t) h̃_t, what happens for z_t = 1?', 'h_t = h_{t-1}', 'h_t = h̃_t'],
    [
      'A GRU is written $s_t = (1-i_t) s_{t-1} + i_t \\tilde{s}_t$. For i_t close to 0 the new state is',
      'almost a copy of $s_{t-1}$',
      'almost a copy of $\\tilde{s}_t$',
    ],
    [
      "Let the GRU follow s_t = (1 - i_t) * s_{t-1} + i_t * s~_t. What plays the role of an LSTM's forget gate?",
      '1 - i_t',
      'i_t',
    ],
    [
      'For a GRU written as h_t = (1-z_t) h_{t-1} + z_t h̃_t, ∂h_t/∂h_{t-1} is close to the identity when',
      'z_t is close to 0',
      'z_t is close to 1',
    ],
    ['In an LSTM with c_t = f_t c_{t-1} + i_t g_t, f_t = 0 means that c_t does not directly depend on c_{t-1}.'],
    [
      'An LSTM computes $c_t = f_t \\odot c_{t-1} + i_t \\odot g_t$. If f_t is near 1 and i_t near 0, then',
      'the state is preserved',
      'the state is overwritten',
    ],
    [
      'What is the effect of $r_t = 0$ in a GRU with the candidate $\\tilde h_t = \\tanh(W x_t + U (r_t \\odot h_{t-1}))$?',
      'the candidate ignores the previous state',
      'the candidate depends on the previous state',
    ],
    ['If the reset gate of a GRU is closed, the candidate is independent of the previous state.'],
    ['When the reset gate of the GRU is 0, the candidate depends only on the current input.'],
  ],
  fails: [
    ['With h_t = (1-z_t) h_{t-1} + z_t h̃_t, setting z_t = 0 means that the candidate replaces the old state.'],
    ['With h_t = (1-z_t) h_{t-1} + z_t h̃_t, setting z_t = 1 means that the candidate does not replace the old state.'],
    ['With h_t = (1-z_t) h_{t-1} + z_t h̃_t, setting z_t = 1 means that the old state replaces the candidate.'],
    ['With h_t = (1-z_t) h_{t-1} + z_t h̃_t, setting z_t = 1 means that the candidate is replaced by the old state.'],
    ['With h_t = (1-z_t) h_{t-1} + z_t h̃_t, what happens for z_t = 1?', 'h_t = h_{t-1}', 'h_t = h̃_t'],
    [
      "Let the GRU follow s_t = i_t * s_{t-1} + (1 - i_t) * s~_t. What plays the role of an LSTM's forget gate?",
      '1 - i_t',
      'i_t',
    ],
    [
      'In a GRU the factor that plays the role of the forget gate of an LSTM, where z_t = 1 writes, is',
      'z_t',
      '1 - z_t',
    ],
    ['In an LSTM with c_t = f_t c_{t-1} + i_t g_t, f_t = 1 and i_t = 1 make c_t a copy of c_{t-1}.'],
    ['In an LSTM with c_t = f_t c_{t-1} + i_t g_t, f_t = 1 means that c_t does not directly depend on c_{t-1}.'],
    ['In an LSTM with c_t = i_t c_{t-1} + f_t g_t, f_t = 0 means that c_t does not directly depend on c_{t-1}.'],
    ['If the reset gate of a GRU is open, the candidate is independent of the previous state.'],
    ['If the reset gate of a GRU is closed, the candidate depends on the previous state.'],
    ['If the update gate of a GRU is closed, the candidate is independent of the previous state.'],
    ['When the reset gate of the GRU is 0, the new state depends only on the current input.'],
  ],
  open: [
    // An old state comes in by way of the candidate, too.
    ['With h_t = (1-z_t) h_{t-1} + z_t h̃_t and z_t = 1, the new state does not depend on h_{t-1}.'],
    ['With h_t = (1-z_t) h_{t-1} + z_t h̃_t and z_t = 1, the old state is erased.'],
    // No cell that is known.
    ['With h_t = (1-z_t) h_{t-1} - z_t h̃_t, setting z_t = 1 means that the candidate replaces the old state.'],
  ],
});
