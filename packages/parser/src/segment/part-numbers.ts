import { asciiForms } from '../text/digits.ts';
import { PARTS } from './labels.ts';
import type { Reading } from './reading.ts';

/** "B2. Which …", "(C1) …": the part of a paper and the number in it. */
const PART_NUMBER = /^[([]?([A-Z])[-.]?(\d{1,2})(?:[)\]][.:]?|[.:])\s{1,8}(?=\S)/u;

interface Numbered {
  readonly reading: Reading;
  readonly part: number;
  readonly value: number;
  readonly length: number;
}

/**
 * "A1. …", "A2. …", "B1. …": questions that are numbered anew in each part of a paper, and their answers, which have the same names. Two parts
 * at least, each of which begins with 1; "Q1" with "A1" are questions and their answers.
 */
export function markPartNumbers(readings: readonly Reading[]): void {
  const found: Numbered[] = [];
  for (const reading of readings) {
    const { line, text } = reading;
    if (line.kind !== 'text' || line.bullet !== null) continue;
    const label = PART_NUMBER.exec(asciiForms(text.slice(0, 24)));
    if (!label?.[1] || !label[2]) continue;
    found.push({ reading, part: label[1].charCodeAt(0) - 64, value: Number(label[2]), length: label[0].length });
  }
  const parts = [...new Set(found.map(({ part }) => part))];
  if (parts.length < 2 || parts.includes(ASKED)) return;
  if (!parts.every((part) => found.find((each) => each.part === part)?.value === 1)) return;
  if (found.length < parts.length + 2) return;
  for (const { reading, part, value, length } of found) {
    reading.number = { value: part * 100 + value, delim: PARTS, keyword: '', length };
    reading.letter = null;
    reading.answer = null;
    reading.ask = null;
  }
}

/** "Q". */
const ASKED = 17;
