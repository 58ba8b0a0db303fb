import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import type { Kit } from '../engine/kit.ts';
import { four, type Program } from '../kernels/kernel.ts';
import { projectKernel } from '../kernels/project.ts';
import { weightGradientKernel } from '../kernels/weight-gradient.ts';
import { fromBlocks, transposePadded } from './buffers.ts';
import { derived, type GradientPlan, type KernelCell, type Pass, type BackwardPass } from './cell.ts';
import { asColumns, chunksOf, intoRows, withOnes } from './columns.ts';

/** Wxᵀ with its gates in the order of `da`. */
const inputLayouts = derived((spec, weights) => {
  const made = new Map<string, Float32Array>();
  return (gates: readonly number[]): Float32Array => {
    const key = gates.join();
    const known = made.get(key);
    if (known) return known;
    const { hiddenSize: H, inputSize: I } = spec;
    const ordered = new Float32Array(gates.length * H * I);
    for (const [block, gate] of gates.entries()) {
      ordered.set(weights.Wx.subarray(gate * H * I, (gate + 1) * H * I), block * H * I);
    }
    const layout = transposePadded(ordered, gates.length * H, I);
    made.set(key, layout);
    return layout;
  };
});

/** What the gradients are taken from: the pass, its cotangents, and the plain copies of x and h that are at hand. */
export interface Taken {
  readonly T: number;
  readonly B: number;
  readonly x: ArrayLike<number>;
  /** (T+1, B, H). */
  readonly h: ArrayLike<number>;
  readonly pass: Pass;
  readonly back: BackwardPass;
}

/** Weight gradients and dx over all steps and sequences at once, run by run. Adds to `into`, fills `dx` (T, B, I). */
export function* gradientsOverTime(
  kit: Kit,
  cell: KernelCell,
  spec: CellSpec,
  weights: CellWeights,
  taken: Taken,
  into: CellWeights,
  dx: Float32Array,
): Program<void> {
  const { T, B, back, pass } = taken;
  const { hiddenSize: H, inputSize: I } = spec;
  const sources = {
    x: { data: taken.x, size: I },
    h: { data: taken.h, size: H },
    work: {
      data: cell.plans.some(({ from }) => from === 'work') ? fromBlocks(pass.work, T, B, H, 3 * H) : [],
      size: H,
    },
  };
  const inputRows = cell.inputGates.length * H;
  const turnedWx = inputLayouts(spec, weights)(cell.inputGates);
  const noBias = new Float32Array(four(I));
  for (const chunk of chunksOf(T * B, Math.max(back.da.rows, I, H))) {
    const da = asColumns(back.da, B, chunk);
    for (const plan of cell.plans) {
      const { data, size } = sources[plan.from];
      const width = four(size + 1);
      const M = four(plan.gates.length * H);
      const kernel = kit.kernel(weightGradientKernel, M, chunk.size, width);
      const z = withOnes(data, size, width, chunk);
      const start = plan.first * H * chunk.size;
      const cells = yield kernel(da.subarray(start, start + M * chunk.size), z);
      addGradient(cells, plan, H, size, width, into);
    }
    // dx = Wxᵀ da
    const kernel = kit.kernel(projectKernel, four(I), inputRows, chunk.size);
    intoRows(yield kernel(turnedWx, da.subarray(0, inputRows * chunk.size), noBias), I, chunk, dx);
  }
}

/** Adds cells of four rows, [row/4][column][4], to the weights and (the column of ones) the bias that they belong to. */
function addGradient(
  cells: Float32Array,
  plan: GradientPlan,
  H: number,
  size: number,
  width: number,
  into: CellWeights,
): void {
  const [matrix, bias] = plan.from === 'x' ? [into.Wx, into.bx] : [into.Wh, into.bh];
  for (const [block, gate] of plan.gates.entries()) {
    for (let j = 0; j < H; j++) {
      const row = block * H + j;
      const from = (row >> 2) * width * 4 + (row & 3);
      const to = (gate * H + j) * size;
      for (let k = 0; k < size; k++) matrix[to + k]! += cells[from + k * 4]!;
      bias[gate * H + j]! += cells[from + size * 4]!;
    }
  }
}

/** dP_i = Σ da_i∘c, dP_f = Σ da_f∘c, dP_o = Σ da_o∘c'. Few numbers, so summed here in float64. */
export function addPeepholeGradients(H: number, { T, B, pass, back }: Taken, into: CellWeights): void {
  const c = pass.c!;
  const sources = [
    [0, 0],
    [1, 0],
    [3, 1],
  ] as const;
  for (const [peephole, [gate, later]] of sources.entries()) {
    for (let j = 0; j < H; j++) {
      let sum = 0;
      for (let t = 0; t < T; t++) {
        const da = back.da.at(t, gate * H + j, 1);
        const cell = c.at(t + later, j, 1);
        for (let b = 0; b < B; b++) sum += da[b]! * cell[b]!;
      }
      into.P[peephole * H + j]! += sum;
    }
  }
}
