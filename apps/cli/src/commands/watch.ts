import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { LoadedConfig } from '../config/load.ts';
import type { Host } from '../host.ts';
import { findSources } from '../input/find.ts';
import { reviewFilesOf } from '../review/find.ts';

/** Changes come in bursts: an editor writes a file in several steps. */
const SETTLED_MS = 150;

type Seen = ReadonlyMap<string, string>;

/** Runs once; with `--watch` again on whatever changes, until it is interrupted. */
export async function watching(
  host: Host,
  words: readonly string[],
  { watch: on, settings }: { readonly watch?: boolean | undefined; readonly settings?: LoadedConfig },
  run: (words: readonly string[], signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const signal = host.interruption();
  let code = await run(words, signal);
  if (on !== true || signal.aborted) return code;
  const look = (): Promise<Seen> => snapshot(host, words, settings?.config.ignore ?? []);
  let seen = await look();
  while (!signal.aborted) {
    host.err(`keyproof: watching ${seen.size} ${seen.size === 1 ? 'file' : 'files'}; Ctrl-C ends\n`);
    await change(host, words, seen, signal);
    if (signal.aborted) break;
    const now = await look();
    const changed = [...now].filter(([file, state]) => seen.get(file) !== state).map(([file]) => file);
    const gone = [...seen.keys()].filter((file) => !now.has(file));
    seen = now;
    for (const file of gone) host.err(`keyproof: \`${file}\` is gone\n`);
    if (changed.length > 0) code = await run(changed, signal);
  }
  return code === 130 ? 130 : 0;
}

/** When and how long each dump and each review beside it was written. */
async function snapshot(host: Host, words: readonly string[], ignored: readonly string[]): Promise<Seen> {
  const { sources } = await findSources(words, host, ignored);
  const rows = sources.flatMap(({ file }) => (file === null ? [] : [file]));
  return new Map(
    await Promise.all(
      rows.map(async (file) => [file, (await Promise.all([file, ...reviewFilesOf(file)].map(state))).join()] as const),
    ),
  );
}

async function state(file: string): Promise<string> {
  return stat(file).then(
    ({ mtimeMs, size }) => `${mtimeMs}/${size}`,
    () => '',
  );
}

/** Waits until something happens in the folders of the dumps, and it is quiet again. */
function change(host: Host, words: readonly string[], seen: Seen, signal: AbortSignal): Promise<void> {
  const folders = new Set([...seen.keys()].map((file) => dirname(file)));
  for (const word of words) if (word !== '-') folders.add(resolve(host.cwd, word));
  return new Promise((done) => {
    const watchers: FSWatcher[] = [];
    let timer: NodeJS.Timeout | undefined;
    const end = (): void => {
      clearTimeout(timer);
      for (const each of watchers) each.close();
      signal.removeEventListener('abort', end);
      done();
    };
    const happened = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, SETTLED_MS);
    };
    signal.addEventListener('abort', end);
    for (const folder of folders) {
      try {
        watchers.push(watch(folder, happened).on('error', happened));
      } catch {
        // A pattern, or a folder that is gone.
      }
    }
    if (watchers.length === 0) end();
  });
}
