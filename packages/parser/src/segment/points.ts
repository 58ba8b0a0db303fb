import { cutBack, trimPieces } from '../read/cut.ts';
import { textOf, type Piece } from '../read/line.ts';

const WORTH = /\s\[\s?\d{1,3}(?:[.,]\d)?\s?(?:points?|pts?\.?|marks?)\s?\]$/i;
/** "… is   0 / 1 point" at the end of a numbered line, as a page sets it at the right. */
const SCORED =
  /(?:\s{2,200}|(?<=[?.:!_)])\s)[([]?(\d{1,3}(?:[.,]\d{1,2})?(?:\s?\/\s?\d{1,3})?)\s?(?:points?|pts?\.?|marks?)[)\]]?$/i;

/** "Which glue melts? [2pts]" without what it is worth. */
export function withoutPoints(pieces: Piece[]): { pieces: Piece[]; score?: string } {
  const text = textOf(pieces);
  if (pieces.at(-1)?.kind !== 'text') return { pieces };
  const worth = WORTH.exec(text.slice(-16));
  if (worth) return { pieces: trimPieces(cutBack(pieces, text.length - worth[0].length)) };
  const scored = /^\W{0,4}(?:q\w{0,8}\s?)?\d/i.test(text.slice(0, 16)) ? SCORED.exec(text.slice(-240)) : null;
  const left = scored ? trimPieces(cutBack(pieces, text.length - scored[0].length)) : [];
  return scored?.[1] && left.length > 0 && textOf(left).length > 12 ? { pieces: left, score: scored[1] } : { pieces };
}
