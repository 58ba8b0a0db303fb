import { type CellWeights, zeroWeights } from '../conventions/cell.ts';
import { after, block, type History, type Machine, type Stretch, whole } from '../engine/machine.ts';
import { denseInputKernel, denseKernel, denseWeightKernel } from '../kernels/dense.ts';
import { four, panelsOf, panelWidth } from '../kernels/kernel.ts';
import { rowBackwardKernel, rowInitialKernel, rowLastKernel, rowStepKernel, rowUnits } from '../kernels/row-step.ts';
import { sumKernel } from '../kernels/sum.ts';
import type { BackwardPlan } from './backward-plan.ts';
import { panels, panelsTransposed } from './buffers.ts';
import type { ForwardPlan } from './forward-plan.ts';
import { room } from './held.ts';
import { keptPass } from './kept-pass.ts';
import { fromRow, narrow, rowRuns, stepsOf, widen } from './rows.ts';
import { runsOf, samplesAtOnce } from './runs.ts';
import type { Shape } from './shape.ts';

/**
 * Whether a pass is better off with units across the lanes: fewer sequences than lanes would leave lanes empty, and inputs, states and
 * gradients can then lie as they are given, (T, B, size). For the simple cell alone.
 */
export const suitsRows = ({ spec, H, B, padded }: Shape, lanes: number): boolean =>
  spec.cell === 'rnn' && B < lanes && H % rowUnits === 0 && !padded;

/** A pass of the simple cell over all steps with units across the lanes. It computes what the other one does, to the bit. */
export function rowsPlan(machine: Machine, shape: Shape): ForwardPlan {
  const { spec, T, B } = shape;
  const { hiddenSize: H, inputSize: I, activation } = spec;
  const N = T * B;
  const width = panelsOf(I) * panelWidth;
  const [x, pre, h] = [stepsOf(machine, shape, width), stepsOf(machine, shape, H), machine.history(T + 1, B, H)];
  const [Wx, bias, W] = [room(machine, H * width), room(machine, H), room(machine, H * H)];
  const projections = rowRuns(N, Math.max(H, width)).map(({ start, size }): Stretch => {
    const given = [fromRow(x, start), whole(Wx), whole(bias)];
    return { calls: [machine.call(denseKernel, [size, width, H], given, [fromRow(pre, start)])], first: 0, last: 0 };
  });
  const step = machine.call(rowStepKernel, [H, B, activation], [whole(W), block(h), block(pre)], [block(h, 1)]);
  const go = machine.ready([...projections, { calls: [step], first: 0, last: T - 1 }]);
  const nothing = machine.history(0, 0, B);
  const backs: BackwardPlan[] = [];
  let loaded: CellWeights | null = null;
  return {
    living: { work: nothing, h, c: null },
    run(weights, { x: given, h0 }) {
      if (loaded !== weights) {
        panelsTransposed(weights.Wx, H, I, Wx.data, width);
        inVectors(H, weights.Wh, [1, H], W.data);
        const sums = bias.data;
        for (let j = 0; j < H; j++) sums[j] = weights.bx[j]! + weights.bh[j]!;
        loaded = weights;
      }
      widen(given as Float32Array, I, width, N, x.data);
      h.data.set(h0);
      return go();
    },
    states: () => h.data.slice(),
    kept: (states) => keptPass(shape, states, machine.keep(nothing), null),
    backward(wanted) {
      const index = (wanted.weights ? 1 : 0) + (wanted.x ? 2 : 0);
      return (backs[index] ??= rowsBackwardPlan(machine, shape, x, h, wanted));
    },
  };
}

/** The way back: a step takes the gradient of one pre-activation to that of the step before. */
function rowsBackwardPlan(
  machine: Machine,
  shape: Shape,
  x: History,
  h: History,
  wanted: { readonly weights: boolean; readonly x: boolean },
): BackwardPlan {
  const { spec, T, B } = shape;
  const { hiddenSize: H, inputSize: I, activation } = spec;
  const N = T * B;
  const width = x.lanes;
  const W = room(machine, H * H);
  const [da, seen] = [stepsOf(machine, shape, H), machine.history(T + 1, B, H)];
  seen.at(0).fill(0);
  const [initial, last] = [machine.history(1, B, H), machine.history(1, B, H)];
  const ends = machine.call(rowLastKernel, [H, B, activation], [whole(last), block(seen, 1), block(h, 1)], [block(da)]);
  const step = machine.call(
    rowBackwardKernel,
    [H, B, activation],
    [whole(W), block(da), block(seen), block(h)],
    [block(da, -1)],
  );
  const begins = machine.call(rowInitialKernel, [H, B], [whole(W), block(da), block(seen)], [whole(initial)]);
  const [dWx, dWh, sums] = [width, H, 0].map((size) =>
    size > 0 ? machine.history(1, H, size) : machine.history(1, B, H),
  ) as [History, History, History];
  const gradients = (wanted.weights ? runsOf(T, Math.max(H, width) * B, Math.ceil(samplesAtOnce / B)) : []).map(
    ({ start, size: S }): Stretch => ({
      calls: [
        machine.call(denseWeightKernel, [S * B, width, H], [block(da), block(x), whole(dWx)], [whole(dWx)]),
        machine.call(denseWeightKernel, [S * B, H, H], [block(da), block(h), whole(dWh)], [whole(dWh)]),
        machine.call(sumKernel, [B, H, H, S], [block(da), whole(sums)], [whole(sums)]),
      ],
      first: start,
      last: start,
    }),
  );
  const Wx = wanted.x ? room(machine, width * H) : null;
  const dx = wanted.x ? machine.history(four(N), 1, width) : null;
  const inputs = (dx ? rowRuns(N, Math.max(H, width)) : []).map(({ start, size }): Stretch => {
    const given = [fromRow(da, start), whole(Wx!)];
    return { calls: [machine.call(denseInputKernel, [size, I, H], given, [fromRow(dx!, start)])], first: 0, last: 0 };
  });
  const go = machine.ready([
    { calls: [ends], first: T - 1, last: T - 1 },
    ...(T > 1 ? [{ calls: [step], first: T - 1, last: 1 }] : []),
    { calls: [begins], first: 0, last: 0 },
    ...gradients,
    ...inputs,
  ]);
  let loaded: CellWeights | null = null;
  return {
    run({ spec: given, weights, cotangents }) {
      if (loaded !== weights) {
        inVectors(H, weights.Wh, [H, 1], W.data);
        if (Wx) panels(weights.Wx, H, I, Wx.data);
        loaded = weights;
      }
      seen.data.set(cotangents.output, B * H);
      last.data.set(cotangents.hN);
      for (const each of [dWx, dWh, sums]) each.data.fill(0);
      return after(go(), () => {
        const collected = wanted.weights ? zeroWeights(given, (length) => new Float32Array(length)) : null;
        if (collected) {
          collected.Wx.set(narrow(dWx.data, width, I, H));
          collected.Wh.set(dWh.data);
          const [each, { bx, bh }] = [sums.data, collected];
          for (let j = 0; j < H; j++) {
            let sum = 0;
            for (let b = 0; b < B; b++) sum += each[b * H + j]!;
            bx[j] = sum;
            bh[j] = sum;
          }
        }
        return {
          weights: collected,
          x: dx && narrow(dx.data, width, I, N),
          // A pass that is lived in is never asked for them: see `TrainingPass`.
          h: null,
          h0: initial.data.slice(),
          c0: null,
        };
      });
    },
  };
}

/** A matrix (H, H) as steps over rows read it: [z][4i + r][x] is what input i adds to unit r·H/4 + 8z + x. */
function inVectors(
  H: number,
  matrix: ArrayLike<number>,
  [inputStep, unitStep]: readonly [inputStep: number, unitStep: number],
  into: Float32Array,
): void {
  for (let z = 0, to = 0; z < H / rowUnits; z++) {
    for (let i = 0; i < H; i++) {
      for (let r = 0; r < 4; r++) {
        let from = i * inputStep + ((r * H) / 4 + z * 8) * unitStep;
        for (let x = 0; x < 8; x++, from += unitStep) into[to++] = matrix[from]!;
      }
    }
  }
}
