import { defineCheck } from '../../define-check.ts';
import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { Architecture } from '../../experiments/unroll.ts';
import type { LengthRelation } from '../../frames/length-relation.ts';
import type { CheckMeta, Lab, Sample } from '../../types.ts';
import { printFit, type FitClaim } from './claim.ts';
import { measureRelation } from './experiment.ts';
import { readBySentence } from '../../sentences/index.ts';
import { FIT_SENTENCES } from './sentences.ts';
import { recogniseFit } from './recognise.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

const meta: CheckMeta = {
  id: 'architecture-fit',
  title: 'For which lengths an architecture is made',
  why: 'Decides whether a described network takes Tx inputs and gives Ty outputs under the relation of the option. A learner with the wrong key asks a network for outputs at steps that it does not have.',
  source:
    'Sequence Models, week 1, "Different types of RNNs"; Karpathy, The Unreasonable Effectiveness of Recurrent Neural Networks (2015)',
  budget: {
    milliseconds: 10_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 19 thousand multiply-adds and 0.2 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    exact: 'Every pair of lengths out of 1, 2, 3 and 5 is unrolled; what an input reaches does not turn on the weights',
    control: 'The relation must fail for the pairs that an architecture of another shape serves',
  },
  thresholds: {
    share: {
      value: 1,
      unit: 'share of pairs',
      reason: 'Counting is exact: a relation fits if it holds for every pair of lengths that the network serves',
    },
  },
};

/** An architecture that serves other pairs of lengths. */
const CONTRAST: Readonly<Record<Architecture, Architecture>> = {
  'one-to-one': 'many-to-one',
  'one-to-many': 'many-to-one',
  'many-to-one': 'one-to-many',
  aligned: 'many-to-one',
  'encoder-decoder': 'aligned',
};

const readStatement = readBySentence(FIT_SENTENCES, recogniseFit);

/** Unrolls a described architecture over pairs of lengths and compares the pairs it serves with those of the relation. */
export const architectureFit = defineCheck<FitClaim>({
  meta,
  reads: { denial: PLAIN_DENIAL, condition: 'if' },
  // Among options the relation that says it all is asked for; a statement only says what is served.
  recognise: leavingOpen(
    (reading) => (reading.form === 'statement' ? readStatement(reading) : recogniseFit(reading)),
    LEAVES_OPEN,
  ),
  print: printFit,
  async experiment({ architecture, relation, among, serves }, lab) {
    const own = await measure(architecture, relation, lab);
    const measurements = [
      measurement('served pairs of lengths for which the relation holds', own.necessary, 1, 'share'),
      measurement('pairs of the relation that are served', own.sufficient, null, 'share'),
    ];
    if (!own.necessary.agrees || !own.sufficient.agrees)
      return { holds: null, reason: 'Kernels and reference count differently', measurements };
    if (serves === true) {
      const share = own.sufficient.mean;
      return {
        holds: share === 1 ? true : share === 0 ? false : null,
        reason: `${architecture} serves ${Math.round(100 * share)} % of the lengths with ${relation}`,
        measurements,
      };
    }
    if (own.necessary.mean < 1)
      return {
        holds: false,
        reason: `${architecture} also serves lengths for which ${relation} is false`,
        measurements,
      };
    const contrast = await measure(CONTRAST[architecture], relation, lab);
    measurements.push(
      measurement(`the first for ${CONTRAST[architecture]} instead (control)`, contrast.necessary, 1, 'share'),
    );
    if (!(contrast.necessary.mean < 1))
      return { holds: null, reason: 'the relation holds for another architecture too', measurements };
    if (own.sufficient.mean === 1)
      return { holds: true, reason: `${architecture} serves exactly the lengths with ${relation}`, measurements };
    for (const other of among) {
      const { necessary, sufficient } = await measure(architecture, other, lab);
      if (necessary.mean === 1 && sufficient.mean === 1)
        return {
          holds: false,
          reason: `${relation} is true of ${architecture} but not enough: ${other} is`,
          measurements,
        };
    }
    return { holds: true, reason: `${relation} holds for all lengths that ${architecture} serves`, measurements };
  },
});

function measure(
  architecture: Architecture,
  relation: LengthRelation,
  lab: Lab,
): Promise<Readonly<Record<'necessary' | 'sufficient', Sample>>> {
  return sampleFields(
    lab,
    `architecture-fit/${architecture}/${relation}`,
    ['necessary', 'sufficient'],
    { count: 1 },
    (engine, random) => measureRelation(engine, random, architecture, relation),
  );
}
