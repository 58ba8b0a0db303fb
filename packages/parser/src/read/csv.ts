import { append } from '../text/append.ts';
import { fieldLine, withMarkup } from './fields.ts';
import { textOf, type Line } from './line.ts';
import { readMarkdown } from './markdown.ts';

const QUESTION = /^(?:question(?:[ _]?(?:text|title))?|stem|prompt|题目|问题|pregunta|frage)$/i;
const OPTION = /^(?:(?:option|choice|answer|alternative|opt)[ _-]?[a-h1-8]|[a-h])$/i;
const ANSWER = /^(?:(?:correct|right)?[ _-]?(?:answer|option|choice|key)(?:s|\(s\))?|correct|答案|respuesta|antwort)$/i;
const WHY = /^(?:explanation|rationale|reason|feedback)$/i;

/** What separates the cells of a table of questions, or `null` where the text is none. */
export function csvSeparator(source: string): ',' | ';' | '\t' | null {
  const end = source.indexOf('\n');
  const header = source.slice(0, end === -1 ? source.length : Math.min(end, 2000));
  for (const separator of [',', ';', '\t'] as const) {
    const names = (rowsOf(header, separator)[0] ?? []).map(([start, stop]) => bare(header.slice(start, stop)));
    if (
      names.some((name) => QUESTION.test(name)) &&
      (names.some((name) => ANSWER.test(name)) || names.filter((name) => OPTION.test(name)).length >= 2)
    )
      return separator;
  }
  return isCards(source) ? '\t' : null;
}

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
      // "Answer 1 - max 75 characters": a note on the column.
      .replace(/\s[-–—]\s.{0,200}$/u, '')
      .trim()
  );
}

/** Reads a table of questions, one a row. */
export function readCsv(source: string, separator: string): Line[] {
  const rows = rowsOf(source, separator);
  const lines: Line[] = [];
  const names = (rows[0] ?? []).map(([start, end]) => bare(source.slice(start, end)));
  const headed = names.some((name) => QUESTION.test(name));
  const columns = headed && names.some((name) => OPTION.test(name));
  const roleOf = (i: number): NonNullable<Line['role']> | null => {
    if (!headed) return i === 0 ? 'question' : i === 1 ? 'answer' : null;
    const name = names[i] ?? '';
    if (QUESTION.test(name)) return 'question';
    if (OPTION.test(name)) return 'option';
    if (ANSWER.test(name)) return 'answer';
    return WHY.test(name) ? 'explanation' : null;
  };
  for (const row of headed ? rows.slice(1) : rows) {
    if (CARD_HEADER.test(source.slice(row[0]?.[0] ?? 0, (row[0]?.[0] ?? 0) + 20))) continue;
    const fields = row.flatMap(([start, end], i) => {
      const role = roleOf(i);
      if (role === 'question' && !columns && /<br|\n/i.test(source.slice(start, end)))
        return cellLines(source, start, end);
      const line =
        role === null
          ? null
          : fieldLine(source, start, end, role, undefined, source[start - 1] === '"' ? unquoted : undefined);
      return line ? [line] : [];
    });
    // The question may stand behind its options; a question opens an item, so it goes first only where it is first.
    if (fields[0]?.role === 'question') append(lines, fields);
  }
  countFromZero(lines);
  return withMarkup(lines, source);
}

/** A question with its options in one cell, a line each. */
function cellLines(source: string, start: number, end: number): Line[] {
  const lines = readMarkdown(source, start, end).filter(({ kind }) => kind !== 'markup' && kind !== 'rule');
  if (lines[0]) Object.assign(lines[0], { role: 'question', heading: 0 });
  return lines;
}

/** Where a right option is number 0, the numbers of all right options begin at 0: they mark their options here. */
function countFromZero(lines: readonly Line[]): void {
  const numbers = (line: Line): number[] | null => {
    const text = line.role === 'answer' ? textOf(line.pieces).trim() : '';
    return /^\d{1,2}(?:\s?[,;|]\s?\d{1,2}){0,9}$/.test(text) ? text.split(/[,;|]/).map(Number) : null;
  };
  if (!lines.some((line) => numbers(line)?.includes(0))) return;
  let options: Line[] = [];
  let right: number[] | null = null;
  let told: Line | null = null;
  const settle = (): void => {
    const shown = options.map((option) => textOf(option.pieces).trim());
    if (right && told && options.length > 1 && right.every((n) => n < options.length && !shown.includes(String(n)))) {
      options.forEach((option, i) => (option.chosen = (right as number[]).includes(i)));
      told.role = 'boilerplate';
    }
    options = [];
    right = null;
    told = null;
  };
  for (const line of lines) {
    if (line.role === 'question') settle();
    if (line.role === 'option') options.push(line);
    const found = numbers(line);
    if (found) {
      right = found;
      told = line;
    }
  }
  settle();
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
