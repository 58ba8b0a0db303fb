import type { Engine, Parameters, Recurrent, Tensor } from '@keyproof/rnn-core';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normal, normals, numbersOf, parametersFor, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { Mistake } from './claim.ts';

const STEPS = 12;
const LONG = 60;
const INPUTS = 3;
const HIDDEN = 6;

const FIELDS = [
  'inputs',
  'ownWeights',
  'carried',
  'reversed',
  'random',
  'moved',
  'renewed',
  'repeated',
  'scaled',
  'layers',
] as const;
type Seen = Record<(typeof FIELDS)[number], number>;

/** What networks do that mistaken ideas of training deny. */
async function observe(engine: Engine, random: () => number): Promise<Seen> {
  const [net, other] = [0, 1].map(() =>
    engine.recurrent({ cell: 'rnn', inputSize: INPUTS, hiddenSize: HIDDEN }, { random }),
  ) as [Recurrent, Recurrent];
  try {
    const x = normals(engine, [STEPS, 1, INPUTS], random);
    const direction = normals(engine, [1, 1, HIDDEN], random);
    const at = (step: number): Tensor =>
      tensorFor(engine, [1, 1, INPUTS], x.data.slice(step * INPUTS, (step + 1) * INPUTS));
    const trace = await net.forward(x);
    const { parameters } = await net.backward(trace, { hN: direction });
    const gradient = Object.values(parameters).flatMap(({ data }) => Array.from(data));
    // One network for the even steps and another for the odd ones.
    let { hN } = await net.forward(at(0));
    for (let step = 1; step < STEPS; step += 1)
      ({ hN } = await (step % 2 === 0 ? net : other).forward(at(step), { h0: hN }));
    const turned = tensorFor(
      engine,
      [STEPS, 1, INPUTS],
      Array.from({ length: STEPS }, (_, step) => Array.from(at(STEPS - 1 - step).data)).flat(),
    );
    const back = await net.backward(await net.forward(turned), { hN: direction });
    const long = await net.forward(normals(engine, [LONG, 1, INPUTS], random));
    const { h0 } = await net.backward(long, { hN: direction }, { parameters: false });
    // A state that is carried over, or reset, before the same parameters are asked for.
    const before = numbersOf(net.parameters);
    const carried = await net.forward(x, { h0: trace.hN });
    const step = await net.backward(carried, { hN: direction });
    await net.forward(x, { h0: tensorFor(engine, [1, 1, HIDDEN]) });
    const seen = {
      inputs: Math.max(...Array.from(at(0).data, (value, index) => Math.abs(value - (at(1).data[index] as number)))),
      ownWeights: Array.from(hN.data).every(Number.isFinite) ? length(hN.data) : 0,
      carried: length(h0.data) / length(direction.data),
      reversed: cosine(
        gradient,
        Object.values(back.parameters).flatMap(({ data }) => Array.from(data)),
      ),
      random: cosine(
        gradient,
        gradient.map(() => normal(random)),
      ),
      moved: Math.hypot(...Object.values(step.parameters).map(({ data }) => length(data))),
      renewed: Math.max(
        ...numbersOf(net.parameters).map((value, index) => Math.abs(value - (before[index] as number))),
      ),
    };
    return { ...seen, ...(await ofWeights(engine, net, at(0), random)) };
  } finally {
    net.dispose();
    other.dispose();
  }
}

/** What a step does twice, and under weights twice as large (which `net` has afterwards), and how far apart the layers of a stack are. */
async function ofWeights(
  engine: Engine,
  net: Recurrent,
  x: Tensor,
  random: () => number,
): Promise<Pick<Seen, 'repeated' | 'scaled' | 'layers'>> {
  const gap = (one: ArrayLike<number>, two: ArrayLike<number>): number =>
    Math.max(...Array.from(one, (value, index) => Math.abs(value - (two[index] as number))));
  const once = Array.from((await net.forward(x)).hN.data);
  const twice = Array.from((await net.forward(x)).hN.data);
  net.setParameters(doubled(engine, net.parameters));
  const changed = Array.from((await net.forward(x)).hN.data);
  const stack = engine.recurrent({ cell: 'rnn', inputSize: INPUTS, hiddenSize: HIDDEN, layers: 2 }, { random });
  try {
    const [below, above] = Object.entries(stack.parameters).flatMap(([name, { data }]) =>
      name.startsWith('weight_hh') ? [data] : [],
    );
    return { repeated: gap(once, twice), scaled: gap(once, changed), layers: gap(below ?? [], above ?? []) };
  } finally {
    stack.dispose();
  }
}

const doubled = (engine: Engine, parameters: Parameters): Parameters =>
  parametersFor(
    engine,
    Object.fromEntries(
      Object.entries(parameters).map(([name, { shape, data }]) => [
        name,
        { shape, data: Float64Array.from(data, (value) => 2 * value) },
      ]),
    ),
  );

const length = (values: ArrayLike<number>): number => Math.hypot(...Array.from(values));
const cosine = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] as number), 0) / (length(a) * length(b));

/** What must be seen for a mistaken idea to be refuted, and in words. */
const REFUTED: Readonly<Record<Mistake, readonly [keyof Seen, (value: number) => boolean, string]>> = {
  'same-inputs': ['inputs', (value) => value > 0.1, 'the same weights read inputs that differ from step to step'],
  'needed-for-forward': ['ownWeights', (value) => value > 1e-3, 'steps with weights of their own run forward too'],
  'keeps-gradients': ['carried', (value) => value < 1e-4, 'a gradient vanishes over 60 steps that share their weights'],
  'runs-backwards': ['reversed', (value) => value < 0.9, 'the sequence read from its end has another gradient'],
  random: ['random', (value) => Math.abs(value) < 0.9, 'a random direction is not that of the gradient'],
  'freezes-weights': [
    'moved',
    (value) => value > 1e-3,
    'the weights have a gradient under a state that is carried over',
  ],
  'random-weights': [
    'repeated',
    (value) => value === 0,
    'the same input and state give the same state again: no weights are drawn anew',
  ],
  'no-weights': ['scaled', (value) => value > 1e-3, 'the state changes where the weights are doubled'],
  'shared-layers': ['layers', (value) => value > 1e-3, 'the layers of a stack have recurrent matrices of their own'],
  'renews-weights': ['renewed', (value) => value === 0, 'a state that starts at zero leaves the weights as they are'],
};

/** A mistaken idea of a practice is false where networks do what it denies. */
export async function refuteMistake(says: Mistake, lab: Lab): Promise<Finding> {
  const seen = await once(lab, 'training-practice/mistakes', () =>
    sampleFields(
      lab,
      'training-practice/mistakes',
      FIELDS,
      { count: 3, tolerance: 0.02, floor: 1e-6 },
      (engine, random) => observe(engine, random),
    ),
  );
  const [field, shows, reason] = REFUTED[says];
  const sample = seen[field];
  const isRefuted = sample.agrees && [...sample.values, ...sample.reference].every(shows);
  // Kernels that are off may show it by chance: the networks must work otherwise.
  const works = seen.moved.agrees && seen.ownWeights.agrees && seen.reversed.agrees;
  return {
    holds: isRefuted && works ? false : null,
    reason,
    measurements: [measurement(reason, sample, null, '1')],
  };
}
