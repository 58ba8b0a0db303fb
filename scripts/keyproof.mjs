// `npm run keyproof -- ARGS`: installs and builds what changed, then runs the command where the caller stands.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inOrder, install, turbo } from './run.mjs';

const main = fileURLToPath(new URL('../apps/cli/dist/main.js', import.meta.url));

/** The folder from which the caller ran npm. */
export const cwd = process.env.INIT_CWD ?? process.cwd();

/** Builds (its output is shown only when it fails), runs the command and ends with its exit code. */
export function keyproof(args) {
  if (!existsSync(main)) console.error('First use: installing and building, which takes a minute or two …');
  const quiet = { quiet: true };
  process.exitCode = inOrder(
    () => install(quiet),
    () => turbo(['build', '--filter=keyproof...'], quiet),
    () => spawnSync(process.execPath, [main, ...args], { stdio: 'inherit', cwd }).status ?? 1,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) keyproof(process.argv.slice(2));
