import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');

it('needs nothing of Node outside the pool', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^pool/.test(file),
  );
  const guilty = files.filter((file) =>
    /from '(?:node:|fs|path|tinypool)|\b(?:process|Buffer|require)[.(]/.test(
      readFileSync(path.join(src, file), 'utf8'),
    ),
  );
  expect(guilty).toEqual([]);
});
