import { chromium, type Browser } from 'playwright-core';

/** Path of a Chromium, found or installed by `scripts/chromium.mjs`; `npm test` sets it. */
export const executablePath: string | undefined = process.env['KEYPROOF_CHROMIUM'];

if (executablePath === undefined) {
  const words = 'Browser tests need a Chromium: run them through `npm test`, or set KEYPROOF_CHROMIUM to its path.';
  if (process.env['CI'] === 'true') throw new Error(words);
  console.warn(`Skipped: ${words}`);
}

/** A headless Chromium without any traffic of its own. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath!,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-webgpu',
    ],
  });
