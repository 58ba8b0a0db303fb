import { cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import type { Reading } from './reading.ts';

/** "AThe gate", "BIt forgets", "C(0, 1)": a capital before a word of its own, with nothing between them. */
const LETTER = /^[A-H](?=\p{Lu}[\p{Ll}\s'’]|[\d($\\"“‘])/u;
/** Any capital that something else than a small letter follows: "CNNs", beside options that are set so. */
const PERHAPS = /^[A-H](?=[^\p{Ll}\s.):,;-])/u;
const NUMBER = /^\d{1,3}(?=\p{Lu}[\p{Ll}\s'’])/u;
const MOST = 8;

/** Labels that a page shows in a box of their own, so that its text has them right before the words: "1Which …", "AThe …", "TTrue". */
export function markGluedLabels(readings: readonly Reading[]): void {
  const lines = readings.filter(({ line, text }) => line.kind === 'text' && line.bullet === null && text !== '');
  for (let i = 0; i < lines.length; i++) {
    const run = lettersFrom(lines, i);
    for (const [value, reading] of run.entries()) label(reading, value, reading.text.slice(0, 1));
    if (run.length > 0) i += run.length - 1;
    const next = lines[i + 1];
    if (lines[i]?.text === 'TTrue' && next?.text === 'FFalse') {
      label(lines[i] as Reading, 0, 'T');
      label(next, 1, 'F');
    }
  }
  markNumbers(lines);
}

/** The lines from `at` on that begin with A, B, C, … glued to their words: three at least, most of them surely. */
function lettersFrom(lines: readonly Reading[], at: number): Reading[] {
  const run: Reading[] = [];
  let sure = 0;
  for (let k = at; k < Math.min(lines.length, at + MOST); k++) {
    const { text, letter, line } = lines[k] as Reading;
    if (letter || text.charCodeAt(0) - 65 !== run.length || !PERHAPS.test(text.slice(0, 4))) break;
    if (run.length > 1 && line.blanks !== run[1]?.line.blanks) break;
    if (LETTER.test(text.slice(0, 4))) sure++;
    run.push(lines[k] as Reading);
  }
  return run.length >= 3 && sure >= run.length * 0.6 ? run : [];
}

function label(reading: Reading, value: number, raw: string): void {
  reading.letter = { value, raw, upper: true, delim: '', length: 1 };
  reading.body = trimPieces(cutFront(reading.body, 1));
  reading.bodyText = textOf(reading.body);
  reading.verdict = null;
  reading.number = null;
}

/** "1Which …", "2What …", "3In …": three at least, each one more than the one before. */
function markNumbers(lines: readonly Reading[]): void {
  const found = lines.filter(({ text, number }) => !number && NUMBER.test(text.slice(0, 8)));
  if (found.length < 3) return;
  const valueOf = ({ text }: Reading): number => parseInt(text, 10);
  const first = valueOf(found[0] as Reading);
  if (found.some((reading, k) => valueOf(reading) !== first + k)) return;
  for (const reading of found)
    reading.number = { value: valueOf(reading), delim: '', keyword: '', length: String(valueOf(reading)).length };
}
