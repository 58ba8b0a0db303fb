// Installs with the pinned pnpm and runs turbo tasks, on a machine that has only Node and npm.
//   node scripts/run.mjs [TASK ...]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Runs the pinned pnpm and returns its exit status. With `quiet`, its output is shown only when it fails. */
function pnpm(args, { quiet = false, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', '--prefer-offline', packageManager, ...args], {
    cwd: root,
    env: { ...process.env, DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1', ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
  });
  if (quiet && status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  return status ?? 1;
}

/** Installs the locked dependencies and returns the exit status. */
export const install = (options) => pnpm(['install', '--frozen-lockfile', '--prefer-offline'], options);

/** Runs turbo with the given arguments and returns the exit status. */
export const turbo = (args, options) => pnpm(['exec', 'turbo', 'run', '--log-prefix=none', ...args], options);

/** Serves the built demo until it is stopped. */
export const preview = (args) =>
  pnpm(['--filter', '@keyproof/demo', 'exec', 'vite', 'preview', '--host', '127.0.0.1', ...args]);

/** Runs the steps in order until one fails; returns its status, or 0. */
export const inOrder = (...steps) => steps.reduce((status, step) => status || step(), 0);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tasks = process.argv.slice(2);
  process.exitCode = inOrder(
    () => install(),
    () => (tasks.length > 0 ? turbo(tasks) : 0),
  );
}
