import { block, type History, type Kit, type Machine, onMachine, type Program, whole } from '../engine/machine.ts';
import type { ActivationName, Dense, Operations } from '../engine/operations.ts';
import { activationKernel } from '../kernels/activation.ts';
import { denseInputKernel, denseKernel, denseWeightKernel } from '../kernels/dense.ts';
import { four, panelsOf, panelWidth } from '../kernels/kernel.ts';
import { sumKernel } from '../kernels/sum.ts';
import { panels, panelsTransposed } from './buffers.ts';
import { held } from './held.ts';
import { runsOf, samplesAtOnce } from './runs.ts';

/** A copy of (size, from) rows as (size, to) rows that are not wider. The rows themselves are moved together first. */
function narrow(rows: Float32Array, from: number, to: number, size: number): Float32Array {
  moveTogether(rows, from, to, size);
  return rows.slice(0, size * to);
}

function moveTogether(rows: Float32Array, from: number, to: number, size: number): void {
  if (from !== to) for (let n = 1; n < size; n++) rows.copyWithin(n * to, n * from, n * from + to);
}

/** Copies (size, from) rows into (⌈size/4⌉·4, to) rows that are not narrower; what is beyond them becomes zero. */
function widen(rows: Float32Array, from: number, to: number, size: number, into: Float32Array) {
  into.set(rows);
  into.fill(0, size * from);
  if (from === to) return;
  // Moved apart from the last row on.
  for (let n = size - 1; n >= 0; n--) {
    into.copyWithin(n * to, n * from, n * from + from);
    into.fill(0, n * to + from, (n + 1) * to);
  }
}

/** Rows of (N, width), a few zero rows after them, so that a run of 4 · n rows from any multiple of 4 on lies inside. */
function rowsOn(machine: Machine, plain: Float32Array, N: number, width: number): History {
  const rows = machine.history(four(N), 1, width);
  rows.data.set(plain);
  rows.data.fill(0, N * width);
  return rows;
}

/** Runs of rows; all but the last a multiple of 4 long, and that one made up to it by zero rows. */
const rowRuns = (N: number, each: number, longest?: number) =>
  runsOf(four(N) / 4, 4 * each, longest && longest / 4).map((run) => ({ start: run.start * 4, size: run.size * 4 }));

/**
 * Rows of a dense layer's input that a call takes: so few that they stay in the first cache beside a panel of the matrix, unless a call
 * would then be too small to be shared among threads (see threads/crew.ts).
 */
const rowsAtOnce = (K: number, M: number): number => (64 * K * M >= 1 << 21 ? 64 : samplesAtOnce);

function* denseProgram(machine: Machine, { N, K, M, x, W, b }: Dense): Program<Float32Array> {
  const width = panelsOf(M) * panelWidth;
  const bias = new Float32Array(width);
  bias.set(b);
  const fixed = [held(machine, panelsTransposed(W, M, K)), held(machine, bias)];
  const runs = rowRuns(N, Math.max(width, K), rowsAtOnce(K, M));
  const longest = Math.max(...runs.map(({ size }) => size));
  const [input, output] = [machine.history(longest, 1, K), machine.history(longest, 1, width)];
  const y = new Float32Array(N * M);
  // Rows go in and come out run by run, while they are still in a cache.
  for (const { start, size } of runs) {
    const rows = Math.min(size, N - start);
    input.data.set((x as Float32Array).subarray(start * K, (start + rows) * K));
    if (rows < size) input.data.fill(0, rows * K, size * K);
    yield machine.run([machine.call(denseKernel, [size, K, M], [block(input), ...fixed], [block(output)])], 0, 0);
    const given = output.data;
    moveTogether(given, width, M, rows);
    y.set(given.subarray(0, rows * M), start * M);
  }
  return y;
}

function* denseBackwardProgram(machine: Machine, { N, K, M, x, W }: Dense, dy: Float32Array) {
  const width = panelsOf(K) * panelWidth;
  const [slopes, inputs] = [rowsOn(machine, dy, N, M), machine.history(four(N), 1, width)];
  widen(x as Float32Array, K, width, N, inputs.data);
  const matrix = held(machine, panels(W, M, K));
  const gradient = machine.history(1, four(M), width);
  gradient.data.fill(0);
  const bias = machine.history(1, 1, four(M));
  bias.data.fill(0);
  const [total, sums] = [whole(gradient), whole(bias)];
  const output = machine.history(four(N), 1, width);
  for (const { start, size } of rowRuns(N, Math.max(M, width), samplesAtOnce)) {
    const weight = machine.call(denseWeightKernel, [size, K, M], [block(slopes), block(inputs), total], [total]);
    const input = machine.call(denseInputKernel, [size, K, M], [block(slopes), matrix], [block(output)]);
    const sum = machine.call(sumKernel, [1, M, four(M), size], [block(slopes), sums], [sums]);
    yield machine.run([weight, input, sum], start, start);
  }
  return {
    dx: narrow(output.data, width, K, N),
    dW: narrow(gradient.data, width, K, M),
    db: bias.data.slice(0, M),
  };
}

function* activateProgram(machine: Machine, name: ActivationName, x: Float32Array) {
  const [input, value, slope] = [0, 1, 2].map(() => machine.history(four(x.length), 1, 1)) as [
    History,
    History,
    History,
  ];
  input.data.fill(0, x.length);
  input.data.set(x);
  for (const { start, size } of rowRuns(x.length, 1)) {
    const call = machine.call(activationKernel, [name, size], [block(input)], [block(value), block(slope)]);
    yield machine.run([call], start, start);
  }
  return { value: value.data.slice(0, x.length), slope: slope.data.slice(0, x.length) };
}

/** The model operations on the kernels of a kit. */
export const kernelOperations = (kit: Kit): Omit<Operations, 'check'> => ({
  make: (length) => new Float32Array(length),
  dense: (layer) => onMachine(kit, (machine) => denseProgram(machine, layer)),
  denseBackward: (layer, dy) => onMachine(kit, (machine) => denseBackwardProgram(machine, layer, dy as Float32Array)),
  activate: (name, x) => onMachine(kit, (machine) => activateProgram(machine, name, x as Float32Array)),
});
