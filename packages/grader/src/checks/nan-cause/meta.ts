import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'nan-cause',
  title: 'What turns the weights and activations of a recurrent network into NaN',
  why:
    'Decides which of the proposed causes, provoked alone, ends in NaN. ' +
    'A learner with a wrong key looks for the fault in an activation function and never clips a gradient.',
  source:
    'IEEE 754: overflow gives ∞, and ∞ − ∞ and 0 · ∞ give NaN; σ(z), tanh(z) and max(0, z) of a finite z are finite.',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 15 million multiply-adds, 6 thousand numbers and 0.9 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: { networks: 3, control: 'A sound network must not become NaN' },
  thresholds: {
    steps: {
      value: 8,
      unit: 'training steps',
      reason: 'The causes that act give NaN within two steps; eight without a trace of it is four times as long.',
    },
    share: {
      value: 1,
      unit: 'of the networks',
      reason: 'A cause has to act in every network tried, and a non-cause in none; anything between is not decided.',
    },
  },
} as const satisfies CheckMeta;
