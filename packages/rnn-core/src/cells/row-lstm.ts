import { block, type History, whole } from '../engine/machine.ts';
import { rowLstmBackwardKernel, rowLstmGatesKernel, rowLstmStateKernel } from '../kernels/row-lstm.ts';
import { room } from './held.ts';
import {
  addTo,
  backwards,
  blocksOf,
  gradientRows,
  loadBackward,
  loadForward,
  roomForGates,
  rowsOf,
  type RowShape,
  type RowSteps,
  type RowStepsBack,
} from './row-cell.ts';

/** LSTM over rows; a row of `work` is i, f, g, o. `pre`: (T, B, 4H). */
export function rowLstm(shape: RowShape, pre: History, h: History): RowSteps {
  const { machine, spec, units, T, B } = shape;
  const { hiddenSize: H, linearCellOutput } = spec;
  const W = roomForGates(shape, 4);
  const work = rowsOf(machine, T, B, 4, H);
  const [c, q, t] = [T + 1, T, T].map((steps) => rowsOf(machine, steps, B, 1, H)) as [History, History, History];
  return {
    calls: [
      // i, f, o = σ(pre + Wh h), g = tanh(pre + Wh h)
      machine.call(rowLstmGatesKernel, [H, units, B], [whole(W), block(h), block(pre)], [block(work)]),
      // c' = f∘c + i∘g, h' = o∘tanh(c'); q = c∘(1 − f)
      machine.call(
        rowLstmStateKernel,
        [H, B, linearCellOutput],
        [block(work), block(c)],
        [block(c, 1), block(h, 1), block(q), block(t)],
      ),
    ],
    load: ({ Wh }) => loadForward(Wh, [0, 4], shape, W.data),
    work: [0, 1, 2, 3].map((gate) => ({ of: work, block: gate, blocks: 4 })),
    c,
    backward: (seen) => backward(shape, seen, work, q, t),
  };
}

/**
 * A step is one kernel: of da_f, which is dc'∘c∘f(1−f), it leaves p = dc'∘f, which the cell before gets as well; q = c∘(1 − f) makes da_f of it.
 */
function backward(shape: RowShape, seen: History, work: History, q: History, t: History): RowStepsBack {
  const { machine, spec, units, T, B } = shape;
  const { hiddenSize: H, linearCellOutput } = spec;
  const W = roomForGates(shape, 4);
  const da = gradientRows(machine, T, B, H);
  const [ending, beginning, opened] = [0, 1, 2].map(() => rowsOf(machine, 1, B, 4, H)) as [History, History, History];
  const [nothing, four] = [room(machine, B * H), room(machine, B * H)];
  ending.data.fill(0);
  // A step before the first that gives what reaches its state in place of da_o, which is dh∘t∘o∘(1 − o): o = 1/2 and t = 4.
  opened.data.fill(0);
  for (let b = 0; b < B; b++) opened.data.fill(0.5, (b * 4 + 3) * H, (b * 4 + 4) * H);
  four.data.fill(4);
  const sizes = [H, units, B, linearCellOutput] as [number, number, number, boolean];
  const ends = machine.call(
    rowLstmBackwardKernel,
    sizes,
    [whole(W), whole(ending), whole(nothing), whole(ending), block(seen, 1), block(work), block(t)],
    [block(da)],
  );
  const step = machine.call(
    rowLstmBackwardKernel,
    sizes,
    [whole(W), block(da, 1), block(q, 1), block(da, 1), block(seen, 1), block(work), block(t)],
    [block(da)],
  );
  const begins = machine.call(
    rowLstmBackwardKernel,
    sizes,
    [whole(W), block(da), block(q), block(da), block(seen), whole(opened), whole(four)],
    [whole(beginning)],
  );
  return {
    da,
    from: null,
    stretches: backwards(T, [ends], [step], begins),
    load: ({ Wh }) => loadBackward(Wh, [0, 4], shape, W.data),
    begin(hN, cN) {
      // What the last state gets: dh from the loss as da_… cannot give it, so it is seen; dc as p.
      addTo(seen.at(T), hN);
      for (let b = 0; b < B; b++) ending.data.set(cN!.subarray(b * H, (b + 1) * H), (b * 4 + 1) * H);
    },
    finish() {
      const [rows, factors] = [da.data, q.data];
      const [h0, c0] = [blocksOf(beginning.data, B, 3, H), blocksOf(rows, B, 1, H)];
      for (let n = 0, from = 0; n < T * B; n++) {
        const end = (n * 4 + 2) * H;
        for (let at = end - H; at < end; at++) rows[at]! *= factors[from++]!;
      }
      return { h0, c0 };
    },
  };
}
