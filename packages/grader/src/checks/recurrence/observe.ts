import type { Engine, Recurrent, Tensor } from '@keyproof/rnn-core';
import { distance } from '../../experiments/distance.ts';
import { normals, tensorFor } from '../../experiments/tensor.ts';
import type { Cell } from './claim.ts';

const INPUTS = 3;
const HIDDEN = 6;
const STEPS = 5;
const LAST = STEPS - 1;

/** What a cell does with a sequence that is changed in one place. */
export const FIELDS = ['earlier', 'present', 'later', 'swapped', 'carried', 'alone', 'weights', 'long'] as const;
export type Observed = Readonly<Record<(typeof FIELDS)[number], number>>;

/**
 * Changes one input, the order of two, or the state itself, and compares the states of later steps.
 *
 * - `earlier`: change of the last state when the first input is another; `present`: when the last one is; `later`: of the first state when the last input is.
 * - `swapped`: change of the last state when two earlier inputs change places.
 * - `carried`: change of the next state when the one before is another and the input is the same.
 * - `alone` (control): `earlier` where each step starts from a state of zero.
 * - `weights`: largest change of a weight by all of this; `long`: largest state after a sequence nine times as long, on the same weights.
 */
export async function observe(engine: Engine, random: () => number, cell: Cell): Promise<Observed> {
  const model = engine.recurrent({ cell, inputSize: INPUTS, hiddenSize: HIDDEN, convention: 'coursera' }, { random });
  try {
    const before = Object.values(model.parameters).map(({ data }) => Array.from(data));
    const inputs = Array.from({ length: STEPS }, () => Array.from(normals(engine, [INPUTS], random).data));
    const others = Array.from({ length: STEPS }, () => Array.from(normals(engine, [INPUTS], random).data));
    const replaced = (at: number) => inputs.map((input, step) => (step === at ? (others[step] ?? input) : input));
    const swapped = inputs.map((input, step) => (step === 1 ? inputs[2] : step === 2 ? inputs[1] : input) ?? input);
    const whole = await statesOf(engine, model, inputs);
    const [first, last, turned] = [
      await statesOf(engine, model, replaced(0)),
      await statesOf(engine, model, replaced(LAST)),
      await statesOf(engine, model, swapped),
    ];
    const alone = await stateAlone(engine, model, inputs, LAST);
    const aloneToo = await stateAlone(engine, model, replaced(0), LAST);
    const [from, other] = [normals(engine, [1, 1, HIDDEN], random), normals(engine, [1, 1, HIDDEN], random)];
    const next = await stateAlone(engine, model, inputs, LAST, from);
    const nextToo = await stateAlone(engine, model, inputs, LAST, other);
    const long = await statesOf(engine, model, Array.from({ length: 9 }, () => inputs).flat());
    const after = Object.values(model.parameters).map(({ data }) => Array.from(data));
    return {
      earlier: distance(whole[LAST], first[LAST]),
      present: distance(whole[LAST], last[LAST]),
      later: distance(whole[0], last[0]),
      swapped: distance(whole[LAST], turned[LAST]),
      carried: distance(next, nextToo),
      alone: distance(alone, aloneToo),
      weights: Math.max(...before.map((values, at) => distance(values, after[at]))),
      long: Math.max(...long.flat().map(Math.abs)),
    };
  } finally {
    model.dispose();
  }
}

/** An LSTM's two states, with its memory held for 40 steps of changing inputs, and its output gate shut in the last. */
export const LASTING = ['cell', 'hidden', 'shut', 'cellShut', 'gates'] as const;

export async function observeLasting(
  engine: Engine,
  random: () => number,
): Promise<Readonly<Record<(typeof LASTING)[number], number>>> {
  const model = engine.recurrent({ cell: 'lstm', inputSize: INPUTS, hiddenSize: HIDDEN }, { random });
  try {
    const [h0, c0] = [normals(engine, [1, 1, HIDDEN], random), normals(engine, [1, 1, HIDDEN], random)];
    const x = normals(engine, [40, 1, INPUTS], random);
    const held = await model.forward(x, { h0, c0, gates: { forget: 1, input: 0 } });
    const shut = await model.forward(x, { h0, c0, gates: { forget: 1, input: 0, output: 0 } });
    const free = await model.forward(x, { h0, c0 });
    const list = (tensor: Tensor | undefined) => Array.from(tensor?.data ?? []);
    const changes = (['forget', 'input', 'output'] as const).map((gate) => {
      const values = list(free.gates[0]?.[gate]);
      return distance(values.slice(0, HIDDEN), values.slice(-HIDDEN));
    });
    return {
      gates: Math.min(...changes),
      cell: distance(list(held.cN), list(c0)),
      hidden: distance(list(held.hN), list(h0)),
      shut: Math.max(...list(shut.hN).map(Math.abs)),
      cellShut: distance(list(shut.cN), list(c0)),
    };
  } finally {
    model.dispose();
  }
}

type Rows = readonly (readonly number[])[];

async function statesOf(engine: Engine, model: Recurrent, inputs: Rows): Promise<Rows> {
  const { output } = await model.forward(tensorFor(engine, [inputs.length, 1, INPUTS], inputs.flat()));
  return inputs.map((_input, step) => Array.from(output.data.subarray(step * HIDDEN, (step + 1) * HIDDEN)));
}

/** The state after one step alone, from zero or from a state that is given. */
async function stateAlone(
  engine: Engine,
  model: Recurrent,
  inputs: Rows,
  step: number,
  h0?: Tensor,
): Promise<readonly number[]> {
  const x = tensorFor(engine, [1, 1, INPUTS], inputs[step] ?? []);
  const { hN } = await model.forward(x, h0 === undefined ? {} : { h0 });
  return Array.from(hN.data);
}
