import { DETAILS, type Format, type WriteJob } from '../format.ts';
import { zip } from '../package/zip.ts';
import { uniqueNames } from '../qti/write.ts';
import { oneLine } from '../text/chars.ts';
import { fillCollection } from './collection.ts';
import { noteFields } from './note.ts';

/** An Anki deck: one note and one card for each question. The same question keeps its note when a newer deck is imported. */
export const anki: Format = {
  name: 'anki',
  title: 'Anki',
  extension: '.apkg',
  mediaType: 'application/zip',
  holds: {
    forms: ['one', 'many', 'boolean', 'text', 'open'],
    keyless: false,
    options: [1, Infinity],
    correct: Infinity,
    text: 'markup',
    math: 'TeX',
    keyText: false,
    explanation: true,
    claims: false,
    verdict: true,
    source: true,
    id: 'name',
    omits: DETAILS,
  },
  write: writeAnki,
};

async function writeAnki({ questions, report, title, now, sqlWasm }: WriteJob): Promise<Uint8Array> {
  const { default: initSqlJs } = await import('sql.js');
  const SQL = await initSqlJs(sqlWasm === null ? {} : { locateFile: () => sqlWasm });
  const database = new SQL.Database();
  try {
    const names = uniqueNames(questions);
    const notes = questions.map((question, place) => ({
      guid: names[place] ?? '',
      fields: noteFields(question, report),
      question,
    }));
    fillCollection(database, notes, oneLine(title), now);
    return await zip([
      { name: 'collection.anki2', data: database.export() },
      { name: 'media', data: new TextEncoder().encode('{}') },
    ]);
  } finally {
    database.close();
  }
}
