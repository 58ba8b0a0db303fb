import type { CellName, RecurrentConfig } from '../types.ts';
import { gateCount } from './cell.ts';
import { type Piece, type Place, type Slot, suffixOf } from './slot.ts';

/** Keras column block → stacked row block: GRU z, r, h; LSTM i, f, c, o. */
const order: Readonly<Record<CellName, readonly number[]>> = { rnn: [0], gru: [1, 0, 2], lstm: [0, 1, 2, 3] };

/**
 * `kernel` (I, G·H), `recurrent_kernel` (H, G·H), `bias` (G·H), which for a GRU with the reset after the product is (2, G·H):
 * input bias, recurrent bias. Source: keras.layers.SimpleRNN, GRU, LSTM, `build()`.
 */
export function kerasSlots(config: Required<RecurrentConfig>, places: readonly Place[]): Slot[] {
  const H = config.hiddenSize;
  const width = gateCount[config.cell] * H;
  const twoBiases = config.cell === 'gru' && config.linearBeforeReset;
  return places.flatMap((place) => {
    const { cell, inputSize: I } = place;
    const matrix = (field: 'Wx' | 'Wh', columns: number): Piece[] =>
      order[config.cell].map((gate, block) => ({
        cell,
        field,
        gate,
        rows: H,
        columns,
        offset: block * H,
        rowStride: 1,
        columnStride: width,
      }));
    const vector = (field: 'bx' | 'bh', start: number): Piece[] =>
      order[config.cell].map((gate, block) => ({
        cell,
        field,
        gate,
        rows: H,
        columns: 1,
        offset: start + block * H,
        rowStride: 1,
        columnStride: 1,
      }));
    const slots: Slot[] = [
      { name: `kernel${suffixOf(place)}`, shape: [I, width], pieces: matrix('Wx', I) },
      { name: `recurrent_kernel${suffixOf(place)}`, shape: [H, width], pieces: matrix('Wh', H) },
    ];
    if (config.bias && twoBiases) {
      const both = [...vector('bx', 0), ...vector('bh', width)];
      slots.push({ name: `bias${suffixOf(place)}`, shape: [2, width], pieces: both });
    } else if (config.bias) {
      slots.push({ name: `bias${suffixOf(place)}`, shape: [width], pieces: vector('bx', 0) });
    }
    return slots;
  });
}
