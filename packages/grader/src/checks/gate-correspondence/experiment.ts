import type { Engine, Parameters } from '@keyproof/rnn-core';
import { distance } from '../../experiments/distance.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import type { Convention, Finding, Lab, Sample } from '../../types.ts';
import { type CorrespondenceClaim, type GateExpression, printCorrespondence, printExpression } from './claim.ts';

const STEPS = 6;
const HIDDEN = 12;
const INPUTS = 5;
/** Cell updates that are the same differ by rounding only. */
export const SAME = 1e-5;
/** Wrong proposals miss by more than this. */
export const DIFFERENT = 1e-2;

const EVERY: readonly GateExpression[] = (['update', 'reset'] as const).flatMap((gate) =>
  [false, true].map((complement) => ({ gate, complement })),
);

/**
 * Sets an LSTM's input and forget gates to what the claim says, with Γo = 1 and the same candidate as the GRU, and compares the cells
 * step by step. Where the claim names one gate only, it holds if some expression for the other makes the cells equal.
 */
export async function compareCells(claim: CorrespondenceClaim, lab: Lab, convention: Convention): Promise<Finding> {
  const inputs = claim.input === null ? EVERY : [claim.input];
  const forgets = claim.forget === null ? EVERY : [claim.forget];
  const samples: Sample[] = [];
  for (const input of inputs)
    for (const forget of forgets) samples.push(await gapBetween(lab, convention, input, forget));
  const best = samples.reduce((least, sample) => (sample.max < least.max ? sample : least));
  // The control: swapping the two gates must break the match.
  const control = await gapBetween(
    lab,
    convention,
    { gate: 'update', complement: convention === 'course' },
    { gate: 'update', complement: convention !== 'course' },
  );
  const measurements = [
    {
      name: 'largest difference of the cells',
      value: best.max,
      threshold: SAME,
      unit: 'state',
      reference: Math.max(...best.reference),
      interval: best.interval,
    },
    measurement('largest difference with the gates swapped (control)', control, DIFFERENT, 'state'),
  ];
  const words = `${printCorrespondence(claim)}: the cells differ by ${best.max.toExponential(1)}`;
  if (control.min < DIFFERENT)
    return { holds: null, reason: 'The control, with the gates swapped, should differ and does not', measurements };
  // Two equal cells differ by rounding alone, in which kernels and reference need not agree.
  if (best.max <= SAME && Math.max(...best.reference) <= SAME) return { holds: true, reason: words, measurements };
  if (samples.some(({ agrees }) => !agrees))
    return { holds: null, reason: 'kernels and float64 reference disagree', measurements };
  return { holds: samples.every(({ min }) => min >= DIFFERENT) ? false : null, reason: words, measurements };
}

function gapBetween(lab: Lab, convention: Convention, input: GateExpression, forget: GateExpression): Promise<Sample> {
  const name = `gate-correspondence/${convention}/${printExpression(input)}/${printExpression(forget)}`;
  return once(lab, name, () =>
    lab.sample('gate-correspondence', { count: 3, tolerance: 1e-3, floor: SAME }, (engine, random) =>
      largestGap(engine, random, convention, input, forget),
    ),
  );
}

/** The largest difference between the states of the two cells over all steps and units. */
async function largestGap(
  engine: Engine,
  random: () => number,
  convention: Convention,
  input: GateExpression,
  forget: GateExpression,
): Promise<number> {
  const gru = engine.recurrent(
    {
      cell: 'gru',
      inputSize: INPUTS,
      hiddenSize: HIDDEN,
      convention: convention === 'course' ? 'coursera' : 'pytorch',
    },
    { random },
  );
  const lstm = engine.recurrent(
    { cell: 'lstm', inputSize: INPUTS, hiddenSize: HIDDEN, convention: 'coursera', linearCellOutput: true },
    { random },
  );
  try {
    // Gate values differ by unit and stay put over time, so that the LSTM can be given the very same ones.
    const gates = { update: units(random), reset: units(random) };
    gru.setParameters(forgetful(engine, gru.parameters));
    const x = tensorFor(
      engine,
      [STEPS, 1, INPUTS],
      Array.from({ length: STEPS * INPUTS }, () => normal(random)),
    );
    const start = Array.from({ length: HIDDEN }, () => normal(random));
    const h0 = tensorFor(engine, [1, 1, HIDDEN], start);
    const original = await gru.forward(x, { gates, h0 });
    lstm.setParameters(withCandidate(engine, lstm.parameters, gru.parameters));
    const copy = await lstm.forward(x, {
      gates: { input: valueOf(input, gates), forget: valueOf(forget, gates), output: 1 },
      h0,
      c0: tensorFor(engine, [1, 1, HIDDEN], start),
    });
    return distance(original.output.data, copy.output.data);
  } finally {
    gru.dispose();
    lstm.dispose();
  }
}

function units(random: () => number): number[] {
  return Array.from({ length: HIDDEN }, () => 0.1 + 0.8 * random());
}

function valueOf(
  { gate, complement }: GateExpression,
  gates: Readonly<Record<'update' | 'reset', readonly number[]>>,
): number[] {
  return gates[gate].map((value) => (complement ? 1 - value : value));
}

/** The GRU's candidate made a function of the input alone: then the reset gate cannot blur the comparison. */
function forgetful(engine: Engine, parameters: Parameters): Parameters {
  return mapWeights(engine, parameters, (name, at, columns, value) => {
    if (name === 'Wc') return at % columns < HIDDEN ? 0 : value;
    const isCandidate = at >= 2 * HIDDEN * columns;
    return (name === 'weight_hh_l0' || name === 'bias_hh_l0') && isCandidate ? 0 : value;
  });
}

/** The LSTM's parameters with the GRU's candidate weights in them. */
function withCandidate(engine: Engine, lstm: Parameters, gru: Parameters): Parameters {
  return mapWeights(engine, lstm, (name, at, columns, value) => {
    if (name !== 'Wc' && name !== 'bc') return value;
    const own = gru[name];
    if (own !== undefined) return own.data[at] ?? 0;
    if (name === 'bc') return gru['bias_ih_l0']?.data[2 * HIDDEN + at] ?? 0;
    const [row, column] = [Math.floor(at / columns), at % columns];
    return column < HIDDEN ? 0 : (gru['weight_ih_l0']?.data[(2 * HIDDEN + row) * INPUTS + column - HIDDEN] ?? 0);
  });
}

function mapWeights(
  engine: Engine,
  parameters: Parameters,
  map: (name: string, at: number, columns: number, value: number) => number,
): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, data }]) => [
      name,
      tensorFor(
        engine,
        shape,
        Array.from(data, (value, at) => map(name, at, shape[1] ?? 1, value)),
      ),
    ]),
  );
}
