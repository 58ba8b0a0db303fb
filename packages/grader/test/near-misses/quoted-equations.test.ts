import { nearMisses } from './near-misses.ts';

/** A cell's own equation quoted in brackets tells the convention and no more; one that is not the cell's leaves the statement open. */
nearMisses({
  holds: [
    ['In a GRU (h_t = z_t ⊙ h_{t−1} + (1 − z_t) ⊙ h̃_t), an update gate near 1 keeps the old hidden state'],
    ['In a GRU (h_t = (1 − z_t) ⊙ h_{t−1} + z_t ⊙ h̃_t), an update gate near 0 keeps the old hidden state'],
    ['In an LSTM (c_t = f_t * c_{t-1} + i_t * g_t), the forget gate decides how much of the old cell state is kept'],
    ["The LSTM's cell state update (c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t) is additive"],
  ],
  fails: [
    ['In a GRU (h_t = z_t ⊙ h_{t−1} + (1 − z_t) ⊙ h̃_t), an update gate near 0 keeps the old hidden state'],
    ['In a GRU (h_t = (1 − z_t) ⊙ h_{t−1} + z_t ⊙ h̃_t), an update gate near 1 keeps the old hidden state'],
    ['In an LSTM (c_t = f_t * c_{t-1} + i_t * g_t), the input gate decides how much of the old cell state is kept'],
    ["The LSTM's cell state update (c_t = f_t ⊙ c_{t−1} · i_t ⊙ g_t) is additive"],
    ["The LSTM's cell state update (c_t = i_t ⊙ c_{t−1} + f_t ⊙ g_t) is additive"],
  ],
  open: [
    ['In an LSTM (c_t = i_t * c_{t-1} + f_t * g_t), the forget gate decides how much of the old cell state is kept'],
    ['In a GRU (h_t = z_t ⊙ h_{t−1} + z_t ⊙ h̃_t), an update gate near 1 keeps the old hidden state'],
  ],
});
