import { rangeOf, trimPieces } from '../read/cut.ts';
import { textOf, type Line } from '../read/line.ts';
import { letterLabel } from './labels.ts';

/** "| (a) 1 | (b) 2 |": a row of nothing but options is a line for each; any other line stays as it is. */
export function cellOptions(line: Line): Line[] {
  if (line.kind !== 'row' || line.role !== undefined) return [line];
  const cells = (line.cells ?? []).map(trimPieces).filter((cell) => cell.length > 0);
  const asked = askedBeside(line, cells);
  if (asked) return asked;
  const labels = cells.map((cell) => letterLabel(textOf(cell).slice(0, 40)));
  const first = labels[0]?.value ?? -1;
  const follow = labels.every((label, i) => label?.value === first + i && /[).\]]$/.test(label.delim));
  const filled = cells.every((cell, i) => textOf(cell).trim().length > (labels[i]?.length ?? 0));
  if (cells.length < 2 || !follow || !filled) return [line];
  const starts = cells.map((cell, i) => (i === 0 ? line.start : (rangeOf(cell)?.start ?? line.start)));
  const { cells: _cells, ...rest } = line;
  return cells.map((pieces, i) => ({
    ...rest,
    kind: 'text',
    pieces,
    start: starts[i] as number,
    end: starts[i + 1] ?? line.end,
    blanks: i === 0 ? line.blanks : 0,
  }));
}

const POINTS = /^\d{1,3}(?:[.,]\d{1,2})?\s?\/\s?\d{1,3}\s?(?:points?|pts?\.?|marks?)?$/i;

/** "| 1 / 1 points | 1. Which one floats? |": a question that a layout model took for a row of a table, with what it is worth. */
function askedBeside(line: Line, cells: readonly Line['pieces'][]): Line[] | null {
  const [points, asked, more] = cells;
  if (!points || !asked || more || !POINTS.test(textOf(points).trim())) return null;
  const start = rangeOf(asked)?.start;
  if (start === undefined || !/^\d{1,3}[.)]\s/.test(textOf(asked).slice(0, 8))) return null;
  const { cells: _cells, ...rest } = line;
  return [
    { ...rest, kind: 'text', pieces: [...points], end: start, role: 'boilerplate' },
    { ...rest, kind: 'text', pieces: [...asked], start, blanks: 1 },
  ];
}
