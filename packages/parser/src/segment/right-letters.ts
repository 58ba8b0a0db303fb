import { cutFront, trimPieces } from '../read/cut.ts';
import { asks } from './ask.ts';
import type { Reading } from './reading.ts';

/** "b", "(c)", "a, d": a choice and nothing else. */
const CHOICE = /^\(?[A-H](?:\s?[,&]\s?[A-H]){0,4}[).]?$/i;
/** Fewer places are chance. */
const LEAST = 3;

/**
 * "Which glue melts?" right above "a) hide glue", or above nothing but "a", three times and more, and no list of options anywhere:
 * only the right option was copied, with its letter. What follows right below explains it.
 */
export function markRightLetters(readings: readonly Reading[]): void {
  const shown = readings.filter(({ line }) => line.kind !== 'markup');
  const found: number[] = [];
  for (const [k, reading] of shown.entries()) {
    const { letter, line, text } = reading;
    const above = shown[k - 1];
    if (!above || line.kind !== 'text' || line.bullet !== null || reading.answer || reading.sign) continue;
    if (!letter && !CHOICE.test(text.slice(0, 24))) continue;
    // A list of options.
    if (letter && shown[k + 1]?.letter?.value === letter.value + 1) return;
    if (line.blanks > 0 || above.line.kind !== 'text' || above.letter || asks(paragraph(shown, k)) < 2) continue;
    found.push(k);
  }
  const letters = new Set(found.map((k) => shown[k]?.text.replace(/^\P{L}/u, '')[0]?.toLowerCase()));
  if (found.length < LEAST || letters.size < 2) return;
  for (const k of [...found, ...counted(shown)]) {
    const reading = shown[k] as Reading;
    const rest = reading.number ? trimPieces(cutFront(reading.pieces, reading.number.length)) : reading.pieces;
    reading.answer = { rest: reading.letter ? reading.body : rest, number: null, weak: false };
    reading.letter = null;
    reading.number = null;
    reading.roman = null;
    let end = k + 1;
    // The next letter right below is another right one: "a) resin" and "d) wax".
    while (shown[end]?.letter && shown[end]?.line.blanks === 0) end++;
    const below = shown[end];
    if (!below || below.line.kind !== 'text' || below.line.blanks > 0 || below.line.heading > 0) continue;
    if (below.number || below.letter || below.answer || below.explanation) continue;
    below.explanation = { rest: below.pieces, weak: false };
  }
}

/** "2. hide glue" alone right below what asks: among right options with letters, one of a list that was numbered. */
function counted(shown: readonly Reading[]): number[] {
  return [...shown.keys()].filter((k) => {
    const { number, line } = shown[k] as Reading;
    const above = shown[k - 1];
    if (!number || number.keyword || !above || above.number) return false;
    if (line.kind !== 'text' || line.blanks > 0 || line.heading > 0 || above.line.kind !== 'text') return false;
    return shown[k + 1]?.number === null && asks(above.text) === 2;
  });
}

/** The lines of the paragraph above line `k`, as far as a question goes. */
function paragraph(shown: readonly Reading[], k: number): string {
  let from = k - 1;
  while (from > Math.max(0, k - 6) && shown[from]?.line.blanks === 0 && shown[from - 1]?.line.kind === 'text') from--;
  return shown
    .slice(from, k)
    .map(({ text }) => text)
    .join('\n');
}
