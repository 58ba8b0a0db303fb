// Finds a redis-server for the queue's tests, or installs Debian's without starting its service.
//   node scripts/redis.mjs      prints its path; exits 1 with a reason where there is none
import { fileURLToPath } from 'node:url';
import { testProgram } from './program.mjs';

const redis = testProgram({
  title: 'redis-server',
  tests: 'Queue tests',
  variable: 'KEYPROOF_REDIS_SERVER',
  names: ['redis-server'],
  folders: ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'],
  package: 'redis-server',
  env: { RUNLEVEL: '1' },
});

export const { find: findRedis, ensure: ensureRedis } = redis;

if (process.argv[1] === fileURLToPath(import.meta.url)) redis.main();
