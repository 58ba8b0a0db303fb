import { append } from '../text/append.ts';
import { rangeOf, trimPieces } from '../read/cut.ts';
import type { Line, Piece } from '../read/line.ts';
import { namesKey } from '../text/key-heading.ts';

/** A line as it stands on the page: where its row begins in the source, and what the row shows. */
interface Row {
  line: Line;
  from: number;
  text: string;
}

/** "(a) one": the front of an option. */
const OPTION = /^\s*(?:\(?([A-H])[).\]]|(\d)\))\s+\S/i;

/** Fewer rows with text on both sides are a table, or options set side by side. */
const LEAST = 4;
/** No page has more rows: a bound on the time. */
const MOST = 1000;
/** No row of a page has more characters. */
const LONGEST = 400;
/** No column of a page is narrower. */
const NARROWEST = 16;
const NUMBERED = /^\s*\d{1,3}\s?[.)]\s/;

/**
 * Puts the lines of a page of two columns, as `pdftotext -layout` prints it, in the order in which they are read: the left column,
 * then the right one. A page has two columns where a gap runs down it and both sides number questions.
 */
export function columnLines(lines: readonly Line[], source: string): Line[] {
  const out: Line[] = [];
  let page: Row[] = [];
  const settle = (): void => {
    append(out, readPage(page));
    page = [];
  };
  let last = 0;
  for (const line of lines) {
    const row = line.kind === 'text' && !line.role && line.heading === 0 ? rowOf(line, source) : null;
    if (!row || source.slice(last, line.start).includes('\f')) settle();
    if (row) page.push(row);
    else out.push(line);
    last = line.end;
  }
  settle();
  return out;
}

function rowOf(line: Line, source: string): Row | null {
  let from = line.start;
  // No row of a page is longer; a bound, because a text without line breaks would be looked through for each of its lines.
  const least = Math.max(0, line.start - LONGEST);
  while (from > least && !/[\n\r]/.test(source[from - 1] as string)) from--;
  const text = source.slice(from, line.end);
  return text.length > LONGEST || text.includes('\t') || text.includes('\n') ? null : { line, from, text };
}

function readPage(rows: readonly Row[]): Line[] {
  const out: Line[] = [];
  const refused = new Map<number, number>();
  for (let k = 0; k < rows.length;) {
    const found = columnsAt(rows, k, refused);
    if (!found) {
      out.push((rows[k] as Row).line);
      k++;
      continue;
    }
    const halves = rows.slice(k, found.end).map((row) => halvesOf(row, found.column));
    for (const side of [0, 1] as const)
      append(
        out,
        halves.flatMap((half) => half[side] ?? []),
      );
    k = found.end;
  }
  return out;
}

/** The gap that runs down the rows from `k` on, and where they end; `null` where they are one column. */
function columnsAt(
  rows: readonly Row[],
  k: number,
  refused: Map<number, number>,
): { column: number; end: number } | null {
  const first = rows[k] as Row;
  for (const found of first.text.matchAll(/(?<=\S)\s{3,}(?=\S)/g)) {
    const column = found.index + found[0].length;
    if (column < NARROWEST) continue;
    const grid = gridFrom(rows, k, column);
    if (grid > k) return { column, end: grid };
    // What is too little from a row further up is too little from here.
    if (k < (refused.get(column) ?? 0)) continue;
    let end = k;
    while (end < Math.min(rows.length, k + MOST) && isClear((rows[end] as Row).text, column)) end++;
    if (isTwoColumns(rows.slice(k, end), column)) return { column, end: aboveKey(rows, k, end, column) };
    refused.set(column, end);
  }
  return null;
}

/** "Key: 1 B  2 C" below both columns is a line of the page, and none of the left column. */
function aboveKey(rows: readonly Row[], from: number, end: number, column: number): number {
  let last = end;
  while (last > from && (rows[last - 1] as Row).text.slice(column).trim() === '') last--;
  for (let k = last; k < end; k++) {
    const { text } = rows[k] as Row;
    if (namesKey(text.slice(0, column).split(/[:：]/)[0] ?? '')) return k;
  }
  return end;
}

/** Where the rows end that hold options down the left side and on down the right one ("a … c", "b … d"); `k` for none. */
function gridFrom(rows: readonly Row[], k: number, column: number): number {
  const values: [number, number][] = [];
  for (const { text } of rows.slice(k, k + 5)) {
    const left = isClear(text, column) ? optionValue(text.slice(0, column)) : -1;
    const right = optionValue(text.slice(column));
    if (left === -1 || right === -1) break;
    values.push([left, right]);
  }
  const first = values[0]?.[0] ?? -1;
  const many = values.length;
  return many >= 2 && values.every(([left, right], i) => left === first + i && right === first + many + i)
    ? k + many
    : k;
}

function optionValue(text: string): number {
  const found = OPTION.exec(text);
  return found ? (found[2] ? Number(found[2]) : (found[1] as string).toLowerCase().charCodeAt(0)) : -1;
}

/** Whether nothing crosses the gap left of `column`. */
function isClear(text: string, column: number): boolean {
  return text.length <= column ? text.length <= column - 2 : text.slice(column - 2, column).trim() === '';
}

function isTwoColumns(rows: readonly Row[], column: number): boolean {
  const left = rows.map(({ text }) => text.slice(0, column));
  const right = rows.map(({ text }) => text.slice(column));
  const both = rows.filter((_, i) => left[i]?.trim() !== '' && right[i]?.trim() !== '').length;
  if (both < LEAST) return false;
  // Options and keys that stand side by side are numbered in every row.
  const mixed = (side: readonly string[]): boolean =>
    side.some((text) => NUMBERED.test(text)) &&
    side.filter((text) => text.trim() !== '' && !NUMBERED.test(text)).length >= 2;
  return mixed(left) && mixed(right);
}

/** The two lines of a row, `null` for a side that is empty. */
function halvesOf({ line, from }: Row, column: number): [Line | null, Line | null] {
  const at = from + column;
  const sides: [Piece[], Piece[]] = [[], []];
  for (const piece of line.pieces) {
    if (piece.end <= at) sides[0].push(piece);
    else if (piece.start >= at || !piece.verbatim) sides[1].push(piece);
    else {
      const cut = at - piece.start;
      const [a, b] = [piece.text.slice(0, cut), piece.text.slice(cut)];
      sides[0].push({ ...piece, text: a, md: a, end: at });
      sides[1].push({ ...piece, text: b, md: b, start: at });
    }
  }
  const [left, right] = sides.map(trimPieces) as [Piece[], Piece[]];
  const begin = rangeOf(right)?.start ?? line.end;
  const inner = begin - at;
  return [
    left.length > 0 ? { ...line, pieces: left, end: right.length > 0 ? begin : line.end, column: true } : null,
    right.length > 0
      ? {
          ...line,
          pieces: right,
          start: left.length > 0 ? begin : line.start,
          bullet: null,
          indent: inner,
          inner,
          column: true,
        }
      : null,
  ];
}
