import { expect, test } from 'vitest';
import { TABLES } from '../src/lexicon/tables/index.ts';

const rootOf = (concept: string): string => concept.split('.')[0] ?? concept;

/**
 * Tables that belong together: words that change nothing live in a table of their own, so that they hide no concept, and are named under the same root.
 * Everything else that shares a root would be read by checks that never meant it: asking for `size` finds whatever is called `size.…`.
 */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  attend: ['attention', 'attention-words'],
  // Words that carry nothing: `filler.network`, `filler.task`, … are asked for one by one.
  filler: [
    'architectures',
    'direction-fillers',
    'embeddings',
    'lengths',
    'network-stems',
    'sizes',
    'stacking',
    'task-roles',
    'unseen-words',
  ],
  gate: ['gate-symbols', 'gates'],
  glue: ['numbers', 'truth'],
  nonfinite: ['non-finite', 'non-finite-words'],
  out: ['output-words', 'outputs'],
  practice: ['practice-words', 'practices'],
  sample: ['sampling', 'sampling-words'],
  // "Too large" beside "dimension of": checks that know sizes know both.
  size: ['non-finite', 'units'],
  task: ['task-roles', 'tasks'],
};

test('no two tables share the root of a concept, other than those that belong together', () => {
  const tablesOf = new Map<string, Set<string>>();
  for (const { name, rows } of TABLES)
    for (const { concept } of rows) {
      const root = rootOf(concept);
      tablesOf.set(root, (tablesOf.get(root) ?? new Set()).add(name));
    }
  const shared = Object.fromEntries(
    [...tablesOf]
      .filter(([, names]) => names.size > 1)
      .map(([root, names]) => [root, [...names].sort()])
      .sort(),
  );
  expect(shared).toEqual(TOGETHER);
});
