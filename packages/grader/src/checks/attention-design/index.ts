import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { intervalOf } from '../../lab/index.ts';
import type { Check, Finding, Lab, Measurement } from '../../types.ts';
import { printDesign, type DesignClaim } from './claim.ts';
import { maskEffect, orderEffect, positionCost, scaleEffect, scoreCost, varianceOfScores } from './measure.ts';
import { meta } from './meta.ts';
import { AROUND, readByPhrases } from '../../propositions/index.ts';
import { readBySentence } from '../../sentences/index.ts';
import { recognise } from './recognise.ts';
import { headSize } from './heads.ts';
import { DESIGN_SENTENCES } from './sentences.ts';
import { DESIGN_TOPIC, sized, spokenOfDesign } from './spoken.ts';
import { DESIGN_WORDS, type DesignType } from './words.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

const { same, changed, peaked, gradient, variance } = meta.thresholds;
const COUNT = 4;

/** Moves the words of a sentence and compares outputs; positions and a recurrent network must show the move. */
async function order(claim: Extract<DesignClaim, { kind: 'order' | 'permuted' }>, lab: Lab): Promise<Finding> {
  const fields = ['plain', 'stayed', 'positioned', 'recurrent'] as const;
  const found = await once(lab, 'attention-design/order', () =>
    sampleFields(
      lab,
      'attention-design/order',
      fields,
      { count: COUNT, tolerance: 1e-3, floor: same.value },
      async (engine, random) => ({ ...(await orderEffect(engine, random)) }),
    ),
  );
  const measurements = [
    measurement('self-attention, words moved', found.plain, same.value, 'relative'),
    measurement('self-attention, words moved and outputs not put back', found.stayed, changed.value, 'relative'),
    measurement('with positions, words moved (control)', found.positioned, changed.value, 'relative'),
    measurement('recurrent network, words moved (control)', found.recurrent, changed.value, 'relative'),
  ];
  const seen = found.positioned.min > changed.value && found.recurrent.min > changed.value;
  if (!fields.every((field) => found[field].agrees) || !seen)
    return { holds: null, reason: 'the controls do not show the order', measurements };
  const lost = found.plain.max < same.value ? true : found.plain.min > changed.value ? false : null;
  const stayed = found.stayed.min > changed.value ? false : found.stayed.max < same.value ? true : null;
  if (lost === null || stayed === null)
    return { holds: null, reason: 'the outputs neither move nor stay', measurements };
  const seen_ = lost ? (stayed ? 'same' : 'permuted') : 'other';
  const holds = claim.kind === 'order' ? lost === claim.lost : seen_ === claim.outputs;
  return {
    holds,
    reason: `outputs move with their words to ${found.plain.max.toExponential(1)}; with positions they change by ${found.positioned.min.toFixed(2)} or more`,
    measurements,
  };
}

/** Where outputs move with their words and change in nothing else, they are the same set. */
async function outputSet(changes: boolean, lab: Lab): Promise<Finding> {
  const permuted = await order({ kind: 'permuted', outputs: 'permuted' }, lab);
  return { ...permuted, holds: permuted.holds === null ? null : permuted.holds !== changes };
}

/** Counts what a layer of self-attention holds and computes with and without positions added to its inputs. */
function savings({ what }: Extract<DesignClaim, { kind: 'saves' }>): Finding {
  const without = positionCost(12, 8, false)[what];
  const withPositions = positionCost(12, 8, true)[what];
  return {
    holds: withPositions < without,
    reason: `${withPositions} ${what} with positions, ${without} without`,
    measurements: [
      { name: `${what} without positions`, value: without, threshold: null, unit: what, exact: true },
      { name: `${what} with positions`, value: withPositions, threshold: without, unit: what, exact: true },
    ],
  };
}

/** Changes one token and sees which outputs of masked self-attention move; without the mask all must. */
function mask({ on, depends }: Extract<DesignClaim, { kind: 'mask' }>, lab: Lab): Finding {
  const runs = Array.from({ length: COUNT }, (_, i) => maskEffect(lab.random(`attention-design/mask/${i}`)));
  const most = (pick: (run: (typeof runs)[number]) => number): number => Math.max(...runs.map(pick));
  const least = (pick: (run: (typeof runs)[number]) => number): number => Math.min(...runs.map(pick));
  const measurements = [
    {
      name: 'outputs before the changed token move by',
      value: most((run) => run.later),
      threshold: same.value,
      unit: 'relative',
      interval: intervalOf(runs.map((run) => run.later)),
    },
    {
      name: 'outputs after the changed token move by',
      value: least((run) => run.earlier),
      threshold: changed.value,
      unit: 'relative',
      interval: intervalOf(runs.map((run) => run.earlier)),
    },
    {
      name: 'outputs before it move without the mask by (control)',
      value: least((run) => run.unmasked),
      threshold: changed.value,
      unit: 'relative',
      interval: intervalOf(runs.map((run) => run.unmasked)),
    },
  ];
  const isShown =
    most((run) => run.later) < same.value &&
    least((run) => run.earlier) > changed.value &&
    least((run) => run.unmasked) > changed.value;
  if (!isShown) return { holds: null, reason: 'the mask does not tell earlier from later (control)', measurements };
  return {
    holds: (on === 'earlier') === depends,
    reason: 'under the mask an output moves with earlier tokens and stays with later ones',
    measurements,
  };
}

const WIDTH = 1024;

/** Compares the softmax of dot products with and without the scale. */
function scale(claim: Extract<DesignClaim, { kind: 'scale' }>, lab: Lab): Finding {
  const finding = scaleDoes(claim, lab);
  return claim.holds || finding.holds === null ? finding : { ...finding, holds: !finding.holds };
}

function scaleDoes(claim: Extract<DesignClaim, { kind: 'scale' }>, lab: Lab): Finding {
  switch (claim.effect) {
    case 'saturation': {
      const runs = Array.from({ length: COUNT }, (_, i) =>
        scaleEffect(WIDTH, lab.random(`attention-design/scale/${i}`)),
      );
      const least = (pick: (run: (typeof runs)[number]) => number): number => Math.min(...runs.map(pick));
      const most = (pick: (run: (typeof runs)[number]) => number): number => Math.max(...runs.map(pick));
      const ratio = least((run) => run.scaledGradient / run.gradient);
      const holds =
        least((run) => run.peak) > peaked.value &&
        most((run) => run.scaledPeak) < peaked.value &&
        ratio > gradient.value;
      const measurements = [
        {
          name: `largest weight without the scale, d_k = ${WIDTH}`,
          value: least((run) => run.peak),
          threshold: peaked.value,
          unit: 'share',
          interval: intervalOf(runs.map((run) => run.peak)),
        },
        {
          name: 'largest weight with the scale',
          value: most((run) => run.scaledPeak),
          threshold: peaked.value,
          unit: 'share',
          interval: intervalOf(runs.map((run) => run.scaledPeak)),
        },
        {
          name: 'gradient through the softmax, scaled against not',
          value: ratio,
          threshold: gradient.value,
          unit: 'ratio',
          interval: intervalOf(runs.map((run) => run.scaledGradient / run.gradient)),
        },
      ];
      return {
        holds: holds ? true : null,
        reason: `largest weight ${least((run) => run.peak).toFixed(2)} without the scale, ${most((run) => run.scaledPeak).toFixed(2)} with it`,
        measurements,
      };
    }
    case 'variance': {
      const runs = Array.from({ length: COUNT }, (_, i) =>
        varianceOfScores(WIDTH, lab.random(`attention-design/variance/${i}`)),
      );
      const raw = runs.map((run) => run.raw / WIDTH);
      const scaled = runs.map((run) => run.scaled);
      const near = (values: readonly number[]) => values.every((value) => Math.abs(value - 1) < variance.value);
      const measurements = [
        {
          name: `variance of q · k, in units of d_k = ${WIDTH}`,
          value: raw.reduce((a, b) => a + b, 0) / COUNT,
          threshold: 1,
          unit: 'd_k',
          interval: intervalOf(raw),
        },
        {
          name: 'variance of q · k / √d_k',
          value: scaled.reduce((a, b) => a + b, 0) / COUNT,
          threshold: 1,
          unit: '1',
          interval: intervalOf(scaled),
        },
      ];
      const holds = near(raw) && near(scaled) ? true : null;
      return { holds, reason: 'the variance of q · k is d_k, and 1 after dividing by √d_k', measurements };
    }
    case 'operations':
    case 'memory': {
      const key = claim.effect === 'memory' ? 'values' : 'operations';
      const [without, withScale] = [false, true].map((scaled) => scoreCost(12, 9, WIDTH, scaled)[key]) as [
        number,
        number,
      ];
      const measurements: Measurement[] = [
        { name: `${key} for the scores without the scale`, value: without, threshold: null, unit: key, exact: true },
        { name: `${key} for the scores with the scale`, value: withScale, threshold: without, unit: key, exact: true },
      ];
      return {
        holds: withScale < without,
        reason: `${withScale} ${key} with the scale, ${without} without`,
        measurements,
      };
    }
    case 'non-linearity': {
      const random = lab.random('attention-design/linear');
      const [a, b, root] = [random(), random(), Math.sqrt(WIDTH)];
      const error = Math.abs((a + b) / root - (a / root + b / root)) + Math.abs((3 * a) / root - 3 * (a / root));
      return {
        holds: error > same.value,
        reason: `f(a + b) − f(a) − f(b) and f(3a) − 3f(a) are ${error.toExponential(1)}: the scale is linear`,
        measurements: [
          { name: 'distance from a linear map', value: error, threshold: same.value, unit: 'absolute', exact: true },
        ],
      };
    }
  }
}

/** Why attention needs positions and why its scores are divided by √d_k. */
export const attentionDesign: Check<DesignClaim> = {
  meta,
  reads: { denial: `${PLAIN_DENIAL}|avoid*`, condition: 'if', concession: 'even without', opposition: 'otherwise' },
  recognise: leavingOpen(
    readByPhrases<DesignClaim, DesignType>(
      [DESIGN_WORDS, AROUND],
      spokenOfDesign,
      readBySentence(DESIGN_SENTENCES, recognise),
      { topic: DESIGN_TOPIC, rewrite: sized },
    ),
    LEAVES_OPEN,
  ),
  print: printDesign,
  experiment: (claim, lab) => {
    if (claim.kind === 'head') return Promise.resolve(headSize(claim, lab));
    if (claim.kind === 'output-set') return outputSet(claim.changes, lab);
    if (claim.kind === 'saves') return Promise.resolve(savings(claim));
    if (claim.kind === 'scale') return Promise.resolve(scale(claim, lab));
    return claim.kind === 'mask' ? Promise.resolve(mask(claim, lab)) : order(claim, lab);
  },
};
