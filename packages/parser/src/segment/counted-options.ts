import { cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { asciiForms } from '../text/digits.ts';
import type { Reading } from './reading.ts';

/** "A3: text", "O2) text". */
const COUNTED = /^([A-Z])(\d{1,2})\s?[.):]\s{1,8}(?=\S)/;
/** No list of options has more lines. */
const LONGEST = 60;

/** "A1: text", "A2: text" right below "Options:": labels of one letter that counts, and no answers to questions of those numbers. */
export function markCountedOptions(readings: readonly Reading[]): void {
  readings.forEach(({ optionsHeading }, at) => {
    if (!optionsHeading) return;
    const found: { reading: Reading; raw: string; length: number }[] = [];
    let letter = '';
    for (const reading of readings.slice(at + 1, at + LONGEST)) {
      if (reading.line.kind === 'markup') continue;
      const label = reading.line.kind === 'text' ? COUNTED.exec(asciiForms(reading.text.slice(0, 16))) : null;
      if (!label || Number(label[2]) !== found.length + 1 || (letter !== '' && label[1] !== letter)) break;
      letter = label[1] as string;
      found.push({ reading, raw: `${letter}${label[2] as string}`, length: label[0].length });
    }
    if (found.length < 2) return;
    found.forEach(({ reading, raw, length }, value) => {
      reading.letter = { value, raw, upper: true, delim: ':', length };
      reading.body = trimPieces(cutFront(reading.pieces, length));
      reading.bodyText = textOf(reading.body);
      reading.answer = null;
      reading.number = null;
      reading.ask = null;
    });
  });
}
