import { cutBack, trimPieces } from '../read/cut.ts';
import { textOf, type Piece } from '../read/line.ts';

const WORTH = /\s\[\s?\d{1,3}(?:[.,]\d)?\s?(?:points?|pts?\.?|marks?)\s?\]$/i;
/** "… is   0 / 1 point" at the end of a numbered line, as a page sets it at the right. */
const SCORED =
  /(?:\s{2,200}|(?<=[?.:!_)])\s)[([]?(\d{1,3}(?:[.,]\d{1,2})?(?:\s?\/\s?\d{1,3})?)\s?(?:points?|pts?\.?|marks?)[)\]]?$/i;

/** The same on a further line of the question. */
const FAR_RIGHT = /\s{8,200}(\d{1,3}(?:[.,]\d{1,2})?\s?\/\s?\d{1,3})\s?(?:points?|pts?\.?|marks?)$/i;

/** "Which glue melts? [2pts]" without what it is worth. */
export function withoutPoints(pieces: Piece[]): { pieces: Piece[]; score?: string } {
  const text = textOf(pieces);
  if (pieces.at(-1)?.kind !== 'text') return { pieces };
  const worth = WORTH.exec(text.slice(-16));
  if (worth) return { pieces: trimPieces(cutBack(pieces, text.length - worth[0].length)) };
  const numbered = /^\W{0,4}(?:q\w{0,8}\s?)?\d/i.test(text.slice(0, 16));
  const scored = (numbered ? SCORED : FAR_RIGHT).exec(text.slice(-240));
  const left = scored ? trimPieces(cutBack(pieces, text.length - scored[0].length)) : [];
  // "1. Home: 3 points" may be an option.
  return scored?.[1] && textOf(left).length > (numbered ? 12 : 2) ? { pieces: left, score: scored[1] } : { pieces };
}
