import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recommended, version } from '../src/index.ts';

const root = new URL('../../../', import.meta.url);
const list = new URL('docs/checks.md', root);

const lines = [...recommended]
  .sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1))
  .map(({ meta }) => `- [${meta.id}](../packages/grader/src/checks/${meta.id}/README.md): ${meta.title}. ${meta.why}`);
const expected = [
  '# Checks',
  '',
  'One line a check: what it decides, and what a wrong key would cost a learner. Written by `UPDATE=1 npx vitest run packages/grader/test/docs.test.ts`.',
  '',
  ...lines,
  '',
].join('\n');

test('docs/checks.md lists every check', () => {
  if (process.env['UPDATE'] === '1') writeFileSync(list, expected);
  expect(readFileSync(list, 'utf8'), 'Run it with UPDATE=1 to write the list anew').toBe(expected);
});

test('every threshold has its reason, and every check its source', () => {
  for (const { meta } of recommended) {
    expect(meta.source.length, meta.id).toBeGreaterThan(10);
    for (const threshold of Object.values(meta.thresholds))
      expect(threshold.reason.length, meta.id).toBeGreaterThan(10);
  }
});

test('ids are unique', () => {
  const ids = recommended.map(({ meta }) => meta.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the version is that of the package', () => {
  const { version: told } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(version).toBe(told);
});
