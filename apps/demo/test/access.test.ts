import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { de } from '../src/i18n/de.ts';
import { en } from '../src/i18n/en.ts';
import { executablePath } from './support/browser.ts';
import { QUICK } from './support/dumps.ts';
import { useDemo } from './support/page.ts';

const VIEWS = ['review', 'proof', 'explore', 'train'] as const;
const READY = {
  review: 'article [data-outcome]',
  proof: '.evidence article',
  explore: '.figures figure',
  train: '.console',
};

/** Words of the English page that a German one shows. */
async function englishOf(page: Page): Promise<readonly string[]> {
  const english = new Set(
    Object.entries(en).flatMap(([key, words]) => (de[key as keyof typeof en] === words ? [] : [words])),
  );
  for (const words of Object.values(de)) english.delete(words as never);
  const said = await page.evaluate(() => {
    const words: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement!;
      if (!parent.closest('[lang=en], .rich, .source, script, style')) words.push(walk.currentNode.textContent!.trim());
    }
    for (const each of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (each.closest('.source')) continue;
      for (const name of ['aria-label', 'placeholder', 'title']) words.push(each.getAttribute(name) ?? '');
    }
    return words;
  });
  return said.filter((words) => english.has(words as never));
}

describe.skipIf(executablePath === undefined)('access', () => {
  const demo = useDemo({ reducedMotion: 'reduce' });

  // One page for each view, which changes its address as a reader would: loading it anew is what takes long.
  test.each(VIEWS)('%s: axe finds nothing, in light and in dark; it fits a phone and speaks German', async (view) => {
    const { page } = demo;
    for (const theme of ['light', 'dark'] as const) {
      await demo.openDump(QUICK, { view, theme });
      await page.waitForSelector(`[data-theme="${theme}"]`);
      await page.waitForSelector(READY[view], { timeout: 60_000 });
      if (theme === 'light') await open(view);
      expect(await demo.violations(), theme).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 780 });
    // Figures are drawn anew for the narrower page.
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(beyond).toBeLessThanOrEqual(0);
    await demo.openDump(QUICK, { view, language: 'de' });
    await page.waitForSelector('html[lang="de"]');
    await page.waitForSelector(READY[view], { timeout: 60_000 });
    expect(await englishOf(page)).toEqual([]);
  });

  /** What is closed at first: it is looked at as well. */
  async function open(view: (typeof VIEWS)[number]): Promise<void> {
    const { page } = demo;
    if (view === 'review') {
      await page.keyboard.press('d');
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await page.getByText('Keyboard').click();
    } else if (view !== 'train')
      await page
        .getByText(/as a table|All measurements/)
        .first()
        .click();
  }

  test('every control is reached by Tab and can be seen to have the focus', async () => {
    const { page } = demo;
    await demo.openDump(QUICK, { view: 'explore' });
    await page.waitForSelector(READY.explore, { timeout: 60_000 });
    const controls = await page
      .locator('button:not(:disabled), select, input:not([type=radio]), summary, [tabindex="0"]')
      .count();
    const reached = new Set<string>();
    await page.locator('body').evaluate((body) => {
      let n = 0;
      for (const each of body.querySelectorAll('*')) (each as HTMLElement).dataset['nth'] = String(n++);
    });
    for (let i = 0; i < controls + 12; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement | null;
        if (!focused || focused === document.body) return null;
        const shown = [focused, focused.closest('label')].some(
          (each) => each && getComputedStyle(each).outlineStyle !== 'none',
        );
        return { nth: focused.dataset['nth'] ?? '', shown };
      });
      if (at === null) continue;
      if (!reached.has(at.nth)) expect(at.shown, `element ${at.nth}`).toBe(true);
      reached.add(at.nth);
    }
    expect(reached.size).toBeGreaterThanOrEqual(controls);
  });
});
