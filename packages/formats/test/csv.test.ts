import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../src/index.ts';
import { holdableItem, wildItem } from './support/arbitraries.ts';
import { lossCodes, makeItem, showcase, textOfFile } from './support/items.ts';

/** The rows of a CSV, as a reader that we did not write sees them. */
async function rowsOf(items: Parameters<typeof write>[1]): Promise<string[][]> {
  return parse(textOfFile(await write('csv', items)), { relax_column_count: false }) as string[][];
}

const FORMULA = /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r])/;

describe('csv', () => {
  it('gives each item a row and each option a column', async () => {
    const rows = await rowsOf(showcase());
    const [head = [], first = [], second = []] = rows;
    expect(rows).toHaveLength(showcase().length + 1);
    expect(head.slice(0, 6)).toEqual(['id', 'number', 'type', 'context', 'question', 'correct']);
    expect(head.at(-1)).toBe('option H');
    expect(first[head.indexOf('context')]).toBe('Let \\(x_t\\) be the input at step \\(t < T\\).');
    expect(first[head.indexOf('verdict')]).toBe('confirmed');
    expect(first[head.indexOf('source')]).toBe('dumps/week1.md');
    expect(second[head.indexOf('correct')]).toBe('A, C, F');
  });

  it('lets no cell start a formula and says where it stepped in', async () => {
    const items = [
      makeItem({ id: '=HYPERLINK("x")', stem: '=1+1', options: ['\\+1', '\\-1', '@a', '\uFF1Db', "'c"], path: '-rf' }),
    ];
    const [, row = []] = await rowsOf(items);
    expect(row.filter((cell) => FORMULA.test(cell))).toEqual([]);
    expect(row.slice(-5)).toEqual(["'+1", "'-1", "'@a", "'\uFF1Db", "''c"]);
    const changed = lossCodes((await write('csv', items)).reports).filter((code) => code.startsWith('text-changed'));
    expect(changed).toHaveLength(8);
  });

  it('counts beyond Z as spreadsheets do', async () => {
    const options = Array.from({ length: 30 }, (_, place) => `option ${String(place)}`);
    const [head = [], row = []] = await rowsOf([makeItem({ options, correct: [29] })]);
    expect(head.at(-1)).toBe('option AD');
    expect(row[5]).toBe('AD');
  });

  it('holds any item in rows of one width, safe from formulas', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(wildItem, holdableItem), { maxLength: 4 }), async (items) => {
        const rows = await rowsOf(items);
        expect(rows).toHaveLength(items.length + 1);
        expect(rows.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
