import { defineCheck } from '../../define-check.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { CheckMeta, Finding, Lab, Truth } from '../../types.ts';
import { printLength, type LengthClaim } from './claim.ts';
import { measureFixedLength, parametersForLength } from './experiment.ts';
import { readBySentence } from '../../sentences/index.ts';
import { LENGTH_SENTENCES } from './sentences.ts';
import { recogniseTold } from './told.ts';
import { recogniseLength } from './recognise.ts';
import { withoutVirtues } from '../../read/virtues.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { AROUND, readByPhrases } from '../../propositions/index.ts';
import { GROWTH_TOPIC, spokenOfGrowth } from './spoken.ts';
import { LENGTH_WORDS, type LengthWordType } from './words.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

const USEFUL = 0.6;
const USELESS = 0.9;
const STEPS = [2, 6, 17] as const;

const meta: CheckMeta = {
  id: 'fixed-length',
  title: 'Inputs of a fixed length',
  why: 'Decides whether a recurrent network is of use where all inputs have one length, and whether its parameters grow with the length. A learner with the wrong key rules out a model that would do, or fears a cost that is not there.',
  source: 'Goodfellow, Bengio and Courville, Deep Learning (2016), chapter 10: parameter sharing',
  budget: {
    milliseconds: 10_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 4 million multiply-adds, 115 thousand numbers and 0.2 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: { networks: 3, control: 'From shuffled labels nothing must be learned' },
  thresholds: {
    useful: {
      value: USEFUL,
      unit: 'loss ratio',
      reason: 'On 30 seeds the network keeps at most 0.4 of the loss of the best constant',
    },
    useless: {
      value: USELESS,
      unit: 'loss ratio',
      reason: 'With shuffled labels nothing can be learned: the ratio stays at 1 or above on every seed tried',
    },
  },
};

/** An RNN on a task of fixed length against the best constant, and its parameters by length. */
export const fixedLength = defineCheck<LengthClaim>({
  meta,
  reads: {
    denial: PLAIN_DENIAL,
    condition: 'if|wenn',
    concession: 'even if',
    hearsay: 'says that',
    restriction: 'only',
  },
  recognise: leavingOpen(
    withoutVirtues(
      readByPhrases<LengthClaim, LengthWordType>(
        [LENGTH_WORDS, AROUND],
        spokenOfGrowth,
        readBySentence(LENGTH_SENTENCES, (reading) => recogniseTold(reading) ?? recogniseLength(reading)),
        { topic: GROWTH_TOPIC },
      ),
      ({ about, holds }) => holds === (about === 'useful'),
    ),
    LEAVES_OPEN,
  ),
  print: printLength,
  async experiment({ about, holds, because }, lab) {
    const growth =
      about === 'growth' || because !== null ? await once(lab, 'fixed-length growth', () => measureGrowth(lab)) : null;
    const use = about === 'useful' ? await once(lab, 'fixed-length use', () => measureUse(lab)) : null;
    const told = agreement(about === 'growth' ? (growth as Finding).holds : (use as Finding).holds, holds);
    const reasoned = because === null || growth === null ? true : agreement(growth.holds, false);
    return {
      holds: told === false || reasoned === false ? false : told === null || reasoned === null ? null : true,
      reason: [use, growth].flatMap((finding) => (finding === null ? [] : [finding.reason])).join('; '),
      measurements: [use, growth].flatMap((finding) => finding?.measurements ?? []),
    };
  },
});

function agreement(measured: Truth, claimed: boolean): Truth {
  return measured === null ? null : measured === claimed;
}

async function measureUse(lab: Lab): Promise<Finding> {
  const { lossRatio, shuffledRatio } = await sampleFields(
    lab,
    'fixed-length/use',
    ['lossRatio', 'shuffledRatio'],
    { count: 3, tolerance: 0.02 },
    measureFixedLength,
  );
  const measurements = [
    measurement('loss against the best constant', lossRatio, USEFUL, 'ratio'),
    measurement('the same with shuffled labels', shuffledRatio, USELESS, 'ratio'),
  ];
  if (!lossRatio.agrees || !shuffledRatio.agrees || shuffledRatio.min < USELESS)
    return { holds: null, reason: 'The control with shuffled labels does not fail as it must', measurements };
  if (lossRatio.max < USEFUL)
    return {
      holds: true,
      reason: `on inputs of one length an RNN keeps ${lossRatio.mean.toFixed(2)} of the loss of the best constant`,
      measurements,
    };
  return {
    holds: lossRatio.min > USELESS ? false : null,
    reason: 'an RNN is no better than the best constant',
    measurements,
  };
}

async function measureGrowth(lab: Lab): Promise<Finding> {
  const counts: number[] = [];
  const reference: number[] = [];
  for (const steps of STEPS) {
    counts.push(await parametersForLength(lab.kernels, lab.random('fixed-length/growth'), steps));
    reference.push(await parametersForLength(lab.reference, lab.random('fixed-length/growth'), steps));
  }
  const [first = Number.NaN] = counts;
  const measurements = [
    {
      name: 'parameters of one network by sequence length',
      value: counts.at(-1) ?? Number.NaN,
      reference: reference.at(-1) ?? Number.NaN,
      threshold: first,
      unit: 'parameters',
      exact: true as const,
      series: { x: [...STEPS], y: counts, xLabel: 'steps', yLabel: 'parameters' },
    },
  ];
  if (counts.some((count, at) => count !== reference[at]))
    return { holds: null, reason: 'Kernels and reference count differently', measurements };
  const same = counts.every((count) => count === first);
  return {
    holds: !same,
    reason: `the parameters ${same ? 'stay' : 'do not stay'} ${first} for ${STEPS.join(', ')} steps`,
    measurements,
  };
}
