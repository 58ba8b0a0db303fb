import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BackendName, createEngine, type Engine } from '../src/index.ts';
import { parseVectorFile } from './file.ts';
import { type Outcome, runFile } from './run-file.ts';

const inNode: readonly BackendName[] = ['reference', 'webasm', 'cpu'];

/** All .json files of the folders and files named, in order, folders searched to the bottom. */
function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
    .filter((file) => file.endsWith('.json'));
}

const short = (value: number): string => (Number.isNaN(value) ? '-' : value.toExponential(2));

const line = (name: string, backend: BackendName, { status, error, bound, reason }: Outcome): string =>
  `${status} ${name} ${backend} ${short(error)} ${short(bound)} ${reason}`.trimEnd();

async function run(file: string, engine: Engine): Promise<Outcome & { readonly name: string }> {
  try {
    const parsed = parseVectorFile(readFileSync(file, 'utf8'));
    return { ...(await runFile(engine, parsed)), name: parsed?.name ?? basename(file, '.json') };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = `the file cannot be read: ${message.replaceAll('\n', ' ')}`;
    return { status: 'FAIL', error: NaN, bound: NaN, reason, name: basename(file, '.json') };
  }
}

/** Runs every vector file of the folders on the backends (default: those that always run in Node); prints a line each, and gives back the exit code. */
export async function main(paths: readonly string[], backends: readonly BackendName[] = inNode): Promise<number> {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) {
    console.error(`Expected folders with vector files (*.json), got \`${missing}\`, which does not exist.`);
    return 2;
  }
  const files = paths.flatMap(filesOf);
  if (files.length === 0) {
    console.error('Expected folders with vector files (*.json), found none. Usage: npm run vectors -- DIR …');
    return 2;
  }
  const counts = { PASS: 0, FAIL: 0, SKIP: 0 };
  const engines: Engine[] = [];
  for (const backend of backends) engines.push(await createEngine({ backend }));
  for (const file of files) {
    for (const engine of engines) {
      const outcome = await run(file, engine);
      counts[outcome.status]++;
      console.log(line(outcome.name, engine.backend, outcome));
    }
  }
  for (const engine of engines) engine.dispose();
  console.log(`${counts.PASS} passed, ${counts.FAIL} failed, ${counts.SKIP} skipped, ${files.length} files`);
  return counts.FAIL > 0 ? 1 : 0;
}
