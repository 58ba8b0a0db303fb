import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, write } from '../src/index.ts';
import { holdableItem, wildItem } from './support/arbitraries.ts';
import { showcase, textOfFile } from './support/items.ts';

describe('jsonl', () => {
  it('gives back exactly what it was given, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(wildItem, holdableItem), { maxLength: 4 }), async (items) => {
        const result = await write('jsonl', items);
        expect(result.reports).toEqual([]);
        expect(await read('jsonl', result.files[0]?.data ?? '')).toEqual({ items, messages: [] });
      }),
      { numRuns: 120 },
    );
  });

  it('names the line and the place of what is no item', async () => {
    const [first = ''] = textOfFile(await write('jsonl', showcase())).split('\n');
    const wrong = first.replace('"single-choice"', '"essay"');
    const { items, messages } = await read('jsonl', `${first}\n{"id": 1}\nnot json\n\n${wrong}\n[]\n`);
    expect(items).toHaveLength(1);
    expect(messages.map((message) => [message.place, message.code, message.fatal])).toEqual([
      [2, 'invalid-item', true],
      [3, 'invalid-item', true],
      [5, 'invalid-item', true],
      [6, 'invalid-item', true],
    ]);
    expect(messages[2]?.message).toContain('`type`');
  });
});
