import type { CellWeights } from '../conventions/cell.ts';
import { block, whole } from '../engine/machine.ts';
import { carryKernel } from '../kernels/carry.ts';
import { gatesKernel } from '../kernels/gates.ts';
import {
  lstmBackwardCellKernel,
  lstmBackwardGatesKernel,
  lstmBackwardPreviousKernel,
} from '../kernels/lstm-backward.ts';
import { peepholeCellKernel, peepholeOutputKernel } from '../kernels/lstm-peephole.ts';
import { lstmStateKernel } from '../kernels/lstm-state.ts';
import type { GateName } from '../types.ts';
import { pack, packTransposed } from './buffers.ts';
import { freeGates, type KernelCell } from './cell.ts';
import { arePlain, type GateBlock, gateKinds } from './gate-kinds.ts';
import { held, room } from './held.ts';

const names: readonly GateName[] = ['input', 'forget', 'output'];

/** Columns of `blocks` side by side for each unit: (H, blocks.length). */
function perUnit(H: number, blocks: readonly ((j: number) => number)[], into: Float32Array): void {
  for (let j = 0; j < H; j++) for (const [k, f] of blocks.entries()) into[j * blocks.length + k] = f(j);
}

/** The peepholes of i, f and o. */
const peepholesOf = ({ P }: CellWeights, H: number) =>
  [0, 1, 2].map(
    (gate) =>
      (j: number): number =>
        P[gate * H + j]!,
  );

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
  addsSeen: true,

  forward({ machine, units, spec, clamps }, pre, pass) {
    const { hiddenSize: H, peepholes, linearCellOutput } = spec;
    const { work, h } = pass;
    const { lanes } = h;
    const c = pass.c!;
    const W = room(machine, 4 * H * units);
    const load = ({ Wh }: CellWeights) => pack(Wh, 4 * H, units, W.data);
    const linear: GateBlock = { activation: 'linear' };
    const kinds: readonly GateBlock[] = peepholes
      ? [linear, linear, linear, linear]
      : [
          { activation: 'sigmoid', clamp: clamps.input },
          { activation: 'sigmoid', clamp: clamps.forget },
          { activation: 'tanh' },
          { activation: 'sigmoid', clamp: clamps.output },
        ];
    const gates = [whole(W), block(h), block(pre), held(machine, gateKinds(H, kinds))];
    if (!peepholes) {
      const calls = [
        // i, f, o = σ(pre + Wh h), g = tanh(pre + Wh h)
        machine.call(gatesKernel, [4 * H, units, lanes, arePlain(kinds)], gates, [block(work)]),
        // c' = f∘c + i∘g, h' = o∘tanh(c')
        machine.call(
          lstmStateKernel,
          [H, lanes, linearCellOutput],
          [block(work), block(c)],
          [block(c, 1), block(h, 1)],
        ),
      ];
      return { calls, load };
    }
    const table = room(machine, 9 * H);
    const peephole = whole(table);
    const clamped = [
      ...names.map((name) => () => (clamps[name] ? 1 : 0)),
      ...names.map((name) => (j: number) => clamps[name]?.[j] ?? 0),
    ];
    const a = whole(machine.history(1, 4 * H, lanes));
    const [i, f, g, o] = [0, 1, 2, 3].map((gate) => block(work, 0, gate * H)) as [
      typeof a,
      typeof a,
      typeof a,
      typeof a,
    ];
    const calls = [
      machine.call(gatesKernel, [4 * H, units, lanes, false], gates, [a]),
      // i = σ(a_i + P_i∘c), f = σ(a_f + P_f∘c), g = tanh(a_g), c' = f∘c + i∘g
      machine.call(peepholeCellKernel, [H, lanes], [a, block(c), peephole], [i, f, g, block(c, 1)]),
      // o = σ(a_o + P_o∘c'), h' = o∘tanh(c')
      machine.call(peepholeOutputKernel, [H, lanes], [a, block(c, 1), peephole], [o, block(h, 1)]),
    ];
    return {
      calls,
      load(weights) {
        load(weights);
        perUnit(H, [...peepholesOf(weights, H), ...clamped], table.data);
      },
    };
  },

  backward({ machine, units, spec, clamps }, pass, back) {
    const { hiddenSize: H, linearCellOutput, peepholes } = spec;
    const { work, h } = pass;
    const { da, dh, seen } = back;
    const { lanes } = h;
    const [c, dc] = [pass.c!, back.dc!];
    const W = room(machine, 4 * H * H);
    const free = held(machine, freeGates(H, names, clamps));
    const dcell = whole(machine.history(1, H, lanes));
    const table = peepholes ? room(machine, 6 * H) : null;
    const wide = table && whole(table);
    const freed = names.map((name) => () => (clamps[name] ? 0 : 1));
    const sizes = [H, lanes, linearCellOutput, peepholes] as const;
    const gates = [0, 1, 2, 3].map((gate) => block(da, 0, gate * H));
    const cell = [block(work), block(c, 1), block(dh, 1), block(dc, 1), ...(wide ? [wide] : [])];
    const previous = [block(work), dcell, ...(wide ? [block(da), wide] : [])];
    const calls = [
      // dc' += dh'∘o∘(1 − tanh²c') (+ P_o∘da_o)
      machine.call(lstmBackwardCellKernel, [...sizes], cell, [dcell]),
      // da_i = dc'∘g∘i(1−i), da_f = dc'∘c∘f(1−f), da_g = dc'∘i∘(1−g²), da_o = dh'∘tanh(c')∘o(1−o)
      machine.call(
        lstmBackwardGatesKernel,
        [H, lanes, units, linearCellOutput, peepholes],
        [block(work), block(c, 1), block(c), block(dh, 1), dcell, free],
        gates,
      ),
      // dc = dc'∘f (+ P_i∘da_i + P_f∘da_f)
      machine.call(lstmBackwardPreviousKernel, [...sizes], previous, [block(dc)]),
      // dh = Whᵀ da (+ what the loss sees)
      machine.call(
        carryKernel,
        [H, 4 * H, lanes, seen !== null],
        [whole(W), block(da), ...(seen ? [block(seen)] : [])],
        [block(dh)],
      ),
    ];
    return {
      calls,
      load(weights) {
        packTransposed(weights.Wh, 4 * H, units, W.data);
        if (table) perUnit(H, [...peepholesOf(weights, H), ...freed], table.data);
      },
    };
  },
};
