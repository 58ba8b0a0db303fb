import type { Engine, GateName, Tensor } from '@keyproof/rnn-core';
import { once } from '../../experiments/once.ts';
import { normal, tensorFor } from '../../experiments/tensor.ts';
import { agree } from '../../lab/index.ts';
import type { Finding, Lab } from '../../types.ts';
import { printActivation, SQUASHES, type ActivationClaim, type Cell, type Place, type Squash } from './claim.ts';

/** The function that makes the values differs from them by rounding only. */
export const SAME = 1e-5;
/** Any other function misses by more than this somewhere. */
export const DIFFERENT = 1e-2;
/** Values reach this close to a bound of their range, as a share of its width. */
export const REACH = 0.05;

const STEPS = 12;
const HIDDEN = 16;
const INPUTS = 6;
/** Wide weights spread what goes into the functions from about −12 to 12. */
const SCALE = 4;

const GATES: Readonly<Record<Cell, Readonly<Partial<Record<GateName | 'candidate', string>>>>> = {
  lstm: { input: 'u', forget: 'f', output: 'o', candidate: 'c' },
  gru: { update: 'u', reset: 'r', candidate: 'c' },
};

/** What goes into a function (z) and what comes out, unit by unit, in rows of one step. */
interface Observed {
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
}

/** Runs a cell, computes what goes into its functions from its weights, and compares what comes out with each function. */
export async function measureActivation(claim: ActivationClaim, lab: Lab): Promise<Finding> {
  const { cell, of, is } = claim;
  const observed = await once(lab, `cell-activation/${cell}/${of}`, async () => [
    await observe(lab.kernels, lab.random(`cell-activation/${cell}`), cell, of),
    await observe(lab.reference, lab.random(`cell-activation/${cell}`), cell, of),
  ]);
  const [kernels, reference] = observed;
  if (kernels === undefined || reference === undefined || kernels.after.length === 0)
    return { holds: null, reason: 'Nothing to observe', measurements: [] };
  return 'squash' in is ? byFunction(claim, is.squash, kernels, reference) : byRange(claim, is, kernels, reference);
}

function byFunction(claim: ActivationClaim, squash: Squash, kernels: Observed, reference: Observed): Finding {
  const [error, second] = [missBy(kernels, squash), missBy(reference, squash)];
  const others = SQUASHES.filter((other) => other !== squash);
  const nearest = Math.min(...others.map((other) => Math.min(missBy(kernels, other), missBy(reference, other))));
  const measurements = [
    { name: `difference from ${squash}`, value: error, threshold: SAME, unit: 'value', reference: second },
    {
      name: 'difference from the nearest other function (control)',
      value: nearest,
      threshold: DIFFERENT,
      unit: 'value',
    },
  ];
  const reason = `${printActivation(claim)}: the values differ from ${squash} of what goes in by ${error.toExponential(1)}`;
  if (error <= SAME && second <= SAME) return { holds: nearest >= DIFFERENT ? true : null, reason, measurements };
  return { holds: error >= DIFFERENT && second >= DIFFERENT ? false : null, reason, measurements };
}

function byRange(
  claim: ActivationClaim,
  { low, high }: { readonly low: number; readonly high: number },
  kernels: Observed,
  reference: Observed,
): Finding {
  const [values, second] = [kernels.after.flat(), reference.after.flat()];
  const ends = [Math.min(...values), Math.max(...values)] as const;
  const others = [Math.min(...second), Math.max(...second)] as const;
  const measurements = [
    { name: 'least value', value: ends[0], threshold: low, unit: 'value', reference: others[0] },
    { name: 'greatest value', value: ends[1], threshold: high, unit: 'value', reference: others[1] },
  ];
  if (!ends.every((end, at) => agree(end, others[at] ?? NaN, 1e-3, 1e-3)))
    return { holds: null, reason: 'kernels and float64 reference disagree', measurements };
  const width = Number.isFinite(high - low) ? high - low : 1;
  const inside = [...values, ...second].every((value) => value >= low - SAME && value <= high + SAME);
  const reaches = ends[0] <= low + REACH * width && ends[1] >= high - REACH * width;
  return {
    holds: inside && reaches,
    reason: `${printActivation(claim)}: the values run from ${ends[0].toPrecision(3)} to ${ends[1].toPrecision(3)}`,
    measurements,
  };
}

/** The largest difference between what came out and a function of what went in. */
function missBy({ before, after }: Observed, squash: Squash): number {
  return Math.max(
    ...before.flatMap((row, at) =>
      apply(squash, row).map((value, unit) => Math.abs(value - (after[at]?.[unit] ?? NaN))),
    ),
  );
}

function apply(squash: Squash, row: readonly number[]): readonly number[] {
  if (squash === 'softmax') {
    const most = Math.max(...row);
    const powers = row.map((z) => Math.exp(z - most));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  }
  return row.map(
    (z) => ({ sigmoid: 1 / (1 + Math.exp(-z)), tanh: Math.tanh(z), relu: Math.max(0, z), linear: z })[squash],
  );
}

async function observe(engine: Engine, random: () => number, cell: Cell, of: Place): Promise<Observed> {
  const model = engine.recurrent({ cell, inputSize: INPUTS, hiddenSize: HIDDEN, convention: 'coursera' }, { random });
  try {
    const wide = Object.entries(model.parameters).map(
      ([name, { shape, data }]) =>
        [
          name,
          tensorFor(
            engine,
            shape,
            Array.from({ length: data.length }, () => (normal(random) * SCALE) / Math.sqrt(HIDDEN)),
          ),
        ] as const,
    );
    const parameters = Object.fromEntries(wide);
    model.setParameters(parameters);
    const x = tensorFor(
      engine,
      [STEPS, 1, INPUTS],
      Array.from({ length: STEPS * INPUTS }, () => normal(random)),
    );
    const trace = await model.forward(x);
    const [gates, states] = [trace.gates[0], trace.states[0]];
    if (gates === undefined || states === undefined) return { before: [], after: [] };
    if (of === 'output') {
      // What is shown is the output gate times a function of the memory.
      if (states.c === undefined || gates.output === undefined) return { before: [], after: [] };
      const shown = rows(states.h, 1).map((row, t) =>
        row.map((value, unit) => value / Math.max(1e-3, gates.output?.data[t * HIDDEN + unit] ?? 1)),
      );
      const open = shown.map((_row, t) =>
        Array.from({ length: HIDDEN }, (_unit, unit) => (gates.output?.data[t * HIDDEN + unit] ?? 0) > 0.2),
      );
      const keep = (table: readonly (readonly number[])[]) =>
        table.map((row, t) => row.filter((_value, unit) => open[t]?.[unit] === true));
      return { before: keep(rows(states.c, 1)), after: keep(shown) };
    }
    const names = Object.entries(GATES[cell]).filter(([name]) => (name === 'candidate') === (of === 'candidate'));
    const before: number[][] = [];
    const after: number[][] = [];
    for (const [name, letter] of names) {
      const values = gates[name as GateName | 'candidate'];
      if (values === undefined) continue;
      const resets = name === 'candidate' ? gates.reset : undefined;
      before.push(...intake(parameters[`W${letter}`], parameters[`b${letter}`], states.h, x, resets));
      after.push(...rows(values, 0));
    }
    return { before, after };
  } finally {
    model.dispose();
  }
}

/** The steps of a (T, 1, H) tensor as rows, from row `from`. */
function rows(value: Tensor, from: number): number[][] {
  const width = value.shape[2] ?? HIDDEN;
  return Array.from({ length: (value.shape[0] ?? 0) - from }, (_row, t) =>
    Array.from(value.data.subarray((t + from) * width, (t + from + 1) * width)),
  );
}

/** W[r∘h, x] + b at every step, in float64. */
function intake(
  W: Tensor | undefined,
  b: Tensor | undefined,
  h: Tensor,
  x: Tensor,
  resets: Tensor | undefined,
): number[][] {
  const columns = HIDDEN + INPUTS;
  return Array.from({ length: STEPS }, (_step, t) =>
    Array.from({ length: HIDDEN }, (_unit, unit) => {
      let sum = b?.data[unit] ?? NaN;
      for (let j = 0; j < HIDDEN; j += 1) {
        const state = (h.data[t * HIDDEN + j] ?? NaN) * (resets?.data[t * HIDDEN + j] ?? 1);
        sum += (W?.data[unit * columns + j] ?? NaN) * state;
      }
      for (let j = 0; j < INPUTS; j += 1)
        sum += (W?.data[unit * columns + HIDDEN + j] ?? NaN) * (x.data[t * INPUTS + j] ?? NaN);
      return sum;
    }),
  );
}
