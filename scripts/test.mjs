// `npm test`: installs, builds, type-checks, lints, checks the packages and runs every test.
import { run } from './run.mjs';

run(['build', 'typecheck', 'lint', 'package-check', 'test:unit', '--output-logs=full']);
