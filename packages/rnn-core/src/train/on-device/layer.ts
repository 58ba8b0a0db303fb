import type { BackwardPass, KernelCell, Pass, Step } from '../../cells/cell.ts';
import { pack } from '../../cells/buffers.ts';
import { loadTurned } from '../../cells/gradients.ts';
import { held, room } from '../../cells/held.ts';
import { inFours } from '../../cells/in-fours.ts';
import { cellFor } from '../../cells/shape.ts';
import type { CellSpec, CellWeights } from '../../conventions/cell.ts';
import { block, type Call, type History, type Operand, whole } from '../../engine/machine.ts';
import type { Recorder } from '../../engine/webgpu/recorder.ts';
import { addKernel } from '../../kernels/add.ts';
import { holdKernel } from '../../kernels/hold.ts';
import { four } from '../../kernels/kernel.ts';
import { projectKernel } from '../../kernels/project.ts';
import { sumOfTwoKernel } from '../../kernels/training/gather.ts';
import { biasGradientKernel, blockWeightGradientKernel } from '../../kernels/training/gradients.ts';
import { blocksKernel, copyKernel, zeroKernel } from '../../kernels/training/inputs.ts';
import type { Stacked } from './choices.ts';

/** What every layer of a step shares. */
export interface Sequence {
  readonly recorder: Recorder;
  readonly T: number;
  readonly B: number;
  /** (T, 1, B): 1 at valid steps; null where no sequence is padded. */
  readonly mask: History | null;
}

/** Blocks (R, B) over time that a layer reads: block t is `from` at step t. */
export interface Source {
  readonly from: Operand;
  readonly rows: number;
}

/** A layer whose forward pass is recorded. */
export interface LayerPass {
  readonly given: CellSpec;
  readonly spec: CellSpec;
  readonly weights: CellWeights;
  readonly cell: KernelCell;
  readonly input: Source;
  readonly pass: Pass;
  /** Its states from the first step on. */
  readonly output: Source;
}

/** Regions that a layer's gradients of weights go to. */
export interface GradientRegions {
  readonly weights: readonly History[];
  readonly sums: History;
}

const holding = (recorder: Recorder, of: History, to: 0 | 1, mask: History): Call =>
  recorder.call(
    holdKernel,
    [of.rows, of.lanes],
    [block(of, to), block(of, to === 1 ? 0 : 1), block(mask)],
    [block(of, to)],
  );

/**
 * `choices` take the place of weights. `initial`: the states (1, B, H) that the layer starts from, zeros where there are none; or
 * `carried`: it starts from block T of its states, where the window before left off.
 */
export function recordForward(
  { recorder, T, B, mask }: Sequence,
  given: CellSpec,
  choices: CellWeights,
  input: Source,
  initial: { readonly h0: Operand | null; readonly c0: Operand | null } | 'carried',
): LayerPass {
  const [spec, weights] = inFours(given, choices, {});
  const { hiddenSize: H, inputSize: I } = spec;
  const cell = cellFor(spec);
  const rows = weights.bx.length;
  const pre = recorder.history(T, rows, B);
  const work = recorder.history(T, cell.workBlocks * H, B);
  const h = recorder.history(T + 1, H, B);
  const c = spec.cell === 'lstm' ? recorder.history(T + 1, H, B) : null;
  // Under a reset gate the candidate's recurrent bias waits for the step.
  const early = (weights.bh as Float32Array).slice();
  if (spec.cell === 'gru' && spec.resetAfter) early.fill(0, 2 * H);
  const bias = whole(recorder.history(1, 1, rows));
  const biases = [held(recorder, weights.bx as Float32Array), held(recorder, early)];
  const starts: Call[] = [recorder.call(sumOfTwoKernel, [rows], biases, [bias])];
  for (const [name, state] of [['h0', h] as const, ['c0', c] as const]) {
    if (!state) continue;
    if (initial === 'carried') starts.push(recorder.call(copyKernel, [H, B], [block(state, T)], [block(state)]));
    else if (initial[name]) {
      starts.push(recorder.call(blocksKernel, [1, B, given.hiddenSize], [initial[name]], [block(state)]));
    }
  }
  // The input's share of all gates at once.
  const matrix = room(recorder, four(rows) * I);
  pack(weights.Wx, rows, I, matrix.data);
  starts.push(
    recorder.call(projectKernel, [rows, I, input.rows, B, T], [whole(matrix), input.from, bias], [block(pre)]),
  );
  recorder.run(starts, 0, 0);
  const pass: Pass = { work, h, c };
  const step: Step = { machine: recorder, spec, clamps: {}, units: given.hiddenSize };
  const { calls, load } = cell.forward(step, pre, pass);
  load(weights);
  if (mask) for (const state of c ? [h, c] : [h]) calls.push(holding(recorder, state, 1, mask));
  recorder.run(calls, 0, T - 1);
  return { given, spec, weights, cell, input, pass, output: { from: block(h, 1), rows: H } };
}

/** Lays out what `recordBackward` fills. */
export function gradientRegions(recorder: Recorder, given: CellSpec): GradientRegions {
  const cell = cellFor(given);
  const wide = four(given.hiddenSize);
  const columns = (from: 'x' | 'h' | 'work') => (from === 'x' ? given.inputSize : given.hiddenSize);
  return {
    weights: cell.plans.map(({ gates, from }) => recorder.history(1, four(gates.length * wide), columns(from))),
    sums: recorder.history(1, 1, cell.gradientBlocks * wide),
  };
}

/** Where in the regions each gradient lies; `start` is taken off. */
export function stackedOf(recorder: Recorder, given: CellSpec, regions: GradientRegions, start: number): Stacked[] {
  const cell = cellFor(given);
  const wide = four(given.hiddenSize);
  return cell.plans.flatMap(({ first, gates, from }, index): Stacked[] => {
    const place = recorder.placeOf(regions.weights[index]!) - start;
    const bias = recorder.placeOf(regions.sums) - start + first * wide;
    const columns = regions.weights[index]!.lanes;
    return [
      { field: from === 'x' ? 'Wx' : 'Wh', gates, place, wide, columns },
      { field: from === 'x' ? 'bx' : 'bh', gates, place: bias, wide, columns: 1 },
    ];
  });
}

/**
 * The way back through a layer. `seen`: what the loss sees of its states directly, block t + 1 of the state after step t, block 0 zero.
 * `last`: what it sees of the last state besides, already in block T of that history; null where it sees no more. `below`: where the
 * gradient of the input goes, null where nobody wants it.
 */
export function recordBackward(
  { recorder, T, B, mask }: Sequence,
  layer: LayerPass,
  { seen, last }: { readonly seen: History; readonly last: History | null },
  regions: GradientRegions,
  below: Operand | null,
): void {
  const { given, spec, weights, cell, input, pass } = layer;
  const { hiddenSize: H, inputSize: I } = spec;
  const da = recorder.history(T, cell.gradientBlocks * H, B);
  const dh = last ?? recorder.history(T + 1, H, B);
  const dc = pass.c && recorder.history(T + 1, H, B);
  const nothing = [...(last ? [] : [dh]), ...(dc ? [dc] : [])];
  recorder.run(
    nothing.map((state) => recorder.call(zeroKernel, [H, B], [], [block(state)])),
    T,
    T,
  );
  // A padded step hands on its own gradient, not what was added for it, so there the sum is a call of its own.
  const folded = cell.addsSeen && !mask;
  const back: BackwardPass = { da, dh, dc, seen: folded ? seen : null };
  const step: Step = { machine: recorder, spec, clamps: {}, units: given.hiddenSize };
  const add = recorder.call(addKernel, [H, B], [block(dh, 1), block(seen, 1)], [block(dh, 1)]);
  const { calls, load } = cell.backward(step, pass, back);
  load(weights);
  if (mask) {
    const zeros = { ...block(recorder.load(new Float32Array(da.rows * B), da.rows, B)), stays: true };
    calls.push(recorder.call(holdKernel, [da.rows, B], [block(da), zeros, block(mask)], [block(da)]));
    for (const gradient of dc ? [dh, dc] : [dh]) calls.push(holding(recorder, gradient, 0, mask));
  }
  if (folded) recorder.run([add], T - 1, T - 1);
  recorder.run(folded ? calls : [add, ...calls], T - 1, 0);
  const sources = {
    x: input,
    h: { from: block(pass.h), rows: H },
    work: { from: block(pass.work, 0, 3 * H), rows: pass.work.rows },
  };
  const products = cell.plans.map(({ first, gates, from }, index) => {
    const into = regions.weights[index]!;
    const sizes = [gates.length * H, into.lanes, da.rows, sources[from].rows, B, T] as const;
    const ins = [block(da, 0, first * H), sources[from].from];
    return recorder.call(blockWeightGradientKernel, [...sizes], ins, [whole(into)]);
  });
  products.push(recorder.call(biasGradientKernel, [da.rows, da.rows, B, T], [block(da)], [whole(regions.sums)]));
  if (below) {
    // dx = Wxᵀ da
    const sizes = [four(I), cell.inputGates.length * H, da.rows, B, T] as const;
    const turned = room(recorder, four(I) * sizes[1]);
    loadTurned(cell.inputGates, spec, weights.Wx, turned.data);
    const ins = [whole(turned), block(da), whole(room(recorder, four(I)))];
    products.push(recorder.call(projectKernel, [...sizes], ins, [below]));
  }
  recorder.run(products, 0, 0);
}
