import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractQuiz } from '@keyproof/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportItem, FORMAT_NAMES, FORMATS, type FormatName, read, write } from '../src/index.ts';
import { holdableItem, wildItem } from './support/arbitraries.ts';
import { content, rich } from './support/items.ts';

const READABLE = FORMAT_NAMES.filter((format) => FORMATS[format].read !== undefined);

/** What an item says once its Markdown is printed in one style: `*` and `_` are the same emphasis. */
function settled(item: ExportItem): object {
  const text = ({ markdown, text: words }: { markdown: string; text: string }) =>
    rich(rich(markdown.trim() === '' ? words : markdown).markdown);
  const options = item.options.map((option) => ({ ...option, ...text(option) }));
  const explanation = item.explanation === null ? null : text(item.explanation);
  const answer = item.key?.text?.trim();
  return content({
    ...item,
    stem: text(item.stem),
    options,
    key: item.key === null ? null : { ...item.key, ...(answer === undefined ? {} : { text: answer }) },
    explanation: explanation?.markdown === '' ? null : explanation,
    context: item.context.map(text),
  });
}

/** The items that come back, beside those of which the format reported no loss and which therefore must come back whole. */
async function roundTrip(format: FormatName, items: readonly ExportItem[]) {
  const { files, reports } = await write(format, items, { includeDisputed: true });
  const lossy = new Set(reports.map((loss) => loss.index));
  const leftOut = new Set(reports.filter((loss) => loss.code.startsWith('left-out')).map((loss) => loss.index));
  const { items: back } = await read(format, files[0]?.data ?? '');
  const written = items.map((item, index) => ({ item, index })).filter(({ index }) => !leftOut.has(index));
  expect(back).toHaveLength(written.length);
  const whole = written.map(({ item, index }, place) => ({ index, item, back: back[place] as ExportItem }));
  return whole.filter(({ index }) => !lossy.has(index));
}

function expectSame(pairs: Awaited<ReturnType<typeof roundTrip>>): void {
  expect(pairs.map((pair) => settled(pair.back))).toEqual(pairs.map((pair) => settled(pair.item)));
}

describe.each(READABLE)('%s: nothing is lost in silence', (format) => {
  it('of any item', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(wildItem, holdableItem), async (item) => {
        expectSame(await roundTrip(format, [item]));
      }),
      { numRuns: 100 },
    );
  });
});

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DUMPS = [join(ROOT, 'fixtures/dumps'), join(ROOT, '../shared/dumps/wild'), join(ROOT, '../shared/dumps/seeds')];

describe.each(DUMPS)('the items of %s', (folder) => {
  const names = existsSync(folder)
    ? readdirSync(folder).filter(
        (name) => /\.(?:txt|md|html|ipynb)$/.test(name) && name !== 'README.md' && name !== 'INDEX.md',
      )
    : [];
  if (names.length === 0) console.warn(`skipped: no dumps in ../${basename(folder)}`);

  it.skipIf(names.length === 0)('come back from every format that can be read', async () => {
    const items = names.flatMap((name) => extractQuiz(readFileSync(join(folder, name), 'utf8'), { path: name }).items);
    expect(items.length).toBeGreaterThan(20);
    for (const format of READABLE) {
      const pairs = await roundTrip(format, items);
      expect(pairs.length).toBeGreaterThan(items.length / 4);
      expectSame(pairs);
    }
  });
});
