import { once } from '../../experiments/once.ts';
import { provoke, type Setup } from '../../experiments/provoke.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import type { Finding, Lab, Measurement } from '../../types.ts';
import type { CauseClaim } from './claim.ts';
import { meta } from './meta.ts';
import { SETUPS } from './setups.ts';

/** Provokes the claimed cause alone in several networks and watches for NaN; a sound network is the control. */
export async function experiment({ cause }: CauseClaim, lab: Lab): Promise<Finding> {
  const { steps, share } = meta.thresholds;
  const measure = (setup: Setup) =>
    sampleFields(
      lab,
      'nan-cause',
      ['nan', 'carried', 'firstBadStep'],
      { count: 3, tolerance: 0.01 },
      (engine, random) => provoke(engine, setup, random, steps.value, () => lab.checkpoint()),
    );
  const provoked = await measure(SETUPS[cause]);
  const control = await once(lab, 'nan-cause/sound', () => measure(SETUPS.sound));
  const rows: Measurement[] = [
    {
      name: 'networks whose weights and activations became NaN',
      value: provoked.nan.mean,
      threshold: share.value,
      unit: share.unit,
      reference: mean(provoked.nan.reference),
      interval: provoked.nan.interval,
    },
    {
      name: 'training step of the first weight that is not finite',
      value: provoked.firstBadStep.max,
      threshold: null,
      unit: 'step',
    },
    {
      name: 'share of the gradient that reaches the first step',
      value: provoked.carried.mean,
      threshold: null,
      unit: '1',
    },
    {
      name: 'networks without the cause that became NaN (control)',
      value: control.nan.mean,
      threshold: 0,
      unit: share.unit,
      interval: control.nan.interval,
    },
  ];
  // A share of ∞/∞ is no number, and a report has no place for it.
  const measurements = rows.filter(({ value }) => Number.isFinite(value));
  if (!provoked.nan.agrees || !control.nan.agrees) {
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  }
  if (control.nan.max > 0) return { holds: null, reason: 'the control became NaN too', measurements };
  if (provoked.nan.min >= share.value) {
    return { holds: true, reason: `NaN in every network, first after step ${provoked.firstBadStep.max}`, measurements };
  }
  if (provoked.nan.max === 0) {
    return { holds: false, reason: `all weights and activations finite after ${steps.value} steps`, measurements };
  }
  return { holds: null, reason: 'NaN in some networks only', measurements };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
