import type { CellName, GateClamps, GateName } from '@keyproof/rnn-core';
import type { State } from '../state/table.ts';

/** The gates of each cell, in the order of its equations. */
export const GATES: Readonly<Record<CellName, readonly (GateName & keyof State)[]>> = {
  rnn: [],
  gru: ['update', 'reset'],
  lstm: ['forget', 'input', 'output'],
};

/** The clamps that the state's texts stand for; an empty text leaves a gate free. */
export function clampsOf(cell: CellName, state: State): GateClamps {
  const pairs = GATES[cell].flatMap((gate) => {
    const text = state[gate];
    const value = Number(text);
    return text !== '' && value >= 0 && value <= 1 ? [[gate, value] as const] : [];
  });
  return Object.fromEntries(pairs);
}
