import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { useDemo } from './support/page.ts';

describe.skipIf(executablePath === undefined)('the laboratory', () => {
  const demo = useDemo({ reducedMotion: 'reduce' });

  test('shows a gradient vanish two clicks from the first screen, in a figure and in numbers', async () => {
    const { page } = demo;
    await demo.open();
    await page.getByRole('button', { name: 'Explore' }).click();
    await page.getByRole('button', { name: 'See a gradient vanish' }).click();
    const figure = page.locator('.figures figure').first();
    await page.waitForFunction(
      () => document.querySelector('.figures figure li.strong')?.textContent?.includes('RNN') === true,
    );
    // What is left of it at the first step: less than a millionth.
    const left = await figure.locator('li.strong .value').innerText();
    expect(left).toMatch(/10⁻[7-9¹²³].*/);
    expect(await page.locator('.cells label.on').innerText()).toBe('RNN');
  });

  test('goes from cell to cell by keyboard, and no figure is wider than a phone', async () => {
    const { page } = demo;
    await page.setViewportSize({ width: 360, height: 740 });
    await demo.open('view=explore');
    await page.waitForSelector('.figures figure');
    await page.getByRole('radio', { name: 'GRU' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Remember in an LSTM').waitFor();
    expect(await page.locator('.cells label.on').innerText()).toBe('LSTM');
    await page.waitForURL(/cell=lstm/);
    for (const view of ['Review', 'Proof', 'Explore', 'Train']) {
      await page.getByRole('navigation').getByRole('button', { name: view }).click();
      await page.waitForSelector(view === 'Proof' ? '.evidence .cards' : 'main > *');
      // The third question has equations, a trial and numbers to change.
      if (view === 'Proof') {
        await page.locator('.bar select').selectOption({ index: 2 });
        await page.waitForSelector('.evidence input[type=number]');
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(360);
    }
  });
});
