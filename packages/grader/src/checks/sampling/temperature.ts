import { type Engine, tokenProbabilities } from '@keyproof/rnn-core';
import { distance } from '../../experiments/distance.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { softmax } from '../../experiments/softmax.ts';
import { normal, normals } from '../../experiments/tensor.ts';
import type { Finding, Lab, Truth } from '../../types.ts';
import type { TemperatureClaim } from './claim.ts';
import { meta } from './meta.ts';

const WORDS = 7;
const UNITS = 6;
const INPUTS = 4;
const STEPS = 5;
/** Temperatures that stand for "close to 0", "low", "high" and "endless". */
const [COLD, LOW, HIGH, ENDLESS] = [1e-3, 0.5, 2, 1e3] as const;

const FIELDS = ['coldBest', 'coldEven', 'endlessEven', 'low', 'one', 'high', 'moved', 'moves', 'sum'] as const;
const FORMULA = ['divided', 'multiplied', 'added', 'subtracted'] as const;

/** The scores that a recurrent network with a random head gives the words after some steps. */
async function scoresOf(engine: Engine, random: () => number): Promise<readonly number[]> {
  const net = engine.recurrent({ cell: 'rnn', inputSize: INPUTS, hiddenSize: UNITS }, { random });
  try {
    const { hN } = await net.forward(normals(engine, [STEPS, 1, INPUTS], random));
    const state = Array.from(hN.data);
    return Array.from({ length: WORDS }, () => state.reduce((sum, value) => sum + 2 * value * normal(random), 0));
  } finally {
    net.dispose();
  }
}

const entropy = (chances: ArrayLike<number>): number =>
  Array.from(chances).reduce((sum, chance) => (chance > 0 ? sum - chance * Math.log(chance) : sum), 0);
const uneven = (chances: ArrayLike<number>): number => Math.max(...Array.from(chances, (p) => Math.abs(p - 1 / WORDS)));
const ranks = (chances: ArrayLike<number>): string =>
  Array.from(chances, (_p, at) => at)
    .sort((a, b) => (chances[b] as number) - (chances[a] as number))
    .join();

/** Distributions of one network at several temperatures. */
async function observe(
  engine: Engine,
  random: () => number,
): Promise<Readonly<Record<(typeof FIELDS)[number], number>>> {
  const scores = await scoresOf(engine, random);
  const at = (temperature: number) => tokenProbabilities(scores, { temperature });
  const [cold, low, one, high, endless] = [at(COLD), at(LOW), at(1), at(HIGH), at(ENDLESS)];
  const all = [low, one, high];
  return {
    coldBest: Math.max(...cold),
    coldEven: uneven(cold),
    endlessEven: uneven(endless),
    low: entropy(low),
    one: entropy(one),
    high: entropy(high),
    moved: Math.min(distance(low, one), distance(high, one)),
    moves: new Set(all.map(ranks)).size - 1,
    sum: Math.max(...[...all, cold, endless].map((each) => Math.abs(each.reduce((sum, p) => sum + p, 0) - 1))),
  };
}

/** How far each way of putting scores and temperature together is from what a temperature does: sharp when cold, even when hot, nothing at 1. */
async function observeFormulas(
  engine: Engine,
  random: () => number,
): Promise<Readonly<Record<(typeof FORMULA)[number], number>>> {
  const scores = await scoresOf(engine, random);
  const miss = (put: (score: number, temperature: number) => number): number => {
    const at = (temperature: number) => softmax(scores.map((score) => put(score, temperature)));
    return Math.max(1 - Math.max(...at(COLD)), uneven(at(ENDLESS)));
  };
  return {
    divided: miss((score, temperature) => score / temperature),
    multiplied: miss((score, temperature) => score * temperature),
    added: miss((score, temperature) => score + temperature),
    subtracted: miss((score, temperature) => score - temperature),
  };
}

const OPTIONS = { count: 3, tolerance: 1e-2, floor: 1e-3 } as const;

/** What a temperature makes of the distribution over the next word, each against another temperature as the control. */
export async function experimentOnTemperature(claim: TemperatureClaim, lab: Lab): Promise<Finding> {
  return claim.kind === 'temperature' ? onDistribution(claim, lab) : onFormula(claim, lab);
}

async function onFormula({ how = 'divided' }: TemperatureClaim, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'sampling/temperature-formula', () =>
    sampleFields(lab, 'sampling/temperature', FORMULA, OPTIONS, observeFormulas),
  );
  const { close, far } = meta.thresholds;
  const measurements = FORMULA.map((way) =>
    measurement(
      `scores ${way}: distance from one word when cold and from all alike when hot`,
      facts[way],
      close.value,
      close.unit,
    ),
  );
  const others = FORMULA.filter((way) => way !== 'divided');
  if (!(facts.divided.max <= close.value) || !others.every((way) => facts[way].min >= far.value))
    return { holds: null, reason: 'the ways to apply a temperature are not told apart', measurements };
  return {
    holds: how === 'divided',
    reason: `only scores divided by the temperature give one word when cold and all alike when hot`,
    measurements,
  };
}

async function onDistribution({ at = 'any', gives = 'same', value }: TemperatureClaim, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'sampling/temperature', () =>
    sampleFields(lab, 'sampling/temperature', FIELDS, OPTIONS, observe),
  );
  const { close, far } = meta.thresholds;
  const { coldBest, coldEven, endlessEven, low, one, high, moved, moves, sum } = facts;
  const measurements = [
    measurement(`chance of the likeliest word at temperature ${COLD}`, coldBest, 1 - close.value, close.unit),
    measurement(`unevenness at temperature ${COLD} (control)`, coldEven, far.value, close.unit),
    measurement(`unevenness at temperature ${ENDLESS}`, endlessEven, close.value, close.unit),
    measurement(`entropy at temperature ${LOW}`, low, null, 'nats'),
    measurement('entropy at temperature 1', one, null, 'nats'),
    measurement(`entropy at temperature ${HIGH}`, high, null, 'nats'),
    measurement('least change of a distribution by temperature', moved, close.value, close.unit),
    measurement('largest distance of a sum from 1', sum, 1e-6, close.unit),
  ];
  const open = (reason: string): Finding => ({ holds: null, reason, measurements });
  if (!Object.values(facts).every(({ agrees }) => agrees))
    return open('the kernels and the float64 reference disagree');
  const isShown =
    coldBest.min >= 1 - close.value &&
    coldEven.min >= far.value &&
    endlessEven.max <= close.value &&
    low.values.every((entropyThere, k) => entropyThere < (one.values[k] ?? NaN) - close.value) &&
    high.values.every((entropyThere, k) => entropyThere > (one.values[k] ?? NaN) + close.value) &&
    moved.min > close.value;
  if (!isShown) return open('temperatures are not told apart on these networks');
  const side =
    at === 'zero' || at === 'low' || at === 'lowered' ? 'cold' : at === 'one' ? 'one' : at === 'any' ? null : 'hot';
  const truths: Readonly<Record<typeof gives, Truth>> = {
    likeliest: side === null ? null : side === 'cold',
    uniform: side === null ? null : side === 'hot',
    sharp: side === null ? null : side === 'cold',
    flat: side === null ? null : side === 'hot',
    same: side === null ? null : side === 'one',
    normalised: sum.max <= 1e-6,
    unnormalised: !(sum.max <= 1e-6),
    order: moves.max === 0,
    reorder: moves.max > 0,
  };
  return {
    holds: truths[gives],
    reason: `the likeliest word has ${coldBest.min.toFixed(2)} at temperature ${COLD}, words differ by ${endlessEven.max.toPrecision(1)} at ${ENDLESS}; entropy ${low.mean.toFixed(2)} < ${one.mean.toFixed(2)} < ${high.mean.toFixed(2)} nats at ${LOW}, 1 and ${HIGH}${value === undefined ? '' : `; ${value} is ${side === 'cold' ? 'below' : side === 'hot' ? 'above' : 'at'} 1`}`,
    measurements,
  };
}
