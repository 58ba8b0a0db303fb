import type { Engine } from '@keyproof/rnn-core';
import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { printText } from '../../formula/print.ts';
import type { Finding, Lab, Measurement, Sample, Truth } from '../../types.ts';
import type { GradientClaim } from './claim.ts';
import { formulaError, planReading, truthError, type Plan } from './measure.ts';
import { readingsOf, type FormulaReading } from './readings.ts';
import { meta } from './meta.ts';
import { drawNetwork, type Head, type Network, type Sizes } from './network.ts';
import { largestStep } from './steps.ts';

/** Networks of two shapes; all sizes differ, so that factors in a wrong order do not fit. */
const SHAPES = [
  { inputs: 2, hidden: 3, outputs: 4 },
  { inputs: 4, hidden: 5, outputs: 3 },
] as const;
const NUMBERS = { inputs: 1, hidden: 1, outputs: 1 } as const;
const COUNT = 6;
const { equal, equalReference, different, finiteDifferences } = meta.thresholds;

/** Evaluates both sides of the claim on random networks, under every reading that the item leaves open. */
export async function experiment(claim: GradientClaim, lab: Lab): Promise<Finding> {
  const steps = Math.max(6, largestStep(claim.left) + 2, largestStep(claim.right) + 2);
  if (steps > 40) return undecided(`steps up to ${steps} are more than this check unrolls`);
  const network = (engine: Engine, random: () => number, index: number, plan: Plan): Promise<Network> => {
    const shape = plan === 'numbers' ? NUMBERS : (SHAPES[index % SHAPES.length] ?? SHAPES[0]);
    const sizes: Sizes = { steps, ...shape };
    lab.reserve(steps * 64);
    return drawNetwork(engine, sizes, headOf(claim, index, plan), random);
  };

  const readings = readingsOf(claim);
  if (readings.length === 0) return undecided('the formula leaves too much open');
  const trial = await network(lab.reference, lab.random('gradient-formula/plan'), 0, 'matrices');
  const plans = readings.map((reading) => planReading(claim, reading, trial));
  trial.dispose();
  const unread = plans.find((plan) => plan.kind === 'none');
  if (unread?.kind === 'none') return undecided(`the formula has no value here: ${unread.why}`);

  const truths: Truth[] = [];
  const samples: { reading: FormulaReading; sample: Sample; plan: Plan }[] = [];
  for (const plan of ['matrices', 'numbers'] as const) {
    const chosen = readings.filter((_, i) => plans[i]?.kind === plan);
    if (chosen.length === 0) continue;
    const fields = [...chosen.flatMap((_, i) => [`reading ${i}`, `reading ${i} least`]), 'finite differences'];
    const found = await sampleFields(
      lab,
      `gradient-formula/${plan}`,
      fields,
      { count: COUNT, tolerance: 1e-2, floor: equal.value },
      async (engine, random, index) => {
        const drawn = await network(engine, random, index, plan);
        try {
          const entries: [string, number][] = [];
          for (const [i, reading] of chosen.entries()) {
            const { worst, least } = await formulaError(claim, reading, drawn, plan);
            entries.push([`reading ${i}`, worst], [`reading ${i} least`, least]);
          }
          const head = headOf(claim, index, plan);
          // The kernels are held to the reference, the reference to differences.
          const control =
            engine.precision === 'float64' ? await truthError(claim, chosen[0] as FormulaReading, drawn, head) : 0;
          entries.push(['finite differences', control]);
          return Object.fromEntries(entries);
        } finally {
          drawn.dispose();
        }
      },
    );
    const check = found['finite differences'];
    if (check && !(Math.max(...check.reference) < finiteDifferences.value))
      return undecided('backpropagation and finite differences disagree');
    for (const [i, reading] of chosen.entries()) {
      const [sample, least] = [found[`reading ${i}`], found[`reading ${i} least`]];
      if (!sample || !least) continue;
      samples.push({ reading, sample, plan });
      truths.push(judge(sample, least, plan));
    }
  }
  return conclude(claim, truths, samples);
}

/** A softmax over one output is always 1 and has no gradient: numbers need another head where the claim allows one. */
function headOf({ heads }: GradientClaim, index: number, plan: Plan): Head {
  const usable = plan === 'numbers' ? heads.filter((head) => head !== 'softmax-cross-entropy') : heads;
  const chosen = usable.length > 0 ? usable : heads;
  return chosen[index % chosen.length] ?? 'softmax-cross-entropy';
}

/** Equal on every network, different on every network, or neither. Numbers cannot prove what matrices did not fit. */
function judge(sample: Sample, least: Sample, plan: Plan): Truth {
  if (!sample.agrees || !least.agrees) return null;
  if (sample.max < equal.value && Math.max(...sample.reference) < equalReference.value)
    return plan === 'matrices' ? true : null;
  // A formula is an identity: one clear exception is enough, as long as no network comes close to agreeing.
  const misses = (values: readonly number[]): boolean =>
    Math.max(...values) > different.value && Math.min(...values) > 10 * equal.value;
  return misses(least.values) && misses(least.reference) ? false : null;
}

function conclude(
  claim: GradientClaim,
  truths: readonly Truth[],
  samples: readonly { reading: FormulaReading; sample: Sample; plan: Plan }[],
): Finding {
  const kinds = new Set(truths);
  const [first] = truths;
  const holds = kinds.size === 1 && first !== undefined ? first : null;
  const shown = samples.slice(0, 4).map(({ reading, sample, plan }) => ({
    ...measurement(
      samples.length === 1 ? 'relative error' : `relative error (${reading.words})`,
      sample,
      holds === true ? equal.value : different.value,
      plan === 'numbers' ? 'relative, sizes 1' : 'relative',
    ),
    series: seriesOf(sample),
  }));
  const left = printText(claim.left);
  const worst = Math.max(...samples.map(({ sample }) => sample.max));
  const least = Math.min(...samples.map(({ sample }) => sample.min));
  const reason =
    holds === true
      ? `gives ${left} to ${worst.toExponential(1)} on ${COUNT} networks`
      : holds === false
        ? `misses ${left} by ${Math.round(least * 100)} % or more on ${COUNT} networks`
        : kinds.has(true) && kinds.has(false)
          ? `right or wrong by how it is read: ${samples.map(({ reading }, i) => `${truths[i] === true ? 'right' : truths[i] === false ? 'wrong' : 'open'} if ${reading.words}`).join('; ')}`
          : 'neither equal nor clearly different';
  return { holds, reason, measurements: shown };
}

/** The error on each network; 0 is drawn at the rounding of float64. */
function seriesOf({ values }: Sample): NonNullable<Measurement['series']> {
  const y = values.map((value) => Math.min(Math.max(value, 1e-16), 1e3));
  return { x: y.map((_, i) => i + 1), y, xLabel: 'network', yLabel: 'relative error', log: true };
}

function undecided(reason: string): Finding {
  return { holds: null, reason, measurements: [] };
}
