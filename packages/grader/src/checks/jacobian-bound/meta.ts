import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'jacobian-bound',
  title: 'Size of ∂s_T/∂s_k for given weights and activation',
  why:
    'Decides what the norm of the recurrent weights and the activation say of the gradient over many steps. ' +
    'A learner with a wrong key takes large weights for large gradients and forgets the slope of the activation.',
  source:
    '‖∂s_T/∂s_k‖ ≤ (γ‖W‖)^{T−k} with γ the largest slope: ¼ for the logistic function, 1 for tanh and relu (Pascanu, Mikolov, Bengio 2013, §2.1).',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 2 million multiply-adds, 6 thousand numbers and 0.5 s; numbers of steps are those of the item on webasm; the rest is room for slower backends and more networks',
  },
  trial: { networks: 3, control: 'No network may exceed the analytic bound, and the steepest must reach it' },
  thresholds: {
    small: {
      value: 1e-2,
      unit: 'spectral norm',
      reason: 'A hundredth of the gradient is what quizzes call close to 0.',
    },
    large: { value: 10, unit: 'spectral norm', reason: 'Ten times the gradient is what quizzes call very high.' },
    equal: {
      value: 1e-2,
      unit: 'relative',
      reason: 'A stated value is met within 1 %; other networks of the same norm differ by factors.',
    },
  },
} as const satisfies CheckMeta;
