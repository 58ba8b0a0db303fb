import { cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import type { Reading } from './reading.ts';

const JUDGED = /^[([]\s{0,3}([VTF]?)\s{0,3}[)\]]\s{1,4}(?=\S)/u;

/**
 * "(V) …", "(F) …", "( ) …", one below the other: statements with their judgement in the bracket, as Portuguese and Spanish papers
 * set them ("T" in English ones). Labels of options do not return, and their run has more letters than two.
 */
export function markJudgedStatements(readings: readonly Reading[]): void {
  let run: { reading: Reading; word: string; length: number }[] = [];
  const settle = (): void => {
    const words = run.map(({ word }) => word).filter((word) => word !== '');
    const kinds = new Set(words);
    const judged = kinds.has('F') ? kinds.size === 2 || (kinds.size === 1 && words.length > 1) : words.length > 1;
    if (run.length > 1 && judged && !(kinds.has('T') && kinds.has('V')))
      for (const { reading, word, length } of run) {
        reading.sign = { sign: word === '' ? 'off' : word === 'F' ? 'wrong' : 'right', glyph: `(${word})` };
        reading.letter = null;
        reading.roman = null;
        reading.body = trimPieces(cutFront(reading.pieces, length));
        reading.bodyText = textOf(reading.body);
      }
    run = [];
  };
  for (const reading of readings) {
    if (reading.line.kind === 'markup') continue;
    const found = reading.line.kind === 'text' && !reading.number ? JUDGED.exec(reading.text.slice(0, 16)) : null;
    if (found) run.push({ reading, word: found[1] as string, length: found[0].length });
    else settle();
  }
  settle();
}
