import { describe, expect, it } from 'vitest';
import * as formats from '../src/index.ts';
import { FORMAT_NAMES, FORMATS, type FormatName, read, write } from '../src/index.ts';
import { lossCodes, makeItem, textOfFile } from './support/items.ts';

const verdict = (outcome: string, simulated: number[] | null = null) => ({ outcome, simulated, reason: 'measured' });

describe('the package', () => {
  it('exports what it says it does', () => {
    expect(Object.keys(formats).sort()).toEqual(['FORMATS', 'FORMAT_NAMES', 'read', 'write']);
  });

  it('has a row for every name, under that name', () => {
    expect(Object.values(FORMATS).map((format) => format.name)).toEqual([...FORMAT_NAMES]);
  });

  it('refuses a format it does not know, and one it cannot read', async () => {
    await expect(write('pdf' as FormatName, [])).rejects.toThrow('Expected a format (qti3,');
    await expect(read('csv', '')).rejects.toThrow(
      'Expected a format that can be read (qti3, qti21, moodle, gift, jsonl), got `csv`.',
    );
  });
});

describe.each(FORMAT_NAMES)('%s', (format) => {
  it('makes one file with its name and type, also of nothing', async () => {
    const { files, written, reports } = await write(format, [], { name: 'bank' });
    expect(files.map((file) => [file.name, file.mediaType])).toEqual([
      [`bank${FORMATS[format].extension}`, FORMATS[format].mediaType],
    ]);
    expect({ written, reports }).toEqual({ written: 0, reports: [] });
  });

  it('holds back what is refuted or undecided, and says so', async () => {
    const options = ['a', 'b'];
    const items = ['confirmed', 'refuted', 'convention-dependent', 'undecided', 'not-simulated'].map((outcome) =>
      makeItem({ options, verdict: verdict(outcome, [1]) }),
    );
    const held = await write(format, items);
    expect(held.written).toBe(3);
    const reported = held.reports.filter((loss) => loss.code === 'left-out:disputed');
    expect(reported.map((loss) => [loss.index, loss.itemId, loss.message.slice(0, 30)])).toEqual([
      [1, items[1]?.id, 'Left out: the key is refuted. '],
      [3, items[3]?.id, 'Left out: the key is undecided'],
    ]);
    expect((await write(format, items, { includeDisputed: true })).written).toBe(5);
  });

  it('takes the simulated key for an item without one only where it is asked to and sure', async () => {
    const bare = (outcome: string, simulated: number[] | null) =>
      makeItem({ options: ['a', 'b'], correct: null, verdict: verdict(outcome, simulated) });
    const sure = bare('confirmed', [1]);
    const others = [bare('not-simulated', [1]), bare('confirmed', null), bare('confirmed', [])];
    const codes = (result: { reports: readonly formats.Loss[] }) =>
      lossCodes(result.reports).filter((code) => code.startsWith('key-derived'));
    expect(codes(await write(format, [sure, ...others], { deriveKeys: true }))).toEqual(['key-derived key']);
    expect(codes(await write(format, [sure]))).toEqual([]);
  });
});

describe('write', () => {
  it('repairs a key that points nowhere, and reports it', async () => {
    const { reports } = await write('gift', [makeItem({ options: ['a', 'b'], correct: [1, 1, 7] })]);
    expect(lossCodes(reports)).toEqual(['key-repaired key']);
  });

  it('goes by what an item has where its type says something else', async () => {
    const items = [
      makeItem({ type: 'single-choice', options: ['a', 'b', 'c'], correct: [0, 2] }),
      makeItem({ type: 'short-answer', options: ['a', 'b'] }),
      makeItem({ type: 'multiple-choice', answer: 'only a text' }),
      makeItem({ type: 'true-false', options: ['a', 'b'] }),
      makeItem({ type: 'true-false', answer: 'True' }),
    ];
    const result = await write('gift', items);
    expect(lossCodes(result.reports)).toEqual([
      ...Array.from({ length: 4 }, () => 'type-changed item'),
      'text-changed options',
    ]);
    expect(textOfFile(result)).toContain('{TRUE}');
  });

  it('reports the claims of a thread, and the details once for all items', async () => {
    const item = makeItem({ options: ['a', 'b'] });
    const claimed = {
      ...item,
      claims: [{ speaker: 'A', options: [0], text: 'it is a', accepted: true, position: null }],
    };
    const { reports } = await write('moodle', [claimed, item]);
    expect(reports.map((loss) => [loss.index, loss.code])).toEqual([
      [0, 'field-dropped'],
      [null, 'details-dropped'],
    ]);
  });

  it('writes very long and very deep texts', async () => {
    const long = makeItem({ stem: 'x', answer: 'y' });
    const deep = { ...long, stem: { ...long.stem, markdown: '>'.repeat(4_000) } };
    const wide = { ...long, stem: { ...long.stem, markdown: 'word '.repeat(60_000) } };
    for (const format of FORMAT_NAMES.filter((name) => name !== 'aiken')) {
      expect((await write(format, [deep, wide])).written).toBe(2);
    }
  });
});
