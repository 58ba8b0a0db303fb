import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import { block, type History, type Machine, type Program, whole } from '../engine/machine.ts';
import { four, panelsOf, panelWidth } from '../kernels/kernel.ts';
import { projectKernel } from '../kernels/project.ts';
import { sumKernel } from '../kernels/sum.ts';
import { weightGradientKernel } from '../kernels/weight-gradient.ts';
import { fromBlocks, packTransposed, panelBlocks } from './buffers.ts';
import { derived, type GradientPlan, type KernelCell, type Pass, type BackwardPass } from './cell.ts';
import { held } from './held.ts';
import { runsOf, samplesAtOnce } from './runs.ts';

/** Wxᵀ with its gates in the order of `da`. */
const inputLayouts = derived((spec, weights) => {
  const made = new Map<string, Float32Array>();
  return (gates: readonly number[]): Float32Array => {
    const key = gates.join();
    const known = made.get(key);
    if (known) return known;
    const { hiddenSize: H, inputSize: I } = spec;
    const ordered = new Float32Array(gates.length * H * I);
    for (const [index, gate] of gates.entries()) {
      ordered.set(weights.Wx.subarray(gate * H * I, (gate + 1) * H * I), index * H * I);
    }
    const layout = packTransposed(ordered, gates.length * H, I);
    made.set(key, layout);
    return layout;
  };
});

/** What the gradients are taken from: the pass, its cotangents, and the plain copies of x and h that are at hand. */
export interface Taken {
  readonly T: number;
  readonly B: number;
  /** Units of the cell itself; histories hold a multiple of 4. */
  readonly H: number;
  /** (T, B, I). */
  readonly x: Float32Array;
  /** (T+1, B, H). */
  readonly h: Float32Array;
  readonly pass: Pass;
  readonly back: BackwardPass;
}

/** Where wanted, weight gradients, added to `into`, and dx (T, B, I): over all steps and sequences at once, run by run. */
export function* gradientsOverTime(
  machine: Machine,
  cell: KernelCell,
  spec: CellSpec,
  weights: CellWeights,
  taken: Taken,
  into: CellWeights | null,
  wantsX: boolean,
): Program<Float32Array | null> {
  const { T, B, H, back, pass } = taken;
  const { hiddenSize: wide, inputSize: I } = spec;
  const { rows, lanes } = back.da;
  if (!into && !wantsX) return null;
  const plans = into ? cell.plans : [];
  const work = plans.some(({ from }) => from === 'work') ? fromBlocks(pass.work, T, B, H, 3 * wide) : null;
  const sources: Readonly<Record<GradientPlan['from'], History | null>> = {
    x: into && panelBlocks(machine, taken.x, T, B, I),
    h: into && panelBlocks(machine, taken.h, T, B, H),
    work: work && panelBlocks(machine, work, T, B, H),
  };
  const inputRows = cell.inputGates.length * wide;
  const turnedWx = wantsX ? held(machine, inputLayouts(spec, weights)(cell.inputGates)) : null;
  const noBias = held(machine, new Float32Array(four(I)));
  const dx = wantsX ? machine.history(T, four(I), lanes) : null;
  const results = plans.map(({ gates, from }) => {
    const result = machine.history(1, four(gates.length * wide), panelsOf(from === 'x' ? I : H) * panelWidth);
    result.data.fill(0);
    return result;
  });
  const sums = machine.history(1, rows, lanes);
  sums.data.fill(0);
  for (const { start, size: S } of runsOf(T, Math.max(rows, I, wide) * lanes, Math.ceil(samplesAtOnce / B))) {
    const calls = plans.map(({ first, gates, from }, index) => {
      const sizes = [gates.length * wide, from === 'x' ? I : H, first * wide, rows, lanes, B, S] as const;
      const result = whole(results[index]!);
      const ins = [block(back.da), block(sources[from]!), result];
      return machine.call(weightGradientKernel, [...sizes], ins, [result]);
    });
    // dx = Wxᵀ da
    const sizes = [four(I), inputRows, rows, lanes, S] as const;
    if (turnedWx && dx) {
      calls.push(machine.call(projectKernel, [...sizes], [turnedWx, block(back.da), noBias], [block(dx)]));
    }
    const summed = [block(back.da), whole(sums)];
    if (into) calls.push(machine.call(sumKernel, [rows, lanes, lanes, S], summed, [whole(sums)]));
    yield machine.run(calls, start, start);
  }
  if (into) {
    for (const [index, plan] of plans.entries()) {
      const [size, target] = plan.from === 'x' ? [I, into.Wx] : [H, into.Wh];
      addGradient(results[index]!.data, plan, H, wide, size, target as Float32Array);
    }
    addBiasGradients(cell, sums, taken, wide, into);
  }
  return dx && fromBlocks(dx, T, B, I);
}

/** Adds rows of ⌈size/8⌉·8 columns to those of the gates that they belong to. */
function addGradient(
  rows: Float32Array,
  plan: GradientPlan,
  H: number,
  wide: number,
  size: number,
  into: Float32Array,
): void {
  const width = panelsOf(size) * panelWidth;
  for (const [index, gate] of plan.gates.entries()) {
    for (let j = 0; j < H; j++) {
      const from = (index * wide + j) * width;
      const to = (gate * H + j) * size;
      for (let k = 0; k < size; k++) into[to + k]! += rows[from + k]!;
    }
  }
}

/** db = Σ da over steps and sequences, of which the sums over steps are there, lane by lane. */
function addBiasGradients(
  cell: KernelCell,
  { data, rows, lanes }: History,
  { B, H }: Taken,
  wide: number,
  into: CellWeights,
): void {
  const sums = new Float64Array(rows);
  for (let row = 0, from = 0; row < rows; row++, from += lanes) {
    for (let b = 0; b < B; b++) sums[row]! += data[from + b]!;
  }
  for (const { first, gates, from } of cell.plans) {
    const bias = from === 'x' ? into.bx : into.bh;
    for (const [index, gate] of gates.entries()) {
      for (let j = 0; j < H; j++) bias[gate * H + j]! += sums[(first + index) * wide + j]!;
    }
  }
}

/** dP_i = Σ da_i∘c, dP_f = Σ da_f∘c, dP_o = Σ da_o∘c'. Few numbers, so summed here in float64. */
export function addPeepholeGradients({ T, B, H, pass, back }: Taken, into: CellWeights): void {
  const c = pass.c!;
  const wide = c.rows;
  const sources = [
    [0, 0],
    [1, 0],
    [3, 1],
  ] as const;
  for (const [peephole, [gate, later]] of sources.entries()) {
    for (let j = 0; j < H; j++) {
      let sum = 0;
      for (let t = 0; t < T; t++) {
        const da = back.da.at(t, gate * wide + j, 1);
        const cell = c.at(t + later, j, 1);
        for (let b = 0; b < B; b++) sum += da[b]! * cell[b]!;
      }
      into.P[peephole * H + j]! += sum;
    }
  }
}
