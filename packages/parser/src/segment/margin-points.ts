import { cutBack, cutFront, rangeOf, trimPieces } from '../read/cut.ts';
import { markupLine, textOf, type Line } from '../read/line.ts';

const MARGIN = /^(?:\d{1,2}(?:[.,]\d{1,2})?\s?\/\s?\d{1,2}|points?)(?:\s{3,200}(?=\S)|$)/i;
/** Fewer questions have no margin. */
const LEAST = 2;

/**
 * "1/1     the question goes on" above "points   an option": a printed page sets the points beside the question, in a margin that its
 * text layer mixes with the lines.
 */
export function withoutMargin(lines: readonly Line[]): Line[] {
  const margins = lines.map((line) =>
    line.kind === 'text' && line.bullet === null && line.heading === 0
      ? (MARGIN.exec(textOf(line.pieces).slice(0, 240))?.[0] ?? '')
      : '',
  );
  const scores = margins.filter((margin, k) => /^\d/.test(margin) && /^points?/i.test(marginBelow(margins, lines, k)));
  if (scores.length < LEAST) return [...lines];
  return lines.flatMap((line, k) => {
    const margin = margins[k] as string;
    if (margin === '') return [line];
    const score = /^\d/.test(margin);
    const paired = score ? marginBelow(margins, lines, k) : margins.slice(Math.max(0, k - 4), k).find(isScore);
    if (!paired) return [line];
    const rest = trimPieces(cutFront(line.pieces, margin.length));
    const from = rangeOf(rest)?.start;
    const cell: Line = {
      ...line,
      pieces: trimPieces(cutBack(line.pieces, margin.trimEnd().length)),
      end: from ?? line.end,
    };
    const points: Line = score ? { ...cell, role: 'boilerplate' } : markupLine(cell.start, cell.end, 'points');
    return from === undefined
      ? [points]
      : [points, { ...line, pieces: rest, start: from, indent: line.indent + margin.length }];
  });
}

const isScore = (margin: string): boolean => /^\d/.test(margin);

/** The margin of the line below, or of one a few lines further down with none between. */
function marginBelow(margins: readonly string[], lines: readonly Line[], k: number): string {
  for (let j = k + 1; j < Math.min(lines.length, k + 5); j++) if (margins[j] !== '') return margins[j] as string;
  return '';
}
