import { textOf, type Piece } from './line.ts';

/**
 * `pieces` without the first `count` characters of their text. A piece that is not verbatim goes only as a whole, so that
 * every piece left still says where it comes from.
 */
export function cutFront(pieces: readonly Piece[], count: number): Piece[] {
  const out: Piece[] = [];
  let left = count;
  for (const piece of pieces) {
    if (left <= 0 || (piece.text === '' && out.length > 0)) {
      out.push(piece);
      continue;
    }
    if (piece.text === '') {
      out.push(piece);
    } else if (piece.text.length <= left) {
      left -= piece.text.length;
    } else if (piece.verbatim) {
      const text = piece.text.slice(left);
      out.push({ ...piece, text, md: text, start: piece.start + left });
      left = 0;
    } else {
      out.push(piece);
      left = 0;
    }
  }
  return out;
}

/** `pieces` up to `count` characters of their text. */
export function cutBack(pieces: readonly Piece[], count: number): Piece[] {
  const out: Piece[] = [];
  let left = count;
  for (const piece of pieces) {
    if (left <= 0 && piece.text !== '') break;
    if (piece.text.length <= left) {
      out.push(piece);
      left -= piece.text.length;
    } else {
      if (piece.verbatim) {
        const text = piece.text.slice(0, left);
        out.push({ ...piece, text, md: text, end: piece.start + left });
      }
      left = 0;
    }
  }
  return out;
}

/** `pieces` without white space at either end. */
export function trimPieces(pieces: readonly Piece[]): Piece[] {
  const text = textOf(pieces);
  const front = text.length - text.trimStart().length;
  const size = text.trim().length;
  if (front === 0 && size === text.length) return pieces as Piece[];
  let out = front > 0 ? cutFront(pieces, front) : [...pieces];
  if (size + front < text.length) out = cutBack(out, size);
  return out;
}

/** The source range of `pieces`, or `null` for none. */
export function rangeOf(pieces: readonly Piece[]): { start: number; end: number } | null {
  const first = pieces[0];
  const last = pieces.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
