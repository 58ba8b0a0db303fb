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
