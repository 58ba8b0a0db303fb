import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { QUICK } from './support/dumps.ts';
import { useDemo } from './support/page.ts';

const ABLATION = `1. These are the equations of a GRU:

$$c^{<t>} = (1 - \\Gamma_u) * c^{<t-1>} + \\Gamma_u * \\tilde{c}^{<t>}$$

Noor fixes $\\Gamma_u = 1$ and drops the update gate. Tomas fixes $\\Gamma_r = 1$ and drops the reset gate. Whose network can still be trained on very long sequences without vanishing gradients?

- ❌ Noor's, because with $\\Gamma_r \\approx 0$ at a time step the gradient passes through it almost unchanged.
- ✅ Tomas's, because with $\\Gamma_u \\approx 0$ at a time step the gradient passes through it almost unchanged.
`;

const DIRECTIONS = `1. A baker writes down the mood y<t> of every day and the weather x<1>, ..., x<365>. The mood of a day depends on the weather of that day and of the days before it, not on later days. Which network should learn it?

- [ ] A bidirectional RNN, because it sees more information.
- [x] A unidirectional RNN, because y<t> depends only on x<1>, ..., x<t>, and not on x<t+1>, ..., x<365>.
`;

describe.skipIf(executablePath === undefined)('the proof', () => {
  const demo = useDemo({ reducedMotion: 'reduce' });

  test('shows the claim, the convention, the deciding figure and its numbers as a table', async () => {
    const { page } = demo;
    await demo.openDump(ABLATION, { view: 'proof' });
    const figure = page.locator('.evidence > figure').first();
    await figure.waitFor();
    const verdict = await page.locator('.verdict').innerText();
    for (const word of ['confirmed', 'B', 'course']) expect(verdict).toContain(word);
    expect(await page.locator('article code').allInnerTexts()).toEqual([
      'gradientPreserved(gru{update:=1}, because reset≈0)',
      'gradientPreserved(gru{reset:=1}, because update≈0)',
    ]);
    expect(await figure.locator('desc').textContent()).toMatch(/A: reset≈0: .*; B: update≈0: /);
    await figure.getByText('Show the numbers as a table').click();
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(50);
    expect(await figure.locator('li.strong').innerText()).toContain('holds');
  });

  test('the time of a figure can be moved, and nothing moves by itself for those who asked for less motion', async () => {
    const { page } = demo;
    await demo.openDump(ABLATION, { view: 'proof' });
    const figure = page.locator('.evidence > figure').first();
    const time = figure.getByRole('slider');
    await time.waitFor();
    expect(await time.inputValue()).toBe('0');
    expect(await figure.locator('output').innerText()).toBe('time step 0');
    await time.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    expect(await figure.locator('output').innerText()).toBe('time step 5');
    await figure.getByRole('button', { name: 'Play' }).click();
    await figure.getByRole('button', { name: 'Replay' }).waitFor();
  });

  test('sizes, steps and gate values rerun the claims at once', async () => {
    const { page } = demo;
    await demo.openDump(ABLATION, { view: 'proof', trialSteps: 40, trialHidden: 8 });
    const trial = page.locator('section[aria-label="Turn the knobs"]');
    await trial.locator('figure li', { hasText: 'keeps its gradient' }).waitFor();
    // "Near 0" half way to 1 is near no longer: nobody keeps a gradient.
    await trial.getByRole('slider', { name: /Near/ }).fill('0.5');
    await trial.locator('figure li', { hasText: 'keeps its gradient' }).waitFor({ state: 'detached' });
    await page.waitForURL(/trialNear=0.5/);
  });

  test('both networks of a question about directions learn before the reader, and the label is in their hands', async () => {
    const { page } = demo;
    await demo.openDump(DIRECTIONS, { view: 'proof', curveUpdates: 200, curveHidden: 12 });
    const curves = page.locator('section[aria-label="Watch both networks learn"]');
    await curves.locator('[data-ran]').waitFor({ timeout: 120_000 });
    expect(await curves.locator('option').first().innerText()).toContain('its own and earlier inputs');
    /** The loss of the last update of both networks. */
    const ends = async (): Promise<number[]> => {
      const told = (await curves.locator('desc').textContent()) ?? '';
      return [...told.matchAll(/→ ([\d.]+)/g)].map(([, value]) => Number(value));
    };
    const [one = 0, two = 0] = await ends();
    expect(Math.max(one, two) / Math.min(one, two)).toBeLessThan(2);
    await curves.getByLabel('The label at a step depends on').selectOption('future');
    await curves.locator('[data-ran]').waitFor({ state: 'detached' });
    await curves.locator('[data-ran]').waitFor({ timeout: 120_000 });
    const [left = 0, both = 0] = await ends();
    expect(left).toBeGreaterThan(2 * both);
    await page.waitForURL(/curveLabel=future/);
  }, 300_000);

  test('another number in the question is another question', async () => {
    const { page } = demo;
    await demo.openDump(QUICK, { view: 'proof' });
    await page.getByLabel('Number, 64 in the dump').first().fill('5000');
    const numbers = page.locator('section[aria-label="Change the numbers"]');
    await numbers.locator('li.yes', { hasText: 'C' }).waitFor();
    await numbers.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByLabel('Number, 64 in the dump').first().inputValue()).toBe('64');
  });

  test('another seed, backend and number of networks give a verdict of their own, and say where it ran', async () => {
    const { page } = demo;
    await demo.openDump(QUICK, { view: 'proof', backend: 'reference', networks: 2, seed: 7 });
    await page.waitForSelector('dd[data-backend=reference]');
    await page.getByLabel('Backend').selectOption('cpu');
    await page.waitForSelector('dd[data-backend=cpu]');
    await page.waitForURL(/backend=cpu/);
  });
});
