import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { signAt } from '../text/glyphs.ts';
import { truthOf } from '../text/words.ts';
import type { Reading } from './reading.ts';

const BOXES = /\s(\S{1,3}(?:\s\])?)\s{1,40}(\S{1,3}(?:\s\])?)$/u;
/** Lines that one statement takes. */
const LONGEST = 3;

/**
 * "wahr  falsch" above statements that each end with two boxes, one of them ticked: which column the tick stands in says whether the
 * statement holds.
 */
export function markJudgedColumns(readings: readonly Reading[]): void {
  readings.forEach((header, at) => {
    const columns = columnsOf(header);
    if (!columns) return;
    const found: { reading: Reading; length: number; first: boolean }[] = [];
    for (let k = at + 1, gap = 0; k < readings.length && gap < LONGEST; k++) {
      const reading = readings[k] as Reading;
      if (reading.line.kind === 'markup') continue;
      const judged = boxesOf(reading);
      if (judged) found.push({ reading, ...judged });
      gap = judged ? 0 : gap + 1;
    }
    if (found.length < 2) return;
    header.boilerplate = 'label';
    for (const { reading, length, first } of found) {
      const holds = first === columns[0];
      reading.sign = { sign: holds ? 'right' : 'wrong', glyph: 'table' };
      reading.tail = null;
      reading.body = trimPieces(cutFront(cutBack(reading.pieces, length), reading.letter?.length ?? 0));
      reading.bodyText = textOf(reading.body);
    }
  });
}

/** Whether the first of two columns is the one of what holds; `null` for a line that names no such columns. */
function columnsOf({ line, text }: Reading): readonly [boolean, boolean] | null {
  if (line.kind !== 'text' || text.length > 40) return null;
  const words = text.split(/[\s/|]{1,40}/);
  const [first, second] = words.map(truthOf);
  return words.length === 2 && typeof first === 'boolean' && second === !first ? [first, second] : null;
}

/** Where two boxes at the end of a line begin, and whether it is the first that is ticked. */
function boxesOf({ line, text }: Reading): { length: number; first: boolean } | null {
  if (line.kind !== 'text') return null;
  const from = Math.max(0, text.length - 48);
  const found = BOXES.exec(text.slice(from));
  const [left, right] = [found?.[1], found?.[2]].map((box) => (box ? signAt(box)?.sign : undefined));
  if (!found || !left || !right || (left === 'off') === (right === 'off')) return null;
  return { length: from + found.index, first: left !== 'off' };
}
