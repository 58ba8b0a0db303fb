import { textOf } from '../read/line.ts';
import { cutFront, trimPieces } from '../read/cut.ts';
import type { Reading } from './reading.ts';

/** No part of a problem is longer, its solution included. */
const LONGEST = 40;

/**
 * "(a) …", "(b) …", each with a solution of its own: the parts of a problem, which are questions, and no options. The line that
 * names the problem is none then.
 */
export function markLetteredHeads(readings: readonly Reading[]): void {
  let run: Reading[] = [];
  let solved = true;
  let last = 0;
  const settle = (): void => {
    if (run.length > 1 && solved) markParts(run, readings);
    run = [];
    solved = false;
  };
  for (const reading of readings) {
    const { letter, line } = reading;
    if (run.length > 0 && (reading.answer || reading.i - last > LONGEST)) {
      if (!reading.answer) settle();
      else solved = true;
    }
    if (letter?.delim !== '()' || letter.upper || line.kind !== 'text' || line.bullet !== null) continue;
    if (letter.value === 0) settle();
    else if (letter.value !== run.length) continue;
    else if (!solved) {
      settle();
      continue;
    }
    run.push(reading);
    solved = false;
    last = reading.i;
  }
  settle();
}

function markParts(run: readonly Reading[], readings: readonly Reading[]): void {
  for (const reading of run) {
    const points = /^[([]\s?\d{1,3}(?:[.,]\d)?\s?(?:points?|pts?|marks?|punkte?)?\s?[)\]]\s*/i.exec(
      reading.bodyText.slice(0, 24),
    );
    const rest = points ? trimPieces(cutFront(reading.body, points[0].length)) : reading.body;
    if (textOf(rest) === '') return;
    reading.ask = { rest };
    reading.letter = null;
    reading.roman = null;
  }
  const first = (run[0] as Reading).i;
  for (let k = first - 1; k >= Math.max(0, first - LONGEST); k--) {
    const above = readings[k] as Reading;
    if (above.answer || above.ask || above.letter) return;
    if (!above.number) continue;
    above.number = null;
    return;
  }
}
