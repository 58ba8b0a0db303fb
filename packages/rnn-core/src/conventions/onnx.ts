import type { CellName, RecurrentConfig } from '../types.ts';
import { gateCount } from './cell.ts';
import type { Piece, Place, Slot } from './slot.ts';

/** ONNX row block → stacked row block: RNN i; GRU z, r, h; LSTM i, o, f, c. */
const order: Readonly<Record<CellName, readonly number[]>> = { rnn: [0], gru: [1, 0, 2], lstm: [0, 3, 1, 2] };
/** ONNX peephole block (i, o, f) → block in `P` (i, f, o). */
const peepholeOrder = [0, 2, 1];

/**
 * `W` (D, G·H, I), `R` (D, G·H, H), `B` (D, 2·G·H) = [Wb, Rb], `P` (D, 3·H). An operator has one layer; layer k > 0 has `W_l1`, ….
 * Source: onnx/docs/Operators.md, RNN, GRU, LSTM.
 */
export function onnxSlots(config: Required<RecurrentConfig>, places: readonly Place[]): Slot[] {
  const H = config.hiddenSize;
  const blocks = order[config.cell];
  const rows = gateCount[config.cell] * H;
  const layers = [...new Set(places.map((place) => place.layer))];
  return layers.flatMap((layer) => {
    const directions = places.filter((place) => place.layer === layer);
    const D = directions.length;
    const I = directions[0]!.inputSize;
    const suffix = layer > 0 ? `_l${layer}` : '';
    const pieces = (field: 'Wx' | 'Wh' | 'bx' | 'bh' | 'P', columns: number, span: number, start: number): Piece[] =>
      directions.flatMap(({ cell }, direction) =>
        (field === 'P' ? peepholeOrder : blocks).map((gate, block) => ({
          cell,
          field,
          gate,
          rows: H,
          columns,
          offset: direction * span + start + block * H * columns,
          rowStride: columns,
          columnStride: 1,
        })),
      );
    const slots: Slot[] = [
      { name: `W${suffix}`, shape: [D, rows, I], pieces: pieces('Wx', I, rows * I, 0) },
      { name: `R${suffix}`, shape: [D, rows, H], pieces: pieces('Wh', H, rows * H, 0) },
    ];
    if (config.bias) {
      const both = [...pieces('bx', 1, 2 * rows, 0), ...pieces('bh', 1, 2 * rows, rows)];
      slots.push({ name: `B${suffix}`, shape: [D, 2 * rows], pieces: both });
    }
    if (config.cell === 'lstm' && config.peepholes) {
      slots.push({ name: `P${suffix}`, shape: [D, 3 * H], pieces: pieces('P', 1, 3 * H, 0) });
    }
    return slots;
  });
}
