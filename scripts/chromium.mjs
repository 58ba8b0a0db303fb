// Finds a Chromium for the browser tests, or installs Debian's.
//   node scripts/chromium.mjs      prints its path; exits 1 with a reason where there is none
import { fileURLToPath } from 'node:url';
import { testProgram } from './program.mjs';

const chromium = testProgram({
  title: 'Chromium',
  tests: 'Browser tests',
  variable: 'KEYPROOF_CHROMIUM',
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  package: 'chromium',
});

export const { ensure: ensureChromium } = chromium;

if (process.argv[1] === fileURLToPath(import.meta.url)) chromium.main();
