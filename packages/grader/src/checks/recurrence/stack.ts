import type { Engine, Parameters, Tensor } from '@keyproof/rnn-core';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals, numbersOf, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab, Truth } from '../../types.ts';
import type { GatesClaim, StackClaim } from './claim.ts';
import { meta } from './meta.ts';
import { distance } from '../../experiments/distance.ts';

const { same, different } = meta.thresholds;
const STEPS = 5;
/** As many inputs as units: the layer on top could be given either. */
const SIZE = 4;

const STACK = ['below', 'input', 'last', 'weights'] as const;

/** Runs two layers as one network and one after the other, the second on what it may be said to receive: the misses of its output. */
async function observeStack(
  engine: Engine,
  random: () => number,
): Promise<Readonly<Record<(typeof STACK)[number], number>>> {
  const stack = engine.recurrent(
    { cell: 'rnn', inputSize: SIZE, hiddenSize: SIZE, layers: 2, convention: 'pytorch' },
    { random },
  );
  const single = engine.recurrent(
    { cell: 'rnn', inputSize: SIZE, hiddenSize: SIZE, convention: 'pytorch' },
    { random },
  );
  try {
    const x = normals(engine, [STEPS, 1, SIZE], random);
    const whole = Array.from((await stack.forward(x)).output.data);
    const layer = async (index: number, from: Tensor): Promise<Tensor> => {
      single.setParameters(ofLayer(stack.parameters, index));
      return (await single.forward(from)).output;
    };
    const below = await layer(0, x);
    const states = Array.from(below.data);
    const last = states.slice(-SIZE);
    const lastOnly = tensorFor(engine, [STEPS, 1, SIZE], Array.from({ length: STEPS }, () => last).flat());
    const copy = tensorFor(engine, [STEPS, 1, SIZE], states);
    const miss = async (from: Tensor) => distance(whole, Array.from((await layer(1, from)).data));
    const [first, second] = [0, 1].map((index) => numbersOf(ofLayer(stack.parameters, index)));
    return {
      below: await miss(copy),
      input: await miss(x),
      last: await miss(lastOnly),
      weights: distance(first ?? [], second ?? []),
    };
  } finally {
    stack.dispose();
    single.dispose();
  }
}

const ofLayer = (parameters: Parameters, index: number): Parameters =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, tensor]) =>
      name.endsWith(`_l${index}`) ? [[name.replace(/_l\d+$/u, '_l0'), tensor]] : [],
    ),
  );

/** What the second layer of a stack receives: that on which it gives, alone, what it gives in the stack. */
export async function measureStack({ receives, denied }: StackClaim, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'recurrence/stack', () =>
    sampleFields(lab, 'recurrence/stack', STACK, { count: 3, tolerance: 1e-2, floor: 1e-5 }, observeStack),
  );
  const measurements = [
    measurement('miss of the second layer on the states of the first', facts.below, same.value, same.unit),
    measurement('miss of the second layer on the inputs (control)', facts.input, different.value, same.unit),
    measurement('miss of the second layer on the last state of the first', facts.last, different.value, same.unit),
    measurement('difference of the weights of the layers', facts.weights, different.value, same.unit),
  ];
  const isShown =
    facts.below.max <= same.value &&
    [facts.input, facts.last, facts.weights].every(({ min, agrees }) => agrees && min >= different.value);
  return {
    holds: isShown ? (receives === 'below') !== (denied === true) : null,
    reason: 'the layer on top gives in the stack what it gives on the states of the layer below, step by step',
    measurements,
  };
}

const GATES = ['input', 'state', 'future', 'cell'] as const;

/** How far the gates of a step move when its input, the state before it, a later input or the memory before it is another. */
async function observeGates(
  engine: Engine,
  random: () => number,
  cell: 'gru' | 'lstm',
): Promise<Readonly<Record<(typeof GATES)[number], number>>> {
  const model = engine.recurrent({ cell, inputSize: SIZE, hiddenSize: SIZE }, { random });
  try {
    const [x, other] = [normals(engine, [2, 1, SIZE], random), normals(engine, [2, 1, SIZE], random)];
    const [h0, h1, c0, c1] = [0, 1, 2, 3].map(() => normals(engine, [1, 1, SIZE], random)) as [
      Tensor,
      Tensor,
      Tensor,
      Tensor,
    ];
    const mixed = (first: Tensor, second: Tensor): Tensor =>
      tensorFor(engine, [2, 1, SIZE], [...first.data.slice(0, SIZE), ...second.data.slice(SIZE)]);
    // The gates of the first of two steps.
    const gatesOf = async (input: Tensor, h: Tensor, c: Tensor): Promise<readonly number[]> => {
      const { gates } = await model.forward(input, cell === 'lstm' ? { h0: h, c0: c } : { h0: h });
      return Object.entries(gates[0] ?? {}).flatMap(([name, { data }]) =>
        name === 'candidate' ? [] : Array.from(data.slice(0, SIZE)),
      );
    };
    const plain = await gatesOf(x, h0, c0);
    return {
      input: distance(plain, await gatesOf(mixed(other, x), h0, c0)),
      state: distance(plain, await gatesOf(x, h1, c0)),
      future: distance(plain, await gatesOf(mixed(x, other), h0, c0)),
      cell: distance(plain, await gatesOf(x, h0, c1)),
    };
  } finally {
    model.dispose();
  }
}

/** From what a cell's gates are computed: what moves them. Gates with peepholes see the memory too, so that source is not judged. */
export async function measureGates({ cell, sources, all }: GatesClaim, lab: Lab): Promise<Finding> {
  const name = `recurrence/gates/${cell}`;
  const facts = await once(lab, name, () =>
    sampleFields(lab, name, GATES, { count: 3, tolerance: 1e-2, floor: 1e-5 }, (engine, random) =>
      observeGates(engine, random, cell),
    ),
  );
  const measurements = [
    measurement('change of the gates by the input of the step', facts.input, different.value, same.unit),
    measurement('change of the gates by the state before it', facts.state, different.value, same.unit),
    measurement('change of the gates by a later input (control)', facts.future, same.value, same.unit),
    measurement('change of the gates by the memory before it', facts.cell, null, same.unit),
  ];
  const moves = ({ min, max, agrees }: (typeof facts)['input']): Truth =>
    !agrees ? null : max <= same.value ? false : min >= different.value ? true : null;
  const truths = { input: moves(facts.input), state: moves(facts.state), future: moves(facts.future) };
  const isShown = truths.input === true && truths.state === true && truths.future === false;
  const isWrong = sources.includes('future');
  const isWhole = sources.includes('input') && sources.includes('state');
  return {
    holds: !isShown ? null : isWrong ? false : all ? isWhole : true,
    reason: 'input and earlier state both move the gates of a step, a later input does not',
    measurements,
  };
}
