import { block } from '../engine/machine.ts';
import { carryKernel } from '../kernels/carry.ts';
import { gatesKernel } from '../kernels/gates.ts';
import { rnnBackwardKernel } from '../kernels/rnn-backward.ts';
import { pack, packTransposed } from './buffers.ts';
import { derived, type KernelCell } from './cell.ts';
import { arePlain, gateKinds } from './gate-kinds.ts';
import { held } from './held.ts';

const layouts = derived(({ hiddenSize: H }, { Wh }) => ({
  forward: pack(Wh, H, Wh.length / H),
  backward: packTransposed(Wh, H, Wh.length / H),
}));

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

  forward({ machine, units, spec, weights }, pre, { h }) {
    const { hiddenSize: H, activation } = spec;
    const { lanes } = h;
    const W = held(machine, layouts(spec, weights).forward);
    const blocks = [{ activation }] as const;
    const kinds = held(machine, gateKinds(H, blocks));
    return [
      // h' = f(pre + Wh h)
      machine.call(gatesKernel, [H, units, lanes, arePlain(blocks)], [W, block(h), block(pre), kinds], [block(h, 1)]),
    ];
  },

  backward({ machine, units, spec, weights }, { h }, { da, dh, seen }) {
    const { hiddenSize: H, activation } = spec;
    const { lanes } = h;
    const W = held(machine, layouts(spec, weights).backward);
    return [
      // da = dh'∘f'(a)
      machine.call(rnnBackwardKernel, [H, lanes, units, activation], [block(dh, 1), block(h, 1)], [block(da)]),
      // dh = Whᵀ da (+ what the loss sees)
      machine.call(
        carryKernel,
        [H, H, lanes, seen !== null],
        [W, block(da), ...(seen ? [block(seen)] : [])],
        [block(dh)],
      ),
    ];
  },
};
