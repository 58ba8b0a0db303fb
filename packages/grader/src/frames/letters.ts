import { readPhrase } from '../lexicon/index.ts';
import type { Phrase } from '../types.ts';
import type { Letters } from './arithmetic.ts';

/** Sizes that letters are set to: no two give the same number by a formula that differs. */
const SIZES = [
  [7, 11, 23, 41, 5],
  [13, 6, 31, 17, 47],
  [10, 29, 8, 53, 19],
] as const;

/** A letter that stands for a size: after a noun or before one, never an article, a time or a symbol with a bracket. */
const SIZE_LETTER =
  /(?<=\b(?:size|dimension|dimensionality|width|length|with|of|on|and|has|have|=|equals?|is|units?|inputs?) )(?<after>[B-Zb-z]|\p{L}_\{?\p{L}\}?)(?![\p{L}\p{N}_^<({'’]|-th)|(?<![\p{L}\p{N}_])(?<before>[B-HJ-Zb-hj-z]|\p{L}_\{?\p{L}\}?)(?=[- ]dimensional| (?:hidden |input |output |recurrent )?(?:units|neurons|features|inputs|outputs|classes|words|tokens|heads|layers|cells)\b)/gu;

/** A stem that gives its sizes as letters, with numbers for them. */
export interface Lettered {
  readonly phrase: Phrase;
  readonly letters: Letters;
}

/**
 * "An LSTM with n hidden units and m inputs" with numbers in the place of the letters, several times over: what holds of letters holds of every one.
 * `null` where a stem has no such letters, or numbers beside them.
 */
export function withNumbers(stem: Phrase, most = 4): readonly Lettered[] | null {
  const names = [
    ...new Set([...stem.text.matchAll(SIZE_LETTER)].map(({ groups }) => groups?.['after'] ?? groups?.['before'] ?? '')),
  ];
  if (names.length === 0 || names.length > most) return null;
  return SIZES.map((sizes) => {
    const letters = Object.fromEntries(names.map((name, at) => [name.replace(/[{}]/g, ''), sizes[at] as number]));
    const text = stem.text.replace(SIZE_LETTER, (name) => String(letters[name.replace(/[{}]/g, '')] ?? name));
    return { phrase: readPhrase(text), letters };
  });
}
