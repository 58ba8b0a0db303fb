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

  const open = async (threads: number) => {
    const { createExtractPool } = (await import(pathToFileURL(built).href)) as { createExtractPool: typeof Create };
    return createExtractPool({ threads });
  };
  const bytes = new TextEncoder().encode('1. Which hand?\n\n- [x] left\n- [ ] right\n');

  it('names the file that broke its worker, and reads the others', async () => {
    const pool = await open(1);
    const read = await Promise.allSettled([
      pool.extract('good.md', bytes),
      pool.extract('broken.md', undefined as unknown as Uint8Array),
      pool.extract('good-too.md', bytes),
    ]);
    await pool.close();
    expect(read.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((read[1] as PromiseRejectedResult).reason).toMatchObject({
      message: expect.stringMatching(/^Could not read `broken.md`: its worker broke \(/) as string,
    });
  });

  it('stops what was aborted', async () => {
    const pool = await open(1);
    const controller = new AbortController();
    const waiting = pool.extract('long.md', bytes, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(pool.extract('later.md', bytes, { signal: controller.signal })).rejects.toThrow('enough');
    expect((await pool.extract('after.md', bytes)).items).toHaveLength(1);
    await pool.close();
  });
});
