import { type CellSpec, type CellWeights, gateRows, zeroWeights } from '../conventions/cell.ts';
import {
  block,
  type Call,
  drive,
  type History,
  historyOver,
  type Kit,
  type Machine,
  onMachine,
  type Program,
} from '../engine/machine.ts';
import { notKept } from '../errors.ts';
import { addKernel } from '../kernels/add.ts';
import { holdKernel } from '../kernels/hold.ts';
import { projectKernel } from '../kernels/project.ts';
import type {
  DirectionCotangents,
  DirectionGradients,
  DirectionInput,
  DirectionTrace,
  Runner,
  Scope,
  Wanted,
} from '../stack/runner.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { GateName } from '../types.ts';
import { fromBlocks, pack, toBlocks } from './buffers.ts';
import { type BackwardPass, derived, type KernelCell, type Pass, type Step } from './cell.ts';
import { addPeepholeGradients, gradientsOverTime } from './gradients.ts';
import { gruAfterCell, gruBeforeCell } from './gru.ts';
import { held } from './held.ts';
import { inFours } from './in-fours.ts';
import { kernelJacobians } from './jacobians.ts';
import { lstmCell } from './lstm.ts';
import { rnnCell } from './rnn.ts';
import { runsOf } from './runs.ts';

const make = (length: number) => new Float32Array(length);

/** The cell whose equations the spec asks for. */
export const cellFor = ({ cell, resetAfter }: CellSpec): KernelCell =>
  cell === 'rnn' ? rnnCell : cell === 'lstm' ? lstmCell : resetAfter ? gruAfterCell : gruBeforeCell;

/** Packed input weights and the biases that can be added before time begins. */
const inputLayouts = derived((spec, weights) => {
  const rows = weights.bx.length;
  const bias = new Float32Array(rows);
  // Under a reset gate the candidate's recurrent bias waits for the step.
  const early = spec.cell === 'gru' && spec.resetAfter ? 2 * spec.hiddenSize : rows;
  for (let row = 0; row < rows; row++) bias[row] = weights.bx[row]! + (row < early ? weights.bh[row]! : 0);
  return { matrix: pack(weights.Wx, rows, spec.inputSize), bias };
});

/** A trace that still knows its histories; the plain arrays are made when first read. */
export interface KernelTrace extends DirectionTrace {
  readonly pass: Pass;
  /** Whose memory the histories lie in; null where they are copies. */
  readonly scope: Scope | null;
}

/** Machines that stay open until the scope is closed. */
class MachineScope implements Scope {
  closed = false;
  readonly #machines: Machine[] = [];

  keep(machine: Machine): void {
    this.#machines.push(machine);
  }

  close(): void {
    this.closed = true;
    for (const machine of this.#machines.splice(0)) machine.close();
  }
}

const lanesFor = (kit: Kit, B: number): number => Math.ceil(B / kit.lanes) * kit.lanes;

/** 1 at valid steps, 0 at padded ones, lane by lane; null where no sequence is padded. */
function maskOf(machine: Machine, { T, B, lengths }: DirectionInput, lanes: number): History | null {
  if (!lengths) return null;
  const valid = new Float32Array(T * lanes);
  for (let t = 0; t < T; t++) for (let b = 0; b < B; b++) valid[t * lanes + b] = t < lengths[b]! ? 1 : 0;
  return machine.load(valid, 1, lanes);
}

/** Keeps a padded sequence's block where it was. */
const holding = (machine: Machine, fresh: History, to: 0 | 1, from: History, back: 0 | 1, mask: History): Call =>
  machine.call(
    holdKernel,
    [fresh.rows, fresh.lanes],
    [block(fresh, to), block(from, back), block(mask)],
    [block(fresh, to)],
  );

function* forwardProgram(
  machine: Machine,
  lanes: number,
  given: CellSpec,
  weights: CellWeights,
  input: DirectionInput,
  scope: Scope | null,
): Program<KernelTrace> {
  const { T, B } = input;
  const [spec, wide, clamps] = inFours(given, weights, input.clamps);
  const { hiddenSize: H, inputSize: I } = spec;
  const cell = cellFor(spec);
  const layout = inputLayouts(spec, wide);
  const rows = layout.bias.length;
  const [x, pre] = [machine.history(T, I, lanes), machine.history(T, rows, lanes)];
  const work = machine.history(T, cell.workBlocks * H, lanes);
  const h = machine.history(T + 1, H, lanes);
  const c = input.c0 ? machine.history(T + 1, H, lanes) : null;
  toBlocks(input.x, T, B, I, x);
  toBlocks(input.h0, 1, B, given.hiddenSize, h);
  if (c) toBlocks(input.c0!, 1, B, given.hiddenSize, c);
  const [W, bias] = [held(machine, layout.matrix), held(machine, layout.bias)];
  for (const { start, size: S } of runsOf(T, Math.max(rows, I) * lanes)) {
    const project = machine.call(projectKernel, [rows, I, I, lanes, S], [W, block(x), bias], [block(pre)]);
    yield machine.run([project], start, start);
  }
  const steps = cell.forward({ machine, spec, weights: wide, clamps, units: given.hiddenSize }, pre, { work, h, c });
  const mask = maskOf(machine, input, lanes);
  if (mask) for (const state of c ? [h, c] : [h]) steps.push(holding(machine, state, 1, state, 0, mask));
  yield machine.run(steps, 0, T - 1);
  const plain = fromBlocks(h, T + 1, B, given.hiddenSize);
  const pass = scope ? { work, h, c } : keptPass(machine, { work, h, c }, plain, T, B, given.hiddenSize);
  return traceOf(cell, given, H, input, pass, plain, scope);
}

/** A pass that outlives its machine. Its states are at hand in the plain layout and are laid out anew when first read. */
function keptPass(machine: Machine, pass: Pass, plain: Float32Array, T: number, B: number, H: number): Pass {
  const { rows, lanes } = pass.h;
  let h: History | undefined;
  const layOut = (): History => {
    const blocks = historyOver(make((T + 1) * rows * lanes), rows, lanes);
    toBlocks(plain, T + 1, B, H, blocks);
    return blocks;
  };
  return {
    work: machine.keep(pass.work),
    get h() {
      return (h ??= layOut());
    },
    c: pass.c && machine.keep(pass.c),
  };
}

function traceOf(
  cell: KernelCell,
  spec: CellSpec,
  wide: number,
  input: DirectionInput,
  pass: Pass,
  h: Float32Array,
  scope: Scope | null,
): KernelTrace {
  const { T, B, lengths } = input;
  const H = spec.hiddenSize;
  const names = Object.keys(gateRows[spec.cell]) as GateName[];
  let plainC: Floats | null | undefined;
  let gates: Partial<Record<GateName, Floats>> | undefined;
  const check = () => {
    if (scope?.closed) throw notKept('gates and states');
  };
  return {
    input,
    pass,
    scope,
    h,
    get c() {
      if (plainC === undefined) check();
      return (plainC ??= pass.c && fromBlocks(pass.c, T + 1, B, H));
    },
    get cN() {
      check();
      return pass.c && fromBlocks(pass.c, 1, B, H, 0, T);
    },
    get gates() {
      if (!gates) check();
      return (gates ??= Object.fromEntries(
        names.map((name) => {
          const plain = fromBlocks(pass.work, T, B, H, cell.gateBlocks[name]! * wide);
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

function* backwardProgram(
  machine: Machine,
  given: CellSpec,
  weights: CellWeights,
  trace: KernelTrace,
  cotangents: DirectionCotangents,
  wanted: Wanted,
): Program<DirectionGradients> {
  const { input } = trace;
  const { T, B } = input;
  const [spec, wide, clamps] = inFours(given, weights, input.clamps);
  const { hiddenSize: H } = spec;
  const cell = cellFor(spec);
  if (trace.scope?.closed) throw notKept('gates and states');
  const again = (history: History) => (trace.scope ? history : machine.load(history.data, history.rows, history.lanes));
  const pass: Pass = { work: again(trace.pass.work), h: again(trace.pass.h), c: trace.pass.c && again(trace.pass.c) };
  const { lanes } = pass.h;
  const mask = maskOf(machine, input, lanes);
  const seen = machine.history(T + 1, H, lanes);
  seen.at(0).fill(0);
  toBlocks(cotangents.output, T, B, given.hiddenSize, seen, 1);
  // A padded step hands on its own gradient, not what was added for it, so there the sum is a call of its own.
  const folded = cell.addsSeen && !mask;
  const back: BackwardPass = {
    da: machine.history(T, cell.gradientBlocks * H, lanes),
    dh: machine.history(T + 1, H, lanes),
    dc: pass.c && machine.history(T + 1, H, lanes),
    seen: folded ? seen : null,
  };
  toBlocks(cotangents.hN, 1, B, given.hiddenSize, back.dh, T);
  if (back.dc) toBlocks(cotangents.cN!, 1, B, given.hiddenSize, back.dc, T);
  // The loss sees h' twice: as this step's output and through the steps after it.
  const add = machine.call(addKernel, [H, lanes], [block(back.dh, 1), block(seen, 1)], [block(back.dh, 1)]);
  const step: Step = { machine, spec, weights: wide, clamps, units: given.hiddenSize };
  const calls = backwardCalls(step, cell, pass, back, mask);
  if (folded) yield machine.run([add], T - 1, T - 1);
  yield machine.run(folded ? calls : [add, ...calls], T - 1, 0);
  const collected = wanted.weights ? zeroWeights(given, make) : null;
  const taken = { T, B, H: given.hiddenSize, x: input.x as Float32Array, h: trace.h as Float32Array, pass, back };
  const dx = yield* gradientsOverTime(machine, cell, spec, wide, taken, collected, wanted.x);
  if (spec.peepholes && collected) addPeepholeGradients(taken, collected);
  return {
    weights: collected,
    x: dx,
    h: wanted.h ? fromBlocks(back.dh, T + 1, B, given.hiddenSize) : null,
    h0: fromBlocks(back.dh, 1, B, given.hiddenSize),
    c0: back.dc && fromBlocks(back.dc, 1, B, given.hiddenSize),
  };
}

function backwardCalls(step: Step, cell: KernelCell, pass: Pass, back: BackwardPass, mask: History | null): Call[] {
  const { machine } = step;
  const { da, dh, dc } = back;
  const { lanes } = dh;
  const calls = cell.backward(step, pass, back);
  if (!mask) return calls;
  const nothing = machine.load(new Float32Array(da.rows * lanes), da.rows, lanes);
  const padded = [block(da), { ...block(nothing), stays: true }, block(mask)];
  calls.push(machine.call(holdKernel, [da.rows, lanes], padded, [block(da)]));
  for (const gradient of dc ? [dh, dc] : [dh]) calls.push(holding(machine, gradient, 0, gradient, 1, mask));
  return calls;
}

/** One layer in one direction on the kernels of a kit. */
export function kernelRunner(kit: Kit): Runner {
  return {
    make,
    scope: () => new MachineScope(),
    forward(spec, weights, input, scope) {
      const program = (machine: Machine) =>
        forwardProgram(machine, lanesFor(kit, input.B), spec, weights, input, scope ?? null);
      if (!scope) return onMachine(kit, program);
      const machine = kit.open();
      (scope as MachineScope).keep(machine);
      return drive(program(machine));
    },
    backward: (spec, weights, trace, cotangents, wanted) =>
      onMachine(kit, (machine) => backwardProgram(machine, spec, weights, trace as KernelTrace, cotangents, wanted)),
    stepJacobians: (spec, weights, trace) =>
      onMachine(kit, (machine) =>
        kernelJacobians(machine, kit.lanes, cellFor(spec), spec, weights, trace as KernelTrace),
      ),
  };
}
