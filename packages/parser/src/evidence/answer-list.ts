import { append } from '../text/append.ts';
import { textOf, type Piece } from '../read/line.ts';
import { cutFront, trimPieces } from '../read/cut.ts';
import type { Reading } from '../segment/reading.ts';
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
}

const PAIR =
  /(?:^|[\s,;|/])(?:q(?:uestion)?\.?\s?)?(\d{1,4})\s{0,2}(?:[.):\-–—=→、]{1,2}\s{0,3}|\s)[([]?([A-H](?:\s?[,&/+]?\s?[A-H]){0,5}|true|false|T)[)\]]?(?=$|[\s,;|.。/])/giu;

/**
 * Finds lists of answers: "1. B" a line, "1-B, 2-C" in one line, a table with a column of answers, numbered texts under
 * "Answers". Gives the lists and which lines they take.
 */
export function findAnswerLists(readings: readonly Reading[]): { lists: AnswerList[]; taken: Map<number, string> } {
  const lists: AnswerList[] = [];
  const taken = new Map<number, string>();
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i] as Reading;
    const list = tableAt(readings, i) ?? pairsAt(readings, i) ?? headedAt(readings, i);
    if (!list) continue;
    lists.push({ entries: list.entries, at: reading.i });
    for (let k = i; k < list.end; k++) taken.set(k, 'answer-list');
    i = list.end - 1;
  }
  return { lists, taken };
}

/** Lines that hold nothing but numbers and letters. */
function pairsAt(readings: readonly Reading[], at: number): { entries: AnswerEntry[]; end: number } | null {
  if (readings[at]?.line.kind !== 'text') return null;
  const entries: AnswerEntry[] = [];
  let end = at;
  let announced = false;
  let lines = 0;
  for (let k = at; k < readings.length; k++) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup') continue;
    if (reading.line.kind !== 'text' || reading.text.length > 4000) break;
    const announcement = isAnnouncement(reading);
    const text = announcement && reading.answer ? textOf(reading.answer.rest) : reading.text;
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
    if (last && (found[0] as AnswerEntry).number <= last.number) break;
    append(entries, found);
    lines++;
    end = k + 1;
  }
  if (entries.length < (announced ? 2 : 3)) return null;
  // "1. A" alone a line may be an option ("1. A  2. C  3. K" under a question); a list says so or is long.
  if (!announced && lines === entries.length && (entries.length < 4 || followsQuestion(readings, at))) return null;
  return { entries, end };
}

function followsQuestion(readings: readonly Reading[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 20); k--) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup') continue;
    return /[?？؟:：]\s*$/.test(reading.text) && !isAnnouncement(reading);
  }
  return false;
}

function pairsOf(reading: Reading, text: string): AnswerEntry[] | null {
  const entries: AnswerEntry[] = [];
  let rest = text;
  for (const found of text.matchAll(PAIR)) {
    entries.push({
      number: Number(found[1]),
      text: found[2] as string,
      line: reading.i,
      start: reading.line.start,
      end: reading.line.end,
    });
    rest = rest.replace(found[0].trim(), '');
  }
  if (entries.length === 0) return null;
  return rest.replace(/[\s,;|.。/*_`-]/gu, '').length <= 1 ? entries : null;
}

/** "Answers", "## Answer key", "Solutions:", "参考答案". */
function isAnnouncement(reading: Reading): boolean {
  const text = reading.text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim();
  if (text === '') return false;
  if (
    /^(?:answers?|answer keys?|solutions?|keys?|correct answers?|quiz answers?|answers? (?:to|for) .{1,40}|key to .{1,30}|答案|参考答案|正确答案|respuestas|soluciones|clave de respuestas|lösungen|antworten|réponses|corrigé|solutions? des? .{1,30}|gabarito|respostas|risposte|soluzioni|ответы)$/u.test(
      text,
    )
  )
    return true;
  return (
    reading.answer !== null &&
    (reading.text.match(/\d/g)?.length ?? 0) >= 2 &&
    ANSWER_WORDS.has(text.split(/\s/)[0] ?? '')
  );
}

/** Numbered texts under a heading "Answers". */
function headedAt(readings: readonly Reading[], at: number): { entries: AnswerEntry[]; end: number } | null {
  const head = readings[at] as Reading;
  if (!isAnnouncement(head) || (head.answer !== null && textOf(head.answer.rest).trim() !== '')) return null;
  const entries: AnswerEntry[] = [];
  let end = at + 1;
  for (let k = at + 1; k < readings.length; k++) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup') continue;
    if (reading.line.kind === 'rule' && entries.length === 0) continue;
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
    const text = textOf(pieces);
    if (/[?？؟]\s*$/.test(text) || text.length > 600) return null;
    entries.push({
      number: reading.number.value,
      text,
      line: reading.i,
      start: reading.line.start,
      end: reading.line.end,
    });
    end = k + 1;
  }
  if (entries.length < 2) return null;
  // The numbers must have been asked above.
  const asked = new Set(
    readings.slice(Math.max(0, at - 5000), at).flatMap((reading) => (reading.number ? [reading.number.value] : [])),
  );
  const known = entries.filter((entry) => asked.has(entry.number)).length;
  return known >= entries.length * 0.6 ? { entries, end } : null;
}

/** A table with a column of numbers and a column of answers. */
function tableAt(readings: readonly Reading[], at: number): { entries: AnswerEntry[]; end: number } | null {
  const header = readings[at] as Reading;
  if (header.line.kind !== 'row' || !header.line.cells || readings[at - 1]?.line.kind === 'row') return null;
  const names = header.line.cells.map((cell) =>
    textOf(cell)
      .toLowerCase()
      .replace(/[^\p{L}#]+/gu, ' ')
      .trim(),
  );
  const number = names.findIndex((name) =>
    /^(?:[#q]|q #|no|nr|n|questions?|question no|question number|q no|number|题号|序号|frage|pregunta|nº)$/u.test(name),
  );
  const answer = names.findIndex((name) =>
    /(?:^| )(?:answers?|ans|key|correct|solution|答案|respuesta|antwort|lösung|réponse|gabarito|risposta|ответ)(?: |$)/u.test(
      name,
    ),
  );
  if (number === -1 || answer === -1 || number === answer) return null;
  const more = names.some(
    (name, i) =>
      i !== number &&
      i !== answer &&
      /^(?:questions?|stem|text|问题|题目|pregunta|frage|[a-h]|(?:option|choice) ?[a-h1-9])$/u.test(name),
  );
  if (more) return null;
  const entries: AnswerEntry[] = [];
  let end = at + 1;
  let strays = 0;
  for (let k = at + 1; k < readings.length; k++) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup' && reading.line.reason === 'table') continue;
    if (reading.line.kind !== 'row') {
      // A cell that holds a line break cuts its row in two.
      const broken =
        strays < 2 && reading.line.blanks === 0 && /\|\s*$/.test(reading.text) && readings[k + 1]?.line.kind === 'row';
      if (!broken) break;
      strays++;
      continue;
    }
    const cells = reading.line.cells ?? [];
    const value = /^\D{0,10}(\d{1,4})\D{0,3}$/.exec(textOf(cells[number] ?? []).trim());
    if (value) {
      const text =
        cells[answer]
          ?.map((piece) => piece.text)
          .join('')
          .trim() ?? '';
      entries.push({
        number: Number(value[1]),
        text,
        line: reading.i,
        start: reading.line.start,
        end: reading.line.end,
      });
    }
    end = k + 1;
  }
  return entries.length >= 2 ? { entries, end } : null;
}
