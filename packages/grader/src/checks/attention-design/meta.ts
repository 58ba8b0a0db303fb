import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'attention-design',
  title: 'Why attention has positions and a scale',
  why:
    'Decides whether self-attention sees the order of its words without positions, and what dividing by √d_k changes. ' +
    'A learner with a wrong key expects speed or memory from either.',
  source: 'Vaswani et al., Attention is all you need (2017), §3.2.1 (footnote 4: the variance of q·k is d_k) and §3.5.',
  thresholds: {
    same: {
      value: 1e-10,
      unit: 'relative',
      reason: 'Permuting the words permutes the outputs exactly; only float64 rounding is left.',
    },
    changed: {
      value: 1e-2,
      unit: 'relative',
      reason: 'With positions, or in a recurrent network, another order gives outputs that differ by a tenth and more.',
    },
    peaked: {
      value: 0.8,
      unit: 'largest weight',
      reason:
        'A softmax whose largest weight is above 0.8 passes little gradient; even weights over 16 words are 0.06 each.',
    },
    gradient: {
      value: 3,
      unit: 'ratio',
      reason: 'The scaled softmax must pass at least three times the gradient of the one without a scale.',
    },
  },
} as const satisfies CheckMeta;
