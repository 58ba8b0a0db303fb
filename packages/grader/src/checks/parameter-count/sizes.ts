import type { CellName, Engine } from '@keyproof/rnn-core';
import type { Finding, Lab } from '../../types.ts';
import type { DependsClaim, DirectionsClaim, GrowthClaim } from './claim.ts';
import { BIAS_RULES, countLayer } from './experiment.ts';

const SIZES = [
  [3, 5],
  [8, 2],
  [16, 16],
  [4, 32],
] as const;
/** Inputs much smaller than the hidden state. */
const MOSTLY_STATE = [
  [1, 64],
  [2, 96],
  [3, 128],
] as const;
/** "Roughly four times" is within a tenth of it; the control, twice, is far outside. */
const ROUGHLY = 0.1;
const RULES = BIAS_RULES.filter((rule) => rule !== 'keras');

/** Builds layers of several sizes, with and without biases, and compares how their parameters grow. */
export function sizeFinding(claim: DependsClaim | DirectionsClaim | GrowthClaim, lab: Lab): Finding {
  const [ratios, reference] = [ratiosOn(lab.kernels, claim), ratiosOn(lab.reference, claim)];
  const [first = NaN] = ratios;
  const measurements = [
    { name: NAMES[claim.kind], value: first, reference: reference[0] ?? NaN, threshold: 1, unit: 'ratio' },
  ];
  if (ratios.some((value, at) => value !== reference[at]))
    return { holds: null, reason: 'Kernels and reference count differently', measurements };
  const truths = ratios.map((ratio) => fits(ratio, claim));
  const holds = truths.every((truth) => truth === truths[0]) ? (truths[0] ?? null) : null;
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => Number(ratio.toPrecision(4)));
  return { holds, reason: `${NAMES[claim.kind]}: ${least}…${most} times as many`, measurements };
}

const NAMES = {
  depends: 'parameters with twice that size, by those with it once',
  directions: 'parameters of a bidirectional layer by those of a unidirectional one of the same size',
  growth: 'parameters with twice the units, by those with them once',
} as const;

function ratiosOn(engine: Engine, claim: DependsClaim | DirectionsClaim | GrowthClaim): number[] {
  const sizes = claim.kind === 'growth' && claim.relation === 'roughly' ? MOSTLY_STATE : SIZES;
  return RULES.flatMap((rule) =>
    sizes.map(([inputSize, units]) => {
      const count = (cell: CellName, inputs: number, hidden: number, bidirectional = false) =>
        countLayer(engine, { cell, units: hidden, bidirectional }, inputs, rule);
      const once = count(claim.cell, inputSize, units);
      if (claim.kind === 'directions') return count(claim.cell, inputSize, units, true) / once;
      const isInput = claim.kind === 'depends' && claim.on === 'input';
      return (isInput ? count(claim.cell, 2 * inputSize, units) : count(claim.cell, inputSize, 2 * units)) / once;
    }),
  );
}

function fits(ratio: number, claim: DependsClaim | DirectionsClaim | GrowthClaim): boolean {
  if (claim.kind === 'depends') return (ratio !== 1) === claim.depends;
  if (claim.kind === 'growth') {
    if (claim.relation === 'roughly') return Math.abs(ratio / claim.factor - 1) < ROUGHLY;
    if (claim.relation === 'exactly') return ratio === claim.factor;
    return claim.relation === 'more' ? ratio > claim.factor : ratio < claim.factor;
  }
  if (claim.factor !== null) return ratio === (claim.relation === 'fewer' ? 1 / claim.factor : claim.factor);
  if (claim.relation === 'same') return ratio === 1;
  return claim.relation === 'fewer' ? ratio < 1 : ratio > 1;
}
