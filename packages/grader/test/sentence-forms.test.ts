import { expect, test, vi } from 'vitest';
import type * as Grammar from '../src/sentences/grammar.ts';

const forms = vi.hoisted(() => ({ compiled: 0 }));
vi.mock('../src/sentences/grammar.ts', async (original) => {
  const grammar = await original<typeof Grammar>();
  const rulesOf: typeof grammar.rulesOf = (vocabulary, rows) => {
    const rules = grammar.rulesOf(vocabulary, rows);
    for (const { pattern } of rules) forms.compiled += pattern().unicode ? 1 : 0;
    return rules;
  };
  return { ...grammar, rulesOf };
});

// A form is compiled when a sentence first holds what it needs; a broken one would show there only.
test('every form of sentence of every check is a regular expression', async () => {
  // The checks may have been loaded by the tests of another file.
  vi.resetModules();
  const { recommended } = await import('../src/checks/index.ts');
  expect(recommended.length).toBeGreaterThan(20);
  expect(forms.compiled).toBeGreaterThan(500);
});
