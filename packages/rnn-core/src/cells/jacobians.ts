import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import type { History, Machine, Program } from '../engine/machine.ts';
import type { BackwardPass, KernelCell, Pass } from './cell.ts';
import { inFours } from './in-fours.ts';
import type { KernelTrace } from './runner.ts';

/** Lane 0 of block t in every lane of block `into`. */
function spread(from: History, t: number, into: History, block: number): void {
  const target = into.at(block);
  const source = from.at(t);
  for (let row = 0; row < from.rows; row++) {
    target.fill(source[row * from.lanes]!, row * into.lanes, (row + 1) * into.lanes);
  }
}

/** ∂s_t/∂s_{t−1} as (T, S, S): one backward step with S lanes, lane i starting from the unit vector e_i. */
export function* kernelJacobians(
  machine: Machine,
  multiple: number,
  cell: KernelCell,
  given: CellSpec,
  weights: CellWeights,
  { input, pass }: KernelTrace,
): Program<Float32Array> {
  const [spec, wide, clamps] = inFours(given, weights, input.clamps);
  const H = given.hiddenSize;
  const S = pass.c ? 2 * H : H;
  const lanes = Math.ceil(S / multiple) * multiple;
  const { rows } = pass.h;
  const spreadOut: Pass = {
    work: machine.history(1, pass.work.rows, lanes),
    h: machine.history(2, rows, lanes),
    c: pass.c && machine.history(2, rows, lanes),
  };
  const back: BackwardPass = {
    da: machine.history(1, cell.gradientBlocks * rows, lanes),
    dh: machine.history(2, rows, lanes),
    dc: pass.c && machine.history(2, rows, lanes),
    seen: null,
  };
  for (const each of back.dc ? [back.dh, back.dc] : [back.dh]) each.data.fill(0);
  for (let j = 0; j < H; j++) {
    back.dh.at(1)[j * lanes + j] = 1;
    if (back.dc) back.dc.at(1)[j * lanes + H + j] = 1;
  }
  const { calls, load } = cell.backward({ machine, spec, clamps, units: H }, spreadOut, back);
  load(wide);
  const step = machine.ready([{ calls, first: 0, last: 0 }]);
  const J = new Float32Array(input.T * S * S);
  for (let t = 0; t < input.T; t++) {
    if (input.lengths && t >= input.lengths[0]!) {
      for (let i = 0; i < S; i++) J[(t * S + i) * S + i] = 1;
      continue;
    }
    for (const block of [0, 1]) {
      spread(pass.h, t + block, spreadOut.h, block);
      if (pass.c) spread(pass.c, t + block, spreadOut.c!, block);
    }
    spread(pass.work, t, spreadOut.work, 0);
    yield step();
    const [dh, dc] = [back.dh.at(0), back.dc?.at(0)];
    for (let i = 0; i < S; i++) {
      for (let j = 0; j < H; j++) {
        J[(t * S + i) * S + j] = dh[j * lanes + i]!;
        if (dc) J[(t * S + i) * S + H + j] = dc[j * lanes + i]!;
      }
    }
  }
  return J;
}
