import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'length-normalisation',
  title: 'Whether search without length normalisation prefers short sentences',
  why:
    'Decides in which direction beam search is biased with and without dividing the score by the length. ' +
    'A learner with a wrong key looks for a fault in the model where the score is at fault.',
  source: 'log P(y) = Σ_t log P(y<t> | …) falls with every word; (1/T^α) Σ_t does not have to.',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 7 million multiply-adds, 22 thousand numbers and 1.9 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 16,
    control: 'Sentences that the models write themselves must be longer than those found without normalisation',
  },
  thresholds: {
    ratio: {
      value: 0.5,
      unit: 'of the length',
      reason:
        'On random models the sentences found without normalisation are a tenth as long as those found with it, and shorter than the models write.',
    },
  },
} as const satisfies CheckMeta;
