import { evaluate, type Letters } from '../../frames/arithmetic.ts';
import type { Example } from './claim.ts';

/** How the options under a question are read. */
export type Answers = 'number' | 'numbers' | 'shape' | 'growth';

export interface Asked {
  readonly example: Example;
  readonly answers: Answers;
}

export type Asker = (text: string, letters: Letters) => Asked | null;

/** A number, or a letter that stands for a size. */
export const N =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?<![\\p{L}\\p{N}_])(?:[b-zB-Z]|\\p{L}_\\{?\\p{L}\\}?)(?![\\p{L}\\p{N}_]))';
export const SCORE = '[-−]?\\d+(?:\\.\\d+)?';
export const BY = '\\s?(?:×|x|\\*|,|by)\\s?';
export const LIST = `${SCORE}(?:(?:,? and |, |; )${SCORE}){1,7}`;
export const WORDS =
  '(?:(?:different |distinct |input |source |output |target )?(?:words?|tokens?|positions?|steps?|places?|time steps?|elements?))';

export const size = (text: string | undefined, letters: Letters): number | null => {
  const value = text === undefined ? null : evaluate(text.replaceAll(',', ''), letters);
  return value !== null && Number.isInteger(value) && value > 0 && value <= 1e7 ? value : null;
};
export const listed = (text = ''): readonly number[] =>
  [...text.replaceAll('−', '-').matchAll(new RegExp(SCORE, 'gu'))].map(([number]) => Number(number));

const made = new Map<string, RegExp>();

/** The expression of a source, made once. */
export function re(source: string, flags = 'iu'): RegExp {
  const key = `${flags}/${source}`;
  const own = made.get(key) ?? new RegExp(source, flags);
  made.set(key, own);
  return own;
}
