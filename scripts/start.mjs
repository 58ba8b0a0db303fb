// `npm start [-- FILE ...]`: installs, builds and grades the files, or the dumps in fixtures/dumps/ where none is named, and says how to see them in a browser.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cwd, keyproof } from './keyproof.mjs';

const fixtures = fileURLToPath(new URL('../fixtures/dumps', import.meta.url));
const args = process.argv.slice(2);
const named = args.some((arg) => !arg.startsWith('-') || arg === '-');
keyproof(['grade', ...args, ...(named ? [] : [relative(cwd, fixtures) || '.'])]);
if (!process.exitCode || process.exitCode === 1)
  console.error('\nThe same in a browser, with the figures that decide: npm run demo');
