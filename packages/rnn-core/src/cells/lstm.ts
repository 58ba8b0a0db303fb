import { carryKernel } from '../kernels/carry.ts';
import { gatesKernel } from '../kernels/gates.ts';
import { four } from '../kernels/kernel.ts';
import {
  lstmBackwardCellKernel,
  lstmBackwardGatesKernel,
  lstmBackwardPreviousKernel,
} from '../kernels/lstm-backward.ts';
import { peepholeCellKernel, peepholeOutputKernel } from '../kernels/lstm-peephole.ts';
import { lstmStateKernel } from '../kernels/lstm-state.ts';
import type { GateName } from '../types.ts';
import { padRows, pick, transposePadded, unblock } from './buffers.ts';
import { derived, freeGates, type KernelCell } from './cell.ts';
import { gateKinds } from './gate-kinds.ts';

const names: readonly GateName[] = ['input', 'forget', 'output'];

const layouts = derived(({ hiddenSize: H }, { Wh }) => ({
  forward: padRows(Wh, 4 * H, H),
  backward: transposePadded(Wh, 4 * H, H),
}));

/** Columns of `blocks` side by side for each unit: (H, blocks.length). */
function perUnit(H: number, blocks: readonly ((j: number) => number)[]): Float32Array {
  const table = new Float32Array(H * blocks.length);
  for (let j = 0; j < H; j++) for (const [k, f] of blocks.entries()) table[j * blocks.length + k] = f(j);
  return table;
}

/** LSTM; `work` holds i, f, g, o. */
export const lstmCell: KernelCell = {
  workBlocks: 4,
  gateBlocks: { input: 0, forget: 1, candidate: 2, output: 3 },
  gradientBlocks: 4,
  plans: [
    { first: 0, gates: [0, 1, 2, 3], from: 'x' },
    { first: 0, gates: [0, 1, 2, 3], from: 'h' },
  ],
  inputGates: [0, 1, 2, 3],

  stepper(kit, spec, weights, clamps, pass) {
    const { hiddenSize: H } = spec;
    const { lanes } = pass.h;
    const { work, h, pre } = pass;
    const c = pass.c!;
    const { forward } = layouts(spec, weights);
    const gates = kit.kernel(gatesKernel, 4 * H, H, lanes);
    if (!spec.peepholes) {
      const kinds = gateKinds(H, [
        { activation: 'sigmoid', clamp: clamps.input },
        { activation: 'sigmoid', clamp: clamps.forget },
        { activation: 'tanh' },
        { activation: 'sigmoid', clamp: clamps.output },
      ]);
      const state = kit.kernel(lstmStateKernel, H, lanes, spec.linearCellOutput);
      return function* (t) {
        // i, f, o = σ(pre + Wh h), g = tanh(pre + Wh h)
        unblock(yield gates(forward, h.at(t), pre.at(t), kinds), 4 * H, lanes, work.at(t));
        // c' = f∘c + i∘g, h' = o∘tanh(c')
        const cells = yield state(work.at(t), c.at(t));
        pick(cells, 2, 0, c.at(t + 1));
        pick(cells, 2, 1, h.at(t + 1));
      };
    }
    const linear = gateKinds(
      H,
      Array.from({ length: 4 }, () => ({ activation: 'linear' as const })),
    );
    const { P } = weights;
    const peephole = perUnit(H, [
      ...[0, 1, 2].map((gate) => (j: number) => P[gate * H + j]!),
      ...names.map((name) => () => (clamps[name] ? 1 : 0)),
      ...names.map((name) => (j: number) => clamps[name]?.[j] ?? 0),
    ]);
    const cell = kit.kernel(peepholeCellKernel, H, lanes);
    const output = kit.kernel(peepholeOutputKernel, H, lanes);
    const a = new Float32Array(4 * H * lanes);
    return function* (t) {
      unblock(yield gates(forward, h.at(t), pre.at(t), linear), 4 * H, lanes, a);
      // i = σ(a_i + P_i∘c), f = σ(a_f + P_f∘c), g = tanh(a_g), c' = f∘c + i∘g
      const first = yield cell(a, c.at(t), peephole);
      for (const gate of [0, 1, 2]) pick(first, 4, gate, work.at(t, gate * H, H));
      pick(first, 4, 3, c.at(t + 1));
      // o = σ(a_o + P_o∘c'), h' = o∘tanh(c')
      const second = yield output(a, c.at(t + 1), peephole);
      pick(second, 2, 0, work.at(t, 3 * H, H));
      pick(second, 2, 1, h.at(t + 1));
    };
  },

  backStepper(kit, spec, weights, clamps, pass, back) {
    const { hiddenSize: H, linearCellOutput, peepholes } = spec;
    const { lanes } = pass.h;
    const { work } = pass;
    const c = pass.c!;
    const dc = back.dc!;
    const { backward } = layouts(spec, weights);
    const { P } = weights;
    const free = freeGates(H, names, clamps);
    const wide = peepholes
      ? perUnit(H, [
          ...[0, 1, 2].map((gate) => (j: number) => P[gate * H + j]!),
          ...names.map((name) => () => (clamps[name] ? 0 : 1)),
        ])
      : null;
    const extra = wide ? [wide] : [];
    const cellGradient = kit.kernel(lstmBackwardCellKernel, H, lanes, linearCellOutput, peepholes);
    const gateGradients = kit.kernel(lstmBackwardGatesKernel, H, lanes, linearCellOutput, peepholes);
    const previous = kit.kernel(lstmBackwardPreviousKernel, H, lanes, linearCellOutput, peepholes);
    const carry = kit.kernel(carryKernel, four(H), 4 * H, lanes, false);
    const dcell = new Float32Array(H * lanes);
    return function* (t) {
      const dh = back.dh.at(t + 1, 0, H);
      const da = back.da.at(t);
      // dc' += dh'∘o∘(1 − tanh²c') (+ P_o∘da_o)
      dcell.set(yield cellGradient(work.at(t), c.at(t + 1), dh, dc.at(t + 1), ...extra));
      // da_i = dc'∘g∘i(1−i), da_f = dc'∘c∘f(1−f), da_g = dc'∘i∘(1−g²), da_o = dh'∘tanh(c')∘o(1−o)
      const gradients = yield gateGradients(work.at(t), c.at(t + 1), c.at(t), dh, dcell, free);
      for (let gate = 0; gate < 4; gate++) pick(gradients, 4, gate, back.da.at(t, gate * H, H));
      // dc = dc'∘f (+ P_i∘da_i + P_f∘da_f)
      dc.at(t).set(yield previous(work.at(t), dcell, ...(wide ? [da, wide] : [])));
      // dh = Whᵀ da
      unblock(yield carry(backward, da), H, lanes, back.dh.at(t));
    };
  },
};
