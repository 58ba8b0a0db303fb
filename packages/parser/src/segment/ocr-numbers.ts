import { numberLabel } from './labels.ts';
import type { Reading } from './reading.ts';

const MISREAD = /^[lI|](?=\s?[.)]\s)/;

/** "l. Which …" above "2. Which …": the first number of a scanned quiz, read as a letter. */
export function markMisreadNumbers(readings: readonly Reading[]): void {
  const second = readings.find(({ number, line }) => number?.keyword === '' && line.kind === 'text');
  if (second?.number?.value !== 2) return;
  const first = readings.slice(0, second.i).find(({ text, line }) => line.kind === 'text' && MISREAD.test(text));
  const number = first && numberLabel(first.text.replace(MISREAD, '1'));
  if (!number || number.delim !== second.number.delim) return;
  first.number = number;
  first.letter = null;
  first.roman = null;
}

const BARE = /^\d{1,3}\s{1,6}(?=\p{Lu})/u;

/** "1  What …", "2  How …", "3  The …" in a text that numbers nothing else: the points behind them were lost. */
export function markBareNumbers(readings: readonly Reading[]): void {
  const text = readings.filter(({ line }) => line.kind === 'text' && line.bullet === null && line.heading === 0);
  if (text.some(({ number }) => number)) return;
  const bare = text.filter((reading) => BARE.test(reading.text.slice(0, 12)));
  if (bare.length < 3 || bare.some((reading, i) => parseInt(reading.text, 10) !== i + 1)) return;
  for (const reading of bare) {
    const length = BARE.exec(reading.text)?.[0].length ?? 0;
    reading.number = { value: parseInt(reading.text, 10), delim: ' ', keyword: '', length };
  }
}
