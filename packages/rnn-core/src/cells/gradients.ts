import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import { block, type History, type Machine, type Stretch, whole } from '../engine/machine.ts';
import { four, panelsOf, panelWidth } from '../kernels/kernel.ts';
import { projectKernel } from '../kernels/project.ts';
import { sumKernel } from '../kernels/sum.ts';
import { weightGradientKernel } from '../kernels/weight-gradient.ts';
import type { Floats } from '../tensor/tensor.ts';
import { fromBlocks, packTransposed } from './buffers.ts';
import type { BackwardPass, GradientPlan, KernelCell, Pass } from './cell.ts';
import { room } from './held.ts';
import { type Panelled, panelled } from './panelled.ts';
import { runsOf, samplesAtOnce } from './runs.ts';

/** Wx with its gates in the order of `da`. */
export function inOrderOf(
  gates: readonly number[],
  { hiddenSize: H, inputSize: I }: CellSpec,
  Wx: Floats,
): Float32Array {
  const ordered = new Float32Array(gates.length * H * I);
  for (const [index, gate] of gates.entries()) {
    ordered.set(Wx.subarray(gate * H * I, (gate + 1) * H * I), index * H * I);
  }
  return ordered;
}

/** Its transpose as products read it. */
export const loadTurned = (gates: readonly number[], spec: CellSpec, Wx: Floats, into: Float32Array): void =>
  packTransposed(inOrderOf(gates, spec, Wx), gates.length * spec.hiddenSize, spec.inputSize, into);

/** What the gradients are taken from: a pass and its cotangents. */
export interface Taken {
  readonly T: number;
  readonly B: number;
  /** Units of the cell itself; histories hold a multiple of 4. */
  readonly H: number;
  readonly pass: Pass;
  readonly back: BackwardPass;
}

/** Where wanted, weight gradients and dx: over all steps and sequences at once, run by run. */
export interface GradientsOverTime {
  readonly stretches: readonly Stretch[];
  load(weights: CellWeights): void;
  /** Before the stretches are run: x (T, B, I) and h (T+1, B, H). */
  begin(x: Float32Array, h: Float32Array): void;
  /** After it: fills `into`, which is zero, with the weights' gradients, and gives dx (T, B, I). */
  end(into: CellWeights | null): Float32Array | null;
}

/** `spec`: of the cell with its units made up to a multiple of 4. */
export function gradientsOverTime(
  machine: Machine,
  cell: KernelCell,
  spec: CellSpec,
  taken: Taken,
  wanted: { readonly weights: boolean; readonly x: boolean },
): GradientsOverTime {
  const { T, B, H, back, pass } = taken;
  const { hiddenSize: wide, inputSize: I } = spec;
  const { rows, lanes } = back.da;
  const plans = wanted.weights ? cell.plans : [];
  const sources: Partial<Record<GradientPlan['from'], Panelled>> = {};
  for (const { from } of plans) sources[from] ??= panelled(machine, T, B, from === 'x' ? I : H);
  const layouts = Object.values(sources).flatMap((source) => source.calls);
  const inputRows = cell.inputGates.length * wide;
  const turned = wanted.x ? room(machine, four(I) * inputRows) : null;
  const noBias = wanted.x ? whole(room(machine, four(I))) : null;
  const dx = wanted.x ? machine.history(T, four(I), lanes) : null;
  const results = plans.map(({ gates, from }) =>
    machine.history(1, four(gates.length * wide), panelsOf(from === 'x' ? I : H) * panelWidth),
  );
  const sums = wanted.weights ? machine.history(1, rows, lanes) : null;
  const runs =
    wanted.weights || wanted.x ? runsOf(T, Math.max(rows, I, wide) * lanes, Math.ceil(samplesAtOnce / B)) : [];
  const stretches = runs.flatMap(({ start, size: S }): Stretch[] => {
    const calls = plans.map(({ first, gates, from }, index) => {
      const sizes = [gates.length * wide, from === 'x' ? I : H, first * wide, rows, lanes, B, S] as const;
      const result = whole(results[index]!);
      return machine.call(
        weightGradientKernel,
        [...sizes],
        [block(back.da), block(sources[from]!.of), result],
        [result],
      );
    });
    // dx = Wxᵀ da
    const sizes = [four(I), inputRows, rows, lanes, S] as const;
    if (turned && dx) {
      calls.push(machine.call(projectKernel, [...sizes], [whole(turned), block(back.da), noBias!], [block(dx)]));
    }
    const summed = sums && whole(sums);
    if (summed) calls.push(machine.call(sumKernel, [rows, lanes, lanes, S], [block(back.da), summed], [summed]));
    const laidOut = layouts.length > 0 ? [{ calls: layouts, first: start, last: start + S - 1 }] : [];
    return [...laidOut, { calls, first: start, last: start }];
  });
  return {
    stretches,
    load(weights) {
      if (turned) loadTurned(cell.inputGates, spec, weights.Wx, turned.data);
    },
    begin(x, h) {
      sources.x?.fill(x);
      sources.h?.fill(h);
      sources.work?.fill(fromBlocks(pass.work, T, B, H, 3 * wide));
      for (const result of results) result.data.fill(0);
      sums?.data.fill(0);
    },
    end(into) {
      if (into) {
        for (const [index, plan] of plans.entries()) {
          const [size, target] = plan.from === 'x' ? [I, into.Wx] : [H, into.Wh];
          putGradient(results[index]!.data, plan, H, wide, size, target as Float32Array);
        }
        addBiasGradients(cell, sums!, taken, wide, into);
      }
      return dx && fromBlocks(dx, T, B, I);
    },
  };
}

/** Copies rows of ⌈size/8⌉·8 columns to those of the gates that they belong to, each of which has one plan. */
export function putGradient(
  rows: Float32Array,
  plan: GradientPlan,
  H: number,
  wide: number,
  size: number,
  into: Float32Array,
): void {
  const width = panelsOf(size) * panelWidth;
  for (const [index, gate] of plan.gates.entries()) {
    const first = index * wide * width;
    if (width === size) into.set(rows.subarray(first, first + H * size), gate * H * size);
    else {
      for (let j = 0; j < H; j++) {
        const from = first + j * width;
        const to = (gate * H + j) * size;
        for (let k = 0; k < size; k++) into[to + k] = rows[from + k]!;
      }
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
  addBiases(cell, sums, H, wide, into);
}

/** `sums`: of the rows of da over steps and sequences. */
export function addBiases(cell: KernelCell, sums: Float64Array, H: number, wide: number, into: CellWeights): void {
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
