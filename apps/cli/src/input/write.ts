import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileError } from '../errors.ts';
import type { Host } from '../host.ts';

/** Writes a file whole or not at all: a reader never meets half of one. `folders` makes the folders above it. */
export async function writeWhole(
  host: Pick<Host, 'cwd'>,
  path: string,
  data: string | Uint8Array,
  { folders = false }: { readonly folders?: boolean } = {},
): Promise<void> {
  const file = resolve(host.cwd, path);
  const half = join(dirname(file), `.${process.pid}.${Math.random().toString(36).slice(2)}.part`);
  try {
    if (folders) await mkdir(dirname(file), { recursive: true });
    // A device or pipe such as /dev/stdout is written to, never replaced.
    const special = await stat(file)
      .then((there) => !there.isFile() && !there.isDirectory())
      .catch(() => false);
    if (special) return await writeFile(file, data);
    await writeFile(half, data);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => {});
    throw fileError(path, error, 'write');
  }
}
