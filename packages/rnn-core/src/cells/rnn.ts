import { carryKernel } from '../kernels/carry.ts';
import { gatesKernel } from '../kernels/gates.ts';
import { four } from '../kernels/kernel.ts';
import { rnnBackwardKernel } from '../kernels/rnn-backward.ts';
import { padRows, transposePadded, unblock } from './buffers.ts';
import { derived, type KernelCell } from './cell.ts';
import { gateKinds } from './gate-kinds.ts';

const layouts = derived(({ hiddenSize: H }, { Wh }) => ({
  forward: padRows(Wh, H, H),
  backward: transposePadded(Wh, H, H),
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

  stepper(kit, spec, weights, _clamps, pass) {
    const { hiddenSize: H } = spec;
    const { lanes } = pass.h;
    const { forward } = layouts(spec, weights);
    const kinds = gateKinds(H, [{ activation: spec.activation }]);
    const gates = kit.kernel(gatesKernel, four(H), H, lanes);
    return function* (t) {
      // h' = f(pre + Wh h)
      unblock(yield gates(forward, pass.h.at(t), pass.pre.at(t), kinds), H, lanes, pass.h.at(t + 1));
    };
  },

  backStepper(kit, spec, weights, _clamps, pass, back) {
    const { hiddenSize: H } = spec;
    const { lanes } = pass.h;
    const { backward } = layouts(spec, weights);
    const slope = kit.kernel(rnnBackwardKernel, H, lanes, spec.activation);
    const carry = kit.kernel(carryKernel, four(H), H, lanes, false);
    return function* (t) {
      // da = dh'∘f'(a)
      const da = back.da.at(t);
      da.set(yield slope(back.dh.at(t + 1, 0, H), pass.h.at(t + 1)));
      // dh = Whᵀ da
      unblock(yield carry(backward, da), H, lanes, back.dh.at(t));
    };
  },
};
