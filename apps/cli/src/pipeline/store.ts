import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Results by key, one compressed file each. A file is there whole or not at all, so a run that is killed leaves a good store. */
export interface Store {
  readonly get: (key: string) => string | null;
  /** Keeps a result. Gives back the error where it cannot; the result is then computed again next time. */
  readonly put: (key: string, value: string) => Promise<Error | null>;
}

const NOTHING_KEPT: Store = { get: () => null, put: () => Promise.resolve(null) };

export function openStore(folder: string | null): Store {
  if (folder === null) return NOTHING_KEPT;
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.gz`);
  return {
    get(key) {
      try {
        return gunzipSync(readFileSync(fileOf(key))).toString('utf8');
      } catch {
        // Absent, or damaged by something else than us: computed again and written over.
        return null;
      }
    },
    async put(key, value) {
      const file = fileOf(key);
      const half = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}.part`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(half, gzipSync(value, { level: 1 }));
        await rename(half, file);
        return null;
      } catch (error) {
        await rm(half, { force: true }).catch(() => {});
        return error as Error;
      }
    },
  };
}
