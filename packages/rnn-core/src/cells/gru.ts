import { block, type Operand, whole } from '../engine/machine.ts';
import { carryKernel } from '../kernels/carry.ts';
import { gatesKernel } from '../kernels/gates.ts';
import {
  gruBackwardAfterKernel,
  gruBackwardBeforeKernel,
  gruBackwardResetKernel,
  gruKeepKernel,
} from '../kernels/gru-backward.ts';
import { gruAfterKernel, gruMixKernel, gruProductKernel } from '../kernels/gru-state.ts';
import { projectKernel } from '../kernels/project.ts';
import { pack, packTransposed } from './buffers.ts';
import { freeGates, type KernelCell } from './cell.ts';
import { arePlain, type GateBlock, gateKinds } from './gate-kinds.ts';
import { held, room } from './held.ts';

/** Blocks of `work`, and of `da` with m's gradient in place of m. */
const [N, R, U, M] = [0, 1, 2, 3] as const;

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
  addsSeen: false,

  forward({ machine, units, spec, clamps }, pre, { work, h }) {
    const { hiddenSize: H, updateWrites } = spec;
    const { lanes } = h;
    const [W, Wn, bn] = [room(machine, 2 * H * units), room(machine, H * units), room(machine, H)];
    const blocks: readonly GateBlock[] = [
      { activation: 'sigmoid', clamp: clamps.reset },
      { activation: 'sigmoid', clamp: clamps.update },
    ];
    const gates = [whole(W), block(h), block(pre), held(machine, gateKinds(H, blocks))];
    const ruM = block(work, 0, R * H);
    const calls = [
      // r, u = σ(pre + Wh h)
      machine.call(gatesKernel, [2 * H, units, lanes, arePlain(blocks)], gates, [ruM]),
      // m = Whn h + bhn
      machine.call(projectKernel, [H, units, H, lanes, 1], [whole(Wn), block(h), whole(bn)], [block(work, 0, M * H)]),
      // n = tanh(pre_n + r∘m), h' = (1 − u)∘n + u∘h or the other way round
      machine.call(
        gruAfterKernel,
        [H, lanes, updateWrites],
        [ruM, block(pre), block(h)],
        [block(work, 0, N * H), block(h, 1)],
      ),
    ];
    return {
      calls,
      load({ Wh, bh }) {
        pack(Wh, 2 * H, units, W.data);
        pack(Wh.subarray(2 * H * units), H, units, Wn.data);
        bn.data.set(bh.subarray(2 * H));
      },
    };
  },

  backward({ machine, units, spec, clamps }, { work, h }, { da, dh }) {
    const { hiddenSize: H, updateWrites } = spec;
    const { lanes } = h;
    const W = room(machine, 3 * H * H);
    const free = held(machine, freeGates(H, ['reset', 'update'], clamps));
    const direct = whole(machine.history(1, H, lanes));
    const gates = [N, R, U, M].map((each) => block(da, 0, each * H));
    const calls = [
      // da_n = dh'∘(1 − u)∘(1 − n²), da_r = da_n∘m∘r(1−r), da_u = dh'∘(h − n)∘u(1−u), dm = da_n∘r
      machine.call(
        gruBackwardAfterKernel,
        [H, lanes, units, updateWrites],
        [block(work), block(h), block(dh, 1), free],
        gates,
      ),
      // dh = dh'∘u + Whᵀ [da_r, da_u, dm]
      machine.call(gruKeepKernel, [H, lanes, updateWrites], [block(work), block(dh, 1)], [direct]),
      machine.call(carryKernel, [H, 3 * H, lanes, true], [whole(W), block(da, 0, R * H), direct], [block(dh)]),
    ];
    return { calls, load: ({ Wh }) => packTransposed(Wh, 3 * H, units, W.data) };
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
  addsSeen: false,

  forward({ machine, units, spec, clamps }, pre, { work, h }) {
    const { hiddenSize: H, updateWrites } = spec;
    const { lanes } = h;
    const [W, Wn] = [room(machine, 2 * H * units), room(machine, H * units)];
    const blocks: readonly GateBlock[] = [
      { activation: 'sigmoid', clamp: clamps.reset },
      { activation: 'sigmoid', clamp: clamps.update },
    ];
    const candidateKinds = held(machine, gateKinds(H, [{ activation: 'tanh' }]));
    const gates = [whole(W), block(h), block(pre), held(machine, gateKinds(H, blocks))];
    const [n, ru, rh] = [N, R, M].map((each) => block(work, 0, each * H)) as [Operand, Operand, Operand];
    const calls = [
      // r, u = σ(pre + Wh h)
      machine.call(gatesKernel, [2 * H, units, lanes, arePlain(blocks)], gates, [ru]),
      // n = tanh(pre_n + Whn (r∘h))
      machine.call(gruProductKernel, [H, lanes], [ru, block(h)], [rh]),
      machine.call(gatesKernel, [H, units, lanes, true], [whole(Wn), rh, block(pre, 0, 2 * H), candidateKinds], [n]),
      // h' = u∘n + (1 − u)∘h or the other way round
      machine.call(gruMixKernel, [H, lanes, updateWrites], [ru, n, block(h)], [block(h, 1)]),
    ];
    return {
      calls,
      load({ Wh }) {
        pack(Wh, 2 * H, units, W.data);
        pack(Wh.subarray(2 * H * units), H, units, Wn.data);
      },
    };
  },

  backward({ machine, units, spec, clamps }, { work, h }, { da, dh }) {
    const { hiddenSize: H, updateWrites } = spec;
    const { lanes } = h;
    const [W, Wn] = [room(machine, 2 * H * H), room(machine, H * H)];
    const free = held(machine, freeGates(H, ['reset', 'update'], clamps));
    const [dq, direct] = [whole(machine.history(1, H, lanes)), whole(machine.history(1, H, lanes))];
    const [dan, dar, dau] = [N, R, U].map((each) => block(da, 0, each * H)) as [Operand, Operand, Operand];
    const sizes = [H, lanes, units, updateWrites] as [number, number, number, boolean];
    const calls = [
      // da_n = dh'∘u∘(1 − n²), da_u = dh'∘(n − h)∘u(1−u)
      machine.call(gruBackwardBeforeKernel, sizes, [block(work), block(h), block(dh, 1), free], [dan, dau]),
      // q = r∘h: dq = Whnᵀ da_n
      machine.call(carryKernel, [H, H, lanes, false], [whole(Wn), dan], [dq]),
      // da_r = dq∘h∘r(1−r); h passes on dh'∘(1 − u) + dq∘r directly
      machine.call(gruBackwardResetKernel, sizes, [block(work), block(h), block(dh, 1), dq, free], [dar, direct]),
      // dh = direct + Whᵀ [da_r, da_u]
      machine.call(carryKernel, [H, 2 * H, lanes, true], [whole(W), dar, direct], [block(dh)]),
    ];
    return {
      calls,
      load({ Wh }) {
        packTransposed(Wh.subarray(0, 2 * H * units), 2 * H, units, W.data);
        packTransposed(Wh.subarray(2 * H * units), H, units, Wn.data);
      },
    };
  },
};
