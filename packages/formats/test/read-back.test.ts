import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeText, extractQuiz, type QuizItem } from '@keyproof/parser';
import { describe, expect, it } from 'vitest';
import { type FormatName, read, write } from '../src/index.ts';
import { textOfFile } from './support/items.ts';

const folder = fileURLToPath(new URL('../../../fixtures/parser/', import.meta.url));
const whole = fileURLToPath(new URL('../../../fixtures/dumps/', import.meta.url));
/** The items of a dump, read once for all formats. */
const itemsIn = (bytes: Uint8Array) => extractQuiz(decodeText(bytes).text).items;

const dumps = readdirSync(folder).flatMap((name) => {
  if (!existsSync(folder + name)) return [];
  const input = readdirSync(folder + name).find((file) => file.startsWith('input.'));
  return input ? [itemsIn(readFileSync(`${folder}${name}/${input}`))] : [];
});

const graded = readdirSync(whole).flatMap((name) =>
  name.endsWith('.expected.json') ? [] : [itemsIn(readFileSync(whole + name))],
);

/** What each format can hold of an item with pictures, or with an empty option, is its own matter. */
const plain = (item: QuizItem): boolean => item.context.length === 0 && item.options.every(({ text }) => text !== '');
const fits: Partial<Record<FormatName, (item: QuizItem) => boolean>> = {
  md: plain,
  csv: (item) => plain(item) && item.stem.math.length === 0 && item.options.every(({ math }) => math.length === 0),
  gift: (item) => plain(item) && item.key !== null,
  aiken: (item) =>
    plain(item) && item.options.length > 1 && item.key?.options.length === 1 && !item.stem.markdown.includes('!['),
};

/** What a question asks, apart from white space, and from asterisks, which are products in one formula and emphasis around another. */
const asked = ({ stem, options, key }: QuizItem) =>
  [
    stem.text,
    ...options.map(({ text }) => text),
    ...(key?.options ?? []).map((option) => `key: ${options[option]?.text}`),
    options.length === 0 ? (key?.text ?? '') : '',
  ].map((text) => text.replace(/\*/g, '').replace(/\s+/g, ' '));

describe('every fixture', () => {
  it.each(['gift', 'moodle', 'qti21', 'jsonl'] as const)(
    'comes back from %s as it was, but for what the export said it cannot hold',
    async (format) => {
      let all = 0;
      for (const items of [...dumps, ...graded]) {
        if (items.length === 0) continue;
        const { files, reports } = await write(format, items, { includeDisputed: true });
        const told = new Set(reports.map(({ index }) => index));
        const back = new Map((await read(format, files[0]!.data)).items.map((item) => [item.id, item]));
        for (const [index, item] of items.entries()) {
          if (told.has(index)) continue;
          all++;
          const again = back.get(item.id);
          expect(again && asked(again), item.stem.text).toEqual(asked(item));
        }
      }
      expect(all).toBeGreaterThan(120);
    },
  );
});

describe('an exported dump', () => {
  it.each(Object.keys(fits) as FormatName[])('is read back from %s with its questions and keys', async (format) => {
    let all = 0;
    let same = 0;
    for (const dump of dumps) {
      const items = dump.filter((item) => fits[format]?.(item));
      if (items.length === 0) continue;
      const back = extractQuiz(textOfFile(await write(format, items))).items;
      for (const item of items) {
        all++;
        // GIFT writes true and false as one word.
        const truth = format === 'gift' && item.type === 'true-false';
        const read = back.find((each) => (truth ? each.stem.text === item.stem.text : each.id === item.id));
        if (!read) continue;
        same++;
        if (!truth) expect([item.stem.text, read.key?.options]).toEqual([item.stem.text, item.key?.options]);
      }
    }
    expect(all).toBeGreaterThan(100);
    expect(same / all).toBeGreaterThan(0.97);
  });
});
