import { cutBack, trimPieces } from '../read/cut.ts';
import { lastShown, textOf } from '../read/line.ts';
import type { Reading } from './reading.ts';

const CROSS = /\sX$/i;
/** A cross behind one letter means nothing; behind one option of each of several questions it marks. */
const LEAST = 3;

/** "B. A raft X" among "A. A ferry", "C. A tow": authors who type no ticks set a cross behind the right option, in question after question. */
export function markCrosses(readings: readonly Reading[]): void {
  const runs: Reading[][] = [];
  for (const reading of readings) {
    if (reading.line.kind !== 'text' || !reading.letter || reading.tail) continue;
    if (reading.letter.value === 0) runs.push([]);
    const run = runs.at(-1);
    if (run?.length === reading.letter.value) run.push(reading);
  }
  const choices = runs.filter((run) => run.length >= 2);
  const crossed = choices.map((run) => run.filter(isCrossed));
  const single = crossed.filter(({ length }) => length === 1).length;
  // Options that end with a variable do so now and then, or all of them.
  if (single < LEAST || single < choices.length * 0.4) return;
  crossed.forEach((marked, k) => {
    if (marked.length < (choices[k] as Reading[]).length) for (const reading of marked) takeCross(reading);
  });
}

function isCrossed({ body, bodyText }: Reading): boolean {
  return lastShown(body)?.kind === 'text' && CROSS.test(bodyText.slice(-2)) && bodyText.length > 2;
}

function takeCross(reading: Reading): void {
  const size = reading.bodyText.slice(0, -1).trimEnd().length;
  reading.body = trimPieces(cutBack(reading.body, size));
  reading.bodyText = textOf(reading.body);
  reading.tail = 'right';
}
