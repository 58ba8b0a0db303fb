import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { QUICK } from './support/dumps.ts';
import { useDemo } from './support/page.ts';

describe.skipIf(executablePath === undefined)('the state of the page', () => {
  const demo = useDemo();

  test('a laboratory comes back with its cell, its clamped gate and its language', async () => {
    const { page } = demo;
    await demo.open('view=explore&cell=lstm&forget=0.25&steps=33&language=de');
    const check = async () => {
      await page.waitForSelector('figure');
      expect(await page.locator('main h2').first().innerText()).toContain('Labor');
      expect(await page.locator('.gate.held').innerText()).toContain('0.25');
      expect(await page.getByRole('slider', { name: /Zeitschritte/ }).inputValue()).toBe('33');
    };
    await check();
    await page.reload();
    await check();
  });

  test('a link restores the dump, the decisions and the changed numbers in another browser', async () => {
    const { page } = demo;
    await demo.openDump(QUICK);
    await demo.settled();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.keyboard.press('p');
    await page.waitForSelector('.proof');
    await page.getByLabel('Number, 20 in the dump').first().fill('400');
    await page.waitForURL(/numbers=/);
    const link = page.url();
    await page.goto('about:blank');
    await demo.context.clearCookies();
    await page.goto(link);
    await page.getByRole('status').getByText('By simulation').waitFor();
    expect(await page.locator('[aria-label="Change the numbers"] li.yes').innerText()).toMatch(/^C/);
    await page.keyboard.press('r');
    await page.waitForSelector('.source');
    expect(await page.locator('.source').innerText()).toContain('GRU have 20 dimensions');
    expect(await page.locator('article').nth(1).innerText()).toContain('accepted');
  });

  test('a dump too long for a link survives a reload, and the page says that a link cannot carry it', async () => {
    const { page } = demo;
    await demo.context.grantPermissions(['clipboard-write']);
    const long = Array.from(
      { length: 3000 },
      (_, n) => `${n + 1}. Is ${n} the number ${n}?\n\n- [x] Yes\n- [ ] No\n\n`,
    ).join('');
    await demo.openDump(QUICK);
    await demo.pick('long.md', long);
    await page.getByText('Is 3 the number 3').first().waitFor();
    await page.waitForURL(/kept=1/);
    expect(page.url().length).toBeLessThan(500);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('too long to travel').waitFor();
    await page.reload();
    await page.getByText('Is 3 the number 3').first().waitFor();
  });

  test('a damaged address opens the page with what is sound in it', async () => {
    await demo.open('view=proof&files=%%%&decisions=AAAA&steps=-4&seed=x&unknown=1&update=7');
    await demo.page.waitForSelector('.proof');
    expect(await demo.page.locator('main h2').first().innerText()).toBe('Question 1');
  });
});
