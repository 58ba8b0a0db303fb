import { rangeOf, trimPieces } from '../read/cut.ts';
import { textOf, type Line } from '../read/line.ts';
import { letterLabel } from './labels.ts';

/** "| (a) 1 | (b) 2 |": a row of nothing but options is a line for each; any other line stays as it is. */
export function cellOptions(line: Line): Line[] {
  if (line.kind !== 'row' || line.role !== undefined) return [line];
  const cells = (line.cells ?? []).map(trimPieces).filter((cell) => cell.length > 0);
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
