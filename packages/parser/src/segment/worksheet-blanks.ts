import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { numberLabel } from './labels.ts';
import type { Reading } from './reading.ts';

const BLANK = /^(?:_{0,12}\s?(true|false|[TFV])\s?_{0,12}|_{2,12})\s{1,4}(?=\d{1,3}[.)]\s)/iu;

const JUDGE = /\b(?:true|t)\b.{1,20}\b(?:false|f)\b/iu;

/**
 * "_T_ 3. Ice floats.", "____ 4. It sinks.": work sheets put the blank for true or false before the number. What is written there is
 * the answer. A single such line says nothing.
 */
export function markWorksheetBlanks(readings: readonly Reading[]): void {
  const found = readings.flatMap((reading) => {
    if (reading.line.kind !== 'text' || reading.line.bullet !== null || reading.number) return [];
    const blank = BLANK.exec(reading.text.slice(0, 40));
    return blank ? [{ reading, length: blank[0].length, word: blank[1] ?? '' }] : [];
  });
  // Blanks before numbers may be for letters that match two lists.
  const judged = found.some(({ word }) => word !== '') || readings.some(({ text }) => JUDGE.test(text.slice(0, 200)));
  if (found.length < 2 || !judged) return;
  for (const { reading, length, word } of found) {
    const at = word === '' ? 0 : reading.text.indexOf(word);
    reading.blank = word === '' ? [] : trimPieces(cutBack(cutFront(reading.pieces, at), word.length));
    reading.pieces = trimPieces(cutFront(reading.pieces, length));
    reading.text = textOf(reading.pieces);
    reading.number = numberLabel(reading.text);
    reading.body = reading.pieces;
    reading.bodyText = reading.text;
    reading.letter = null;
    reading.sign = null;
  }
}
