import type { Engine } from '@keyproof/rnn-core';
import { asSaid } from '../../experiments/denied.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normals, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab, Sample, Truth } from '../../types.ts';
import type { Cell, StartClaim, StartSource } from './claim.ts';
import { meta } from './meta.ts';
import { distance } from '../../experiments/distance.ts';

const { same, different } = meta.thresholds;
const INPUTS = 3;
const HIDDEN = 5;
const STEPS = 3;

const FIELDS = ['zeros', 'ones', 'input', 'bias', 'inputWeights', 'recurrent', 'fromOther', 'later', 'slope'] as const;
type Observed = Readonly<Record<(typeof FIELDS)[number], number>>;

/**
 * Runs a network that is given no state, and from states that are given; changes what its first step may be made from.
 *
 * - `zeros`, `ones`: how far a run that is given no state is from one that starts there.
 * - `input` … `recurrent`, `later`: change of the first state, from zero, when the input, the bias, a weight matrix or a later input is another.
 * - `fromOther` (control): the change by the recurrent weights where the state before is not zero. `slope`: gradient of the last state by the first.
 */
async function observe(engine: Engine, random: () => number, cell: Cell): Promise<Observed> {
  const config = { cell, inputSize: INPUTS, hiddenSize: HIDDEN, convention: 'pytorch' } as const;
  const model = engine.recurrent(config, { random });
  try {
    const own = model.parameters;
    const x = normals(engine, [STEPS, 1, INPUTS], random);
    const state = (value: number) => tensorFor(engine, [1, 1, HIDDEN], new Array<number>(HIDDEN).fill(value));
    const all = async (h0?: ReturnType<typeof state>) => {
      const c0 = h0 === undefined || cell !== 'lstm' ? {} : { c0: state(0) };
      return Array.from((await model.forward(x, h0 === undefined ? {} : { h0, ...c0 })).output.data);
    };
    const free = await all();
    const [zeros, ones] = [await all(state(0)), await all(state(1))];
    const first = async (h0 = state(0), inputs = x) =>
      Array.from((await model.forward(inputs, { h0 })).output.data).slice(0, HIDDEN);
    const start = await first();
    const other = normals(engine, [1, 1, HIDDEN], random);
    const fromOther = await first(other);
    const changed = async (name: RegExp, h0?: ReturnType<typeof state>) => {
      const values = Object.fromEntries(
        Object.entries(own).map(([key, { shape, data }]) => [
          key,
          tensorFor(engine, shape, name.test(key) ? Array.from(data, (value) => value + 0.5) : data),
        ]),
      );
      model.setParameters(values);
      const after = await first(h0);
      model.setParameters(
        Object.fromEntries(Object.entries(own).map(([key, { shape, data }]) => [key, tensorFor(engine, shape, data)])),
      );
      return after;
    };
    const replaced = (at: number) =>
      tensorFor(
        engine,
        x.shape,
        Array.from(x.data, (value, k) => (Math.floor(k / INPUTS) === at ? 1 - value : value)),
      );
    const trace = await model.forward(x, { h0: other });
    const { h0 } = await model.backward(trace, { hN: state(1) }, { parameters: false });
    return {
      zeros: distance(free, zeros),
      ones: distance(free, ones),
      input: distance(start, await first(state(0), replaced(0))),
      later: distance(start, await first(state(0), replaced(1))),
      bias: distance(start, await changed(/bias/iu)),
      inputWeights: distance(start, await changed(/weight_ih/iu)),
      recurrent: distance(start, await changed(/weight_hh/iu)),
      fromOther: distance(fromOther, await changed(/weight_hh/iu, other)),
      slope: Math.max(...Array.from(h0.data, Math.abs)),
    };
  } finally {
    model.dispose();
  }
}

const moved = (sample: Sample): Truth =>
  !sample.agrees ? null : sample.max <= same.value ? false : sample.min >= different.value ? true : null;

/** What a network starts from, and what its first step is then made from. */
export async function measureStart(claim: StartClaim, lab: Lab): Promise<Finding> {
  const facts = await once(lab, `recurrence/start/${claim.cell}`, () =>
    sampleFields(
      lab,
      'recurrence/start',
      FIELDS,
      { count: meta.trial.networks, tolerance: 1e-2, floor: 1e-5 },
      (engine, random) => observe(engine, random, claim.cell),
    ),
  );
  const measurements = [
    measurement('a run without a state against one from zeros', facts.zeros, same.value, same.unit),
    measurement('the same against one from ones (control)', facts.ones, different.value, same.unit),
    measurement('change of the first state by its input', facts.input, different.value, same.unit),
    measurement('change by the bias', facts.bias, different.value, same.unit),
    measurement('change by the recurrent weights, from a state of zero', facts.recurrent, same.value, same.unit),
    measurement(
      'change by the recurrent weights, from another state (control)',
      facts.fromOther,
      different.value,
      same.unit,
    ),
    measurement('gradient of the last state by the first', facts.slope, same.value, same.unit),
  ];
  const finding = (holds: Truth, reason: string): Finding => {
    const found = { holds, reason, measurements };
    return asSaid(claim, found);
  };
  if (moved(facts.ones) !== true || moved(facts.fromOther) !== true || moved(facts.zeros) !== false)
    return finding(null, 'the starts are not told apart');
  if (claim.kind === 'start')
    return finding(
      claim.is === 'zeros',
      `a network that is given no state runs as from zeros (off by ${facts.zeros.max.toPrecision(1)}); from ones it is off by ${facts.ones.min.toPrecision(2)}`,
    );
  if (claim.kind === 'start-learned')
    return finding(
      facts.slope.agrees ? facts.slope.min > same.value : null,
      `the last state moves with the first: a gradient of ${facts.slope.mean.toPrecision(2)}`,
    );
  const moves: Readonly<Record<StartSource, Truth>> = {
    input: moved(facts.input),
    bias: moved(facts.bias),
    'input-weights': moved(facts.inputWeights),
    'recurrent-weights': moved(facts.recurrent),
    future: moved(facts.later),
  };
  const reason = `from a state of zero the recurrent weights move the first state by ${facts.recurrent.max.toPrecision(1)}, the input by ${facts.input.mean.toPrecision(2)}, the bias by ${facts.bias.mean.toPrecision(2)}`;
  if (Object.values(moves).includes(null)) return finding(null, reason);
  const { sources = [], all = false } = claim;
  if (sources.some((source) => moves[source] === false)) return finding(false, reason);
  if (!all) return finding(true, reason);
  // The input comes by its weights: to name one is to name both. A bias that goes unnamed may be meant or not.
  if (!sources.includes('input') && !sources.includes('input-weights')) return finding(false, reason);
  return finding(sources.includes('bias') ? true : null, reason);
}
