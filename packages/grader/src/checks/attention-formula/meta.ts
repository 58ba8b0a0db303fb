import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'attention-formula',
  title: 'The formula of scaled dot-product attention',
  why:
    'Decides which formula of Q, K and V is scaled dot-product attention, and which has shapes that do not fit. ' +
    'A learner with a wrong key forgets the transpose or the square root under the softmax.',
  source: 'Attention(Q, K, V) = softmax(Q Kᵀ / √d_k) V (Vaswani et al., Attention is all you need, 2017, eq. 1).',
  budget: {
    milliseconds: 10_000,
    values: 2_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 0.03 s; sizes are those of the item on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 6,
    control:
      'On the same draws the formula without its scale must differ, and columns of the weights must not sum to 1',
  },
  thresholds: {
    equal: {
      value: 1e-10,
      unit: 'relative',
      reason: 'A right formula is the same computation; only float64 rounding is left.',
    },
    different: {
      value: 1e-3,
      unit: 'relative',
      reason:
        'Without its scale the formula differed by 0.008 and more on 120 draws; 1e-3 is seven orders above what rounding leaves.',
    },
  },
} as const satisfies CheckMeta;
