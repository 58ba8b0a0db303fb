// How long the page keeps a reader waiting while it holds a large dump: node bench/demo/responsive.mjs [megabytes]
// The longest task of the main thread by the clock on the wall (Long Tasks), and from a key press to the next frame (Event Timing).
// Build first (`npm run demo` does); measure on a quiet machine, the load is printed.
/* global document, performance, PerformanceObserver, scrollTo -- what is measured runs in the page */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBuiltPage } from '../../apps/demo/scripts/built-page.mjs';

const [megabytes = '5'] = process.argv.slice(2);
let text = '';
for (let n = 1; text.length < Number(megabytes) * 1e6; n++)
  text += `${n}. What is ${n} plus ${n}?\n\n- [ ] ${n}\n- [x] ${2 * n}\n- [ ] ${3 * n}\n\n`;
const folder = mkdtempSync(join(tmpdir(), 'keyproof-bench-'));
writeFileSync(join(folder, 'many.md'), text);

const { browser, url, close } = await openBuiltPage();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.setDefaultTimeout(120_000);
await page.goto(url);
await page.waitForSelector('[data-backend]:not([data-backend=""])');
await page.evaluate(() => {
  globalThis.waits = { tasks: [], inputs: [] };
  const { tasks, inputs } = globalThis.waits;
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  new PerformanceObserver((list) => inputs.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'event',
    durationThreshold: 16,
  });
});

const rows = [];
/** What the page kept waiting during a step; keys are pressed all through it. */
async function measure(name, work) {
  await page.evaluate(() => ((globalThis.waits.tasks.length = 0), (globalThis.waits.inputs.length = 0)));
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  await page.waitForTimeout(300);
  const { tasks, inputs } = await page.evaluate(() => globalThis.waits);
  const sorted = [...inputs].sort((a, b) => a - b);
  rows.push({
    step: name,
    'took s': Number((took / 1000).toFixed(1)),
    'longest task ms': Math.round(Math.max(0, ...tasks)),
    'tasks over 50 ms': tasks.length,
    'input median ms': sorted[sorted.length >> 1] ?? '< 16',
    'input worst ms': sorted.at(-1) ?? '< 16',
  });
}
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

await measure('read', async () => {
  await page.locator('.take input[type=file]').setInputFiles(join(folder, 'many.md'));
  await page.locator('.take textarea').focus();
  for (let there = false; !there;) {
    // A key that writes nothing: what is typed here would be read as a dump.
    await press('ArrowRight');
    await page.waitForTimeout(50);
    there = await page.evaluate(() => document.querySelector('article')?.textContent?.includes('1 plus 1') === true);
  }
});
await page.locator('article .title').first().focus();
await measure('walk', () => press(...'jjjjjjjjjjkkkkk'));
await measure('scroll', async () => {
  for (const share of [0.2, 0.5, 0.9, 0.1]) {
    await page.locator('.source').evaluate((pane, share) => pane.scrollTo({ top: pane.scrollHeight * share }), share);
    await page.waitForTimeout(150);
  }
});
await measure('change a key', () => press('1', 'u', 'a', 'u', 'd', 'u'));
await measure('join and undo', async () => {
  await press('m');
  await page.locator('article.chosen .badge').waitFor();
  await press('u');
  await page.locator('article .badge').first().waitFor({ state: 'detached' });
});
await measure('filter', async () => {
  await page.locator('.summary button, button[aria-pressed]').nth(1).click();
  await page.evaluate(() => scrollTo({ top: 0 }));
});
await measure('other views', async () => {
  for (const name of ['Proof', 'Explore', 'Review']) {
    await page.getByRole('navigation').getByRole('button', { name }).click();
    await page.waitForTimeout(700);
  }
});
console.log(`${(text.length / 1e6).toFixed(1)} MB, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`);
console.table(rows);
await close();
rmSync(folder, { recursive: true });
