import { cutFront } from '../read/cut.ts';
import { letterValue } from '../text/alphabets.ts';
import type { Reading } from './reading.ts';

/** "Words: B", with nothing behind the choice. */
const CHOICE = /^(\P{N}{2,40}?)\s?[:：]\s?([[(]?\p{L}(?:\s?[,،&/]\s?\p{L}){0,5}[)\]]?)\.?$/u;
/** What dumps say about a question that is no answer. */
const OTHER =
  /\b(?:level|difficulty|section|part|topic|domain|grade|option|choice|type|category|version|group|set|unit|vitamin|your|selected|chosen|submitted|user|student|my)\b/iu;

/**
 * Reads answer lines in a language whose words are not known: where the same words and a colon stand before a single letter below
 * three or more lettered lists, and the letters differ, they announce the answer.
 */
export function learnAnswers(readings: readonly Reading[]): void {
  const found = new Map<string, { reading: Reading; length: number; letter: string }[]>();
  let labelled = -Infinity;
  for (const reading of readings) {
    if (reading.letter && reading.letter.value >= 1) labelled = reading.i;
    if (reading.answer && labelled > 0 && reading.i - labelled < 12) return;
    if (reading.line.kind !== 'text' || reading.text.length > 60 || reading.boilerplate || reading.letter) continue;
    const choice = CHOICE.exec(reading.text);
    if (!choice?.[1] || !choice[2] || reading.i - labelled > 12 || OTHER.test(choice[1])) continue;
    const letter = /\p{L}/u.exec(choice[2])?.[0] ?? '';
    if (letterValue(letter) === -1) continue;
    const name = choice[1].toLowerCase().trim();
    const list = found.get(name) ?? [];
    list.push({ reading, length: reading.text.lastIndexOf(choice[2]), letter: letter.toUpperCase() });
    found.set(name, list);
  }
  const known = [...found.values()].filter(
    (list) => list.length >= 3 && new Set(list.map((each) => each.letter)).size >= 2,
  );
  // Two such phrases: one of them may be what the learner chose.
  if (known.length !== 1) return;
  for (const { reading, length } of known[0] ?? []) {
    reading.answer = { rest: cutFront(reading.pieces, length), number: null, weak: false };
    reading.explanation = null;
  }
}
