import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { truthOf } from '../text/words.ts';
import type { Reading } from './reading.ts';

const PAIR =
  /^(?:\(\s?)?([tfv]|true|false|vrai|faux|verdadero|falso|wahr|falsch)\s?\/\s?([tfv]|true|false|vrai|faux|verdadero|falso|wahr|falsch)(?:\s?\))?[.:)]?\s{1,20}(?=\S)/iu;

/** "4. **T** / F  Ice floats.": of the two words before a statement, the one that is set in bold or highlighted is its answer. */
export function markChosenTruths(readings: readonly Reading[]): void {
  for (const reading of readings) {
    const { number, line, text, pieces } = reading;
    const pair = number && line.kind === 'text' ? PAIR.exec(text.slice(number.length, number.length + 40)) : null;
    if (!number || !pair?.[1] || !pair[2] || truthOf(pair[1]) === truthOf(pair[2])) continue;
    const [first, second] = [pair[0].indexOf(pair[1]), pair[0].lastIndexOf(pair[2])];
    const chosen = [
      { at: first, word: pair[1] },
      { at: second, word: pair[2] },
    ]
      .map(({ at, word }) => trimPieces(cutBack(cutFront(pieces, number.length + at), word.length)))
      .filter((word) => word.length > 0 && word.every(({ bold, marked }) => bold || marked));
    if (chosen.length !== 1) continue;
    reading.blank = chosen[0] as Reading['blank'];
    reading.number = { ...number, length: number.length + pair[0].length };
    reading.letter = null;
  }
}
