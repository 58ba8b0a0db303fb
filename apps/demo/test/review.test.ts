import { readReview } from '@keyproof/formats/review';
import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { QUICK } from './support/dumps.ts';
import { useDemo } from './support/page.ts';

describe.skipIf(executablePath === undefined)('the review', () => {
  const demo = useDemo();

  test('the first screen is a worked example with a verdict for each of its items and the figure that decides', async () => {
    await demo.open();
    await demo.settled();
    const outcomes = await demo.page
      .locator('article [data-outcome]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-outcome')));
    expect(outcomes).toEqual(['confirmed', 'confirmed', 'refuted', 'confirmed']);
    const third = demo.page.locator('article').nth(2);
    expect(await third.locator('li.holds').innerText()).toContain('Tomas');
    expect(await third.locator('li.wrong').innerText()).toContain('Tomas');
    await demo.page.waitForSelector('.hero figure svg path');
  });

  test('hovering over an item lights its source, and the source its item', async () => {
    await demo.openDump(QUICK);
    await demo.page.waitForSelector('.source .stem');
    await demo.page.locator('article').nth(1).hover();
    expect(await demo.page.locator('.source .lit').first().innerText()).toMatch(/^2/);
    await demo.page.locator('.source .item', { hasText: 'GRU have 20' }).hover();
    expect(await demo.page.locator('article.lit').innerText()).toContain('Question 2');
  });

  test('a key, a type, a note and an undo by keyboard alone', async () => {
    const { page } = demo;
    await demo.openDump(QUICK);
    await demo.settled();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('j', 'j');
    const third = page.locator('article.chosen');
    expect(await third.getAttribute('aria-label')).toBe('Question 3');
    await press('3', '2', 'a');
    await page.waitForSelector('article.chosen [data-outcome=confirmed]');
    expect(await third.innerText()).toContain('accepted');
    expect(await third.locator('li.keyed').count()).toBe(1);
    await press('t');
    expect(await third.locator('.type select').inputValue()).toBe('multiple-choice');
    await press('u');
    expect(await third.locator('.type select').inputValue()).toBe('single-choice');
    await press('n');
    await page.keyboard.type('asked the lecturer');
    await press('Escape', 'k', 'd');
    expect(await page.locator('article.chosen').innerText()).toContain('dropped');
    await press('p');
    await page.waitForSelector('.proof');
    expect(await page.locator('main h2').first().innerText()).toBe('Question 2');
  });

  test('boundaries between stem and options are mended by keyboard, and the item is checked again', async () => {
    const { page } = demo;
    await demo.openDump(
      '1. An LSTM has 64-dimensional activations. How many entries does its forget gate have?\nChoose one.\n\nA) 1\nB) 64 or 100\nC) 5000\n\nAnswer: B\n',
    );
    await demo.settled();
    await page.keyboard.press('e');
    const editor = page.locator('form[aria-label="Mend or split"]');
    const lines = editor.locator('textarea');
    const count = await lines.count();
    // "64 or 100" becomes two options: cut behind 64, drop the "or".
    const both = lines.nth(count - 2);
    await both.focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+o');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('article [data-outcome=confirmed]');
    const options = await page.locator('article ol li .rich').allInnerTexts();
    expect(options).toEqual(['1', '64', '100', '5000']);
    expect(await page.locator('article li.keyed').allInnerTexts()).toHaveLength(1);
    expect(await page.locator('article').innerText()).toContain('changed');
  });

  test('a review file goes out and comes back in', async () => {
    const { page } = demo;
    await demo.openDump(QUICK);
    await demo.settled();
    for (const key of ['j', 'j', '3', '2', 'a', 'k', 'd']) await page.keyboard.press(key);
    const { name, data } = await demo.download(() => page.getByRole('button', { name: 'Save decisions' }).click());
    expect(name).toBe('dump.md.review.yaml');
    const { decisions } = await readReview(data.toString());
    expect(decisions.map(({ status, key }) => [status, key]).sort()).toEqual([
      ['accepted', [1]],
      ['dropped', undefined],
    ]);

    await page.goto('about:blank');
    await demo.openDump(QUICK);
    await demo.settled();
    const into = page.locator('input[data-review]');
    await into.setInputFiles({ name, mimeType: 'application/yaml', buffer: data });
    await page.waitForSelector('article:nth-of-type(3) [data-outcome=confirmed]');
    expect(await page.locator('article').nth(2).innerText()).toContain('accepted');
    expect(await page.locator('article').nth(1).innerText()).toContain('dropped');
    // The command's letters, a decision about another dump, and a file that is none.
    const [first] = decisions;
    const written = `schema: keyproof/review@1\ndecisions:\n  - {id: ${first!.id}, key: A}\n  - {id: gone, status: dropped}\n`;
    await into.setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(written) });
    await page.getByText('1 of 2 decisions').waitFor();
    await page.getByText('No question has the id gone').waitFor();
    await into.setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from('schema: other\n') });
    await page.getByText('A review file is').waitFor();
  });

  test('a file that is no text is refused with the reason, and the others are read', async () => {
    const { page } = demo;
    await demo.openDump(QUICK);
    await page.locator('.take input[type=file]').setInputFiles([
      { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') },
      { name: 'blank.txt', mimeType: 'text/plain', buffer: Buffer.from(' \n') },
      { name: 'one.md', mimeType: 'text/plain', buffer: Buffer.from('1. Is 7 prime?\n\n- [x] Yes\n- [ ] No\n') },
      { name: 'two.md', mimeType: 'text/plain', buffer: Buffer.from('1. Is 8 prime?\n\n- [ ] Yes\n- [x] No\n') },
    ]);
    await page.getByText('8 prime').first().waitFor();
    await demo.settled();
    expect(await page.getByRole('alert').innerText()).toMatch(/scan\.pdf is no text \(PDF\)[\s\S]*blank\.txt is empty/);
    expect(await page.locator('article').count()).toBe(2);
    await page.locator('article').nth(1).getByRole('button', { name: 'Question' }).click();
    await page.waitForFunction(() => document.querySelector('.source')?.textContent?.includes('8 prime'));
  });

  test('shows only the items with an outcome', async () => {
    const { page } = demo;
    await demo.openDump(QUICK);
    await demo.settled();
    await page.getByRole('button', { name: /refuted/ }).click();
    expect(await page.locator('article').count()).toBe(1);
    await page.waitForURL(/filter=refuted/);
  });
});
