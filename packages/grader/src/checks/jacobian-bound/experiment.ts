import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import type { Finding, Lab, Measurement, Truth } from '../../types.ts';
import type { BoundClaim, Bounding, Setting, Size, Squash } from './claim.ts';
import { measureNorms, type Network } from './measure.ts';
import { meta } from './meta.ts';

const { small, large, equal } = meta.thresholds;

/** The norm's range over all networks that a setting allows, with the numbers behind it. */
interface Range {
  readonly lowest: number;
  readonly highest: number;
  readonly reason: string;
  readonly measurements: readonly Measurement[];
  readonly sound: boolean;
}

/** Measures the norm on the steepest, on random and on saturated networks; a claim must fit all that ‖W‖ and the activation allow. */
export async function experiment({ setting, size }: BoundClaim, lab: Lab): Promise<Finding> {
  const activations: readonly Squash[] =
    setting.activation === null ? ['tanh', 'relu', 'logistic', 'linear'] : [setting.activation];
  const parts = await Promise.all(activations.map((activation) => judgeWith(lab, { ...setting, activation }, size)));
  const [first] = parts;
  const holds = parts.every((part) => part.holds === first?.holds) ? (first?.holds ?? null) : null;
  return {
    holds,
    reason: parts.map(({ reason }, at) => (parts.length > 1 ? `${activations[at]}: ${reason}` : reason)).join('; '),
    measurements: parts.flatMap(({ measurements }) => measurements),
  };
}

async function judgeWith(lab: Lab, setting: Setting, size: Size): Promise<Finding> {
  const lengths = 'values' in size ? size.values : [null];
  const judged: Finding[] = [];
  for (const at of lengths) {
    const range = await rangeOf(lab, { ...setting, steps: at?.steps ?? setting.steps }, thresholdOf(size, at?.value));
    const holds = !range.sound
      ? null
      : 'values' in size
        ? judgeValue(size.is, at?.value ?? NaN, range, at?.slack ?? 0)
        : judge(size, setting, range);
    judged.push({ holds, reason: range.reason, measurements: range.measurements });
  }
  const truths = judged.map(({ holds }) => holds);
  return {
    holds: truths.includes(false) ? false : truths.includes(null) ? null : true,
    reason: judged.map(({ reason }) => reason).join('; '),
    measurements: judged.flatMap(({ measurements }) => measurements),
  };
}

/** "Below 1" stands for numbers well below and just below it, "above 1" for some above. */
const SPREAD: Readonly<Record<Setting['relation'], readonly number[]>> = { '=': [1], '<': [0.5, 0.9], '>': [1.1, 6] };

async function rangeOf(lab: Lab, setting: Setting, threshold: number | null): Promise<Range> {
  const parts: Range[] = [];
  for (const factor of SPREAD[setting.relation])
    parts.push(await rangeAt(lab, setting, setting.norm * factor, threshold));
  return {
    lowest: Math.min(...parts.map(({ lowest }) => lowest)),
    highest: Math.max(...parts.map(({ highest }) => highest)),
    reason: parts.map(({ reason }) => reason).join('; '),
    measurements: parts.flatMap(({ measurements }) => measurements),
    sound: parts.every(({ sound }) => sound),
  };
}

async function rangeAt(lab: Lab, setting: Setting, norm: number, threshold: number | null): Promise<Range> {
  const network: Network = {
    norm,
    activation: setting.activation ?? 'tanh',
    steps: stepsFor(setting, norm),
    uniform: setting.uniform,
  };
  const { samples, byStep } = await once(lab, `jacobian-bound/${JSON.stringify(network)}`, () =>
    measureNorms(lab, network),
  );
  const found = Object.entries(samples);
  const measurements = found.map(([name, sample]) => ({
    ...measurement(
      `‖∂s_T/∂s_k‖, ${name} networks, ‖W‖ = ${Number(norm.toPrecision(4))}`,
      sample,
      threshold,
      'spectral norm',
    ),
    series: seriesOf(byStep.get(name) ?? []),
  }));
  const highest = Math.max(...found.map(([, { max }]) => max));
  const lowest = Math.min(...found.map(([, { min }]) => min));
  const bound = analyticBound(network);
  const agrees = found.every(([, sample]) => sample.agrees);
  // The control: no network may exceed the bound, and the steepest must reach it (both are 0 to float32 where it is tiny).
  const kept = highest <= bound * 1.02 + 1e-5 && (samples.steepest?.min ?? 0) >= bound * 0.98 - 1e-5;
  return {
    lowest,
    highest,
    reason: !agrees
      ? 'kernels and float64 reference disagree'
      : `${lowest.toExponential(1)} to ${highest.toExponential(1)} over ${network.steps} steps (bound ${bound.toExponential(1)})`,
    measurements,
    sound: agrees && kept,
  };
}

/** Float32 holds numbers up to this; longer paths are followed as far. */
const HIGHEST = 1e30;
/** "Many steps" are as many as change the bound by this factor. */
const TOLD_APART = 1e4;

function stepsFor({ steps, activation }: Setting, norm: number): number {
  const rate = Math.abs(Math.log(norm * slopeOf(activation ?? 'tanh')));
  const cap = Math.min(200, rate === 0 ? 200 : Math.max(1, Math.floor(Math.log(HIGHEST) / rate)));
  if (steps !== null) return Math.min(steps, cap);
  return Math.min(cap, rate === 0 ? 100 : Math.max(20, Math.ceil(Math.log(TOLD_APART) / rate)));
}

function slopeOf(activation: Squash): number {
  return activation === 'logistic' ? 0.25 : 1;
}

/** (γ‖W‖)^n */
export function analyticBound({ norm, activation, steps }: Network): number {
  return (norm * slopeOf(activation)) ** steps;
}

function judge(size: Exclude<Size, { values: unknown }>, setting: Setting, { lowest, highest }: Range): Truth {
  // What a general matrix does to a vector is told by more than its norm.
  const loose = setting.activation === 'linear' && !setting.uniform && highest > 1;
  switch (size.is) {
    case 'small':
      if (size.how === 'can') return lowest < small.value ? true : lowest > 10 * small.value ? false : null;
      if (size.how === 'never') return lowest >= 0.1 && !loose ? true : highest < small.value ? false : null;
      return highest < small.value ? true : highest > large.value * small.value ? false : null;
    case 'large':
      if (size.how === 'can') return highest > large.value ? true : highest <= 1.02 ? false : null;
      if (size.how === 'never') return highest <= 1.02 ? true : lowest > large.value ? false : null;
      if (loose) return null;
      if (lowest > large.value) return true;
      // It can, and it need not: said without "must", that may be all that is meant.
      if (size.how === 'will' && highest > large.value) return null;
      return lowest < 1 ? false : null;
    case 'same':
      if (loose) return null;
      return lowest > 0.9 && highest < 1.1
        ? true
        : highest < small.value || lowest > large.value || lowest < small.value
          ? false
          : null;
    // Open where one network of this norm has next to nothing and another more than it started with.
    case 'open':
      return lowest < small.value && highest > 1 ? true : highest < small.value || lowest > large.value ? false : null;
  }
}

function judgeValue(is: Bounding, value: number, { lowest, highest }: Range, slack: number): Truth {
  const between = lowest - slack <= value && value <= highest + slack;
  switch (is) {
    case 'equal': {
      const isOne = highest - lowest <= equal.value * highest;
      if (isOne && Math.abs(value - highest) <= equal.value * highest) return true;
      // A number that is what rounding leaves says the value, unless rounding leaves nothing of it.
      if (isOne && Math.abs(value - highest) <= slack * 1.001) return value === 0 ? null : true;
      return !between || highest > 2 * lowest ? false : null;
    }
    // A larger value bounds the norm too, if loosely: that alone does not make it wrong.
    case 'bound':
      return Math.abs(value - highest) <= 0.03 * highest ? true : value < highest * 0.9 ? false : null;
    case 'at-most':
      return value >= highest * (1 - equal.value) ? true : value < highest * 0.9 ? false : null;
    case 'at-least':
      return value <= lowest ? true : value > lowest * 1.1 ? false : null;
  }
}

/** The norm by the number of steps; what float64 cannot hold is drawn at its end. */
function seriesOf(norms: readonly number[]): NonNullable<Measurement['series']> {
  const y = norms.map((value) => Math.max(value, 1e-300));
  return { x: y.map((_, i) => i + 1), y, xLabel: 'steps back', yLabel: '‖∂s_T/∂s_k‖', log: true };
}

function thresholdOf(size: Size, value: number | undefined): number | null {
  if (value !== undefined) return value;
  return size.is === 'large' ? large.value : small.value;
}
