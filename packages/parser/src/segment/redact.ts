import type { Line, Piece } from '../read/line.ts';
import { addressesIn } from '../text/personal.ts';

/** `pieces` without the mail addresses and telephone numbers in them. */
export function withoutAddresses(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => piece.kind === 'text' && addressesIn(piece.text).length > 0)) return pieces;
  return pieces.flatMap((piece) => {
    const found = piece.kind === 'text' ? addressesIn(piece.text) : [];
    if (found.length === 0) return [piece];
    // What was decoded has no place for each of its characters, so it goes as a whole.
    if (!piece.verbatim) return [];
    const kept: Piece[] = [];
    let at = 0;
    for (const { start, end } of [...found, { start: piece.text.length, end: piece.text.length }]) {
      const text = piece.text.slice(at, start);
      if (text !== '') kept.push({ ...piece, text, md: text, start: piece.start + at, end: piece.start + start });
      at = end;
    }
    return kept;
  });
}

/** Whether a line shows nothing but one link. */
export function onlyLink(line: Line): boolean {
  const shown = line.pieces.filter((piece) => piece.text.trim() !== '');
  const first = shown[0];
  const last = shown.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    line.link !== undefined &&
    line.link.start <= first.start &&
    line.link.end >= last.end
  );
}
