import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../errors.ts';
import type { Host } from '../host.ts';
import { storeFolder } from './survey.ts';
import type { CacheOptions } from './table.ts';

/** `keyproof cache`: where results are kept, how many there are and how much room they take; `--clear` removes them. */
export async function cache(host: Host, _words: string[], options: CacheOptions): Promise<number> {
  const folder = storeFolder(host, options) as string;
  const { files, bytes } = await sizeOf(folder);
  const size = `${files} ${files === 1 ? 'result' : 'results'}, ${(bytes / 2 ** 20).toFixed(1)} MiB`;
  if (options.clear) {
    // Only what is ours: folders of two hexadecimal digits.
    for (const name of await shelves(folder))
      await rm(join(folder, name), { recursive: true, force: true }).catch((error) => fail(folder, error));
  }
  host.out(`${folder}\n${options.clear ? 'removed ' : ''}${size}\n`);
  return 0;
}

function fail(folder: string, error: unknown): never {
  throw fileError(folder, error, 'write');
}

async function shelves(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw fileError(folder, error);
  });
  return names.filter((name) => /^[\da-f]{2}$/.test(name));
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const shelf of await shelves(folder)) {
    for (const name of await readdir(join(folder, shelf))) {
      files++;
      bytes += await stat(join(folder, shelf, name)).then(
        ({ size }) => size,
        () => 0,
      );
    }
  }
  return { files, bytes };
}
