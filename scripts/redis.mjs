// Finds a redis-server for the queue's tests, or installs Debian's where it may (Linux, root, apt-get).
//   node scripts/redis.mjs      prints its path; exits 1 with a reason where there is none
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a redis-server on this machine, or `null`. `KEYPROOF_REDIS_SERVER` names one by hand. */
export function findRedis() {
  const named = process.env.KEYPROOF_REDIS_SERVER;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  return [...(named ? [named] : []), ...folders.map((folder) => join(folder, 'redis-server'))].find(runs) ?? null;
}

/** Installs Debian's package `redis-server` without starting its service. Says why it cannot where it cannot. */
function installRedis() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'installing one needs root on a Debian system';
  if (spawnSync('apt-get', ['--version']).status !== 0) return 'this system has no apt-get';
  console.error(
    'No redis-server found: installing the Debian package `redis-server` (apt-get install -y --no-install-recommends redis-server) …',
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'redis-server']]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) return `apt-get ${args[0]} failed:\n${`${stdout}${stderr}`.slice(-2000)}`;
  }
  return null;
}

/**
 * Puts the server's path into `env.KEYPROOF_REDIS_SERVER` and returns 0. Without one the tests that need it are skipped and say so;
 * under `CI=true` that is a failure, and 1 is returned.
 */
export function ensureRedis(env) {
  let path = findRedis();
  const why = path === null ? installRedis() : null;
  path ??= findRedis();
  if (path !== null) {
    env.KEYPROOF_REDIS_SERVER = path;
    return 0;
  }
  console.error(
    `Queue tests cannot run: no redis-server was found, and ${why ?? 'none appeared after its installation'}.`,
  );
  console.error('Install Redis, or set KEYPROOF_REDIS_SERVER to its path.');
  if (process.env.CI !== 'true') return 0;
  console.error('Under CI=true a missing redis-server is a failure.');
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const env = {};
  process.exitCode = ensureRedis(env);
  if (env.KEYPROOF_REDIS_SERVER) console.log(env.KEYPROOF_REDIS_SERVER);
  else process.exitCode = 1;
}
