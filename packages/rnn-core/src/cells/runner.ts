import { type CellSpec, type CellWeights, gateRows, zeroWeights } from '../conventions/cell.ts';
import type { Kit } from '../engine/kit.ts';
import { holdKernel } from '../kernels/hold.ts';
import { drive, four, type Kernel, type Program } from '../kernels/kernel.ts';
import { projectKernel } from '../kernels/project.ts';
import type {
  DirectionCotangents,
  DirectionGradients,
  DirectionInput,
  DirectionTrace,
  Runner,
} from '../stack/runner.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { GateName } from '../types.ts';
import { fromBlocks, type History, history, padRows, toBlocks } from './buffers.ts';
import { type BackwardPass, derived, type KernelCell, type Pass } from './cell.ts';
import { chunksOf, intoBlocks, turned } from './columns.ts';
import { addPeepholeGradients, gradientsOverTime } from './gradients.ts';
import { gruAfterCell, gruBeforeCell } from './gru.ts';
import { kernelJacobians } from './jacobians.ts';
import { lstmCell } from './lstm.ts';
import { rnnCell } from './rnn.ts';

const make = (length: number) => new Float32Array(length);

/** The cell whose equations the spec asks for. */
export const cellFor = ({ cell, resetAfter }: CellSpec): KernelCell =>
  cell === 'rnn' ? rnnCell : cell === 'lstm' ? lstmCell : resetAfter ? gruAfterCell : gruBeforeCell;

/** Input weights (rows padded to four) and the biases that can be added before time begins. */
const inputLayouts = derived((spec, weights) => {
  const rows = weights.bx.length;
  const bias = new Float32Array(four(rows));
  // Under a reset gate the candidate's recurrent bias waits for the step.
  const early = spec.cell === 'gru' && spec.resetAfter ? 2 * spec.hiddenSize : rows;
  for (let row = 0; row < rows; row++) bias[row] = weights.bx[row]! + (row < early ? weights.bh[row]! : 0);
  return { matrix: padRows(weights.Wx, rows, spec.inputSize), bias };
});

/** A trace that still knows its histories; the plain arrays are made when first read. */
export interface KernelTrace extends DirectionTrace {
  readonly pass: Pass;
}

/** Holds padded sequences still: null where no sequence is padded. */
interface Mask {
  readonly at: (t: number) => Float32Array;
  readonly hold: (rows: number) => Kernel;
}

function maskOf(kit: Kit, { T, B, lengths }: DirectionInput, lanes: number): Mask | null {
  if (!lengths) return null;
  const valid = history(T, 1, lanes);
  for (let t = 0; t < T; t++) for (let b = 0; b < B; b++) valid.data[t * lanes + b] = t < lengths[b]! ? 1 : 0;
  return { at: (t) => valid.at(t), hold: (rows) => kit.kernel(holdKernel, rows, lanes) };
}

function* forwardProgram(kit: Kit, spec: CellSpec, weights: CellWeights, input: DirectionInput): Program<KernelTrace> {
  const { T, B, x } = input;
  const { hiddenSize: H, inputSize: I } = spec;
  const cell = cellFor(spec);
  const lanes = Math.ceil(B / kit.lanes) * kit.lanes;
  const { matrix, bias } = inputLayouts(spec, weights);
  const pre = history(T, bias.length, lanes);
  const h = history(T + 1, H, lanes);
  const c = input.c0 ? history(T + 1, H, lanes) : null;
  const pass: Pass = { pre, work: history(T, cell.workBlocks * H, lanes), h, c };
  toBlocks(input.h0, 1, B, H, h);
  if (c) toBlocks(input.c0!, 1, B, H, c);
  for (const chunk of chunksOf(T * B, Math.max(bias.length, I))) {
    const project = kit.kernel(projectKernel, bias.length, I, chunk.size);
    intoBlocks(yield project(matrix, turned(x, I, chunk), bias), bias.length, B, chunk, pre);
  }
  const step = cell.stepper(kit, spec, weights, input.clamps, pass);
  const mask = maskOf(kit, input, lanes);
  const hold = mask?.hold(H);
  for (let t = 0; t < T; t++) {
    yield* step(t);
    if (!mask) continue;
    h.at(t + 1).set(yield hold!(h.at(t + 1), h.at(t), mask.at(t)));
    if (c) c.at(t + 1).set(yield hold!(c.at(t + 1), c.at(t), mask.at(t)));
  }
  return traceOf(cell, spec, input, pass);
}

function traceOf(cell: KernelCell, spec: CellSpec, input: DirectionInput, pass: Pass): KernelTrace {
  const { T, B, lengths } = input;
  const H = spec.hiddenSize;
  const names = Object.keys(gateRows[spec.cell]) as GateName[];
  let plainH: Floats | undefined;
  let plainC: Floats | null | undefined;
  let gates: Partial<Record<GateName, Floats>> | undefined;
  return {
    input,
    pass,
    get h() {
      return (plainH ??= fromBlocks(pass.h, T + 1, B, H));
    },
    get c() {
      return (plainC ??= pass.c && fromBlocks(pass.c, T + 1, B, H));
    },
    get gates() {
      return (gates ??= Object.fromEntries(
        names.map((name) => {
          const plain = fromBlocks(pass.work, T, B, H, cell.gateBlocks[name]! * H);
          if (lengths) clearPadding(plain, T, B, H, lengths);
          return [name, plain];
        }),
      ));
    },
  };
}

function clearPadding(plain: Float32Array, T: number, B: number, H: number, lengths: Int32Array): void {
  for (let b = 0; b < B; b++) {
    for (let t = lengths[b]!; t < T; t++) plain.fill(0, (t * B + b) * H, (t * B + b + 1) * H);
  }
}

/** Adds row t of (T, B, H) to a block. */
function addCotangent(output: Floats, t: number, B: number, H: number, into: Float32Array, lanes: number): void {
  for (let b = 0; b < B; b++) {
    const from = (t * B + b) * H;
    for (let k = 0; k < H; k++) into[k * lanes + b]! += output[from + k]!;
  }
}

function* backwardProgram(
  kit: Kit,
  spec: CellSpec,
  weights: CellWeights,
  trace: KernelTrace,
  cotangents: DirectionCotangents,
): Program<DirectionGradients> {
  const { input, pass } = trace;
  const { T, B } = input;
  const { hiddenSize: H, inputSize: I } = spec;
  const cell = cellFor(spec);
  const { lanes } = pass.h;
  const back: BackwardPass = {
    da: history(T, cell.gradientBlocks * H, lanes),
    dh: history(T + 1, H, lanes),
    dc: pass.c && history(T + 1, H, lanes),
  };
  toLastBlock(cotangents.hN, T, B, H, back.dh);
  if (back.dc && cotangents.cN) toLastBlock(cotangents.cN, T, B, H, back.dc);
  const step = cell.backStepper(kit, spec, weights, input.clamps, pass, back);
  const mask = maskOf(kit, input, lanes);
  const hold = mask?.hold(H);
  const holdGradient = mask?.hold(back.da.rows);
  const nothing = mask ? new Float32Array(back.da.rows * lanes) : null;
  for (let t = T - 1; t >= 0; t--) {
    // The loss sees h' twice: as this step's output and through the steps after it.
    addCotangent(cotangents.output, t, B, H, back.dh.at(t + 1), lanes);
    yield* step(t);
    if (!mask) continue;
    const valid = mask.at(t);
    back.da.at(t).set(yield holdGradient!(back.da.at(t), nothing!, valid));
    back.dh.at(t).set(yield hold!(back.dh.at(t), back.dh.at(t + 1), valid));
    if (back.dc) back.dc.at(t).set(yield hold!(back.dc.at(t), back.dc.at(t + 1), valid));
  }
  const collected = zeroWeights(spec, make);
  const dx = make(T * B * I);
  const taken = { T, B, x: input.x, h: trace.h, pass, back };
  yield* gradientsOverTime(kit, cell, spec, weights, taken, collected, dx);
  if (spec.peepholes) addPeepholeGradients(H, taken, collected);
  return {
    weights: collected,
    x: dx,
    h: fromBlocks(back.dh, T + 1, B, H),
    c0: back.dc && fromBlocks(back.dc, 1, B, H),
  };
}

function toLastBlock(plain: Floats, T: number, B: number, H: number, into: History): void {
  const last = history(1, H, into.lanes);
  toBlocks(plain, 1, B, H, last);
  into.at(T).set(last.at(0));
}

/** One layer in one direction on the kernels of a kit. */
export function kernelRunner(kit: Kit): Runner {
  return {
    make,
    forward: (spec, weights, input) => drive(forwardProgram(kit, spec, weights, input)),
    backward: (spec, weights, trace, cotangents) =>
      drive(backwardProgram(kit, spec, weights, trace as KernelTrace, cotangents)),
    stepJacobians: (spec, weights, trace) =>
      drive(kernelJacobians(kit, cellFor(spec), spec, weights, trace as KernelTrace)),
  };
}
