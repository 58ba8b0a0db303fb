import { block, type History, whole } from '../engine/machine.ts';
import {
  rowGruAfterBackwardKernel,
  rowGruAfterKernel,
  rowGruBeforeBackwardKernel,
  rowGruCandidateKernel,
  rowGruMixKernel,
  rowGruResetBackwardKernel,
  rowGruResetKernel,
} from '../kernels/row-gru.ts';
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

/** GRU over rows, reset gate after the product; a row of `work` is n, r, u, m. `pre`: (T, B, 3H). */
export function rowGruAfter(shape: RowShape, pre: History, h: History): RowSteps {
  const { machine, spec, units, T, B } = shape;
  const { hiddenSize: H, updateWrites } = spec;
  const [W, bias] = [roomForGates(shape, 3), room(machine, H)];
  const work = rowsOf(machine, T, B, 4, H);
  const given = [whole(W), block(h), block(pre), whole(bias)];
  return {
    calls: [
      // r, u = σ(pre + Wh h), m = Whn h + bhn, n = tanh(pre + r∘m)
      machine.call(rowGruAfterKernel, [H, units, B], given, [block(work)]),
      // h' = (1 − u)∘n + u∘h or the other way round
      machine.call(rowGruMixKernel, [H, B, updateWrites], [block(work), block(h)], [block(h, 1)]),
    ],
    load({ Wh, bh }) {
      loadForward(Wh, [0, 3], shape, W.data);
      bias.data.set(bh.subarray(2 * H));
    },
    work: [0, 1, 2, 3].map((each) => ({ of: work, block: each, blocks: 4 })),
    c: null,
    backward: (seen) => backwardAfter(shape, seen, h, work),
  };
}

/** A step is one kernel; it leaves what the state before gets directly where dm = da_n∘r will be. */
function backwardAfter(shape: RowShape, seen: History, h: History, work: History): RowStepsBack {
  const { machine, spec, units, T, B } = shape;
  const { hiddenSize: H, updateWrites } = spec;
  const W = roomForGates(shape, 3);
  const da = gradientRows(machine, T, B, H);
  const [ending, beginning] = [room(machine, B * 4 * H), rowsOf(machine, 1, B, 4, H)];
  const idle = idleStep(rowsOf(machine, 1, B, 4, H), B, 2, updateWrites);
  const sizes = [H, units, B, updateWrites] as [number, number, number, boolean];
  const step = (later: readonly [History, number] | null) => {
    const [next, reset] = later ? [block(...later), block(work, later[1])] : [whole(ending), whole(ending)];
    return [whole(W), next, reset, next, block(seen, 1), block(work), block(h)];
  };
  const ends = machine.call(rowGruAfterBackwardKernel, sizes, step(null), [block(da)]);
  const steps = machine.call(rowGruAfterBackwardKernel, sizes, step([da, 1]), [block(da)]);
  const begins = machine.call(
    rowGruAfterBackwardKernel,
    sizes,
    [whole(W), block(da), block(work), block(da), block(seen), whole(idle), block(h)],
    [whole(beginning)],
  );
  return {
    da,
    from: null,
    stretches: backwards(T, [ends], [steps], begins),
    load: ({ Wh }) => loadBackward(Wh, [0, 3], shape, W.data),
    begin: (hN) => addTo(seen.at(T), hN),
    finish() {
      const [rows, gates] = [da.data, work.data];
      // dm = da_n∘r
      for (let row = 0; row < T * B * 4 * H; row += 4 * H) {
        for (let n = row; n < row + H; n++) rows[n + 3 * H] = rows[n]! * gates[n + H]!;
      }
      return { h0: blocksOf(beginning.data, B, 3, H), c0: null };
    },
  };
}

/** GRU over rows, reset gate before the product; `work` is n, r, u, r∘h, a plane each. `pre`: (T, B, 3H). */
export function rowGruBefore(shape: RowShape, pre: History, h: History): RowSteps {
  const { machine, spec, units, T, B } = shape;
  const { hiddenSize: H, updateWrites } = spec;
  const [W, Wn] = [roomForGates(shape, 2), roomForGates(shape, 1)];
  const planes = [0, 1, 2, 3].map(() => rowsOf(machine, T, B, 1, H)) as [History, History, History, History];
  const [n, r, u, rh] = planes;
  return {
    calls: [
      // r, u = σ(pre + Wh h)
      machine.call(
        rowGruResetKernel,
        [H, units, B],
        [whole(W), block(h), block(pre), block(h)],
        [block(r), block(u), block(rh)],
      ),
      // n = tanh(pre + Whn (r∘h)), h' = u∘n + (1 − u)∘h or the other way round
      machine.call(
        rowGruCandidateKernel,
        [H, units, B, updateWrites],
        [whole(Wn), block(rh), block(pre), block(u), block(h)],
        [block(n), block(h, 1)],
      ),
    ],
    load({ Wh }) {
      loadForward(Wh, [0, 2], shape, W.data);
      loadForward(Wh, [2, 1], shape, Wn.data);
    },
    work: planes.map((of) => ({ of, block: 0, blocks: 1 })),
    c: null,
    backward: (seen) => backwardBefore(shape, seen, h, planes),
  };
}

/** A step is two kernels: the reset gate has to wait for dq = Whnᵀ da_n. It comes from a plane of its own into da when all is done. */
function backwardBefore(
  shape: RowShape,
  seen: History,
  h: History,
  [n, r, u, rh]: readonly [History, History, History, History],
): RowStepsBack {
  const { machine, spec, units, T, B } = shape;
  const { hiddenSize: H, updateWrites } = spec;
  const [W, Wn] = [roomForGates(shape, 2), roomForGates(shape, 1)];
  const da = gradientRows(machine, T, B, H);
  const dar = rowsOf(machine, T, B, 1, H);
  const direct = whole(rowsOf(machine, 1, B, 1, H));
  const [nothing, beginning] = [room(machine, B * 4 * H), rowsOf(machine, 1, B, 4, H)];
  const last = room(machine, B * H);
  const sizes = [H, units, B, updateWrites] as [number, number, number, boolean];
  const reset = machine.call(
    rowGruResetBackwardKernel,
    sizes,
    [whole(Wn), block(da), block(da), block(r), block(u), block(h), block(seen)],
    [block(dar), direct],
  );
  const own = [block(n), block(u), block(h)];
  const [zero, final] = [whole(nothing), whole(last)];
  const ends = machine.call(rowGruBeforeBackwardKernel, sizes, [whole(W), zero, zero, final, ...own], [block(da)]);
  const steps = machine.call(
    rowGruBeforeBackwardKernel,
    sizes,
    [whole(W), block(da, 1), block(dar, 1), direct, ...own],
    [block(da)],
  );
  // Of a step before the first only what reaches its state is wanted.
  const begins = machine.call(
    rowGruBeforeBackwardKernel,
    sizes,
    [whole(W), block(da), block(dar), direct, zero, zero, zero],
    [whole(beginning)],
  );
  return {
    da,
    from: rh,
    stretches: backwards(T, [ends, reset], [steps, reset], begins),
    load({ Wh }) {
      loadBackward(Wh, [0, 2], shape, W.data);
      loadBackward(Wh, [2, 1], shape, Wn.data);
    },
    begin(hN) {
      last.data.set(seen.at(T));
      addTo(last.data, hN);
    },
    finish() {
      const [rows, resets] = [da.data, dar.data];
      for (let row = 0, from = 0; row < T * B; row++, from += H) {
        rows.set(resets.subarray(from, from + H), (row * 4 + 1) * H);
      }
      return { h0: blocksOf(beginning.data, B, 3, H), c0: null };
    },
  };
}

/** A step that hands on what reaches its state and nothing else: its update gate (block `update` of 4) keeps all. */
function idleStep(step: History, B: number, update: number, writes: boolean): History {
  const { data, lanes: H } = step;
  data.fill(0);
  for (let b = 0; b < B; b++) data.fill(writes ? 0 : 1, (b * 4 + update) * H, (b * 4 + update + 1) * H);
  return step;
}
