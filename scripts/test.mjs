// `npm test`: installs, builds, type-checks, lints, checks the packages, runs every test and ends with one line of counts.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
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
  () => turbo(['build', 'typecheck', 'lint', 'package-check', '--output-logs=errors-only'], { env }),
  () => turbo(['test:unit', '--output-logs=full'], { env }),
);
if (existsSync(count)) process.stdout.write(readFileSync(count, 'utf8'));
else console.error('No test ran: a step before the tests failed (see above).');
process.exitCode = status;
