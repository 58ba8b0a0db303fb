import { append } from '../text/append.ts';
import { textOf, type Piece } from '../read/line.ts';
import { cutFront, trimPieces } from '../read/cut.ts';
import type { Reading } from '../segment/reading.ts';
import { asciiForms } from '../text/digits.ts';
import { levelNumber, PARTS, romanValue, valueOf } from '../segment/labels.ts';
import { answerAnnouncement } from '../segment/answer-line.ts';
import { asks } from '../segment/ask.ts';
import { bareTableAt, CHOICE_CELL, tableAt } from './answer-tables.ts';
import { namesKey } from '../text/key-heading.ts';
import { trimEndOf } from '../text/trim.ts';
import { ANSWER_WORDS } from '../text/words.ts';

/** One line of a list of answers. */
export interface AnswerEntry {
  number: number;
  text: string;
  /** Line and range that it takes. */
  line: number;
  start: number;
  end: number;
}

/** A list or table of answers, apart from the questions. */
export interface AnswerList {
  entries: AnswerEntry[];
  /** First line of the list; it answers the questions above it. */
  at: number;
  /** The heading of its part, where a key is divided as the quiz is. */
  section: string;
}

/** Lists that are looked through and refused may overlap; so many more lines may be looked at, which keeps the time linear. */
interface Budget {
  left: number;
}

/** What was found in one place. */
export interface Part {
  entries: AnswerEntry[];
  end: number;
  section?: string;
}

const PAIR =
  /(?:^|[\s,;|/])(?:q(?:uestion)?\.?\s?)?(\d{1,4})\s{0,2}(?:[.):\-–—=→、]{1,2}\s{0,3}|\s|(?=[A-H](?:[\s,;]|$)))[([]?([A-H](?:\s?[,&/+]?\s?[A-H]){0,5}|true|false|[T\u2460-\u2469])[)\]]?(?=$|[\s,;|.。/])/giu;

/** "I-a", "II. c". */
const ROMAN_PAIR = /(?:^|[\s,;|/])([IVX]{1,5})\s?[-.):–=]{1,2}\s{0,3}\(?([A-Ha-h])\)?(?=$|[\s,;|./])/g;

/**
 * Finds lists of answers: "1. B" a line, "1-B, 2-C" in one line, a table with a column of answers, numbered texts under
 * "Answers". Gives the lists and which lines they take.
 */
export function findAnswerLists(readings: readonly Reading[]): { lists: AnswerList[]; taken: Map<number, string> } {
  const lists: AnswerList[] = [];
  const taken = new Map<number, string>();
  const budget: Budget = { left: 1000 + 50 * readings.length };
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i] as Reading;
    if (reading.paired) continue;
    const list =
      tableAt(readings, i) ??
      bareTableAt(readings, i) ??
      pairsAt(readings, i) ??
      inlineAt(readings, i, budget) ??
      headedAt(readings, i, budget);
    if (!list) continue;
    lists.push({ entries: list.entries, at: reading.i, section: list.section ?? '' });
    const end = furtherParts(readings, list.end, lists, budget);
    for (let k = i; k < end; k++) taken.set(k, 'answer-list');
    i = end - 1;
  }
  return { lists, taken };
}

/** Takes the parts of a key that follow, each below a heading of its own, and returns where they end. */
function furtherParts(readings: readonly Reading[], from: number, lists: AnswerList[], budget: Budget): number {
  let end = from;
  for (;;) {
    const { section, start } = partHeading(readings, end);
    if (/[?？؟]\s*$/.test(section)) return end;
    // Without a heading only a line of pairs can go on: "Part 2: 1-B, 2-D".
    const part =
      pairsAt(readings, start, true) ??
      namedInline(readings[start]) ??
      (section === '' ? null : numberedAt(readings, start, 1, budget));
    const last = lists.at(-1);
    if (!part || !last) return end;
    const goesOn = (part.entries[0]?.number ?? 0) > (last.entries.at(-1)?.number ?? 0);
    if (goesOn) append(last.entries, part.entries);
    else lists.push({ entries: part.entries, at: (readings[start] as Reading).i, section: part.section ?? section });
    end = part.end;
  }
}

/** Lines that hold nothing but numbers and letters. */
function pairsAt(readings: readonly Reading[], at: number, inside = false): Part | null {
  if (readings[at]?.line.kind !== 'text') return null;
  const entries: AnswerEntry[] = [];
  let end = at;
  let announced = inside;
  let section = '';
  let lines = 0;
  for (let k = at; k < readings.length; k++) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup') continue;
    if (reading.line.kind !== 'text' || reading.text.length > 4000) break;
    const announcement = isAnnouncement(reading);
    const named = announcement && !/\d/.test(reading.text) && namesKey(reading.text) ? '' : reading.text;
    const text = announcement && reading.answer ? textOf(reading.answer.rest) : named;
    if (announcement && k === at) {
      announced = true;
      if (text.trim() === '') {
        end = k + 1;
        continue;
      }
    }
    const found = pairsOf(reading, text);
    if (!found) break;
    const last = entries.at(-1);
    if (last && (found.entries[0] as AnswerEntry).number <= last.number) break;
    if (entries.length === 0) section = found.name;
    append(entries, found.entries);
    lines++;
    end = k + 1;
  }
  if (entries.length < (announced ? 2 : 3)) return null;
  // "1. A" alone a line may be an option ("1. A  2. C  3. K" under a question); a list says so or is long.
  if (!announced && lines === entries.length && (entries.length < 4 || followsQuestion(readings, at))) return null;
  return { entries, end, ...(section === '' ? {} : { section }) };
}

function followsQuestion(readings: readonly Reading[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 20); k--) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup') continue;
    return /[?？؟:：]\s*$/.test(reading.text) && !isAnnouncement(reading);
  }
  return false;
}

/** The pairs of a line that holds nothing else, or nothing but a name before them: "Part 2: 8-B, 9-D". */
function pairsOf(reading: Reading, text: string): { entries: AnswerEntry[]; name: string } | null {
  const found = pairsIn(reading, text);
  if (found) return { entries: found, name: '' };
  const name = /^[\p{L}\p{N} ._-]{2,60}[:：]/u.exec(text.slice(0, 64));
  const inner = name ? pairsIn(reading, text.slice(name[0].length)) : null;
  return name && inner && inner.length >= 2 ? { entries: inner, name: name[0].slice(0, -1) } : null;
}

function pairsIn(reading: Reading, written: string): AnswerEntry[] | null {
  const entries: AnswerEntry[] = [];
  const text = asciiForms(written);
  let rest = '';
  let at = 0;
  const numerals = /^\W{0,4}[IVX]{1,5}\s?[-.):–]/.test(text.slice(0, 12));
  for (const found of text.matchAll(numerals ? ROMAN_PAIR : PAIR)) {
    entries.push({
      number: numerals ? romanValue(found[1] as string) + 1 : Number(found[1]),
      text: found[2] as string,
      line: reading.i,
      start: reading.line.start,
      end: reading.line.end,
    });
    rest += text.slice(at, found.index);
    at = found.index + found[0].length;
  }
  if (entries.length === 0) return null;
  rest += text.slice(at);
  return rest.replace(/[\s,;|.。/*_`-]/gu, '').length <= 1 ? entries : null;
}

/** "Answers", "## Answer key", "Solutions:", "参考答案". */
function isAnnouncement(reading: Reading): boolean {
  // No name of a key is longer; most lines of a dump go no further.
  if (reading.answer === null && (reading.text.length > 80 || /[?？؟]/.test(reading.text))) return false;
  const text = reading.text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim();
  if (text === '') return false;
  if (namesKey(reading.text)) return true;
  return (
    reading.answer !== null &&
    ((reading.text.match(/\d/g)?.length ?? 0) >= 2 || (reading.text.match(ROMAN_PAIR)?.length ?? 0) >= 2) &&
    ANSWER_WORDS.has(text.split(/\s/)[0] ?? '')
  );
}

/** "Answers: 1. B 2. True 3. (ii) 4. forget gate": a key of mixed kinds in one line, or in a few below its heading. */
function inlineAt(readings: readonly Reading[], at: number, budget: Budget): Part | null {
  const head = readings[at] as Reading;
  if (budget.left < 0 || head.line.kind !== 'text' || !isAnnouncement(head)) return null;
  const said = head.answer ? textOf(head.answer.rest).trim() : '';
  const entries = said === '' ? [] : inlineEntries(head, said);
  if (said !== '' && entries.length < 2) return null;
  let end = at + 1;
  let section = '';
  for (let k = end; k < readings.length; k++) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup') continue;
    const named = entries.length === 0 ? namedInline(reading) : null;
    if (named) {
      append(entries, named.entries);
      ({ end, section } = named);
      break;
    }
    const more = reading.line.kind === 'text' && reading.line.heading === 0 ? inlineEntries(reading, reading.text) : [];
    const [first] = more;
    // "10.1" begins a chapter.
    const next = entries.at(-1)?.number ?? (first && first.number > 100 ? first.number - 1 : 0);
    if (!first || more.length < 2 || first.number !== next + 1) break;
    append(entries, more);
    end = k + 1;
  }
  if (entries.length < 2) return null;
  const above = readings.slice(Math.max(0, at - 20), at);
  // Steps that answer one question are numbered as well.
  if (above.some(({ answer }) => answer !== null) || isOwnAnswer(readings, at, entries)) return null;
  if (!areAsked(entries, readings, at, budget, 0)) return null;
  return { entries, end, ...(section === '' ? {} : { section }) };
}

/** "Part C: 1. update gate; 2. three": a part of a key in one line. */
function namedInline(reading: Reading | undefined): Required<Part> | null {
  if (reading?.line.kind !== 'text') return null;
  const name = /^[\p{L}\p{N} ._-]{2,60}[:：](?=\s)/u.exec(reading.text.slice(0, 64))?.[0];
  const entries = name ? inlineEntries(reading, reading.text.slice(name.length)) : [];
  return name && entries.length > 1 && entries[0]?.number === 1
    ? { entries, end: reading.i + 1, section: name.slice(0, -1) }
    : null;
}

const INLINE_NUMBER = /(?:^|[\s,;|/])(?:q(?:uestion)?\.?\s?)?(\d{1,3})\s?(?:[.):]{1,2}|[-–—=])(?=\s|[^\d\s.])\s*/giu;
const LEVEL_NUMBER = /(?:^|[\s,;|])(\d{1,2}\.\d{1,2})[.):]?\s{1,4}(?=\S)/g;
/** More words than an answer in a line of answers has. */
const LONGEST_INLINE = 80;

/** The entries of "1. B 2. True 3. (ii)", whose numbers ascend by one; none where the line holds anything else. */
function inlineEntries(reading: Reading, written: string): AnswerEntry[] {
  const text = asciiForms(written);
  if (text.length > 4000) return [];
  const found: { number: number; at: number; from: number }[] = [];
  // "10.1 (b). 10.2 (a).": a book counts within its chapters.
  const levels = levelNumber(text.trimStart()) !== null || /^\s{0,8}\d{1,2}\.\d{1,2}\s\(/.test(text.slice(0, 16));
  for (const each of text.matchAll(levels ? LEVEL_NUMBER : INLINE_NUMBER)) {
    const number = levels ? valueOf(each[1] as string) : Number(each[1]);
    const last = found.at(-1);
    if (last ? number === last.number + 1 : text.slice(0, each.index).trim() === '')
      found.push({ number, at: each.index, from: each.index + each[0].length });
  }
  const entries = found.map(({ number, from }, k) => ({
    number,
    text: trimEndOf(text.slice(from, found[k + 1]?.at), ' \t,;|.'),
    line: reading.i,
    start: reading.line.start,
    end: reading.line.end,
  }));
  return entries.every((entry) => entry.text !== '' && entry.text.length <= LONGEST_INLINE) ? entries : [];
}

/** Numbered texts under a heading "Answers", or under the heading of its first part. */
function headedAt(readings: readonly Reading[], at: number, budget: Budget): Part | null {
  const head = readings[at] as Reading;
  if (!isAnnouncement(head) || (head.answer !== null && textOf(head.answer.rest).trim() !== '')) return null;
  const { section, start } = partHeading(readings, at + 1);
  const part = numberedAt(readings, start, 2, budget) ?? listedAt(readings, start, budget);
  if (!part || isOwnAnswer(readings, at, part.entries)) return null;
  return { ...part, section };
}

/** Whether the line above asks, and the numbered lines are its own answer: steps, and not the answers of the questions above. */
function isOwnAnswer(readings: readonly Reading[], at: number, entries: readonly AnswerEntry[]): boolean {
  const above = readings.slice(Math.max(0, at - 20), at).filter(({ line }) => line.kind !== 'markup');
  const last = above.at(-1);
  if (!last || last.line.kind !== 'text' || asks(last.text) < 2) return false;
  return last.number?.value !== entries.at(-1)?.number || above.some(({ answer }) => answer !== null);
}

/** The heading of a part of a key, `''` for none, and where its entries begin. */
function partHeading(readings: readonly Reading[], from: number): { section: string; start: number } {
  let section = '';
  let start = from;
  for (; start < readings.length; start++) {
    const { line, number, text, bold } = readings[start] as Reading;
    if (line.kind === 'markup' || line.kind === 'rule') continue;
    if (number || section !== '' || text.length > 120 || (line.heading === 0 && !bold)) break;
    section = text;
  }
  return { section, start };
}

function numberedAt(readings: readonly Reading[], at: number, least: number, budget: Budget): Part | null {
  if (budget.left < 0) return null;
  const entries: AnswerEntry[] = [];
  let end = at;
  for (let k = at; k < readings.length; k++) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup') continue;
    if (reading.line.heading > 0 && !reading.number) break;
    const last = entries.at(-1);
    if (!reading.number || (last && reading.number.value <= last.number)) {
      if (
        !last ||
        reading.line.heading > 0 ||
        reading.line.kind === 'rule' ||
        (reading.number && reading.number.value <= last.number)
      )
        break;
      end = k + 1;
      continue;
    }
    const pieces: Piece[] = trimPieces(cutFront(reading.pieces, reading.number.length));
    const said = textOf(pieces);
    // "3. Answer: B": the word says once more what the heading said.
    const text = said.slice(answerAnnouncement(said.slice(0, 60))?.length ?? 0);
    if (/[?？؟]\s*$/.test(text) || text.length > (reading.number.delim === PARTS ? 2000 : 600)) return null;
    entries.push({
      number: reading.number.value,
      text,
      line: reading.i,
      start: reading.line.start,
      end: reading.line.end,
    });
    end = k + 1;
  }
  budget.left -= end - at;
  if (entries.length < least) return null;
  return areAsked(entries, readings, at, budget, 0.4) ? { entries, end } : null;
}

/** "b) RNN": the letter is what counts. */
const LETTERED = /^[([]?([A-H])[)\].:]\s+\S/i;

/** "b", "a, c", "d": a list of nothing but choices whose numbers the page counts itself. */
function listedAt(readings: readonly Reading[], at: number, budget: Budget): Part | null {
  const entries: AnswerEntry[] = [];
  let end = at;
  for (let k = at; k < readings.length; k++) {
    const { line, number, text, i } = readings[k] as Reading;
    if (line.kind === 'markup') continue;
    const said = CHOICE_CELL.test(text) ? text : LETTERED.exec(text.slice(0, 80))?.[1];
    if (number || line.bullet === null || said === undefined) break;
    entries.push({ number: entries.length + 1, text: said, line: i, start: line.start, end: line.end });
    end = k + 1;
  }
  // "a) …", "b) …", "c) …" are options.
  if (entries.every(({ text }, k) => text.toUpperCase().charCodeAt(0) === 65 + k)) return null;
  return entries.length >= 2 && areAsked(entries, readings, at, budget, 0) ? { entries, end } : null;
}

/** Whether the numbers of `entries` have been asked above, but for a share of `missing`. */
function areAsked(
  entries: readonly AnswerEntry[],
  readings: readonly Reading[],
  at: number,
  budget: Budget,
  missing: number,
): boolean {
  const wanted = new Set(entries.map((entry) => entry.number));
  const most = wanted.size * missing;
  let asked = 0;
  for (let k = at - 1; k >= 0 && budget.left > 0 && wanted.size > most; k--, budget.left--) {
    wanted.delete(readings[k]?.number?.value ?? -1);
    // Questions that their format names have no number of their own.
    if (readings[k]?.line.role === 'question') asked++;
  }
  for (let n = 1; n <= asked; n++) wanted.delete(n);
  return wanted.size <= most;
}
