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

describe.skipIf(executablePath === undefined)('access', () => {
  const demo = useDemo({ reducedMotion: 'reduce' });

  test.each(VIEWS)('axe finds nothing on %s, in light and in dark', async (view) => {
    for (const theme of ['light', 'dark'] as const) {
      await demo.openDump(QUICK, { view, theme });
      await demo.page.waitForSelector(READY[view], { timeout: 60_000 });
      if (view === 'review') {
        await demo.page.keyboard.press('d');
        await demo.page.keyboard.press('j');
        await demo.page.keyboard.press('e');
        await demo.page.getByText('Keyboard').click();
      } else if (view !== 'train')
        await demo.page
          .getByText(/as a table|All measurements/)
          .first()
          .click();
      expect(await demo.violations(), theme).toEqual([]);
      await demo.page.goto('about:blank');
    }
  });

  test.each(VIEWS)('%s fits a phone without scrolling sideways', async (view) => {
    await demo.page.setViewportSize({ width: 360, height: 780 });
    await demo.openDump(QUICK, { view });
    await demo.page.waitForSelector(READY[view], { timeout: 60_000 });
    const beyond = await demo.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
  });

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

  test.each(VIEWS)('%s speaks German where the page speaks', async (view) => {
    await demo.openDump(QUICK, { view, language: 'de' });
    await demo.page.waitForSelector(READY[view], { timeout: 60_000 });
    const english = new Set(
      Object.entries(en).flatMap(([key, words]) => (de[key as keyof typeof en] === words ? [] : [words])),
    );
    for (const words of Object.values(de)) english.delete(words as never);
    const said = await demo.page.evaluate(() => {
      const words: string[] = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement!;
        if (!parent.closest('[lang=en], .rich, .source, script, style'))
          words.push(walk.currentNode.textContent!.trim());
      }
      for (const each of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
        if (each.closest('.source')) continue;
        for (const name of ['aria-label', 'placeholder', 'title']) words.push(each.getAttribute(name) ?? '');
      }
      return words;
    });
    expect(said.filter((words) => english.has(words as never))).toEqual([]);
    expect(await demo.page.locator('html').getAttribute('lang')).toBe('de');
  });
});
