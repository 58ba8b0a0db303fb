import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'beam-search',
  title: 'What beam search costs, finds and misses, by its width',
  why:
    'Decides what a wider or narrower beam does to run time, memory, number of steps and the sentence found. ' +
    'A learner with a wrong key expects a wider beam to be free, or to end sooner.',
  source: 'Beam search keeps the B likeliest sentence starts of each step and scores the next words of each.',
  budget: {
    milliseconds: 20_000,
    values: 5_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 43 million multiply-adds, 192 thousand numbers and 2.3 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 24,
    control: 'A second search of the same width must gain nothing; greedy and exhaustive search must differ',
  },
  thresholds: {
    ratio: {
      value: 1.5,
      unit: 'times',
      reason: 'From width 2 to width 8 time and memory grow more than threefold on every network tried.',
    },
    gain: {
      value: 0.02,
      unit: 'nats',
      reason:
        'From width 1 to width 8 the log-probability of the sentence found grows by 0.1 to 0.3 on average, by seed; on no network does it shrink.',
    },
    agree: {
      value: 1,
      unit: 'of the networks',
      reason: '"The same" and "always" are said of every model: one network where the searches differ refutes them.',
    },
  },
} as const satisfies CheckMeta;
