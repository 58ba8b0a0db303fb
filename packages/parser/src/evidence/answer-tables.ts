import { textOf } from '../read/line.ts';
import type { Reading } from '../segment/reading.ts';
import type { AnswerEntry, Part } from './answer-list.ts';

/** A table with a column of numbers and a column of answers. */
export function tableAt(readings: readonly Reading[], at: number): Part | null {
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
  // "| Q | Ans | Q | Ans |": a long key set side by side.
  const columns = names.flatMap((name, i) =>
    name === names[number] && names[i + answer - number] === names[answer] ? [[i, i + answer - number] as const] : [],
  );
  const more = names.some(
    (name, i) =>
      i !== number &&
      i !== answer &&
      /^(?:questions?|statements?|claims?|aussagen?|afirmaci(?:ón|ones)|陈述|stem|text|问题|题目|pregunta|frage|[a-h]|(?:option|choice) ?[a-h1-9])$/u.test(
        name,
      ),
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
    for (const [n, a] of columns) {
      const value = /^\D{0,10}(\d{1,4})\D{0,3}$/.exec(textOf(cells[n] ?? []).trim());
      const text = textOf(cells[a] ?? []).trim();
      if (!value) continue;
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

/** A cell that can be nothing but the answer to a question with options. */
export const CHOICE_CELL = /^[([]?(?:[A-H](?:\s?[,&/]?\s?[A-H]){0,5}|true|false|t)[)\].]?$/i;

/** A table of nothing but numbers and choices: a pair a row, or all numbers above all choices. */
export function bareTableAt(readings: readonly Reading[], at: number): Part | null {
  if (readings[at]?.line.kind !== 'row' || readings[at - 1]?.line.kind === 'row') return null;
  const rows: { reading: Reading; cells: string[] }[] = [];
  let end = at;
  for (let k = at; k < readings.length && rows.length < 500; k++) {
    const reading = readings[k] as Reading;
    if (reading.line.kind === 'markup') continue;
    if (reading.line.kind !== 'row') break;
    const cells = (reading.line.cells ?? []).map((cell) => textOf(cell).trim());
    if (cells.some((cell) => cell !== '')) rows.push({ reading, cells });
    end = k + 1;
  }
  const entries: AnswerEntry[] = [];
  const add = (reading: Reading, number: string, text: string): void => {
    const { start, end: stop } = reading.line;
    entries.push({ number: Number(number), text, line: reading.i, start, end: stop });
  };
  const numbered = (cell: string | undefined): string | null =>
    /^\D{0,3}(\d{1,3})[.):]?$/.exec(cell ?? '')?.[1] ?? null;
  for (let r = 0; r < rows.length; r++) {
    const { reading, cells } = rows[r] as (typeof rows)[number];
    const below = rows[r + 1];
    // The first cell may say what the row holds.
    const from = numbered(cells[0]) === null ? 1 : 0;
    const numbers = cells.slice(from).map(numbered);
    if (numbers.length > 1 && !numbers.includes(null) && below) {
      const choices = below.cells.slice(from);
      if (choices.length !== numbers.length || !choices.every((cell) => CHOICE_CELL.test(cell))) return null;
      numbers.forEach((number, i) => add(below.reading, number as string, choices[i] as string));
      r++;
      continue;
    }
    if (cells.length % 2 !== 0 || cells.length > 12) return null;
    for (let c = 0; c < cells.length; c += 2) {
      const number = numbered(cells[c]);
      const choice = cells[c + 1] as string;
      if (cells[c] === '' && choice === '') continue;
      if (number === null || !CHOICE_CELL.test(choice)) return null;
      add(reading, number, choice);
    }
  }
  const once = new Set(entries.map(({ number }) => number)).size === entries.length;
  return entries.length >= 3 && once ? { entries, end } : null;
}
