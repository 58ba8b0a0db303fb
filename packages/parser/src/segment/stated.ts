import { cutFront, trimPieces } from '../read/cut.ts';
import { textOf, type Piece } from '../read/line.ts';
import { truthOf } from '../text/words.ts';
import type { SignMark } from './reading.ts';

const STATED =
  /^[([]?(true|false|correct|incorrect|right|wrong|richtig|falsch|wahr|verdadero|falso|vrai|faux|正确|错误)[)\]]?\s?[:：.)\]]?\s+(?=\S)/iu;

/** A statement behind the word that judges it: "True: it floats". */
export interface StatedTruth {
  sign: SignMark;
  /** The statement. */
  rest: Piece[];
}

/** The judgement that `pieces` open with, or `null`. */
export function statedTruth(pieces: readonly Piece[]): StatedTruth | null {
  const found = STATED.exec(textOf(pieces).slice(0, 24));
  if (!found?.[1]) return null;
  return {
    sign: { sign: truthOf(found[1]) === true ? 'right' : 'wrong', glyph: found[0].trim() },
    rest: trimPieces(cutFront(pieces, found[0].length)),
  };
}
