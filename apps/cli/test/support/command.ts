import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

// Results of this run of the tests alone: none of an earlier one, and none of the user's.
const cache = mkdtempSync(join(tmpdir(), 'keyproof-test-cache-'));
process.on('exit', () => rmSync(cache, { recursive: true, force: true }));
const environment = { PATH: process.env['PATH'] ?? '', COLUMNS: '80', KEYPROOF_CACHE: cache };

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as the user `nobody` where we are root, who may read everything. */
  readonly unprivileged?: boolean;
}

/** Runs the built command. Throws where it is not built: these tests are about what users get. */
export function keyproof(
  args: readonly string[],
  { cwd, input = '', env = {}, unprivileged = false }: RunOptions = {},
): Ran {
  if (!existsSync(main))
    throw new Error('Expected apps/cli/dist/main.js, found none: run `npm test`, which builds it first.');
  const root = process.getuid?.() === 0;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    input,
    env: { ...environment, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(unprivileged && root ? { uid: 65534, gid: 65534 } : {}),
  });
  // A command that reads no standard input may end before it is written.
  if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  return { code: status, out: stdout, err: stderr };
}

/** Starts the built command and leaves it running. */
export function start(
  args: readonly string[],
  { cwd, env = {} }: Pick<RunOptions, 'cwd' | 'env'> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [main, ...args], { cwd, env: { ...environment, ...env } });
}
