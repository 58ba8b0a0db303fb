import { block, whole } from '../engine/machine.ts';
import { carryKernel } from '../kernels/carry.ts';
import { gatesKernel } from '../kernels/gates.ts';
import { rnnBackwardKernel } from '../kernels/rnn-backward.ts';
import { pack, packTransposed } from './buffers.ts';
import type { KernelCell } from './cell.ts';
import { arePlain, gateKinds } from './gate-kinds.ts';
import { held, room } from './held.ts';

/** Simple RNN: h' = f(Wx x + b + Wh h). */
export const rnnCell: KernelCell = {
  workBlocks: 0,
  gateBlocks: {},
  gradientBlocks: 1,
  plans: [
    { first: 0, gates: [0], from: 'x' },
    { first: 0, gates: [0], from: 'h' },
  ],
  inputGates: [0],
  addsSeen: true,

  forward({ machine, units, spec }, pre, { h }) {
    const { hiddenSize: H, activation } = spec;
    const { lanes } = h;
    const W = room(machine, H * units);
    const blocks = [{ activation }] as const;
    const gates = [whole(W), block(h), block(pre), held(machine, gateKinds(H, blocks))];
    return {
      // h' = f(pre + Wh h)
      calls: [machine.call(gatesKernel, [H, units, lanes, arePlain(blocks)], gates, [block(h, 1)])],
      load: ({ Wh }) => pack(Wh, H, units, W.data),
    };
  },

  backward({ machine, units, spec }, { h }, { da, dh, seen }) {
    const { hiddenSize: H, activation } = spec;
    const { lanes } = h;
    const W = room(machine, H * H);
    const calls = [
      // da = dh'∘f'(a)
      machine.call(rnnBackwardKernel, [H, lanes, units, activation], [block(dh, 1), block(h, 1)], [block(da)]),
      // dh = Whᵀ da (+ what the loss sees)
      machine.call(
        carryKernel,
        [H, H, lanes, seen !== null],
        [whole(W), block(da), ...(seen ? [block(seen)] : [])],
        [block(dh)],
      ),
    ];
    return { calls, load: ({ Wh }) => packTransposed(Wh, H, units, W.data) };
  },
};
