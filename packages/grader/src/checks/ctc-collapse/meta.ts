import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'ctc-collapse',
  title: 'What a path of characters and blanks collapses to under CTC',
  why:
    'Decides which text a given output path stands for. ' +
    'A learner with a wrong key removes blanks before repeats, or loses doubled letters.',
  source:
    'Graves et al., Connectionist temporal classification (ICML 2006): the map B and the forward variables α_t(s).',
  budget: {
    milliseconds: 10_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 0.02 s; lengths are those of the item on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    exact:
      'A text has probability 1 or 0 where the network is certain of each character: the forward recursion sums over every alignment',
    control: 'The text with its blanks removed first must have probability 0 where it differs',
  },
  thresholds: {
    certain: {
      value: 0.999,
      unit: 'probability',
      reason:
        'A network that is sure of each character of the path gives its text a probability of 1, and every other text 0.',
    },
  },
} as const satisfies CheckMeta;
