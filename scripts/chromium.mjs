// Finds a Chromium for the browser tests, or installs Debian's where it may (Linux, root, apt-get).
//   node scripts/chromium.mjs      prints its path; exits 1 with a reason where there is none
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium on this machine, or `null`. `KEYPROOF_CHROMIUM` names one by hand. */
export function findChromium() {
  const named = process.env.KEYPROOF_CHROMIUM;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(named ? [named] : []), ...onPath, ...places].find(runs) ?? null;
}

/** Installs Debian's package `chromium`. Says why it cannot where it cannot. */
function installChromium() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'installing one needs root on a Debian system';
  if (spawnSync('apt-get', ['--version']).status !== 0) return 'this system has no apt-get';
  console.error(
    'No Chromium found: installing the Debian package `chromium` (apt-get install -y --no-install-recommends chromium) …',
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) return `apt-get ${args[0]} failed:\n${`${stdout}${stderr}`.slice(-2000)}`;
  }
  return null;
}

/**
 * Puts the browser's path into `env.KEYPROOF_CHROMIUM` and returns 0. Without a browser the tests that need one are skipped
 * and say so; under `CI=true` that is a failure, and 1 is returned.
 */
export function ensureChromium(env) {
  let path = findChromium();
  const why = path === null ? installChromium() : null;
  path ??= findChromium();
  if (path !== null) {
    env.KEYPROOF_CHROMIUM = path;
    return 0;
  }
  console.error(
    `Browser tests cannot run: no Chromium was found, and ${why ?? 'none appeared after its installation'}.`,
  );
  console.error('Install Chromium or Chrome, or set KEYPROOF_CHROMIUM to its path.');
  if (process.env.CI !== 'true') return 0;
  console.error('Under CI=true a missing browser is a failure.');
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const env = {};
  process.exitCode = ensureChromium(env);
  if (env.KEYPROOF_CHROMIUM) console.log(env.KEYPROOF_CHROMIUM);
  else process.exitCode = 1;
}
