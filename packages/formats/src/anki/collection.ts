import type { Database } from 'sql.js';
import type { Question } from '../item/question.ts';
import { FIELDS } from './note.ts';
import { sha1 } from './sha1.ts';

// Anki's schema 11, which every version since 2012 imports.
const SCHEMA = `
CREATE TABLE col (id INTEGER PRIMARY KEY, crt INTEGER NOT NULL, mod INTEGER NOT NULL, scm INTEGER NOT NULL, ver INTEGER NOT NULL,
  dty INTEGER NOT NULL, usn INTEGER NOT NULL, ls INTEGER NOT NULL, conf TEXT NOT NULL, models TEXT NOT NULL, decks TEXT NOT NULL,
  dconf TEXT NOT NULL, tags TEXT NOT NULL);
CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT NOT NULL, mid INTEGER NOT NULL, mod INTEGER NOT NULL, usn INTEGER NOT NULL,
  tags TEXT NOT NULL, flds TEXT NOT NULL, sfld INTEGER NOT NULL, csum INTEGER NOT NULL, flags INTEGER NOT NULL, data TEXT NOT NULL);
CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER NOT NULL, did INTEGER NOT NULL, ord INTEGER NOT NULL, mod INTEGER NOT NULL,
  usn INTEGER NOT NULL, type INTEGER NOT NULL, queue INTEGER NOT NULL, due INTEGER NOT NULL, ivl INTEGER NOT NULL,
  factor INTEGER NOT NULL, reps INTEGER NOT NULL, lapses INTEGER NOT NULL, left INTEGER NOT NULL, odue INTEGER NOT NULL,
  odid INTEGER NOT NULL, flags INTEGER NOT NULL, data TEXT NOT NULL);
CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid INTEGER NOT NULL, usn INTEGER NOT NULL, ease INTEGER NOT NULL, ivl INTEGER NOT NULL,
  lastIvl INTEGER NOT NULL, factor INTEGER NOT NULL, time INTEGER NOT NULL, type INTEGER NOT NULL);
CREATE TABLE graves (usn INTEGER NOT NULL, oid INTEGER NOT NULL, type INTEGER NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_notes_csum ON notes (csum);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_revlog_cid ON revlog (cid);`;

// Constant, so that a second import finds the same kind of note again.
const MODEL_ID = 1_726_000_000_001;

const FRONT = '<div class="stem">{{Question}}</div>{{Options}}';
const BACK = `{{FrontSide}}<hr id="answer"><div class="answer">{{Answer}}</div>
{{#Explanation}}<div class="explanation">{{Explanation}}</div>{{/Explanation}}
<div class="about">{{Verdict}} {{Source}}</div>`;
const CSS = `.card { font-family: sans-serif; font-size: 18px; line-height: 1.45; }
.options { list-style-type: upper-alpha; }
.answer { font-weight: bold; }
pre { overflow-x: auto; }
.about { margin-top: 2em; font-size: 12px; opacity: 0.6; }`;

/** One note as it goes into the collection. */
export interface Note {
  readonly guid: string;
  readonly fields: Readonly<Record<(typeof FIELDS)[number], string>>;
  readonly question: Question;
}

/** Fills an empty database with a deck of one card for each note. */
export function fillCollection(database: Database, notes: readonly Note[], deck: string, now: Date): void {
  const millis = now.getTime();
  const seconds = Math.floor(millis / 1000);
  const deckId = 1_500_000_000_000 + (sha1(deck)[0] ?? 0);
  database.run(SCHEMA);
  database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    seconds,
    millis,
    millis,
    JSON.stringify({
      activeDecks: [1],
      curDeck: 1,
      curModel: MODEL_ID,
      nextPos: notes.length + 1,
      sortType: 'noteFld',
      sortBackwards: false,
      addToCur: true,
      collapseTime: 1200,
      timeLim: 0,
      estTimes: true,
      dueCounts: true,
      newSpread: 0,
    }),
    JSON.stringify({ [MODEL_ID]: model(seconds, deckId) }),
    JSON.stringify({ 1: deckOf(1, 'Default', seconds), [deckId]: deckOf(deckId, deck, seconds) }),
    JSON.stringify({ 1: deckOptions() }),
    '{}',
  ]);
  const insertNote = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)');
  const insertCard = database.prepare(
    'INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)',
  );
  notes.forEach(({ guid, fields, question }, place) => {
    const id = millis + place;
    const first = fields.Question.replace(/<[^<>]*>/g, '');
    const checksum = sha1(first)[0] ?? 0;
    const flds = FIELDS.map((name) => fields[name]).join('\u001F');
    insertNote.run([id, guid, MODEL_ID, seconds, tagsOf(question), flds, first, checksum, '']);
    insertCard.run([id, id, deckId, seconds, place + 1, '']);
  });
  insertNote.free();
  insertCard.free();
}

/** Tags stand between spaces: none may hold one. */
function tagsOf({ verdict }: Question): string {
  return verdict === null ? ' keyproof ' : ` keyproof keyproof::${verdict.outcome.replace(/[^\w-]/g, '-')} `;
}

function model(seconds: number, deckId: number): object {
  return {
    id: MODEL_ID,
    name: 'Keyproof question',
    type: 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did: deckId,
    tmpls: [{ name: 'Question', ord: 0, qfmt: FRONT, afmt: BACK, bqfmt: '', bafmt: '', did: null }],
    flds: FIELDS.map((name, ord) => ({ name, ord, sticky: false, rtl: false, font: 'Arial', size: 18, media: [] })),
    css: CSS,
    latexPre: '',
    latexPost: '',
    req: [[0, 'any', [0, 1]]],
    tags: [],
    vers: [],
  };
}

function deckOf(id: number, name: string, seconds: number): object {
  const today = [0, 0];
  return {
    id,
    name,
    mod: seconds,
    usn: -1,
    lrnToday: today,
    revToday: today,
    newToday: today,
    timeToday: today,
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  };
}

function deckOptions(): object {
  return {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, order: 1, perDay: 20, bury: true, separate: true },
    rev: { perDay: 200, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, bury: true },
    lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 },
  };
}
