import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'training-practice',
  title: 'Clipping, truncation, shared weights: what practices of training do',
  why:
    'Decides statements about gradient clipping, truncated back-propagation, shared parameters and the gradient over time by doing both. ' +
    'A learner with a wrong key clips gradients against vanishing, or waits for memories that truncation cut off.',
  source:
    'Pascanu, Mikolov and Bengio (2013) on clipping; Werbos (1990) on back-propagation through time, ∂L/∂θ = Σ_t ∂L/∂θ_t.',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 15 million multiply-adds, 3 thousand numbers and 2.3 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: { networks: 3, control: 'The same training without the practice must go the other way' },
  thresholds: {
    equal: { value: 1e-3, unit: 'relative', reason: 'Sums over twelve steps in float32 agree to 1e-5.' },
    differ: {
      value: 0.05,
      unit: 'relative',
      reason: 'Wrong combinations of step gradients miss by more than half of the gradient.',
    },
    tame: {
      value: 100,
      unit: 'largest weight',
      reason: 'Clipped training moves a weight by at most the rate times the norm in each step.',
    },
    same: {
      value: 1e-6,
      unit: 'value',
      reason: 'The same weights on the same inputs give the same bits, whatever was done to a gradient in between.',
    },
    treated: {
      value: 0.01,
      unit: 'of the gradient',
      reason:
        'What is clipped to a quarter, or cut to the last of twelve steps, is another gradient by more than a quarter (40 seeds).',
    },
    gone: {
      value: 1e-6,
      unit: 'of the gradient',
      reason: 'A gradient a million times smaller no longer moves a weight in training.',
    },
  },
} as const satisfies CheckMeta;
