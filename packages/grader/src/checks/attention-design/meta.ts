import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'attention-design',
  title: 'Why attention has positions, a scale and a mask',
  why:
    'Decides whether self-attention sees the order of its words without positions, what dividing by √d_k changes, and what a causal mask hides. ' +
    'A learner with a wrong key expects speed or memory from either.',
  source: 'Vaswani et al., Attention is all you need (2017), §3.2.1 (footnote 4: the variance of q·k is d_k) and §3.5.',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 1.6 s, most of it in plain loops on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 4,
    control:
      'With positions, and in a recurrent network, another order must change the outputs; without the mask later words must move earlier outputs',
  },
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
    variance: {
      value: 0.15,
      unit: 'of 1',
      reason: 'From 1024 products of 64 queries and 16 keys the variance is estimated to a few hundredths.',
    },
    gradient: {
      value: 3,
      unit: 'ratio',
      reason: 'The scaled softmax must pass at least three times the gradient of the one without a scale.',
    },
  },
} as const satisfies CheckMeta;
