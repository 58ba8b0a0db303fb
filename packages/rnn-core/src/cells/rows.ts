import type { History, Machine, Operand } from '../engine/machine.ts';
import { four } from '../kernels/kernel.ts';
import type { Floats } from '../tensor/tensor.ts';
import { runsOf, samplesAtOnce } from './runs.ts';

/** Blocks of B rows, one a step, and as many zero rows after them as calls read that take rows in fours. */
export function stepsOf(machine: Machine, { T, B }: { readonly T: number; readonly B: number }, size: number): History {
  const steps = machine.history(Math.ceil(four(T * B) / B), B, size);
  steps.data.fill(0);
  return steps;
}

/** From a row on, whatever the step is. */
export const fromRow = (of: History, row: number): Operand => ({ of, shift: 0, row, stays: true });

/** (size, from) rows side by side as (size, to) rows that are not narrower, from row `first` of `into` on; what lies beyond them stays. */
export function putRows(rows: Floats, from: number, to: number, size: number, into: Float32Array, first = 0): void {
  if (from === to) return into.set(rows.length === size * from ? rows : rows.subarray(0, size * from), first * to);
  for (let n = 0; n < size; n++) into.set(rows.subarray(n * from, (n + 1) * from), (first + n) * to);
}

/** A copy of (size, from) rows as (size, to) rows that are not wider. */
export function takeRows(rows: Floats, from: number, to: number, size: number): Float32Array {
  if (from === to) return rows.slice(0, size * to) as Float32Array;
  const taken = new Float32Array(size * to);
  for (let n = 0; n < size; n++) taken.set(rows.subarray(n * from, n * from + to), n * to);
  return taken;
}

/** A copy of (size, from) rows as (size, to) rows that are not wider. The rows themselves are moved together first. */
export function narrow(rows: Float32Array, from: number, to: number, size: number): Float32Array {
  moveTogether(rows, from, to, size);
  return rows.slice(0, size * to);
}

/** Moves (size, from) rows together to (size, to) rows, in place. */
export function moveTogether(rows: Float32Array, from: number, to: number, size: number): void {
  if (from !== to) for (let n = 1; n < size; n++) rows.copyWithin(n * to, n * from, n * from + to);
}

/** Copies (size, from) rows into (⌈size/4⌉·4, to) rows that are not narrower; what is beyond them becomes zero. */
export function widen(rows: Float32Array, from: number, to: number, size: number, into: Float32Array) {
  into.set(rows);
  into.fill(0, size * from);
  if (from === to) return;
  // Moved apart from the last row on.
  for (let n = size - 1; n >= 0; n--) {
    into.copyWithin(n * to, n * from, n * from + from);
    into.fill(0, n * to + from, (n + 1) * to);
  }
}

/** Runs of rows; all but the last a multiple of 4 long, and that one made up to it by zero rows. */
export const rowRuns = (N: number, each: number, longest?: number) =>
  runsOf(four(N) / 4, 4 * each, longest && longest / 4).map((run) => ({ start: run.start * 4, size: run.size * 4 }));

/**
 * Rows of a dense layer's input that a call takes: so few that they stay in the first cache beside a panel of the matrix, unless a call
 * would then be too small to be shared among threads (see threads/crew.ts).
 */
export const rowsAtOnce = (K: number, M: number): number => (64 * K * M >= 1 << 21 ? 128 : samplesAtOnce);
