import type { Line, Piece } from '../read/line.ts';
import { findDoubled, findRepeated, type Doubled } from './doubled.ts';

/** A repair and where it was made. */
export interface Repair {
  kind: 'doubled-formula';
  start: number;
  end: number;
  latex: string | null;
}

/** Repairs what copying broke, in place; every repaired piece keeps the span of its original. */
export function tidyLines(lines: readonly Line[]): Repair[] {
  const repairs: Repair[] = [];
  const readable = lines.filter(
    (line) => line.kind !== 'code' && line.kind !== 'math' && line.kind !== 'markup' && line.kind !== 'rule',
  );
  for (const line of readable) repair(line, (text) => findDoubled(text), repairs);
  const sure = repairs.length > 0;
  if (sure) for (const line of readable) repair(line, (text) => findDoubled(text, true), repairs);
  for (const line of readable) repair(line, (text) => findRepeated(text, sure), repairs);
  return repairs;
}

function repair(line: Line, find: (text: string) => Doubled[], repairs: Repair[]): void {
  line.pieces = repairPieces(line.pieces, find, repairs);
  if (line.cells) line.cells = line.cells.map((cell) => repairPieces(cell, find, []));
}

function repairPieces(pieces: readonly Piece[], find: (text: string) => Doubled[], repairs: Repair[]): Piece[] {
  const only = pieces[0];
  if (pieces.length === 1 && only && (only.text.length < 3 || only.kind !== 'text' || !only.verbatim))
    return pieces as Piece[];
  const out: Piece[] = [];
  for (const piece of joined(pieces)) {
    const found = piece.kind === 'text' && piece.verbatim && piece.text.length >= 3 ? find(piece.text) : [];
    let at = 0;
    for (const each of found) {
      if (each.start > at) out.push(slice(piece, at, each.start));
      const latex = each.latex;
      const base = { ...piece, start: piece.start + each.start, end: piece.start + each.end, verbatim: false };
      out.push(
        latex === null
          ? { ...base, text: each.text, md: each.text }
          : { ...base, kind: 'math', text: latex, md: `$${latex}$`, latex, display: false },
      );
      repairs.push({ kind: 'doubled-formula', start: base.start, end: base.end, latex });
      at = each.end;
    }
    if (found.length === 0) out.push(piece);
    else if (at < piece.text.length) out.push(slice(piece, at, piece.text.length));
  }
  return out;
}

function slice(piece: Piece, from: number, to: number): Piece {
  const text = piece.text.slice(from, to);
  return { ...piece, text, md: text, start: piece.start + from, end: piece.start + to };
}

/** Joins neighbouring pieces of plain text that touch in the source. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (
      last?.kind === 'text' &&
      piece.kind === 'text' &&
      last.verbatim &&
      piece.verbatim &&
      last.end === piece.start &&
      last.bold === piece.bold &&
      last.em === piece.em &&
      last.marked === piece.marked &&
      last.strike === piece.strike
    ) {
      out[out.length - 1] = { ...last, text: last.text + piece.text, md: last.md + piece.md, end: piece.end };
    } else out.push(piece);
  }
  return out;
}
