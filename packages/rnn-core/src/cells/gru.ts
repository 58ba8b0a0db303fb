import type { CellSpec, CellWeights } from '../conventions/cell.ts';
import { carryKernel } from '../kernels/carry.ts';
import { gatesKernel } from '../kernels/gates.ts';
import {
  gruBackwardAfterKernel,
  gruBackwardBeforeKernel,
  gruBackwardResetKernel,
  gruKeepKernel,
} from '../kernels/gru-backward.ts';
import { gruAfterKernel, gruMixKernel, gruProductKernel } from '../kernels/gru-state.ts';
import { four } from '../kernels/kernel.ts';
import { padRows, pick, transposePadded, unblock } from './buffers.ts';
import { derived, freeGates, type KernelCell } from './cell.ts';
import { gateKinds } from './gate-kinds.ts';

/** Blocks of `work`, and of `da` with m's gradient in place of m. */
const [N, R, U, M] = [0, 1, 2, 3] as const;

const rows = (spec: CellSpec, weights: CellWeights, from: number, to: number): Float32Array =>
  Float32Array.from(weights.Wh.subarray(from * spec.hiddenSize ** 2, to * spec.hiddenSize ** 2));

/** Weights stacked r, u, n, as the convention-free order has them. */
const afterLayouts = derived((spec, weights) => {
  const H = spec.hiddenSize;
  return { forward: padRows(weights.Wh, 3 * H, H), backward: transposePadded(weights.Wh, 3 * H, H) };
});

const beforeLayouts = derived((spec, weights) => {
  const H = spec.hiddenSize;
  const [gates, candidate] = [rows(spec, weights, 0, 2), rows(spec, weights, 2, 3)];
  return {
    gates: padRows(gates, 2 * H, H),
    candidate: padRows(candidate, H, H),
    gatesBack: transposePadded(gates, 2 * H, H),
    candidateBack: transposePadded(candidate, H, H),
  };
});

/** Reset gate after the product; `work` holds n, r, u, m with m = Whn h + bhn. */
export const gruAfterCell: KernelCell = {
  workBlocks: 4,
  gateBlocks: { candidate: N, reset: R, update: U },
  gradientBlocks: 4,
  plans: [
    { first: N, gates: [2, 0, 1], from: 'x' },
    { first: R, gates: [0, 1, 2], from: 'h' },
  ],
  inputGates: [2, 0, 1],

  stepper(kit, spec, weights, clamps, pass) {
    const { hiddenSize: H, updateWrites } = spec;
    const { lanes } = pass.h;
    const { forward } = afterLayouts(spec, weights);
    const kinds = gateKinds(H, [
      { activation: 'sigmoid', clamp: clamps.reset },
      { activation: 'sigmoid', clamp: clamps.update },
      { activation: 'linear', bias: weights.bh.subarray(2 * H) },
    ]);
    const gates = kit.kernel(gatesKernel, four(3 * H), H, lanes);
    const state = kit.kernel(gruAfterKernel, H, lanes, updateWrites);
    return function* (t) {
      // r, u = σ(pre + Wh h), m = Whn h + bhn
      const ruM = pass.work.at(t, R * H, 3 * H);
      unblock(yield gates(forward, pass.h.at(t), pass.pre.at(t), kinds), 3 * H, lanes, ruM);
      // n = tanh(pre_n + r∘m), h' = (1 − u)∘n + u∘h or the other way round
      const cells = yield state(ruM, pass.pre.at(t, 0, 3 * H), pass.h.at(t));
      pick(cells, 2, 0, pass.work.at(t, N * H, H));
      pick(cells, 2, 1, pass.h.at(t + 1));
    };
  },

  backStepper(kit, spec, weights, clamps, pass, back) {
    const { hiddenSize: H, updateWrites } = spec;
    const { lanes } = pass.h;
    const { backward } = afterLayouts(spec, weights);
    const free = freeGates(H, ['reset', 'update'], clamps);
    const gradients = kit.kernel(gruBackwardAfterKernel, H, lanes, updateWrites);
    const keep = kit.kernel(gruKeepKernel, H, lanes, updateWrites);
    const carry = kit.kernel(carryKernel, four(H), 3 * H, lanes, true);
    const direct = new Float32Array(four(H) * lanes);
    return function* (t) {
      const dh = back.dh.at(t + 1, 0, H);
      const work = pass.work.at(t);
      // da_n = dh'∘(1 − u)∘(1 − n²), da_r = da_n∘m∘r(1−r), da_u = dh'∘(h − n)∘u(1−u), dm = da_n∘r
      const cells = yield gradients(work, pass.h.at(t), dh, free);
      for (const block of [N, R, U, M]) pick(cells, 4, block, back.da.at(t, block * H, H));
      // dh = dh'∘u + Whᵀ [da_r, da_u, dm]
      direct.set(yield keep(work, dh));
      unblock(yield carry(backward, back.da.at(t, R * H, 3 * H), direct), H, lanes, back.dh.at(t));
    };
  },
};

/** Reset gate before the product; `work` holds n, r, u, r∘h. */
export const gruBeforeCell: KernelCell = {
  workBlocks: 4,
  gateBlocks: { candidate: N, reset: R, update: U },
  gradientBlocks: 3,
  plans: [
    { first: N, gates: [2, 0, 1], from: 'x' },
    { first: R, gates: [0, 1], from: 'h' },
    { first: N, gates: [2], from: 'work' },
  ],
  inputGates: [2, 0, 1],

  stepper(kit, spec, weights, clamps, pass) {
    const { hiddenSize: H, updateWrites } = spec;
    const { lanes } = pass.h;
    const layout = beforeLayouts(spec, weights);
    const kinds = gateKinds(H, [
      { activation: 'sigmoid', clamp: clamps.reset },
      { activation: 'sigmoid', clamp: clamps.update },
    ]);
    const candidateKinds = gateKinds(H, [{ activation: 'tanh' }]);
    const gates = kit.kernel(gatesKernel, four(2 * H), H, lanes);
    const product = kit.kernel(gruProductKernel, H, lanes);
    const candidate = kit.kernel(gatesKernel, four(H), H, lanes);
    const mix = kit.kernel(gruMixKernel, H, lanes, updateWrites);
    return function* (t) {
      const h = pass.h.at(t);
      const ru = pass.work.at(t, R * H, 2 * H);
      const rh = pass.work.at(t, M * H, H);
      const n = pass.work.at(t, N * H, H);
      // r, u = σ(pre + Wh h)
      unblock(yield gates(layout.gates, h, pass.pre.at(t, 0, four(2 * H)), kinds), 2 * H, lanes, ru);
      // n = tanh(pre_n + Whn (r∘h))
      rh.set(yield product(ru, h));
      const pre = pass.pre.at(t, 2 * H, four(H));
      unblock(yield candidate(layout.candidate, rh, pre, candidateKinds), H, lanes, n);
      // h' = u∘n + (1 − u)∘h or the other way round
      pass.h.at(t + 1).set(yield mix(ru, n, h));
    };
  },

  backStepper(kit, spec, weights, clamps, pass, back) {
    const { hiddenSize: H, updateWrites } = spec;
    const { lanes } = pass.h;
    const layout = beforeLayouts(spec, weights);
    const free = freeGates(H, ['reset', 'update'], clamps);
    const first = kit.kernel(gruBackwardBeforeKernel, H, lanes, updateWrites);
    const candidateCarry = kit.kernel(carryKernel, four(H), H, lanes, false);
    const second = kit.kernel(gruBackwardResetKernel, H, lanes, updateWrites);
    const carry = kit.kernel(carryKernel, four(H), 2 * H, lanes, true);
    const dq = new Float32Array(H * lanes);
    const direct = new Float32Array(four(H) * lanes);
    return function* (t) {
      const dh = back.dh.at(t + 1, 0, H);
      const work = pass.work.at(t);
      const h = pass.h.at(t);
      // da_n = dh'∘u∘(1 − n²), da_u = dh'∘(n − h)∘u(1−u)
      const cells = yield first(work, h, dh, free);
      pick(cells, 2, 0, back.da.at(t, N * H, H));
      pick(cells, 2, 1, back.da.at(t, U * H, H));
      // q = r∘h: dq = Whnᵀ da_n
      unblock(yield candidateCarry(layout.candidateBack, back.da.at(t, N * H, H)), H, lanes, dq);
      // da_r = dq∘h∘r(1−r); h passes on dh'∘(1 − u) + dq∘r directly
      const rest = yield second(work, h, dh, dq, free);
      pick(rest, 2, 0, back.da.at(t, R * H, H));
      pick(rest, 2, 1, direct.subarray(0, H * lanes));
      // dh = direct + Whᵀ [da_r, da_u]
      unblock(yield carry(layout.gatesBack, back.da.at(t, R * H, 2 * H), direct), H, lanes, back.dh.at(t));
    };
  },
};
