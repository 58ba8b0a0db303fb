import { cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import type { Reading } from './reading.ts';

/** Labels that OCR makes of a letter: `(0)` and `(©)` of `(c)`, `(6)` of `(b)`, `(cl)` of `(d)`. */
const MISREAD: readonly (readonly [letter: string, like: RegExp])[] = [
  ['a', /^(?:[@28493o]|ai)$/iu],
  ['b', /^(?:[68hßb]|13|l3|lo)$/iu],
  ['c', /^(?:[0oqe©¢€<c]|ec)$/iu],
  ['d', /^(?:[0oqd]|cl|ci|c1)$/iu],
  ['e', /^[c6©€]$/iu],
];
const LABEL = /^([([]?)\s?([^\s()[\]]{1,2})\s?([)\].:])\s{1,4}(?=\S)/u;
/** Lines between the labels of two options. */
const FURTHEST = 6;

/** "(a)", "(b)", "(0)", "(d)": what stands between two letters in the place of the third is a letter that was misread. */
export function markMisreadLetters(readings: readonly Reading[]): void {
  const shown = readings.filter(({ line }) => line.kind !== 'markup');
  shown.forEach((reading, k) => {
    if (reading.line.kind !== 'text') return;
    const found = LABEL.exec(reading.text.slice(0, 12));
    if (!found?.[2]) return;
    const delim = `${found[1] ?? ''}${found[3] ?? ''}`;
    const up = nearest(shown, k, -1, delim);
    const above = shown[up];
    const value = (above?.letter?.value ?? -1) + 1;
    const expected = MISREAD[value];
    if (!expected?.[1].test(found[2]) || reading.letter?.value === value) return;
    const below = shown[nearest(shown, k, 1, delim)];
    // Only between two letters, or behind all but the last, is it sure what it was.
    const between = below?.letter?.value === value + 1;
    const last = value >= 2 && !below && k - up <= 2;
    if (!between && !last) return;
    reading.letter = {
      value,
      raw: above?.letter?.upper ? expected[0].toUpperCase() : expected[0],
      upper: above?.letter?.upper ?? false,
      delim,
      length: found[0].length,
    };
    reading.number = null;
    reading.roman = null;
    reading.sign = null;
    reading.body = trimPieces(cutFront(reading.pieces, found[0].length));
    reading.bodyText = textOf(reading.body);
  });
}

/** The place of the nearest line with a letter in the same brackets, unless a question begins before it; -1 for none. */
function nearest(shown: readonly Reading[], from: number, step: 1 | -1, delim: string): number {
  for (let k = from + step; Math.abs(k - from) <= FURTHEST; k += step) {
    const reading = shown[k];
    if (!reading || reading.line.kind === 'rule' || reading.line.heading > 0 || reading.answer) return -1;
    if (reading.letter?.delim === delim) return k;
    if (reading.number) return -1;
  }
  return -1;
}
