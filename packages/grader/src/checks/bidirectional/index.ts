import { defineCheck } from '../../define-check.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { TimeScope } from '../../frames/time-terms.ts';
import { measurement } from '../../experiments/measurement.ts';
import type { CheckMeta, Finding, Lab, Measurement, Reading, Recognition, Sample, Truth } from '../../types.ts';
import { printDirection, printReach, type DirectionClaim, type ReachClaim, type Reason } from './claim.ts';
import { measureReach, type Dependence } from './experiment.ts';
import { measureGradientErrors } from './gradient-error.ts';
import { reachFindingOf } from './reach.ts';
import { readBySentence } from '../../sentences/index.ts';
import { recogniseDirection } from './recognise.ts';
import { ORDER_SENTENCES } from './sentences.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { AROUND, readByPhrases } from '../../propositions/index.ts';
import { DIRECTION_TOPIC, spokenOfDirection, withoutSymbols } from './spoken.ts';
import { DIRECTION_WORDS, type DirectionType } from './words.ts';

const readOrder = readBySentence<DirectionClaim | ReachClaim>(ORDER_SENTENCES, () => null);
const readAll = readBySentence<DirectionClaim | ReachClaim>(ORDER_SENTENCES, recogniseDirection);

/** "A bidirectional RNN reads the sequence": ways to read it are rivals, of which one is right. */
function recogniseOrder(reading: Reading): Recognition<DirectionClaim | ReachClaim> | null {
  const order = readOrder(reading);
  const read = order?.claims.filter((claim) => 'kind' in claim).length ?? 0;
  return read > 1 || read === reading.statements.length ? order : readAll(reading);
}

const GAIN = 0.2;
const NO_GAIN = 0.1;
const SHARE = 0.3;
const NO_SHARE = 0.15;
const ROUNDING = 1e-4;

const meta: CheckMeta = {
  id: 'bidirectional',
  title: 'Unidirectional or bidirectional, and why',
  why: 'Decides whether later inputs help to predict a label that depends on stated inputs, and whether the reason given is the real one. A learner with the wrong key builds models that wait for inputs they do not need, or that cannot see the ones they do.',
  source:
    'Schuster and Paliwal, Bidirectional recurrent neural networks, IEEE Transactions on Signal Processing 45 (1997)',
  budget: {
    milliseconds: 20_000,
    values: 5_000_000,
    operations: 5e9,
    reason:
      'Questions tried take at most 99 million multiply-adds, 307 thousand numbers and 1.7 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: { networks: 3, control: 'Labels of the other dependence must come out the other way' },
  thresholds: {
    gain: {
      value: GAIN,
      unit: 'share of loss',
      reason:
        'Inputs that the label depends on cut the loss by more than a quarter on each of 40 seeds, mostly by more than 90 %',
    },
    noGain: {
      value: NO_GAIN,
      unit: 'share of loss',
      reason:
        'Inputs that the label does not depend on change the held-out loss by less than 0.06 on each of 40 seeds, from fitting noise',
    },
    share: {
      value: SHARE,
      unit: 'ratio',
      reason:
        'The trained net leans on later inputs at least half as much as on earlier ones where the label does, and at most an eighth where it does not',
    },
    noShare: { value: NO_SHARE, unit: 'ratio', reason: 'See `share`' },
    rounding: {
      value: ROUNDING,
      unit: 'relative error',
      reason: 'Backpropagation is exact: float32 rounding over eight steps stays below 1e-5',
    },
  },
};

/** Unidirectional against bidirectional networks on data with the dependence that the item states. */
export const bidirectional = defineCheck<DirectionClaim | ReachClaim>({
  meta,
  reads: {
    denial: PLAIN_DENIAL,
    restriction: 'only|solo|nur|alone|仅|只|seulement',
    quantity: 'few',
    comparison: 'as well as',
    'second clause': 'while',
  },
  recognise: readByPhrases<DirectionClaim | ReachClaim, DirectionType>(
    [DIRECTION_WORDS, AROUND],
    spokenOfDirection,
    recogniseOrder,
    { topic: DIRECTION_TOPIC, rewrite: withoutSymbols },
  ),
  print: (claim) => (claim.kind === 'reach' ? printReach(claim) : printDirection(claim)),
  async experiment(claim, lab) {
    if (claim.kind === 'reach') return reachFindingOf(claim, lab);
    const gradients = claim.reasons.some(({ kind }) => kind === 'accurate-gradients')
      ? await gradientFinding(lab)
      : null;
    if (gradients !== null && gradients.holds !== true) return gradients;
    if (claim.label === null)
      return {
        holds: null,
        reason: 'Turns on whether the label depends on later inputs, which the item does not say',
        measurements: [],
      };
    return reachFinding(claim, claim.label, lab);
  },
});

/** What is known of the label from the networks: whether earlier and later inputs are worth anything. */
interface Reach {
  readonly past: Truth;
  readonly future: Truth;
  readonly measurements: readonly Measurement[];
}

async function reachFinding(claim: DirectionClaim, label: Dependence, lab: Lab): Promise<Finding> {
  const reach = await once(lab, `bidirectional ${label}`, () => measure(label, lab));
  const control = await once(lab, `bidirectional control ${label}`, () =>
    measure(label === 'future' ? 'past' : 'future', lab),
  );
  if (reach.future === null || control.future === null || reach.future === control.future)
    return {
      holds: null,
      reason: 'The networks do not tell labels with and without later inputs apart',
      measurements: reach.measurements,
    };
  const right = claim.choice === 'bidirectional' ? reach.future : !reach.future;
  const reasons = claim.reasons.map((reason) => reasonHolds(reason, reach));
  const holds = !right || reasons.includes(false) ? false : reasons.includes(null) ? null : true;
  const gain = reach.future ? 'later inputs help' : 'later inputs do not help';
  const why = right && holds === false ? `; the reason does not hold: ${claim.reasons.map(describe).join(', ')}` : '';
  return {
    holds,
    reason: `${gain}: ${claim.choice} is ${right ? 'the right choice' : 'not the right choice'}${why}`,
    measurements: reach.measurements,
  };
}

function describe(reason: Reason): string {
  if (reason.kind === 'depends') return `depends on ${reason.includes.join(' and ')}`;
  return reason.kind === 'more-information' ? 'more information' : 'more accurate gradients';
}

/** A dependence holds if what it names matters and what it excludes does not; "more information" if the later inputs carry any. */
function reasonHolds(reason: Reason, reach: Reach): Truth {
  if (reason.kind === 'accurate-gradients') return false;
  if (reason.kind === 'more-information') return reach.future;
  const matters = (scope: TimeScope): Truth => (scope === 'current' ? true : reach[scope]);
  const parts = [...reason.includes.map(matters), ...reason.excludes.map((scope) => negate(matters(scope)))];
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

function negate(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

async function measure(label: Dependence, lab: Lab): Promise<Reach> {
  const { gainFromPast, gainFromFuture, futureShare } = await sampleFields(
    lab,
    `bidirectional/${label}`,
    ['gainFromPast', 'gainFromFuture', 'futureShare'],
    { count: 3, tolerance: 0.02, floor: NO_GAIN },
    (engine, random) => measureReach(engine, random, label),
  );
  const future = [above(gainFromFuture, GAIN, NO_GAIN), above(futureShare, SHARE, NO_SHARE)];
  return {
    past: above(gainFromPast, GAIN, NO_GAIN),
    future: future[0] === future[1] ? (future[0] as Truth) : null,
    measurements: [
      measurement('loss saved by earlier inputs', gainFromPast, GAIN, 'share of loss'),
      measurement('loss saved by later inputs', gainFromFuture, GAIN, 'share of loss'),
      measurement('gradient on later inputs against earlier ones', futureShare, SHARE, 'ratio'),
    ],
  };
}

/** Whether a sample lies above one threshold or below another on every seed, and on both engines. */
function above(sample: Sample, high: number, low: number): Truth {
  if (!sample.agrees) return null;
  if (sample.min > high) return true;
  return sample.max < low ? false : null;
}

async function gradientFinding(lab: Lab): Promise<Finding> {
  const errors = await once(lab, 'bidirectional gradient errors', async () => {
    const run = (twoWay: boolean) =>
      measureGradientErrors(lab.kernels, lab.reference, lab.random(`bidirectional/gradient/${twoWay}`), twoWay);
    return { one: await run(false), two: await run(true) };
  });
  const worst = Math.max(errors.one.reference, errors.two.reference, errors.one.kernels, errors.two.kernels);
  const measurements = [
    { name: 'gradient error, unidirectional', value: errors.one.kernels, reference: errors.one.reference },
    { name: 'gradient error, bidirectional', value: errors.two.kernels, reference: errors.two.reference },
  ].map((each) => ({ ...each, threshold: ROUNDING, unit: 'relative error' }));
  if (worst > ROUNDING) return { holds: null, reason: 'The gradients are not exact enough to compare', measurements };
  return {
    holds: false,
    reason: 'Backpropagation gives both networks the exact gradient: none is more accurate',
    measurements,
  };
}
