import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'output-vector',
  title: 'Length, entries and sum of the output vector of a language model',
  why:
    'Decides how long the output of one step is and which values its entries take. ' +
    'A learner with a wrong key builds an output layer of the wrong size, or expects a word where there are probabilities.',
  source: 'softmax(z)_i = e^{z_i} / Σ_j e^{z_j} over the words of the vocabulary.',
  budget: {
    milliseconds: 20_000,
    values: 20_000_000,
    operations: 1e10,
    reason:
      'Questions tried take at most 6 thousand multiply-adds and 0.2 s; vocabularies are those of the item on webasm; the rest is room for slower backends and more networks',
  },
  trial: { networks: 3, control: 'Scores before the softmax must be negative somewhere' },
  thresholds: {
    end: {
      value: 0.01,
      unit: '1',
      reason:
        'A stated end of a range counts as reached within 0.01; sharp and flat networks reach both ends of [0, 1] far closer.',
    },
    sum: {
      value: 1e-4,
      unit: '1',
      reason:
        'Rounding of float32 over a vocabulary of 10⁴ words stays below it; a wrong sum misses by a whole unit or more.',
    },
  },
} as const satisfies CheckMeta;
