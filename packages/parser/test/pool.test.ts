import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { createExtractPool as Create } from '../src/pool.ts';

const built = path.resolve(import.meta.dirname, '../dist/pool.js');

// Threads load JavaScript files, so the pool is tested as it is shipped.
describe.skipIf(!existsSync(built))('createExtractPool (built package)', () => {
  it('reads many dumps on several threads', async () => {
    const { createExtractPool } = (await import(pathToFileURL(built).href)) as { createExtractPool: typeof Create };
    const pool = createExtractPool({ threads: 2 });
    const dump = (n: number): Uint8Array =>
      new TextEncoder().encode(`${n}. Which hand is number ${n}?\n\n- [x] left\n- [ ] right\n`);
    const read = await Promise.all([1, 2, 3, 4, 5].map((n) => pool.extract(`dump-${n}.md`, dump(n))));
    await pool.close();
    expect(read.map((each) => [each.path, each.encoding, each.items[0]?.number, each.items[0]?.key?.options])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [`dump-${n}.md`, 'utf-8', n, [0]]),
    );
  });
});
