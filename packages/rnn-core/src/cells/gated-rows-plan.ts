import { type CellSpec, type CellWeights, gateCount, zeroWeights } from '../conventions/cell.ts';
import { after, block, type History, type Machine, type Stretch, whole } from '../engine/machine.ts';
import { denseInputKernel, denseKernel, denseWeightKernel } from '../kernels/dense.ts';
import { four, panelsOf, panelWidth } from '../kernels/kernel.ts';
import { gatedUnits } from '../kernels/row-gates.ts';
import { sumKernel } from '../kernels/sum.ts';
import type { Floats } from '../tensor/tensor.ts';
import type { BackwardPlan } from './backward-plan.ts';
import { panels, panelsTransposed } from './buffers.ts';
import type { ForwardPlan } from './forward-plan.ts';
import { addBiases, inOrderOf, putGradient } from './gradients.ts';
import { room } from './held.ts';
import { inEights } from './in-fours.ts';
import { rowPass } from './kept-pass.ts';
import type { RowShape, RowSteps } from './row-cell.ts';
import { rowGruAfter, rowGruBefore } from './row-gru.ts';
import { rowLstm } from './row-lstm.ts';
import { fromRow, narrow, putRows, rowRuns, stepsOf, takeRows, widen } from './rows.ts';
import { runsOf, samplesAtOnce } from './runs.ts';
import type { Shape } from './shape.ts';

/**
 * Whether a pass of a gated cell is better off with units across the lanes, as `suitsRows` says of the simple one: B sequences of H units made up
 * to a multiple of 8 are less work than four of H made up to one of 4.
 */
export function suitsGatedRows({ spec, clamps, H, B, padded }: Shape, lanes: number): boolean {
  for (const _ in clamps) return false;
  if (spec.cell === 'rnn' || spec.peepholes || B >= lanes || padded) return false;
  return H >= gatedUnits && B * rowUnitsOf(H) <= 3 * spec.hiddenSize;
}

const rowUnitsOf = (H: number): number => panelsOf(H) * panelWidth;

/** A pass of a gated cell over all steps with units across the lanes. */
export function gatedRowsPlan(machine: Machine, shape: Shape): ForwardPlan {
  const { H: units, T, B } = shape;
  const H = rowUnitsOf(units);
  const spec: CellSpec = { ...shape.spec, hiddenSize: H };
  const { inputSize: I } = spec;
  const [N, rows] = [T * B, gateCount[spec.cell] * H];
  const width = panelsOf(I) * panelWidth;
  const [x, pre, h] = [stepsOf(machine, shape, width), stepsOf(machine, shape, rows), machine.history(T + 1, B, H)];
  h.data.fill(0);
  const [Wx, bias] = [room(machine, rows * width), room(machine, rows)];
  const projections = rowRuns(N, Math.max(rows, width)).map(({ start, size }): Stretch => {
    const given = [fromRow(x, start), whole(Wx), whole(bias)];
    return { calls: [machine.call(denseKernel, [size, width, rows], given, [fromRow(pre, start)])], first: 0, last: 0 };
  });
  const make = spec.cell === 'lstm' ? rowLstm : spec.resetAfter ? rowGruAfter : rowGruBefore;
  const rowShape: RowShape = { machine, spec, units, T, B };
  const steps = make(rowShape, pre, h);
  steps.c?.data.fill(0);
  const go = machine.ready([...projections, { calls: steps.calls, first: 0, last: T - 1 }]);
  // Under a reset gate the candidate's recurrent bias waits for the step.
  const early = spec.cell === 'gru' && spec.resetAfter ? 2 * H : rows;
  const backs: BackwardPlan[] = [];
  let loaded: CellWeights | null = null;
  return {
    living: rowPass(shape, H, steps, null, false),
    run(given, { x: inputs, h0, c0 }) {
      if (loaded !== given) {
        const weights = inEights(shape.spec, given, units, H);
        panelsTransposed(weights.Wx, rows, I, Wx.data, width);
        const sums = bias.data;
        for (let row = 0; row < rows; row++) sums[row] = weights.bx[row]! + (row < early ? weights.bh[row]! : 0);
        steps.load(weights);
        loaded = given;
      }
      widen(inputs as Float32Array, I, width, N, x.data);
      putRows(h0, units, H, B, h.data);
      if (steps.c) putRows(c0!, units, H, B, steps.c.data);
      return go();
    },
    states: () => takeRows(h.data, H, units, (T + 1) * B),
    kept: (states) => rowPass(shape, H, steps, states, true),
    backward(wanted) {
      const index = (wanted.weights ? 1 : 0) + (wanted.x ? 2 : 0);
      return (backs[index] ??= gatedRowsBackward(shape, rowShape, x, h, steps, wanted));
    },
  };
}

/** The way back, and the gradients of weights and inputs over all steps. */
function gatedRowsBackward(
  { cell, spec: narrowSpec }: Shape,
  { machine, spec, units, T, B }: RowShape,
  x: History,
  h: History,
  forward: RowSteps,
  wanted: { readonly weights: boolean; readonly x: boolean },
): BackwardPlan {
  const { plans } = cell;
  const { hiddenSize: H, inputSize: I } = spec;
  const [N, width] = [T * B, x.lanes];
  const seen = machine.history(T + 1, B, H);
  seen.data.fill(0);
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
    run({ spec: given, weights: narrowWeights, cotangents }) {
      if (loaded !== narrowWeights) {
        const weights = inEights(narrowSpec, narrowWeights, units, H);
        steps.load(weights);
        if (Wx) panels(inOrderOf(cell.inputGates, spec, weights.Wx), M, I, Wx.data);
        loaded = narrowWeights;
      }
      const { output, hN, cN } = cotangents;
      putRows(output, units, H, N, seen.data, B);
      steps.begin(wideRows(hN, units, H, B), cN && wideRows(cN, units, H, B));
      for (const each of [...results, sums]) each.data.fill(0);
      return after(goBack(), () => {
        const { h0, c0 } = steps.finish();
        return after(goOn(), () => {
          const collected = wanted.weights ? zeroWeights(given, (length) => new Float32Array(length)) : null;
          if (collected) {
            for (const [index, plan] of plans.entries()) {
              const [size, into] = plan.from === 'x' ? [I, collected.Wx] : [units, collected.Wh];
              putGradient(results[index]!.data, plan, units, H, size, into as Float32Array);
            }
            addBiases(cell, overSequences(sums.data, B, blocks * H), units, H, collected);
          }
          // The gradients of states are never asked of a pass that is lived in: see `TrainingPass`.
          return {
            weights: collected,
            x: dx && narrow(dx.data, width, I, N),
            h: null,
            h0: H === units ? h0 : takeRows(h0, H, units, B),
            c0: c0 && (H === units ? c0 : takeRows(c0, H, units, B)),
          };
        });
      });
    },
  };
}

/** (size, to) rows of (size, from). */
function wideRows(rows: Floats, from: number, to: number, size: number): Floats {
  if (from === to) return rows;
  const wide = new Float32Array(size * to);
  putRows(rows, from, to, size, wide);
  return wide;
}

/** (B, size) summed over B. */
function overSequences(rows: Float32Array, B: number, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let b = 0, from = 0; b < B; b++) for (let i = 0; i < size; i++) sums[i]! += rows[from++]!;
  return sums;
}
