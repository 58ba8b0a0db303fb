import type { Engine } from '@keyproof/rnn-core';
import { denied } from '../../experiments/denied.ts';
import { distance } from '../../experiments/distance.ts';
import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { normal, normals, tensorFor } from '../../experiments/tensor.ts';
import type { Finding, Lab, Truth } from '../../types.ts';
import { printClaim, type UpdateClaim } from './claim.ts';
import { meta } from './meta.ts';

const { same, different } = meta.thresholds;
/** As many inputs as units, so that no matrix is ruled out by its shape alone. */
const SIZE = 4;
const STEPS = 5;
/** The step whose state is computed: there are steps before it and after it. */
const AT = 2;

/** Computes the state of one step as an equation says, with a network's own weights, and compares it with the state that the network has. */
async function observe(
  engine: Engine,
  random: () => number,
  { summands, bias, bounded }: UpdateClaim,
): Promise<{ readonly miss: number; readonly stale: number }> {
  const model = engine.recurrent({ cell: 'rnn', inputSize: SIZE, hiddenSize: SIZE, convention: 'pytorch' }, { random });
  try {
    // An equation without a bias is that of a network without one.
    const parameters = Object.fromEntries(
      Object.entries(model.parameters).map(([name, { shape, data }]) => [
        name,
        tensorFor(
          engine,
          shape,
          Array.from(data, (value) => (name.includes('bias') && !bias ? 0 : value)),
        ),
      ]),
    );
    model.setParameters(parameters);
    const x = normals(engine, [STEPS, 1, SIZE], random);
    const states = Array.from((await model.forward(x)).output.data);
    const other = Array.from({ length: STEPS * SIZE }, () => normal(random));
    const values = (pattern: RegExp) =>
      Object.entries(parameters).flatMap(([name, { data }]) => (pattern.test(name) ? [Array.from(data)] : []));
    const [input = []] = values(/weight_ih/u);
    const [recurrent = []] = values(/weight_hh/u);
    const biases = values(/bias/u);
    const strange = Array.from({ length: SIZE * SIZE }, () => normal(random));
    const matrices = { input, recurrent, other: strange, none: null } as const;
    const vectors = { input: Array.from(x.data), state: states, other } as const;
    const sum = Array.from({ length: SIZE }, (_, unit) =>
      biases.reduce((total, each) => total + (bias ? (each[unit] ?? NaN) : 0), 0),
    );
    for (const { matrix, vector, at } of summands) {
      const from = vectors[vector].slice((AT + at) * SIZE, (AT + at + 1) * SIZE);
      const weights = matrices[matrix];
      for (let unit = 0; unit < SIZE; unit += 1)
        sum[unit] =
          (sum[unit] ?? NaN) +
          (weights === null
            ? (from[unit] ?? NaN)
            : from.reduce((total, value, k) => total + (weights[unit * SIZE + k] ?? NaN) * value, 0));
    }
    const said = sum.map((value) => (bounded ? Math.tanh(value) : value));
    const stateAt = (step: number) => states.slice(step * SIZE, (step + 1) * SIZE);
    const miss = (step: number) => distance(said, stateAt(step));
    return { miss: miss(AT), stale: miss(AT + 1) };
  } finally {
    model.dispose();
  }
}

/** Whether an equation gives the states of a plain network; against the state of another step as the control. */
export async function measureUpdate(claim: UpdateClaim, lab: Lab): Promise<Finding> {
  const { denied: isDenied, ...plain } = claim;
  const { miss, stale } = await sampleFields(
    lab,
    `recurrence/update/${printClaim(plain)}`,
    ['miss', 'stale'],
    { count: meta.trial.networks, tolerance: 1e-2, floor: 1e-5 },
    (engine, random) => observe(engine, random, claim),
  );
  const measurements = [
    measurement('distance of what the equation gives from the state', miss, same.value, same.unit),
    measurement('the same from the state of the next step (control)', stale, different.value, same.unit),
  ];
  const holds: Truth =
    !miss.agrees || stale.min < different.value
      ? null
      : miss.max <= same.value
        ? true
        : miss.min >= different.value
          ? false
          : null;
  const found = { holds, reason: `the equation misses the state by ${miss.max.toPrecision(2)}`, measurements };
  return isDenied === true ? denied(found) : found;
}
