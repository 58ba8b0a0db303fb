import { slicePhrase } from '../lexicon/index.ts';
import type { Phrase } from '../types.ts';
import { sentences } from './clauses.ts';

/** The sentence of a stem that asks: the last one with a question mark, else the last one. Stories before it may be of anything. */
export function questionOf(stem: Phrase): Phrase {
  const all = [...sentences(stem.text)].reverse();
  const asking = all.find(({ text }) => /[?？]$/u.test(text)) ?? all.find(({ text }) => /\p{L}/u.test(text));
  return asking === undefined ? stem : slicePhrase(stem, asking.start, asking.end);
}
