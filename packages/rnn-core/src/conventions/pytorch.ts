import type { RecurrentConfig } from '../types.ts';
import { gateCount } from './cell.ts';
import type { Place, Slot } from './slot.ts';

/**
 * `weight_ih_l0` (G·H, I), `weight_hh_l0` (G·H, H), `bias_ih_l0`, `bias_hh_l0` (G·H); rows r, z, n and i, f, g, o.
 * Source: torch.nn.RNN, GRU and LSTM, "Variables".
 */
export function pytorchSlots(config: Required<RecurrentConfig>, places: readonly Place[]): Slot[] {
  const rows = gateCount[config.cell] * config.hiddenSize;
  return places.flatMap(({ cell, layer, reverse, inputSize }) => {
    const whole = (name: string, field: 'Wx' | 'Wh' | 'bx' | 'bh', columns: number): Slot => ({
      name: `${name}_l${layer}${reverse ? '_reverse' : ''}`,
      shape: field === 'Wx' || field === 'Wh' ? [rows, columns] : [rows],
      pieces: [{ cell, field, gate: 0, rows, columns, offset: 0, rowStride: columns, columnStride: 1 }],
    });
    const weights = [whole('weight_ih', 'Wx', inputSize), whole('weight_hh', 'Wh', config.hiddenSize)];
    return config.bias ? [...weights, whole('bias_ih', 'bx', 1), whole('bias_hh', 'bh', 1)] : weights;
  });
}
