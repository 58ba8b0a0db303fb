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
