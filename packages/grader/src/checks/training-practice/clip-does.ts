import { clipByGlobalNorm, clipByValue, type Engine, globalNorm } from '@keyproof/rnn-core';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { numbersOf, parametersFor } from '../../experiments/tensor.ts';
import type { Finding, Lab } from '../../types.ts';
import type { ClipEffect } from './claim.ts';
import { drawnGradient } from './clipping.ts';

const THRESHOLD = 1;
const STEP = 0.1;
/** Weights and steps that are larger than the threshold before anything is clipped. */
const LARGE = 5;

const FIELDS = [
  'left',
  'cosine',
  'least',
  'most',
  'largestLeft',
  'othersLeast',
  'smallestSize',
  'largestSize',
  'factorAgain',
  'weight',
  'stepOfShort',
] as const;
type Clipped = Readonly<Record<(typeof FIELDS)[number], number>>;

/** Clips a gradient of `size` times the threshold and looks at every component: what it is multiplied by, and how large it is then. */
async function look(engine: Engine, random: () => number, how: 'norm' | 'value', size: number): Promise<Clipped> {
  const drawn = await drawnGradient(engine, random, 1);
  const clip = how === 'norm' ? clipByGlobalNorm : clipByValue;
  const scaled = (length: number) => {
    const scale = length / globalNorm(drawn);
    const told = parametersFor(engine, drawn);
    for (const { data } of Object.values(told)) data.forEach((value, at) => (data[at] = value * scale));
    const clipped = parametersFor(engine, told);
    clip(clipped, THRESHOLD);
    return { told: numbersOf(told), clipped: numbersOf(clipped) };
  };
  // A clip by value acts where single components exceed the threshold.
  const { told, clipped } = scaled(how === 'norm' ? size : size * 10);
  const again = scaled(2.5 * size);
  const factors = clipped.flatMap((value, at) =>
    Math.abs(told[at] as number) > 1e-9 ? [value / (told[at] as number)] : [],
  );
  const top = told.reduce((best, value, at) => (Math.abs(value) > Math.abs(told[best] as number) ? at : best), 0);
  const others = clipped.flatMap((value, at) =>
    at !== top && Math.abs(told[at] as number) > 1e-9 ? [value / (told[at] as number)] : [],
  );
  const length = (values: readonly number[]): number => Math.hypot(...values);
  const dot = told.reduce((sum, value, at) => sum + value * (clipped[at] as number), 0);
  const short = scaled(0.25 * THRESHOLD);
  return {
    left: length(clipped) / THRESHOLD,
    cosine: dot / (length(told) * length(clipped)),
    least: Math.min(...factors),
    most: Math.max(...factors),
    largestLeft: (clipped[top] as number) / (told[top] as number),
    othersLeast: Math.min(...others),
    smallestSize: Math.min(...clipped.map(Math.abs)),
    largestSize: Math.max(...clipped.map(Math.abs)),
    factorAgain: length(again.clipped) / length(again.told),
    weight: Math.abs(LARGE - STEP * (clipped[top] as number)),
    stepOfShort: (LARGE * length(short.clipped)) / length(short.told),
  };
}

const SAME = 1e-4;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME * Math.max(1, Math.abs(b));

/** What is so where a gradient has been clipped. */
const IS: Readonly<Record<ClipEffect, (seen: Clipped) => boolean>> = {
  rescales: ({ least, most }) => near(least, most) && most < 1 - SAME,
  'to-threshold': ({ left }) => near(left, THRESHOLD),
  'keeps-direction': ({ cosine }) => near(cosine, 1),
  'changes-direction': ({ cosine }) => cosine < 1 - SAME,
  'drops-largest': ({ largestLeft }) => near(largestLeft, 0),
  'keeps-others': ({ othersLeast }) => near(othersLeast, 1),
  zeroes: ({ left }) => near(left, 0),
  nothing: ({ least, most }) => near(least, 1) && near(most, 1),
  'sets-to-threshold': ({ smallestSize, largestSize }) => near(smallestSize, THRESHOLD) && near(largestSize, THRESHOLD),
  'limits-components': ({ largestSize, most }) => largestSize <= THRESHOLD * (1 + SAME) && near(most, 1),
  // A rate divided by two would halve every step, whatever the norm.
  'halves-rate': ({ most, factorAgain }) => near(most, 0.5) && near(factorAgain, 0.5),
  'limits-rate': ({ stepOfShort }) => stepOfShort <= THRESHOLD * (1 + SAME),
  'bounds-weights': ({ weight }) => weight <= THRESHOLD * (1 + SAME),
};

/** Clips gradients longer (or shorter) than the threshold by norm or by value, and looks whether it is as is said. */
export async function clipDoes(
  how: 'norm' | 'value',
  when: 'above' | 'below',
  does: ClipEffect,
  lab: Lab,
): Promise<Finding> {
  const size = when === 'above' ? 4 * THRESHOLD : 0.025 * THRESHOLD;
  const seen = await once(lab, `training-practice/clip-does/${how}/${when}`, () =>
    sampleFields(
      lab,
      `training-practice/clip-does/${how}/${when}`,
      FIELDS,
      { count: 3, tolerance: 1e-3, floor: 1e-4 },
      (engine, random) => look(engine, random, how, size),
    ),
  );
  const pick = (values: 'values' | 'reference', at: number): Clipped =>
    Object.fromEntries(FIELDS.map((field) => [field, seen[field][values][at] ?? NaN])) as unknown as Clipped;
  const truths = seen.left.values.flatMap((_value, at) => [
    IS[does](pick('values', at)),
    IS[does](pick('reference', at)),
  ]);
  const agree = truths.every((truth) => truth === truths[0]) && FIELDS.every((field) => seen[field].agrees);
  return {
    holds: agree ? (truths[0] ?? null) : null,
    reason: `clipped by ${how}, ${when} the threshold: norm ${seen.left.mean.toPrecision(3)} thresholds, components times ${seen.least.mean.toPrecision(2)}…${seen.most.mean.toPrecision(2)}, cosine ${seen.cosine.mean.toFixed(3)}`,
    measurements: [
      measurement('norm after clipping, in thresholds', seen.left, 1, 'ratio'),
      measurement('cosine with the gradient before', seen.cosine, 1, '1'),
      measurement('least factor of a component', seen.least, null, 'ratio'),
      measurement('largest factor of a component', seen.most, null, 'ratio'),
    ],
  };
}
