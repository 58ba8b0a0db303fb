import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeText, extractQuiz, type QuizItem } from '@keyproof/parser';
import { describe, expect, it } from 'vitest';
import { type FormatName, write } from '../src/index.ts';
import { textOfFile } from './support/items.ts';

const folder = fileURLToPath(new URL('../../../fixtures/parser/', import.meta.url));
const dumps = readdirSync(folder).flatMap((name) => {
  if (!existsSync(folder + name)) return [];
  const input = readdirSync(folder + name).find((file) => file.startsWith('input.'));
  return input ? [decodeText(readFileSync(`${folder}${name}/${input}`)).text] : [];
});

/** What each format can hold of an item with pictures, or with an empty option, is its own matter. */
const plain = (item: QuizItem): boolean => item.context.length === 0 && item.options.every(({ text }) => text !== '');
const fits: Partial<Record<FormatName, (item: QuizItem) => boolean>> = {
  md: plain,
  gift: (item) => plain(item) && item.key !== null,
  aiken: (item) =>
    plain(item) && item.options.length > 1 && item.key?.options.length === 1 && !item.stem.markdown.includes('!['),
};

describe('an exported dump', () => {
  it.each(Object.keys(fits) as FormatName[])('is read back from %s with its questions and keys', async (format) => {
    let all = 0;
    let same = 0;
    for (const text of dumps) {
      const items = extractQuiz(text).items.filter((item) => fits[format]?.(item));
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
