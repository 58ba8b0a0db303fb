import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { sha1 } from '../src/anki/sha1.ts';
import { write } from '../src/index.ts';
import { wildItem } from './support/arbitraries.ts';
import { lossCodes, makeItem, showcase } from './support/items.ts';

const NOW = new Date('2026-01-02T03:04:05Z');

/** Rows of a query on the collection inside a package. */
async function query(items: Parameters<typeof write>[1], sql: string): Promise<unknown[][]> {
  const { files } = await write('anki', items, { title: 'RNN week 1', now: NOW });
  const unzipped = unzipSync(files[0]?.data ?? new Uint8Array());
  expect(Object.keys(unzipped)).toEqual(['collection.anki2', 'media']);
  expect(new TextDecoder().decode(unzipped['media'])).toBe('{}');
  const SQL = await initSqlJs();
  const database = new SQL.Database(unzipped['collection.anki2']);
  try {
    return database.exec(sql)[0]?.values ?? [];
  } finally {
    database.close();
  }
}

describe('anki: the collection', () => {
  it('is a sound database of schema 11 with all its tables', async () => {
    expect(await query(showcase(), 'PRAGMA integrity_check')).toEqual([['ok']]);
    expect(await query(showcase(), 'SELECT ver FROM col')).toEqual([[11]]);
    const tables = await query(showcase(), "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    expect(tables.flat()).toEqual(['cards', 'col', 'graves', 'notes', 'revlog']);
  });

  it('has one note and one card for each question with a key', async () => {
    const counts =
      'SELECT (SELECT count(*) FROM notes), (SELECT count(*) FROM cards), (SELECT count(DISTINCT nid) FROM cards)';
    expect(await query(showcase(), counts)).toEqual([[6, 6, 6]]);
    const lost = 'SELECT count(*) FROM cards WHERE nid NOT IN (SELECT id FROM notes)';
    expect(await query(showcase(), lost)).toEqual([[0]]);
  });

  it('names its deck and has a kind of note for the fields', async () => {
    const [[decks, models] = []] = (await query(showcase(), 'SELECT decks, models FROM col')) as string[][];
    const named = Object.values(JSON.parse(decks ?? '') as Record<string, { name: string; id: number }>);
    expect(named.map((deck) => deck.name).sort()).toEqual(['Default', 'RNN week 1']);
    const [model] = Object.values(JSON.parse(models ?? '') as Record<string, { flds: unknown[]; id: number }>);
    expect(model?.flds).toHaveLength(6);
    const deck = named.find((each) => each.name === 'RNN week 1')?.id ?? 0;
    expect(await query(showcase(), 'SELECT DISTINCT did FROM cards')).toEqual([[deck]]);
    expect(await query(showcase(), 'SELECT DISTINCT mid FROM notes')).toEqual([[model?.id]]);
  });

  it('tells the answer by letter and text, and tags the verdict', async () => {
    const [[fields, tags] = []] = (await query(showcase(), 'SELECT flds, tags FROM notes ORDER BY id')) as string[][];
    const [question, options, answer, explanation, verdict, source] = (fields ?? '').split('\u001F');
    expect(question).toContain('if \\(\\Gamma_u\\) is its gate?');
    expect(options?.match(/<li>/g)).toHaveLength(4);
    expect(answer).toBe(
      '<ol class="options"><li value="1">\\(c^{&lt;t&gt;} = \\Gamma_u \\ast \\tilde{c}^{&lt;t&gt;}\\)</li></ol>',
    );
    expect(explanation).toContain('\\[c = \\Gamma_u c + (1 - \\Gamma_u) c\\]');
    expect([verdict, source]).toEqual(['confirmed: option A holds by simulation', 'dumps/week1.md']);
    expect(tags).toBe(' keyproof keyproof::confirmed ');
  });

  it('keys notes by the id of the item, so that a second import updates them', async () => {
    const item = makeItem({ id: 'stable-id', answer: 'x' });
    const changed = { ...item, explanation: makeItem({ explanation: 'new' }).explanation };
    const guid = 'SELECT guid FROM notes';
    expect(await query([item], guid)).toEqual(await query([changed], guid));
    expect(await query([item, item], 'SELECT count(DISTINCT guid) FROM notes')).toEqual([[2]]);
  });

  it('shows a dash for an open question that nobody answers and says so', async () => {
    expect(lossCodes((await write('anki', [makeItem({ type: 'open' })])).reports)).toEqual(['text-changed key']);
  });
});

describe('anki: properties', () => {
  it('writes any item into a sound collection', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wildItem, { maxLength: 3 }), async (items) => {
        const { written } = await write('anki', items, { now: NOW });
        const rows = (await query(items, 'SELECT flds FROM notes')) as string[][];
        expect(rows).toHaveLength(written);
        for (const [fields] of rows) expect(fields?.split('\u001F')).toHaveLength(6);
      }),
      { numRuns: 40 },
    );
  });

  it('has the SHA-1 that everyone else has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const hex = sha1(text)
          .map((word) => word.toString(16).padStart(8, '0'))
          .join('');
        expect(hex).toBe(createHash('sha1').update(text).digest('hex'));
      }),
    );
  });
});
