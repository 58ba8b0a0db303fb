import { type CellWeights, gateCount, zeroWeights } from '../conventions/cell.ts';
import { after, block, type History, type Machine, type Stretch, whole } from '../engine/machine.ts';
import { denseInputKernel, denseKernel, denseWeightKernel } from '../kernels/dense.ts';
import { four, panelsOf, panelWidth } from '../kernels/kernel.ts';
import { gatedUnits } from '../kernels/row-gates.ts';
import { sumKernel } from '../kernels/sum.ts';
import type { BackwardPlan } from './backward-plan.ts';
import { panels, panelsTransposed } from './buffers.ts';
import type { ForwardPlan } from './forward-plan.ts';
import { addBiases, inOrderOf, putGradient } from './gradients.ts';
import { room } from './held.ts';
import { rowPass } from './kept-pass.ts';
import type { RowSteps } from './row-cell.ts';
import { rowGruAfter, rowGruBefore } from './row-gru.ts';
import { rowLstm } from './row-lstm.ts';
import { fromRow, narrow, rowRuns, stepsOf, widen } from './rows.ts';
import { runsOf, samplesAtOnce } from './runs.ts';
import type { Shape } from './shape.ts';

/** Whether a pass of a gated cell is better off with units across the lanes, as `suitsRows` says of the simple one. */
export function suitsGatedRows({ spec, clamps, H, B, padded }: Shape, lanes: number): boolean {
  for (const _ in clamps) return false;
  return spec.cell !== 'rnn' && !spec.peepholes && B < lanes && H % gatedUnits === 0 && !padded;
}

/** A pass of a gated cell over all steps with units across the lanes. */
export function gatedRowsPlan(machine: Machine, shape: Shape): ForwardPlan {
  const { cell, spec, T, B } = shape;
  const { hiddenSize: H, inputSize: I } = spec;
  const [N, rows] = [T * B, gateCount[spec.cell] * H];
  const width = panelsOf(I) * panelWidth;
  const [x, pre, h] = [stepsOf(machine, shape, width), stepsOf(machine, shape, rows), machine.history(T + 1, B, H)];
  const [Wx, bias] = [room(machine, rows * width), room(machine, rows)];
  const projections = rowRuns(N, Math.max(rows, width)).map(({ start, size }): Stretch => {
    const given = [fromRow(x, start), whole(Wx), whole(bias)];
    return { calls: [machine.call(denseKernel, [size, width, rows], given, [fromRow(pre, start)])], first: 0, last: 0 };
  });
  const make = spec.cell === 'lstm' ? rowLstm : spec.resetAfter ? rowGruAfter : rowGruBefore;
  const steps = make({ machine, spec, T, B }, pre, h);
  const go = machine.ready([...projections, { calls: steps.calls, first: 0, last: T - 1 }]);
  // Under a reset gate the candidate's recurrent bias waits for the step.
  const early = spec.cell === 'gru' && spec.resetAfter ? 2 * H : rows;
  const backs: BackwardPlan[] = [];
  let loaded: CellWeights | null = null;
  return {
    living: rowPass(shape, steps, null, false),
    run(weights, { x: given, h0, c0 }) {
      if (loaded !== weights) {
        panelsTransposed(weights.Wx, rows, I, Wx.data, width);
        const sums = bias.data;
        for (let row = 0; row < rows; row++) sums[row] = weights.bx[row]! + (row < early ? weights.bh[row]! : 0);
        steps.load(weights);
        loaded = weights;
      }
      widen(given as Float32Array, I, width, N, x.data);
      h.data.set(h0);
      steps.c?.data.set(c0!);
      return go();
    },
    states: () => h.data.slice(),
    kept: (states) => rowPass(shape, steps, states, true),
    backward(wanted) {
      const index = (wanted.weights ? 1 : 0) + (wanted.x ? 2 : 0);
      return (backs[index] ??= gatedRowsBackward(machine, shape, x, h, steps, cell.plans, wanted));
    },
  };
}

/** The way back, and the gradients of weights and inputs over all steps. */
function gatedRowsBackward(
  machine: Machine,
  shape: Shape,
  x: History,
  h: History,
  forward: RowSteps,
  plans: Shape['cell']['plans'],
  wanted: { readonly weights: boolean; readonly x: boolean },
): BackwardPlan {
  const { cell, spec, T, B } = shape;
  const { hiddenSize: H, inputSize: I } = spec;
  const [N, width] = [T * B, x.lanes];
  const seen = machine.history(T + 1, B, H);
  seen.at(0).fill(0);
  const steps = forward.backward(seen);
  const { da } = steps;
  const blocks = da.rows / B;
  const sources = { x, h, work: steps.from };
  const results = plans.map(({ gates, from }) => machine.history(1, gates.length * H, from === 'x' ? width : H));
  const sums = machine.history(1, da.rows, H);
  const gradients = (
    wanted.weights ? runsOf(T, Math.max(blocks * H, width) * B, Math.ceil(samplesAtOnce / B)) : []
  ).map(({ start, size: S }): Stretch => ({
    calls: [
      ...plans.map(({ first, gates, from }, index) => {
        const into = whole(results[index]!);
        const sizes = [S * B, from === 'x' ? width : H, gates.length * H, blocks * H] as const;
        return machine.call(denseWeightKernel, [...sizes], [block(da, 0, first), block(sources[from]!), into], [into]);
      }),
      machine.call(sumKernel, [da.rows, H, H, S], [block(da), whole(sums)], [whole(sums)]),
    ],
    first: start,
    last: start,
  }));
  const M = cell.inputGates.length * H;
  const Wx = wanted.x ? room(machine, width * M) : null;
  const dx = wanted.x ? machine.history(four(N), 1, width) : null;
  const inputs = (dx ? rowRuns(N, Math.max(blocks * H, width)) : []).map(({ start, size }): Stretch => {
    const given = [fromRow(da, start * blocks), whole(Wx!)];
    const call = machine.call(denseInputKernel, [size, I, M, blocks * H], given, [fromRow(dx!, start)]);
    return { calls: [call], first: 0, last: 0 };
  });
  const [goBack, goOn] = [machine.ready(steps.stretches), machine.ready([...gradients, ...inputs])];
  let loaded: CellWeights | null = null;
  return {
    run({ spec: given, weights, cotangents }) {
      if (loaded !== weights) {
        steps.load(weights);
        if (Wx) panels(inOrderOf(cell.inputGates, spec, weights.Wx), M, I, Wx.data);
        loaded = weights;
      }
      seen.data.set(cotangents.output, B * H);
      steps.begin(cotangents.hN, cotangents.cN);
      for (const each of [...results, sums]) each.data.fill(0);
      return after(goBack(), () => {
        const first = steps.finish();
        return after(goOn(), () => {
          const collected = wanted.weights ? zeroWeights(given, (length) => new Float32Array(length)) : null;
          if (collected) {
            for (const [index, plan] of plans.entries()) {
              const [size, into] = plan.from === 'x' ? [I, collected.Wx] : [H, collected.Wh];
              putGradient(results[index]!.data, plan, H, H, size, into as Float32Array);
            }
            addBiases(cell, overSequences(sums.data, B, blocks * H), H, H, collected);
          }
          // The gradients of states are never asked of a pass that is lived in: see `TrainingPass`.
          return { weights: collected, x: dx && narrow(dx.data, width, I, N), h: null, ...first };
        });
      });
    },
  };
}

/** (B, size) summed over B. */
function overSequences(rows: Float32Array, B: number, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let b = 0, from = 0; b < B; b++) for (let i = 0; i < size; i++) sums[i]! += rows[from++]!;
  return sums;
}
