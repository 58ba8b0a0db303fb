import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { Check, Finding, Lab } from '../../types.ts';
import { printDesign, type DesignClaim } from './claim.ts';
import { orderEffect, scaleEffect, scoreCost } from './measure.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

const { same, changed, peaked, gradient } = meta.thresholds;
const COUNT = 4;

/** Moves the words of a sentence and compares outputs; positions and a recurrent network must show the move. */
async function order(lab: Lab): Promise<Finding> {
  const fields = ['plain', 'positioned', 'recurrent'] as const;
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
    measurement('with positions, words moved', found.positioned, changed.value, 'relative'),
    measurement('recurrent network, words moved', found.recurrent, changed.value, 'relative'),
  ];
  const seen = found.positioned.min > changed.value && found.recurrent.min > changed.value;
  if (!fields.every((field) => found[field].agrees) || !seen)
    return { holds: null, reason: 'the controls do not show the order', measurements };
  const holds = found.plain.max < same.value ? true : found.plain.min > changed.value ? false : null;
  return {
    holds,
    reason: `outputs move with their words to ${found.plain.max.toExponential(1)}; with positions they change by ${found.positioned.min.toFixed(2)} or more`,
    measurements,
  };
}

const WIDTH = 1024;

/** Compares the softmax of dot products with and without the scale. */
function scale(claim: Extract<DesignClaim, { kind: 'scale' }>, lab: Lab): Finding {
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
        },
        {
          name: 'largest weight with the scale',
          value: most((run) => run.scaledPeak),
          threshold: peaked.value,
          unit: 'share',
        },
        {
          name: 'gradient through the softmax, scaled against not',
          value: ratio,
          threshold: gradient.value,
          unit: 'ratio',
        },
      ];
      return {
        holds: holds ? true : null,
        reason: `largest weight ${least((run) => run.peak).toFixed(2)} without the scale, ${most((run) => run.scaledPeak).toFixed(2)} with it`,
        measurements,
      };
    }
    case 'operations':
    case 'memory': {
      const key = claim.effect === 'memory' ? 'values' : 'operations';
      const [without, withScale] = [false, true].map((scaled) => scoreCost(12, 9, WIDTH, scaled)[key]) as [
        number,
        number,
      ];
      const measurements = [
        { name: `${key} for the scores without the scale`, value: without, threshold: null, unit: key },
        { name: `${key} for the scores with the scale`, value: withScale, threshold: without, unit: key },
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
        measurements: [{ name: 'distance from a linear map', value: error, threshold: same.value, unit: 'absolute' }],
      };
    }
  }
}

/** Why attention needs positions and why its scores are divided by √d_k. */
export const attentionDesign: Check<DesignClaim> = {
  meta,
  recognise,
  print: printDesign,
  experiment: (claim, lab) => (claim.kind === 'order' ? order(lab) : Promise.resolve(scale(claim, lab))),
};
