// Installs with the pinned pnpm and runs turbo tasks, on a machine that has only Node and npm.
//   node scripts/run.mjs [TASK ...]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const env = { ...process.env, DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };

/** Runs the pinned pnpm; ends this process with its status when it fails. `quiet` shows output only then. */
export function pnpm(args, { quiet = false } = {}) {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', '--prefer-offline', packageManager, ...args], {
    cwd: root,
    env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return;
  if (quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  process.exit(status ?? 1);
}

/** Installs the locked dependencies, then runs the named turbo tasks. */
export function run(tasks, options) {
  pnpm(['install', '--frozen-lockfile', '--prefer-offline'], options);
  if (tasks.length > 0) pnpm(['exec', 'turbo', 'run', '--log-prefix=none', ...tasks], options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run(process.argv.slice(2));
