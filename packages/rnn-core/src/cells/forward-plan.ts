import type { CellWeights } from '../conventions/cell.ts';
import { block, type Machine, type Stretch, whole } from '../engine/machine.ts';
import { projectKernel } from '../kernels/project.ts';
import type { DirectionInput, Maybe } from '../stack/runner.ts';
import { type BackwardPlan, backwardPlan } from './backward-plan.ts';
import { fromBlocks, pack, toBlocks } from './buffers.ts';
import type { Pass } from './cell.ts';
import { room } from './held.ts';
import { keptPass } from './kept-pass.ts';
import { runsOf } from './runs.ts';
import { fillMask, gateRowsOf, holding, maskFor, type Shape, stepOf } from './shape.ts';

/** A pass forward over all steps, ready to be run on inputs of one shape. */
export interface ForwardPlan {
  /** `weights`: with as many units as the shape's spec has. */
  run(weights: CellWeights, input: DirectionInput): Maybe<void>;
  /** The states that the last run left, (T+1, B, H). */
  states(): Float32Array;
  /** What the last run left, in place. */
  readonly living: Pass;
  /** What it left as copies, given its states. */
  kept(states: Float32Array): Pass;
  /** The way back over what the last run left. */
  backward(wanted: { readonly weights: boolean; readonly x: boolean }): BackwardPlan;
}

export function forwardPlan(machine: Machine, shape: Shape): ForwardPlan {
  const { cell, spec, H: units, T, B, lanes } = shape;
  const { hiddenSize: H, inputSize: I } = spec;
  const rows = gateRowsOf(shape);
  const [x, pre] = [machine.history(T, I, lanes), machine.history(T, rows, lanes)];
  const states = () => machine.history(T + 1, H, lanes);
  const pass: Pass = {
    work: machine.history(T, cell.workBlocks * H, lanes),
    h: states(),
    c: spec.cell === 'lstm' ? states() : null,
  };
  const [W, bias] = [room(machine, rows * I), room(machine, rows)];
  const projections = runsOf(T, Math.max(rows, I) * lanes).map(({ start, size: S }): Stretch => {
    const given = [whole(W), block(x), whole(bias)];
    return {
      calls: [machine.call(projectKernel, [rows, I, I, lanes, S], given, [block(pre)])],
      first: start,
      last: start,
    };
  });
  const steps = cell.forward(stepOf(machine, shape), pre, pass);
  const mask = maskFor(machine, shape);
  const held = mask
    ? (pass.c ? [pass.h, pass.c] : [pass.h]).map((state) => holding(machine, state, 1, state, 0, mask))
    : [];
  const go = machine.ready([...projections, { calls: [...steps.calls, ...held], first: 0, last: T - 1 }]);
  // Under a reset gate the candidate's recurrent bias waits for the step.
  const early = spec.cell === 'gru' && spec.resetAfter ? 2 * H : rows;
  const load = (weights: CellWeights): void => {
    pack(weights.Wx, rows, I, W.data);
    const sums = bias.data;
    for (let row = 0; row < rows; row++) sums[row] = weights.bx[row]! + (row < early ? weights.bh[row]! : 0);
    steps.load(weights);
  };
  let loaded: CellWeights | null = null;
  const backs: BackwardPlan[] = [];
  return {
    living: pass,
    run(weights, input) {
      if (loaded !== weights) load(weights);
      loaded = weights;
      toBlocks(input.x, T, B, I, x);
      toBlocks(input.h0, 1, B, units, pass.h);
      if (pass.c) toBlocks(input.c0!, 1, B, units, pass.c);
      fillMask(mask, input);
      return go();
    },
    states: () => fromBlocks(pass.h, T + 1, B, units),
    kept: (plain) => keptPass(shape, plain, machine.keep(pass.work), pass.c && machine.keep(pass.c)),
    backward(wanted) {
      const index = (wanted.weights ? 1 : 0) + (wanted.x ? 2 : 0);
      return (backs[index] ??= backwardPlan(machine, shape, pass, wanted));
    },
  };
}
