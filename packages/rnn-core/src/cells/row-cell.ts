import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import type { Call, History, Machine, Stretch } from '../engine/machine.ts';
import { four } from '../kernels/kernel.ts';
import { gatedUnits } from '../kernels/row-gates.ts';
import type { Floats } from '../tensor/tensor.ts';
import { room } from './held.ts';

/** What the steps of a gated cell over rows are made for. */
export interface RowShape {
  readonly machine: Machine;
  /** H made up to a multiple of 8. */
  readonly spec: CellSpec;
  /** H itself: what products sum over. */
  readonly units: number;
  readonly T: number;
  readonly B: number;
}

/** Blocks of H numbers in rows: block `block` of the `blocks` in each row of a history. */
export interface Place {
  readonly of: History;
  readonly block: number;
  readonly blocks: number;
}

/** The kernels of one step forward, and what is left of it. */
export interface RowSteps {
  readonly calls: readonly Call[];
  load(weights: CellWeights): void;
  /** Where each block of the cell's `work` lies, each (T, B, H). */
  readonly work: readonly Place[];
  /** (T+1, B, H). */
  readonly c: History | null;
  backward(seen: History): RowStepsBack;
}

/** The way back over what steps forward left. */
export interface RowStepsBack {
  /** Gradients of pre-activations, (T, B, `gradientBlocks` or more blocks, H), in the order of the cell's `plans`. */
  readonly da: History;
  /** Rows that a block of `plans` from `work` multiplies, (T, B, H). */
  readonly from: History | null;
  readonly stretches: readonly Stretch[];
  load(weights: CellWeights): void;
  /** Takes what the loss sees of the last states, (B, H). */
  begin(hN: Floats, cN: Floats | null): void;
  /** After the stretches: completes `da`, and gives what reaches the first states, (B, H). */
  finish(): { readonly h0: Float32Array; readonly c0: Float32Array | null };
}

/** Rows of B sequences, `blocks`·H numbers each, for so many steps. */
export const rowsOf = (machine: Machine, steps: number, B: number, blocks: number, H: number): History =>
  machine.history(steps, B * blocks, H);

/** Four blocks of gradients a row, with zeros after them for calls that take rows in fours or begin at a later block. */
export function gradientRows(machine: Machine, T: number, B: number, H: number): History {
  const rows = rowsOf(machine, Math.ceil(four(T * B) / B) + 1, B, 4, H);
  rows.data.fill(0);
  return rows;
}

/** Room for `loadForward` and `loadBackward`. */
export const roomForGates = ({ machine, spec, units }: RowShape, gates: number): History =>
  room(machine, gates * units * spec.hiddenSize);

/**
 * [panel][j·gates + gate][x]: what unit j gives to unit 8·panel + x in each of so many gates of Wh, (…, H), from `first` on; of j those that
 * are `units` and do not make them up.
 */
export function loadForward(
  Wh: Floats,
  [first, gates]: readonly [number, number],
  { spec, units }: RowShape,
  into: Float32Array,
): void {
  const { hiddenSize: H } = spec;
  const stride = gates * gatedUnits;
  for (let gate = 0; gate < gates; gate++) {
    for (let unit = 0; unit < H; unit += gatedUnits) {
      const from = ((first + gate) * H + unit) * H;
      // Eight rows at a time, so that what is written lies together.
      for (let at = from, to = unit * units * gates + gate * gatedUnits; at < from + units; at++, to += stride) {
        into[to] = Wh[at]!;
        into[to + 1] = Wh[at + H]!;
        into[to + 2] = Wh[at + 2 * H]!;
        into[to + 3] = Wh[at + 3 * H]!;
        into[to + 4] = Wh[at + 4 * H]!;
        into[to + 5] = Wh[at + 5 * H]!;
        into[to + 6] = Wh[at + 6 * H]!;
        into[to + 7] = Wh[at + 7 * H]!;
      }
    }
  }
}

/** [panel][j·gates + gate][x]: what gate `gate` of unit j gives back to unit 8·panel + x. */
export function loadBackward(
  Wh: Floats,
  [first, gates]: readonly [number, number],
  { spec, units }: RowShape,
  into: Float32Array,
): void {
  const { hiddenSize: H } = spec;
  for (let gate = 0; gate < gates; gate++) {
    for (let j = 0, from = (first + gate) * H * H; j < units; j++) {
      let to = (j * gates + gate) * gatedUnits;
      for (let panel = 0; panel < H; panel += gatedUnits, from += gatedUnits, to += gates * units * gatedUnits) {
        into[to] = Wh[from]!;
        into[to + 1] = Wh[from + 1]!;
        into[to + 2] = Wh[from + 2]!;
        into[to + 3] = Wh[from + 3]!;
        into[to + 4] = Wh[from + 4]!;
        into[to + 5] = Wh[from + 5]!;
        into[to + 6] = Wh[from + 6]!;
        into[to + 7] = Wh[from + 7]!;
      }
    }
  }
}

/** The way back over T steps: the last one, those between, and what reaches the first states. */
export const backwards = (
  T: number,
  ends: readonly Call[],
  steps: readonly Call[],
  begins: Call,
): readonly Stretch[] => [
  { calls: ends, first: T - 1, last: T - 1 },
  ...(T > 1 ? [{ calls: steps, first: T - 2, last: 0 }] : []),
  { calls: [begins], first: 0, last: 0 },
];

export function addTo(into: Float32Array, values: ArrayLike<number>): void {
  for (let i = 0; i < into.length; i++) into[i]! += values[i]!;
}

/** Block `index` of 4 of each of B rows. */
export function blocksOf(rows: Float32Array, B: number, index: number, H: number): Float32Array {
  const blocks = new Float32Array(B * H);
  for (let b = 0; b < B; b++) blocks.set(rows.subarray((b * 4 + index) * H, (b * 4 + index + 1) * H), b * H);
  return blocks;
}
