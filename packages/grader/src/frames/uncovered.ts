import { mentionsOf } from '../lexicon/index.ts';
import type { Phrase } from '../types.ts';

/** Words that stand in no mention of the known concepts and in none of the ranges that a frame read by itself. */
export function uncovered(
  phrase: Phrase,
  known: readonly string[],
  ranges: readonly { readonly start: number; readonly end: number }[] = [],
): readonly string[] {
  const used = [...mentionsOf(phrase, ...known), ...ranges];
  return phrase.words
    .filter((word) => !used.some(({ start, end }) => start < word.end && end > word.start))
    .map(({ surface }) => surface);
}
