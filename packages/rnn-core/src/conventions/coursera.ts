import type { CellName, RecurrentConfig } from '../types.ts';
import { type Place, type Slot, suffixOf } from './slot.ts';

/** The course's letter of each gate, and its row block in the stacked weights. */
const letters: Readonly<Record<Exclude<CellName, 'rnn'>, readonly (readonly [letter: string, gate: number])[]>> = {
  gru: [
    ['u', 1],
    ['r', 0],
    ['c', 2],
  ],
  lstm: [
    ['c', 2],
    ['u', 0],
    ['f', 1],
    ['o', 3],
  ],
};

/**
 * Simple RNN: `Wax` (H, I), `Waa` (H, H), `ba` (H). GRU and LSTM: `Wu`, `Wr`, `Wc`, `Wf`, `Wo` of shape (H, H + I) that act on
 * the column [state; x], and `bu`, … of shape (H). Source: Sequence Models, week 1, "Building a Recurrent Neural Network".
 */
export function courseraSlots(config: Required<RecurrentConfig>, places: readonly Place[]): Slot[] {
  const H = config.hiddenSize;
  return places.flatMap((place) => {
    const { cell, inputSize: I } = place;
    const bias = (name: string, gate: number): Slot[] =>
      config.bias
        ? [
            {
              name: name + suffixOf(place),
              shape: [H],
              pieces: [{ cell, field: 'bx', gate, rows: H, columns: 1, offset: 0, rowStride: 1, columnStride: 1 }],
            },
          ]
        : [];
    const block = (field: 'Wx' | 'Wh', gate: number, columns: number, offset: number, rowStride: number) =>
      ({ cell, field, gate, rows: H, columns, offset, rowStride, columnStride: 1 }) as const;
    if (config.cell === 'rnn') {
      return [
        { name: 'Wax' + suffixOf(place), shape: [H, I], pieces: [block('Wx', 0, I, 0, I)] },
        { name: 'Waa' + suffixOf(place), shape: [H, H], pieces: [block('Wh', 0, H, 0, H)] },
        ...bias('ba', 0),
      ];
    }
    return letters[config.cell].flatMap(([letter, gate]) => [
      {
        name: `W${letter}${suffixOf(place)}`,
        shape: [H, H + I],
        pieces: [block('Wh', gate, H, 0, H + I), block('Wx', gate, I, H, H + I)],
      },
      ...bias(`b${letter}`, gate),
    ]);
  });
}
