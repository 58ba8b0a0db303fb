import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'sampling',
  title: 'How sentences are sampled from a recurrent language model',
  why:
    'Decides how the word of a step is chosen and what the next step reads. ' +
    'A learner with a wrong key writes a sampler that repeats one sentence or needs the training set to speak.',
  source: 'Ancestral sampling: y<t> ~ P(y<t> | ŷ<1>…ŷ<t−1>) draws from P(y<1>…y<T>) = Π_t P(y<t> | y<1>…y<t−1>).',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 24 million multiply-adds, 3 thousand numbers and 1.6 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: { networks: 3, control: 'Words chosen without the model must miss its probabilities' },
  thresholds: {
    same: {
      value: 0.1,
      unit: 'total variation',
      reason: 'With 2048 sentences of 32 kinds the noise of a perfect sampler is below 0.06.',
    },
    different: {
      value: 0.2,
      unit: 'total variation',
      reason: 'Twice the margin for the same; the wrong procedures lie above it in every language tried.',
    },
    close: {
      value: 0.01,
      unit: 'probability',
      reason: 'At temperatures of 0.001 and 1000 the distribution of 7 words is one word or even within 0.004.',
    },
    far: {
      value: 0.1,
      unit: 'probability',
      reason: 'One word alone is 0.86 away from even chances; scores that are not divided stay further off than this.',
    },
  },
} as const satisfies CheckMeta;
