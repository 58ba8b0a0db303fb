import { type CellSpec, type CellWeights, zeroWeights } from '../../conventions/cell.ts';
import type { Parameters } from '../../types.ts';

/**
 * Layouts as choices. Code that packs weights on the host is given numbers that say where a value lies, and so packs places instead of
 * values; the device then moves the values there, step after step. Place i is written −1 − i, which leaves 0 for what the packing fills up.
 * A float32 holds such whole numbers exactly below 2^24.
 */
export const choiceOf = (place: number): number => -1 - place;

/** Most values that can be chosen from. */
export const mostChoices = 1 << 24;

/** Tensors of the same names and shapes whose values are their places, end to end, and where each begins. */
export function placesOf(parameters: Parameters): {
  readonly choices: Parameters;
  readonly starts: Readonly<Record<string, number>>;
  readonly total: number;
} {
  const choices: Record<string, Parameters[string]> = {};
  const starts: Record<string, number> = {};
  let total = 0;
  for (const [name, { shape, data }] of Object.entries(parameters)) {
    starts[name] = total;
    choices[name] = { shape, data: Float32Array.from({ length: data.length }, (_, i) => choiceOf(starts[name]! + i)) };
    total += data.length;
  }
  return { choices, starts, total };
}

/** A stacked gradient: `rows` blocks of `wide` rows and `columns`, from `place` on, for the gates of one field. */
export interface Stacked {
  readonly field: 'Wx' | 'Wh' | 'bx' | 'bh';
  readonly gates: readonly number[];
  readonly place: number;
  readonly wide: number;
  readonly columns: number;
}

/** For each value of a cell's weights where its gradient lies. */
export function gradientChoices(spec: CellSpec, parts: readonly Stacked[]): CellWeights {
  const { hiddenSize: H } = spec;
  const chosen = zeroWeights(spec, (length) => new Float32Array(length));
  for (const { field, gates, place, wide, columns } of parts) {
    for (const [index, gate] of gates.entries()) {
      for (let j = 0; j < H; j++) {
        const from = place + (index * wide + j) * columns;
        const to = (gate * H + j) * columns;
        for (let k = 0; k < columns; k++) chosen[field][to + k] = choiceOf(from + k);
      }
    }
  }
  return chosen;
}
