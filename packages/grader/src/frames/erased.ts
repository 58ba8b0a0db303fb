import type { Phrase } from '../types.ts';

/** A phrase without one of its stretches; places stay as they were. */
export function erased(phrase: Phrase, { start, end }: { readonly start: number; readonly end: number }): Phrase {
  const outside = (part: { readonly start: number; readonly end: number }) => part.end <= start || part.start >= end;
  return {
    ...phrase,
    text: phrase.text.slice(0, start) + ' '.repeat(end - start) + phrase.text.slice(end),
    mentions: phrase.mentions.filter(outside),
    words: phrase.words.filter(outside),
  };
}

/** A phrase without the matches of a pattern, which is global. */
export function erasedAll(phrase: Phrase, pattern: RegExp): Phrase {
  return [...phrase.text.matchAll(pattern)].reduce((rest, found) => erased(rest, rangeOf(found)), phrase);
}

/** The stretch of a match. */
export const rangeOf = ({ index, 0: words }: RegExpExecArray): { readonly start: number; readonly end: number } => ({
  start: index,
  end: index + words.length,
});
