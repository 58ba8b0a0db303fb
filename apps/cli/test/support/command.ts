import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Host, wantsColor } from '../../src/host.ts';
import { run } from '../../src/program.ts';

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

/**
 * Runs the command of the source in this process: the same words, files and texts as `keyproof`, without the second that a process takes to
 * start. Whatever rests on the process or on the build (threads, signals, pipes, rights, modules of a configuration) is for `keyproof`.
 */
export async function command(
  args: readonly string[],
  {
    cwd = process.cwd(),
    input = '',
    env = {},
    ...more
  }: Omit<RunOptions, 'unprivileged'> & Pick<Partial<Host>, 'ask'> = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const variables = { ...environment, ...env };
  const code = await run(args, {
    cwd,
    env: variables,
    columns: Number(variables.COLUMNS),
    color: wantsColor(variables, false),
    interactive: false,
    out: (text) => void (out += text),
    write: async (text) => void (out += text),
    err: (text) => void (err += text),
    stdin: async () => Buffer.from(input),
    ask: null,
    interruption: () => new AbortController().signal,
    ...more,
  });
  return { code, out, err };
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
