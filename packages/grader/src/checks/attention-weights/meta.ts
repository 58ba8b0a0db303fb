import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'attention-weights',
  title: 'Attention weights: their sum, what they favour, what they depend on, where they help',
  why:
    'Decides statements on α<t,t′> and e<t,t′> of an attention model. ' +
    'A learner with a wrong key normalises over the wrong axis, or feeds a state that does not exist yet.',
  source:
    'Bahdanau, Cho and Bengio (2015): α<t,t′> = softmax over t′ of e<t,t′>, e<t,t′> = f(s<t−1>, a<t′>), s<t> = g(s<t−1>, Σ α a).',
  budget: {
    milliseconds: 20_000,
    values: 5_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 8 million multiply-adds, 173 thousand numbers and 0.8 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 3,
    control: 'Untrained attention must not have the weights that are claimed, and an earlier state must not move',
  },
  thresholds: {
    sum: {
      value: 1e-4,
      unit: '1',
      reason: 'A softmax over six places sums to 1 within 1e-6; over the steps the sums miss 1 by 0.1 and more.',
    },
    same: { value: 1e-10, unit: '1', reason: 'The same sum in float64 differs by rounding only.' },
    large: {
      value: 0.5,
      unit: 'weight',
      reason: 'Trained weights on the place that matters are above 0.9; an even share of six places is 0.17.',
    },
    small: { value: 0.25, unit: 'weight', reason: 'Places that do not matter share the rest.' },
    gain: {
      value: 0.2,
      unit: 'share of loss',
      reason: 'From 3 to 20 steps the loss that attention saves grows by more than half of the loss of a constant.',
    },
  },
} as const satisfies CheckMeta;
