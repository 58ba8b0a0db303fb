import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { useDemo } from './support/page.ts';

const LESSON = 'abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc';

describe.skipIf(executablePath === undefined)('training', () => {
  const demo = useDemo();

  test('a model learns, waits, goes on, writes what it has learnt, and stops', async () => {
    const { page } = demo;
    const phase = (name: string) => page.waitForSelector(`[data-phase=${name}]`, { timeout: 60_000 });
    const done = async () => Number((await page.locator('.numbers dd').first().innerText()).split('/')[0]);
    await demo.open(
      'view=train&trainSteps=400&trainHidden=12&trainLength=8&trainBatch=4&trainRate=0.05&temperature=0.05',
    );
    await page.getByLabel('The text to learn').fill(LESSON);
    await page.getByRole('button', { name: 'Start' }).click();
    await phase('finished');
    expect(await done()).toBe(400);
    await page.getByLabel('Beginning').fill('ab');
    await page.getByRole('button', { name: 'Write' }).click();
    await page.locator('[data-sample] b').getByText('ab', { exact: true }).waitFor();
    await page.waitForFunction(() => document.querySelector('[data-sample]')?.textContent?.startsWith('abcabcabcabc'));
    expect(await page.locator('.written tbody tr').first().innerText()).toMatch(/^c/);
    expect(await page.locator('.samples li').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('[data-backend]').getAttribute('data-backend')).toBe('webasm');
    // So many steps that they are not over before it is paused.
    await page.getByLabel('Steps', { exact: true }).fill('5000');
    await page.getByRole('button', { name: 'Train on' }).click();
    await phase('running');
    await page.getByRole('button', { name: 'Pause' }).click();
    await phase('paused');
    const at = await done();
    expect(at).toBeLessThan(5400);
    await page.waitForTimeout(300);
    expect(await done()).toBe(at);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForFunction(
      (at) => Number(document.querySelector('.numbers dd')?.textContent?.split('/')[0]) > at,
      at,
    );
    await page.getByRole('button', { name: 'Stop' }).click();
    await phase('stopped');
  });

  test('a text too short to learn says so', async () => {
    const { page } = demo;
    await demo.open('view=train');
    await page.getByLabel('The text to learn').fill('abc');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Expected a text of at least 34 characters, got 3').waitFor();
  });

  test('starts, pauses, goes on and stops by one key, without losing the place', async () => {
    const { page } = demo;
    const phase = (name: string) => page.waitForSelector(`[data-phase=${name}]`, { timeout: 60_000 });
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    await demo.open('view=train&trainSteps=5000&trainHidden=12&trainLength=8&trainBatch=4');
    await page.getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');
    await phase('running');
    expect(await focused()).toContain('Pause');
    await page.keyboard.press('Enter');
    await phase('paused');
    expect(await focused()).toContain('Go on');
    await page.keyboard.press('Enter');
    await phase('running');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Stop');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        !/running|paused|starting/.test(
          document.querySelector('[data-phase]')?.getAttribute('data-phase') ?? 'running',
        ),
    );
    expect(await focused()).toContain('Start');
  });
});
