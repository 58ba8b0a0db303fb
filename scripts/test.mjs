// `npm test`: installs, builds, type-checks, lints, checks the packages, runs every test and ends with one line of counts.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureRedis } from './redis.mjs';
import { inOrder, install, root, turbo } from './run.mjs';

const count = join(root, '.cache/test-count');
rmSync(count, { force: true });

const env = {
  KEYPROOF_COUNT: '.cache/test-count',
  // Tests over the shared evaluation data run where it lies beside the repo; the cache must know.
  KEYPROOF_SHARED: existsSync(join(root, '../shared')) ? '1' : '0',
};

const status = inOrder(
  () => install(),
  () => ensureChromium(env),
  () => ensureRedis(env),
  () => {
    // One program checks the types of all sources and tests: one for each package would read the same sources again. The page's are checked
    // against the built packages.
    const tasks = ['build', '//#typecheck', 'typecheck:built', 'lint', 'package-check'];
    // A lint error does not hide what the tests say.
    const checks = turbo([...tasks, '--continue', '--output-logs=errors-only'], { env });
    return turbo(['test:unit', '--only', '--output-logs=full'], { env }) || checks;
  },
);
if (existsSync(count)) process.stdout.write(readFileSync(count, 'utf8'));
else console.error('No test ran: the installation or a build failed (see above).');
process.exitCode = status;
