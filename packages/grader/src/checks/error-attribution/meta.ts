import type { CheckMeta } from '../../types.ts';

/** What this check is, and the margins that a verdict needs. */
export const meta = {
  id: 'error-attribution',
  title: 'Whether the model or the search is at fault for a wrong output',
  why:
    'Decides from P(y*|x) and P(ŷ|x) whether a better search could have found the reference. ' +
    'A learner with a wrong key widens a beam that already found what the model prefers.',
  source:
    'Search looks for argmax P(y|x): if P(y*|x) > P(ŷ|x) it failed to; otherwise the model prefers the wrong output.',
  budget: {
    milliseconds: 20_000,
    values: 1_000_000,
    operations: 1e9,
    reason:
      'Questions tried take at most 11 million multiply-adds, 46 thousand numbers and 1.6 s on webasm; the rest is room for slower backends and more networks',
  },
  trial: { networks: 16, control: 'Where the reference is the less likely one, a full search must never put it out' },
  thresholds: {
    share: {
      value: 1,
      unit: 'of the cases',
      reason: 'Both halves of the rule follow from what a search maximises, so a single exception would refute it.',
    },
    cases: {
      value: 5,
      unit: 'cases',
      reason:
        'Sixteen networks give about eighty sentences likelier than the greedy one; fewer than five would be no trial of the rule.',
    },
  },
} as const satisfies CheckMeta;
