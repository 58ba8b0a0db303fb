import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

/** A hash of the code that reads and grades: results of other code are never taken for ours, whatever the version says. */
export function fingerprint(): string {
  const hash = createHash('sha256').update(manifest.version);
  const require = createRequire(import.meta.url);
  try {
    const parser = require.resolve('@keyproof/parser');
    const grader = require.resolve('@keyproof/grader');
    const core = createRequire(grader).resolve('@keyproof/rnn-core');
    for (const folder of [parser, grader, core].map((file) => dirname(file))) addFolder(hash, folder);
    addFolder(hash, dirname(fileURLToPath(import.meta.url)));
  } catch {
    // Run from source without a build: never equal to anything, so nothing stale is read.
    hash.update(`${process.pid} ${Date.now()}`);
  }
  return hash.digest('hex').slice(0, 32);
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(folder, name)));
  }
}

/** The key of a result: what was read, and everything that decides what comes of it. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
