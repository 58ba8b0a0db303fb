import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { executablePath, launch } from './support/browser.ts';
import { servePage } from './support/serve.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(executablePath === undefined)('the built page in Chromium', () => {
  let server: Awaited<ReturnType<typeof servePage>>;
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    server = await servePage();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    errors = [];
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterEach(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });

  /** Opens a view and waits until all keys are checked. */
  async function open(hash = ''): Promise<void> {
    await page.goto(`${server.url}${hash === '' ? '' : `#${hash}`}`);
    if (!hash.includes('explore')) await page.waitForSelector('[data-backend], dl', { timeout: 30_000 });
  }
  const graded = () =>
    page.waitForFunction(() => document.querySelectorAll('.outcome').length >= 4, null, { timeout: 30_000 });

  test('shows a worked example with a verdict for each of its items', async () => {
    await open();
    await graded();
    const outcomes = await page.locator('article .outcome').allInnerTexts();
    expect(outcomes.map((text) => text.replace(/^\W+/, ''))).toEqual([
      'confirmed',
      'confirmed',
      'refuted',
      'confirmed',
    ]);
    expect(await page.locator('article:nth-of-type(3) li.simulated').innerText()).toContain('Tomas');
  });

  test('hovering over an item lights its source', async () => {
    await open();
    await page.locator('article').nth(1).hover();
    expect(await page.locator('.source .lit').first().innerText()).toMatch(/^2/);
  });

  test('restores the whole state from the address', async () => {
    await open('view=explore&cell=lstm&forget=0.25&steps=33&language=de');
    await page.waitForSelector('figure');
    expect(await page.locator('h2').first().innerText()).toBe('Labor');
    expect(await page.locator('fieldset').first().innerText()).toContain('0.25');
    await page.reload();
    await page.waitForSelector('figure');
    expect(await page.locator('fieldset').first().innerText()).toContain('0.25');
  });

  test('keeps a pasted dump in the address, and shows it again', async () => {
    await open();
    await page.locator('textarea').fill('1. Is 7 prime?\n\n- [x] Yes\n- [ ] No\n');
    await page.waitForFunction(() => document.querySelector('.source')?.textContent?.includes('prime'));
    await page.waitForFunction(() => location.hash.includes('dump='));
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.source')?.textContent?.includes('prime'));
  });

  test('a hostile dump stays text', async () => {
    await open();
    const hostile =
      '1. What does <img src=x onerror="window.hit=1"> do?\n\n- [x] <script>window.hit=1</script>\n- [ ] [a](javascript:window.hit=1) $\\href{javascript:window.hit=1}{x}$\n';
    await page.locator('textarea').fill(hostile);
    await page.waitForFunction(() => document.querySelector('.source')?.textContent?.includes('onerror'));
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    expect(await page.locator('main a[href^="javascript"], main img, main script').count()).toBe(0);
  });

  test('stays responsive with five megabytes of questions', async () => {
    await open();
    await graded();
    const one = (n: number) => `${n}. What is ${n} plus ${n}?\n\n- [ ] ${n}\n- [x] ${2 * n}\n- [ ] ${3 * n}\n\n`;
    let text = '';
    for (let n = 1; text.length < 5_000_000; n++) text += one(n);
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: 'longtask',
      });
    });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'many.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
    await page.waitForFunction(() => document.querySelectorAll('article').length >= 40, null, { timeout: 90_000 });
    await page.waitForTimeout(300);
    const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
    console.log(`longest task on the main thread: ${longest.toFixed(0)} ms`);
    expect(await page.locator('article').count()).toBeLessThan(100);
    expect(longest).toBeLessThan(1000);
  }, 120_000);

  test('moves and decides by keyboard', async () => {
    await open();
    await page.waitForSelector('article');
    await page.locator('h2').first().click();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    expect(await page.locator('article.chosen').innerText()).toContain('accepted');
    await page.keyboard.press('p');
    expect(await page.locator('main h2').first().innerText()).toBe('Question 2');
  });

  test.each([
    ['review', ''],
    ['proof', 'view=proof'],
    ['explore', 'view=explore'],
  ])('axe finds nothing on %s, in light and in dark', async (_name, hash) => {
    for (const theme of ['light', 'dark']) {
      await open(`${hash}&theme=${theme}`);
      await page.waitForSelector(hash.includes('explore') ? 'figure' : 'article');
      await page.evaluate(axeSource);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: {
            run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
          };
        };
        return (await axe.run()).violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map((node) => `${String(node.target)} ${node.failureSummary}`).join(' | ')}`,
        );
      });
      expect(violations).toEqual([]);
      await page.goto('about:blank');
    }
  });
});
