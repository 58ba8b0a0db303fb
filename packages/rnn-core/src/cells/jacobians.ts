import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import type { Kit } from '../engine/kit.ts';
import type { Program } from '../kernels/kernel.ts';
import { type History, history } from './buffers.ts';
import type { BackwardPass, KernelCell, Pass } from './cell.ts';
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
  kit: Kit,
  cell: KernelCell,
  spec: CellSpec,
  weights: CellWeights,
  { input, pass }: KernelTrace,
): Program<Float32Array> {
  const { hiddenSize: H } = spec;
  const S = pass.c ? 2 * H : H;
  const lanes = Math.ceil(S / kit.lanes) * kit.lanes;
  const wide: Pass = {
    pre: history(1, pass.pre.rows, lanes),
    work: history(1, pass.work.rows, lanes),
    h: history(2, H, lanes),
    c: pass.c && history(2, H, lanes),
  };
  const back: BackwardPass = {
    da: history(1, cell.gradientBlocks * H, lanes),
    dh: history(2, H, lanes),
    dc: pass.c && history(2, H, lanes),
  };
  for (let j = 0; j < H; j++) {
    back.dh.at(1)[j * lanes + j] = 1;
    if (back.dc) back.dc.at(1)[j * lanes + H + j] = 1;
  }
  const step = cell.backStepper(kit, spec, weights, input.clamps, wide, back);
  const J = new Float32Array(input.T * S * S);
  for (let t = 0; t < input.T; t++) {
    if (input.lengths && t >= input.lengths[0]!) {
      for (let i = 0; i < S; i++) J[(t * S + i) * S + i] = 1;
      continue;
    }
    for (const block of [0, 1]) {
      spread(pass.h, t + block, wide.h, block);
      if (pass.c) spread(pass.c, t + block, wide.c!, block);
    }
    spread(pass.work, t, wide.work, 0);
    yield* step(0);
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
