// Takes the pictures of the README from the built page: `npm run screenshots` at the root.
// With a folder as argument: every view, at four widths, light and dark, to look at.
/* global document -- the conditions run in the page */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBuiltPage } from './built-page.mjs';

/** When a view is ready: all verdicts are there, and the figures have been drawn to their end. */
const ready = {
  review: () =>
    document.querySelectorAll('article [data-outcome]').length >= 4 && document.querySelector('.hero figure'),
  proof: () => document.querySelector('.evidence > figure') && document.querySelector('[data-ran]'),
  explore: () => document.querySelectorAll('figure').length >= 3,
  train: () => document.querySelector('[data-phase=finished]'),
};
/** The third question of the worked example has the figure worth showing. */
const prepare = {
  proof: async (page) => {
    await page.waitForFunction(() => document.querySelectorAll('.bar option').length >= 4, null, { timeout: 120_000 });
    await page.locator('.bar select').selectOption({ index: 2 });
  },
  train: (page) => page.getByRole('button', { name: 'Start' }).click(),
};

/** File, view, state of the address, width, height, theme. */
const pictures = [
  ['review', 'review', '', 1280, 860, 'light'],
  ['proof', 'proof', 'view=proof', 1280, 1000, 'light'],
  ['explore', 'explore', 'view=explore&update=0.02&drive=pulse', 1280, 980, 'dark'],
  ['train', 'train', 'view=train&trainSteps=150', 1280, 900, 'light'],
  ['phone', 'proof', 'view=proof', 390, 844, 'dark'],
];
const views = Object.keys(ready);
const [folder] = process.argv.slice(2);
const gallery = views.flatMap((view) =>
  [360, 768, 1280, 1920].flatMap((width) =>
    ['light', 'dark'].map((theme) => [
      `${view}-${width}-${theme}`,
      view,
      view === 'train' ? 'view=train&trainSteps=60' : view === 'review' ? '' : `view=${view}`,
      width,
      width < 500 ? 780 : 1000,
      theme,
    ]),
  ),
);

const { browser, url, close } = await openBuiltPage();
const into = folder ? resolve(folder) : fileURLToPath(new URL('../../../docs/images', import.meta.url));
for (const [name, view, hash, width, height, theme] of folder ? gallery : pictures) {
  // Without motion every figure is drawn to its end at once.
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${url}#${hash}`);
  await prepare[view]?.(page);
  await page.waitForFunction(ready[view], null, { timeout: 120_000 });
  if (name === 'phone') await page.locator('.evidence > figure').first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(900);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(into, `${name}.png`), fullPage: Boolean(folder) });
  await page.close();
  console.log(`${name}.png`);
}
await close();
