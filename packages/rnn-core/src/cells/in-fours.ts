import { type CellSpec, type CellWeights, gateCount } from '../conventions/cell.ts';
import { four, panelsOf, panelWidth } from '../kernels/kernel.ts';
import type { Clamps } from '../stack/runner.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { GateName } from '../types.ts';
import { derived } from './cell.ts';
import { putRows } from './rows.ts';

/** (blocks·H, columns) with zero rows after each block's own, so that a block has `wide` rows. */
function widen(from: Floats, blocks: number, H: number, wide: number, columns: number): Float32Array {
  const padded = new Float32Array(blocks * wide * columns);
  for (let block = 0; block < blocks; block++) {
    const rows = from.subarray(block * H * columns, (block + 1) * H * columns);
    padded.set(rows, block * wide * columns);
  }
  return padded;
}

const wideWeights = derived((spec, { Wx, Wh, bx, bh, P }) => {
  const { hiddenSize: H, inputSize: I } = spec;
  const wide = four(H);
  const gates = gateCount[spec.cell];
  return {
    Wx: widen(Wx, gates, H, wide, I),
    Wh: widen(Wh, gates, H, wide, H),
    bx: widen(bx, gates, H, wide, 1),
    bh: widen(bh, gates, H, wide, 1),
    P: P.length === 0 ? P : widen(P, 3, H, wide, 1),
  };
});

/**
 * Weights of `inFours` with their units made up to `wide`, a multiple of 8, by zero rows and, in Wh, zero columns: kernels over rows sum over the
 * H columns that are units.
 */
export function inEights(spec: CellSpec, weights: CellWeights, H: number, wide: number): CellWeights {
  return wide === H ? weights : eightWeights(spec, weights);
}

const eightWeights = derived((spec, { Wx, Wh, bx, bh, P }) => {
  const { hiddenSize: rows, inputSize: I } = spec;
  const wide = panelsOf(rows) * panelWidth;
  const gates = gateCount[spec.cell];
  const H = Wh.length / (gates * rows);
  const columns = new Float32Array(gates * rows * wide);
  putRows(Wh, H, wide, gates * rows, columns);
  return {
    Wx: widen(Wx, gates, rows, wide, I),
    Wh: widen(columns, gates, rows, wide, wide),
    bx: widen(bx, gates, rows, wide, 1),
    bh: widen(bh, gates, rows, wide, 1),
    P,
  };
});

/**
 * The same cell with its units made up to a multiple of 4, so that kernels, which work on four rows at a time, never write beyond their
 * own. Wh keeps its columns: no product reads the state of an added unit, and the backward kernels give it no gradient. A weight of 0
 * would not do, since 0 times an infinite state is NaN.
 */
export function inFours(spec: CellSpec, weights: CellWeights, clamps: Clamps): [CellSpec, CellWeights, Clamps] {
  const wide = four(spec.hiddenSize);
  if (wide === spec.hiddenSize) return [spec, weights, clamps];
  const widened = Object.entries(clamps).map(([name, values]) => {
    const padded = new Float64Array(wide);
    padded.set(values);
    return [name as GateName, padded] as const;
  });
  return [{ ...spec, hiddenSize: wide }, wideWeights(spec, weights), Object.fromEntries(widened)];
}
