// `npm run keyproof -- ARGS`: installs and builds what changed, then runs the command where the caller stands.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const main = fileURLToPath(new URL('../apps/cli/dist/main.js', import.meta.url));

/** Builds quietly (output is shown when it fails), runs the command and ends with its exit code. */
export function keyproof(args) {
  run(['build', '--filter=keyproof...'], { quiet: true });
  const { status } = spawnSync(process.execPath, [main, ...args], { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() });
  process.exitCode = status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) keyproof(process.argv.slice(2));
