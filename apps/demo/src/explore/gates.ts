import type { CellName, GateClamps, GateName } from '@keyproof/rnn-core';
import type { State } from '../state/table.ts';

/** The gates of each cell, in the order of its equations. */
export const GATES: Readonly<Record<CellName, readonly GateName[]>> = {
  rnn: [],
  gru: ['update', 'reset'],
  lstm: ['forget', 'input', 'output'],
};

/** The line that tells the conventions apart, by cell. */
export const EQUATIONS: Readonly<Record<CellName, Readonly<Record<'course' | 'opposite', string>>>> = {
  rnn: {
    course: '$h_t = \\tanh(W[h_{t-1}, x_t] + b)$',
    opposite: '$h_t = \\tanh(W_{hh} h_{t-1} + W_{xh} x_t + b)$',
  },
  gru: {
    course: '$h_t = \\Gamma_u \\circ \\tilde h_t + (1 - \\Gamma_u) \\circ h_{t-1}$',
    opposite: '$h_t = (1 - z_t) \\circ \\tilde h_t + z_t \\circ h_{t-1}$',
  },
  lstm: {
    course: '$c_t = \\Gamma_f \\circ c_{t-1} + \\Gamma_u \\circ \\tilde c_t$',
    opposite: '$c_t = f_t \\circ c_{t-1} + i_t \\circ \\tilde c_t$',
  },
};

/** The clamps that the state's texts stand for; an empty text leaves a gate free. */
export function clampsOf(cell: CellName, state: Pick<State, GateName>): GateClamps {
  const pairs = GATES[cell].flatMap((gate) => {
    const text = state[gate];
    const value = Number(text);
    return text !== '' && value >= 0 && value <= 1 ? [[gate, value] as const] : [];
  });
  return Object.fromEntries(pairs);
}
