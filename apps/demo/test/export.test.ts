import { FORMAT_NAMES, read, type FormatName } from '@keyproof/formats';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import { executablePath } from './support/browser.ts';
import { QUICK } from './support/dumps.ts';
import { useDemo } from './support/page.ts';

const STEMS = ['An LSTM has 64', 'GRU have 20', 'Is 7 a prime'];

/** Says what stems a file holds, by a reader that the page has no part in where there is one. */
const readers: Readonly<Record<FormatName, (data: Buffer) => Promise<string>>> = {
  qti3: async (data) => zipped(data),
  qti21: async (data) => zipped(data),
  qti12: async (data) => zipped(data),
  moodle: (data) => readBack('moodle', data),
  gift: (data) => readBack('gift', data),
  aiken: async (data) => data.toString(),
  anki: async (data) => {
    const SQL = await initSqlJs();
    const files = unzipSync(data);
    const database = new SQL.Database(files['collection.anki2'] ?? files['collection.anki21']);
    const [rows] = database.exec('select flds from notes order by id');
    return rows!.values.flat().join('\n');
  },
  csv: async (data) =>
    (parse(data, { relax_column_count: true }) as string[][]).map((row) => row.join('\t')).join('\n'),
  md: async (data) => data.toString(),
  jsonl: (data) => readBack('jsonl', data),
};

const zipped = (data: Buffer) => {
  const files = unzipSync(data);
  expect(Object.keys(files)).toContain('imsmanifest.xml');
  return Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n');
};

async function readBack(format: FormatName, data: Buffer): Promise<string> {
  const { items, messages } = await read(format, new Uint8Array(data));
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return items.map(({ stem }) => stem.text).join('\n');
}

describe.skipIf(executablePath === undefined)('exports', () => {
  const demo = useDemo();

  test('every format is downloaded, parses, and holds back the refuted key', async () => {
    const { page } = demo;
    await demo.openDump(QUICK);
    await demo.settled();
    for (const format of FORMAT_NAMES) {
      await page.getByLabel('Format', { exact: true }).selectOption(format);
      const { data } = await demo.download(() => page.getByRole('button', { name: 'Download' }).click());
      const text = await readers[format](data);
      for (const stem of STEMS) expect(text, format).toContain(stem);
      expect(text, format).not.toContain('have 90 dimensions');
    }
    await page.getByLabel('Include keys').check();
    await page.getByLabel('Format', { exact: true }).selectOption('gift');
    const { data } = await demo.download(() => page.getByRole('button', { name: 'Download' }).click());
    expect(await readers.gift(data)).toContain('have 90 dimensions');
  });

  test('is a jump away from a long list, stays in sight, and keeps what was chosen for the next dump', async () => {
    const { page } = demo;
    const long = Array.from(
      { length: 40 },
      (_, n) => `${n + 1}. How much is ${n} + 1?\n\n- [x] ${n + 1}\n- [ ] ${n}\n`,
    );
    await demo.openDump(long.join('\n'));
    await demo.settled();
    const section = page.getByRole('region', { name: 'Take away' });
    const topOf = () => section.evaluate((each) => each.getBoundingClientRect().top);
    await page.getByRole('button', { name: 'Take away' }).click();
    const top = await topOf();
    expect(top).toBeLessThan(900);
    await page.getByLabel('Format', { exact: true }).selectOption('gift');
    await page.getByLabel('Include keys').check();
    await page.waitForTimeout(300);
    expect(await topOf()).toBe(top);
    await demo.paste(QUICK);
    await page.waitForFunction(() => !document.querySelector('.source')?.textContent?.includes('How much is'));
    await demo.settled();
    expect(await page.getByLabel('Format', { exact: true }).inputValue()).toBe('gift');
    expect(await page.getByLabel('Include keys').isChecked()).toBe(true);
  });
});
