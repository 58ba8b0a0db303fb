import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Verdict } from '@keyproof/grader';
import type { QuizItem } from '@keyproof/parser';
import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { useDemo } from './support/page.ts';

const command = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

// The second stem stands where an option of the first would; the third question was torn in two.
const TANGLED = `1. An LSTM has 64-dimensional activations. How many entries does its forget gate have?

- [ ] 1
- [x] 64
- [ ] 2. The activations of a GRU have 20 dimensions. How many entries does its update gate have?
- [x] 20
- [ ] 400

3. The activations of an LSTM have 90 dimensions. Is that possible?

Answer: yes

4. How many entries does its output gate have?

- [ ] 1
- [ ] 90
- [x] 5000
`;

type Graded = QuizItem & { readonly verdict?: Verdict };

/** What the page and the command must agree on. */
const comparable = ({ id, number, type, stem, options, key, provenance, verdict }: Graded) => ({
  id,
  number,
  type,
  stem,
  options,
  key: key && { options: key.options, text: key.text },
  spans: provenance.spans,
  verdict: verdict && {
    outcome: verdict.outcome,
    simulated: verdict.simulated,
    claims: verdict.options.map(({ claim, holds }) => [claim, holds]),
  },
});

describe.skipIf(executablePath === undefined)('boundaries between questions', () => {
  const demo = useDemo();
  const stems = () => demo.page.locator('article .stem').allInnerTexts();
  const outcomes = () =>
    demo.page.locator('article').evaluateAll((all) => all.map((each) => each.getAttribute('data-outcome')));
  const settledWith = (count: number) =>
    demo.page.waitForFunction((count) => {
      const all = [...document.querySelectorAll('article')];
      return all.length === count && all.every((each) => each.hasAttribute('data-outcome'));
    }, count);
  const press = async (...keys: string[]) => {
    for (const key of keys) await demo.page.keyboard.press(key);
  };

  /** Splits the chosen item before the line with `words`, by keyboard. */
  async function splitBefore(words: string) {
    await press('e');
    const lines = demo.page.locator('form textarea');
    await lines.first().waitFor();
    const texts = await lines.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
    const at = texts.findIndex((text) => text.includes(words));
    for (let i = 0; i < at; i++) await press('End', 'ArrowDown');
    await press('Alt+q', 'Control+Enter');
    await demo.page.locator('form textarea').first().waitFor({ state: 'detached' });
  }

  async function inCommand(name: string, review: Buffer, dump: string): Promise<readonly Graded[]> {
    const folder = mkdtempSync(join(tmpdir(), 'keyproof-boundaries-'));
    try {
      writeFileSync(join(folder, 'dump.md'), dump);
      writeFileSync(join(folder, name), review);
      const args = ['grade', 'dump.md', '--json', '--backend', 'webasm', '--no-cache'];
      const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], { cwd: folder });
      const [document] = (JSON.parse(stdout) as { documents: { items: Graded[]; messages: { rule: string }[] }[] })
        .documents;
      expect(document?.messages.filter(({ rule }) => rule.startsWith('review'))).toEqual([]);
      return document!.items;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  async function exported(): Promise<readonly Graded[]> {
    const { page } = demo;
    await page.getByLabel('Format', { exact: true }).selectOption('jsonl');
    await page.getByLabel('Include keys').check();
    const { data } = await demo.download(() => page.getByRole('button', { name: 'Download' }).click());
    return data
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Graded);
  }

  test('split and joined by keyboard, saved, and read by the command: the same items and verdicts', async () => {
    const { page } = demo;
    await demo.openDump(TANGLED, { backend: 'webasm' });
    await demo.settled();
    await settledWith(3);
    await splitBefore('The activations of a GRU');
    await settledWith(4);
    expect((await stems())[1]).toMatch(/^The activations of a GRU/);
    // The source shows it too: the option of before is a stem, and belongs to another item.
    await page.locator('article').nth(1).hover();
    expect(await page.locator('.source .stem.lit').allInnerTexts()).toContain(
      '2. The activations of a GRU have 20 dimensions. How many entries does its update gate have?',
    );
    // The third and the fourth are one; what is decided about it is kept under its own id.
    await press('j', 'j');
    expect(await page.locator('article.chosen .stem').innerText()).toMatch(/90 dimensions/);
    await press('m');
    await settledWith(3);
    expect((await stems())[2]).toMatch(/Is that possible\?\s*How many entries/);
    expect(await outcomes()).toEqual(['confirmed', 'confirmed', 'refuted']);
    await press('3', '2');
    await page.waitForSelector('article.chosen[data-outcome=confirmed]');
    expect(await demo.violations()).toEqual([]);

    const { name, data } = await demo.download(() => page.getByRole('button', { name: 'Save decisions' }).click());
    expect(data.toString()).toContain('keyproof/review@2');
    const there = await exported();
    const inTerminal = await inCommand(name, data, TANGLED);
    expect(inTerminal.map(({ verdict }) => verdict?.outcome)).toEqual(await outcomes());
    // A key that the reviewer gave is exported without a verdict: it is no longer disputed.
    const same = inTerminal.map((item, i) => (there[i]?.verdict ? item : { ...item, verdict: undefined }));
    expect(there.map(comparable)).toEqual(same.map((item) => comparable(item as Graded)));

    // The file comes back in, and so does the address.
    await page.reload();
    await settledWith(3);
    expect(await outcomes()).toEqual(['confirmed', 'confirmed', 'confirmed']);
    await page.goto('about:blank');
    await demo.openDump(TANGLED, { backend: 'webasm' });
    await demo.settled();
    await page.locator('input[data-review]').setInputFiles({ name, mimeType: 'application/yaml', buffer: data });
    await settledWith(3);
    await page.getByText('3 of 3 decisions').waitFor();
    await page.waitForSelector('article:nth-of-type(3)[data-outcome=confirmed]');
    expect((await exported()).map(comparable)).toEqual(there.map(comparable));
  });

  test('each step is undone, and a boundary is taken back, with the verdicts that were there', async () => {
    const { page } = demo;
    await demo.openDump(TANGLED, { backend: 'webasm' });
    await demo.settled();
    await settledWith(3);
    const before = [await stems(), await outcomes()];
    await splitBefore('The activations of a GRU');
    await settledWith(4);
    await press('u');
    await settledWith(3);
    expect([await stems(), await outcomes()]).toEqual(before);
    await splitBefore('The activations of a GRU');
    await settledWith(4);
    // Joining the halves of a split takes the split back.
    await page.locator('article').first().getByRole('button', { name: 'Join with next' }).click();
    await settledWith(3);
    expect([await stems(), await outcomes()]).toEqual(before);
    expect(await page.locator('article .badge').count()).toBe(0);
    // By pointer: joined, joined otherwise, and back.
    await page.locator('article').nth(1).getByRole('button', { name: 'Join with next' }).click();
    await settledWith(2);
    await page.getByLabel('The next stem is').selectOption('option');
    await page.locator('article').nth(1).locator('li', { hasText: 'How many entries' }).waitFor();
    await settledWith(2);
    await page.locator('article').nth(1).getByRole('button', { name: 'Take back' }).click();
    await settledWith(3);
    expect([await stems(), await outcomes()]).toEqual(before);
  });

  test('a line is cut where the cursor stands, and what is mended beside goes with its question', async () => {
    const { page } = demo;
    await demo.openDump(
      '1. Which gate does an LSTM forget with? Which gate does it write with?\n\n- [ ] output gate\n- [x] input gate\n',
    );
    await demo.settled();
    await press('e');
    const first = page.locator('form textarea').first();
    await first.waitFor();
    await press('Control+Home');
    for (const _ of 'Which gate does an LSTM forget with? ') await press('ArrowRight');
    await press('Enter', 'Alt+q');
    const last = page.locator('form textarea').last();
    await last.focus();
    await press('End');
    await page.keyboard.type(' (i)');
    await press('Control+Enter');
    await settledWith(2);
    expect(await stems()).toEqual(['Which gate does an LSTM forget with?', 'Which gate does it write with?']);
    await page.locator('article').nth(1).getByText('input gate (i)').waitFor();
    await page.locator('article').first().getByRole('button', { name: 'Question' }).click();
    await press('u');
    await settledWith(1);
  });

  test('a boundary that does not fit is told and changes nothing', async () => {
    const { page } = demo;
    await demo.openDump(TANGLED);
    await demo.settled();
    await settledWith(3);
    const [{ id }] = (await exported()) as [Graded];
    const review = `schema: keyproof/review@2\ndecisions:\n  - id: ${id}\n    split:\n      - from: No such words\n`;
    await page
      .locator('input[data-review]')
      .setInputFiles({ name: 'r.yaml', mimeType: 'application/yaml', buffer: Buffer.from(review) });
    await page.locator('.misfits', { hasText: 'do not stand in it' }).waitFor();
    expect(await page.locator('article').count()).toBe(3);
    // In the editor, a cut that cannot be is refused where it is made.
    await press('e');
    await page.locator('form textarea').nth(1).focus();
    await page.keyboard.type('typed ');
    await press('Enter', 'Alt+q', 'Home', 'Backspace');
    await press('Escape');
    expect(await page.locator('article').count()).toBe(3);
  });
});
