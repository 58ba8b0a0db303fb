import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { QUICK } from './support/dumps.ts';
import { useDemo } from './support/page.ts';

const HOSTILE = `1. What does <img src=x onerror="window.hit=1"> do?

- [x] <script>window.hit=2</script> nothing
- [ ] [a](javascript:window.hit=3) $\\href{javascript:window.hit=4}{x}$ $\\htmlStyle{background:url(//evil.test)}{y}$
- [ ] <svg onload="window.hit=5"><a href="javascript:window.hit=6">b</a></svg> \`{{constructor.constructor('window.hit=7')()}}\`

<iframe srcdoc="<script>parent.hit=8</script>"></iframe>

2. <details open ontoggle="window.hit=9">Pick one</details> <style>body { display: none }</style>

- [x] \${window.hit=10}
- [ ] " onmouseover="window.hit=11" x="
`;

/**
 * The longest task of the page's own thread from now on, in milliseconds of that thread's time: on a machine that does other things
 * too, the clock on the wall would measure those.
 */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const events: { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as typeof events)));
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'],
      recordMode: 'recordAsMuchAsPossible',
    },
  });
  return async () => {
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await ended;
    const main = events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`);
    const tasks = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.includes(`${pid} ${tid}`));
    return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
  };
}

/**
 * How many times slower than a quiet machine this one is now: a thread's own time grows, too, where a shared processor is given out in turns or runs
 * slower. The loop takes 45 ms of a quiet core; more than twice is not allowed for.
 */
async function slowness(page: Page): Promise<number> {
  const took = await page.evaluate(() => {
    const each = Array.from({ length: 8 }, () => {
      const started = performance.now();
      let sum = 0;
      for (let i = 0; i < 4e7; i += 1) sum = (sum * 31 + i) | 0;
      return { sum, took: performance.now() - started };
    });
    return Math.min(...each.map(({ took }) => took));
  });
  return Math.min(2, Math.max(1, took / 45));
}

const HOSTILE_PAGE = `<html><body onload="window.hit=12">
<h3>1. Which is right <img src=x onerror="window.hit=13"> here?</h3>
<ul>
<li><input type=checkbox checked onfocus="window.hit=14" autofocus> <a href="javascript:window.hit=15">the first</a></li>
<li><input type=checkbox> the second <script>window.hit=16</script></li>
</ul>
<meta http-equiv=refresh content="0;url=//evil.test"><iframe src="javascript:parent.hit=17"></iframe>
</body></html>`;

describe.skipIf(executablePath === undefined)('a hostile dump', () => {
  const demo = useDemo();

  test('does not run: scripts, handlers, links and styles stay text', async () => {
    const { page } = demo;
    const strangers: string[] = [];
    page.on('request', (request) => request.url().startsWith(demo.url) || strangers.push(request.url()));
    await demo.openDump(QUICK);
    for (const [name, text] of [
      ['hostile.md', HOSTILE],
      ['hostile.html', HOSTILE_PAGE],
    ] as const) {
      await demo.pick(name, text);
      await page.locator(`.source[aria-label="Source: ${name}"]`).waitFor();
      await demo.settled();
      await page.locator('article').first().hover();
      await page.keyboard.press('e');
      await page.keyboard.press('Escape');
      await page.keyboard.press('p');
      await page.waitForSelector('.proof');
      await page.keyboard.press('r');
      await page.waitForSelector('.source');
    }
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    expect(
      await page
        .locator('main :is(a[href^="javascript"], img, script, iframe, [onload], [onerror], [ontoggle])')
        .count(),
    ).toBe(0);
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(strangers).toEqual([]);
  });

  // Once more where a shared machine held the page up for a moment: what blocks it does so each time.
  test('of five megabytes leaves the page free: no task over 200 ms', { timeout: 180_000, retry: 1 }, async () => {
    const { page } = demo;
    await demo.openDump(QUICK);
    await demo.settled();
    const one = (n: number) => `${n}. What is ${n} plus ${n}?\n\n- [ ] ${n}\n- [x] ${2 * n}\n- [ ] ${3 * n}\n\n`;
    let text = '';
    for (let n = 1; text.length < 5_000_000; n++) text += one(n);
    const before = await slowness(page);
    const longest = await watchTasks(page);
    await demo.pick('many.md', text);
    await page.waitForFunction(() => document.querySelector('article')?.textContent?.includes('1 plus 1'), null, {
      timeout: 120_000,
    });
    await page.keyboard.press('j');
    await page.locator('.source').evaluate((pane) => pane.scrollTo({ top: pane.scrollHeight / 2 }));
    await page.waitForFunction(() => document.querySelector('.source .stem')?.getAttribute('data-at') !== '0');
    // The list grows by itself while its end is in sight, so that no pointer would meet the button.
    const drawn = await page.locator('article').count();
    await page.getByRole('button', { name: 'Show more' }).evaluate((button: HTMLElement) => button.click());
    await page.waitForFunction((drawn) => document.querySelectorAll('article').length > drawn, drawn);
    // A boundary is moved among tens of thousands of questions, and back.
    await page.keyboard.press('m');
    await page.locator('article.chosen .badge', { hasText: 'joined' }).waitFor();
    await page.keyboard.press('u');
    await page.locator('article .badge').waitFor({ state: 'detached' });
    const milliseconds = await longest();
    const slower = Math.max(before, await slowness(page));
    console.log(
      `longest task on the main thread: ${milliseconds.toFixed(0)} ms, on a machine ${slower.toFixed(2)} times slower than a quiet one`,
    );
    expect(await page.locator('.source pre').count()).toBeLessThan(30);
    expect(milliseconds).toBeGreaterThan(0);
    expect(milliseconds / slower).toBeLessThan(200);
  });

  test('of five megabytes in one line, pasted, leaves the page free too', async () => {
    const { page } = demo;
    await demo.openDump(QUICK);
    await demo.settled();
    const longest = await watchTasks(page);
    await page.evaluate(() => {
      const box = document.querySelector('.take textarea')!;
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '<b onclick=x>$x_{'.repeat(300_000));
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    // What is typed meanwhile stands in its field at once.
    await page.getByRole('textbox').first().fill('typed meanwhile');
    await page.waitForTimeout(1500);
    const milliseconds = await longest();
    console.log(`longest task of the page after pasting: ${milliseconds.toFixed(0)} ms`);
    expect(milliseconds).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThan(200);
  }, 120_000);
});
