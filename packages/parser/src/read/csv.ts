import { append } from '../text/append.ts';
import { fold } from '../text/normalise.ts';
import { fieldLine, withMarkup } from './fields.ts';
import { fieldLines } from './field-lines.ts';
import { textOf, type Line } from './line.ts';
import { readMarkdown } from './markdown.ts';
import type { Mapped } from './remap.ts';

const QUESTION =
  /^(?:question(?:[ _]?(?:text|title))?|stem|prompt|题目|问题|pregunta|frage|domanda|pergunta|front|term|vorderseite|recto|anverso)$/i;
const OPTION = /^(?:(?:option|choice|answer|alternative|opt)[ _-]?[a-h1-8]|[a-h])$/i;
const ANSWER =
  /^(?:(?:correct|right)?[ _-]?(?:answer|option|choice|key)(?:s|\(s\))?|correct|答案|respuesta|antwort|risposta|resposta|back|definition|rückseite|verso|reverso)$/i;
const WHY = /^(?:explanation|rationale|reason|feedback)$/i;

/** What separates the cells of a table of questions, or `null` where the text is none. */
export function csvSeparator(source: string): ',' | ';' | '\t' | null {
  const head = source.slice(0, 4000);
  for (const separator of [',', ';', '\t'] as const)
    if (headerOf(rowsOf(head, separator), head) !== -1) return separator;
  return isCards(source) ? '\t' : null;
}

/** The row that names the columns, -1 for none. A template writes its own name above it. */
function headerOf(rows: readonly (readonly [number, number][])[], source: string): number {
  return rows.slice(0, MOST_ABOVE).findIndex((row) => {
    const names = row.map(([start, stop]) => bare(source.slice(start, stop)));
    return (
      names.some((name) => QUESTION.test(name)) &&
      (names.some((name) => ANSWER.test(name)) || names.filter((name) => OPTION.test(name)).length >= 2)
    );
  });
}

/** Rows of a template that may stand above its header. */
const MOST_ABOVE = 4;

/** Two columns and no header: what is asked, a tab, the answer. */
function isCards(source: string): boolean {
  // Cards that say that they are some need not ask.
  const said = /^#separator:\s?tab/im.test(source.slice(0, 400));
  const lines = source
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !CARD_HEADER.test(line));
  const cards = lines.filter((line) => /^[^\t]{3,400}\t[^\t]{1,400}(?:\t[^\t]{0,200})?$/.test(line));
  return (
    lines.length >= (said ? 1 : 3) &&
    cards.length >= lines.length * 0.9 &&
    cards.filter((line) => /[?？]\t|_{2,}/.test(line)).length >= cards.length * (said ? 0 : 0.6)
  );
}

/** "#separator:tab": how a file of cards says how it is written. */
const CARD_HEADER = /^#(?:separator|html|tags|columns|notetype|deck|guid)\b/;

function bare(cell: string): string {
  return (
    cell
      .trim()
      .replace(/^["']|["']$/g, '')
      // "Answer 1 - max 75 characters", "Answer 3 (Optional)": a note on the column.
      .replace(/\s[-–—]\s.{0,200}$/u, '')
      .replace(/\s\([^()]{0,60}\)$/u, '')
      .trim()
  );
}

/** Reads a table of questions, one a row. */
export function readCsv(source: string, separator: string): Line[] {
  const rows = rowsOf(source, separator);
  const lines: Line[] = [];
  const header = headerOf(rows, source);
  const names = (rows[header] ?? []).map(([start, end]) => bare(source.slice(start, end)));
  const headed = header !== -1;
  const html = /^#html:\s?true/im.test(source.slice(0, 600));
  const columns = headed && names.some((name) => OPTION.test(name));
  const roleOf = (i: number): NonNullable<Line['role']> | null => {
    if (!headed) return i === 0 ? 'question' : i === 1 ? 'answer' : null;
    const name = names[i] ?? '';
    if (QUESTION.test(name)) return 'question';
    if (OPTION.test(name)) return 'option';
    if (ANSWER.test(name)) return 'answer';
    return WHY.test(name) ? 'explanation' : null;
  };
  for (const row of rows.slice(header + 1)) {
    if (CARD_HEADER.test(source.slice(row[0]?.[0] ?? 0, (row[0]?.[0] ?? 0) + 20))) continue;
    const fields = row.flatMap(([start, end], i) => {
      const role = roleOf(i);
      if (role === 'question' && !columns && /<br|\n/i.test(source.slice(start, end)))
        return cellLines(source, start, end);
      if (
        role !== null &&
        /<[a-z]/i.test(source.slice(start, end)) &&
        (html || /^\s{0,4}<(?:div|[pbi]|span|ul|ol)\b/i.test(source.slice(start, start + 40)))
      )
        return fieldLines(cellOf(source, start, end), role);
      const line =
        role === null
          ? null
          : fieldLine(source, start, end, role, undefined, source[start - 1] === '"' ? unquoted : undefined);
      return line ? [line] : [];
    });
    // The question may stand behind its options; a question opens an item, so it goes first only where it is first.
    if (fields[0]?.role === 'question') append(lines, fields);
  }
  markIndexed(lines);
  return withMarkup(lines, source);
}

/** What a cell says, which may be HTML; in quotes, two of them are one. */
function cellOf(source: string, start: number, end: number): Mapped {
  const quoted = source[start - 1] === '"';
  let text = '';
  const starts: number[] = [];
  for (let i = start; i < end; i++) {
    starts.push(i);
    text += source[i] as string;
    if (quoted && source[i] === '"' && source[i + 1] === '"') i++;
  }
  starts.push(end);
  return { text, starts };
}

/** A question with its options in one cell, a line each. */
function cellLines(source: string, start: number, end: number): Line[] {
  const lines = readMarkdown(source, start, end).filter(({ kind }) => kind !== 'markup' && kind !== 'rule');
  if (lines[0]) Object.assign(lines[0], { role: 'question', heading: 0 });
  return lines;
}

/** One row's options, and the numbers, or letters as numbers, that its answer consists of. */
interface Row {
  options: Line[];
  told: Line | null;
  right: number[] | null;
}

/**
 * Marks the options that a column of numbers points to, where only the column as a whole tells that it does: a right option is
 * number 0, or all rows give numbers of options and in some row no option is a number, so that "2" means the second one
 * where another option says "2", and "B" too where another says "b".
 */
function markIndexed(lines: readonly Line[]): void {
  const rows = rowsWithOptions(lines);
  const numbered = rows.flatMap(({ options, right }) => (right ? [{ shown: options.map(shownBy), right }] : []));
  const wordy = numbered.some(({ shown }) => shown.every((text) => /\p{L}{2}/u.test(text)));
  const first = numbered.some(({ right }) => right.includes(0)) ? 0 : 1;
  const fits = numbered.every(({ shown, right }) => right.every((n) => n >= first && n - first < shown.length));
  const indexed = wordy && fits && rows.every(({ told, right }) => told === null || right !== null);
  if (first === 1 && !indexed) return;
  for (const { options, told, right } of rows) {
    if (!told || !right?.every((n) => n - first < options.length)) continue;
    const written = [shownBy(told), ...shownBy(told).split(/[,;|]/)].map(fold);
    const alike = options.some((option) => written.includes(fold(shownBy(option))));
    // Numbers from 1 on that no option repeats are read like any other answer.
    if (alike ? !indexed : first === 1) continue;
    options.forEach((option, i) => (option.chosen = right.includes(i + first)));
    told.role = 'boilerplate';
  }
}

function rowsWithOptions(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    if (line.role === 'question') rows.push({ options: [], told: null, right: null });
    const row = rows.at(-1);
    if (line.role === 'option') row?.options.push(line);
    if (!row || line.role !== 'answer') continue;
    row.told = line;
    const text = shownBy(line);
    row.right = /^(?:\d{1,2}(?:\s?[,;|]\s?\d{1,2}){0,9}|[A-H](?:\s?[,;|]\s?[A-H]){0,7})$/i.test(text)
      ? text.split(/[,;|]/).map(placeOf)
      : null;
  }
  return rows.filter(({ options }) => options.length > 1);
}

/** The number that "3" or "C" stands for. */
function placeOf(label: string): number {
  const name = label.trim().toUpperCase();
  return /^\d/.test(name) ? Number(name) : name.charCodeAt(0) - 64;
}

function shownBy({ pieces }: Line): string {
  return textOf(pieces).trim();
}

/** What a cell in quotes says: two of them are one. */
function unquoted(text: string): string {
  return text.replaceAll('""', '"');
}

/** The ranges of all cells, quotes taken off. */
function rowsOf(source: string, separator: string): [number, number][][] {
  const rows: [number, number][][] = [];
  let row: [number, number][] = [];
  let i = 0;
  while (i <= source.length) {
    while (source[i] === ' ') i++;
    let start = i;
    let end: number;
    if (source[i] === '"') {
      start = ++i;
      while (i < source.length && !(source[i] === '"' && source[i + 1] !== '"')) i += source[i] === '"' ? 2 : 1;
      end = Math.min(i, source.length);
      i++;
      while (i < source.length && source[i] !== separator && source[i] !== '\n') i++;
    } else {
      while (i < source.length && source[i] !== separator && source[i] !== '\n') i++;
      end = i;
    }
    row.push([start, end]);
    if (source[i] !== separator || i >= source.length) {
      if (row.some(([a, b]) => source.slice(a, b).trim() !== '')) rows.push(row);
      row = [];
    }
    i++;
  }
  return rows;
}
