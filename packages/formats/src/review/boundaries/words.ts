/** A word of a text and where it stands, in UTF-16 code units. */
export interface Word {
  /** Folded: case and width do not count. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no blank between words: each character counts as a word. */
const DENSE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const WORD = new RegExp(`[${DENSE}]|(?:(?![${DENSE}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/** The words of a text; markup, punctuation and white space are between them. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** Punctuation that belongs to what stands before it. */
const CLOSING = /^[)\]},.;:!?»”’…，。？！、；：）】」』]+/u;

/**
 * Where a text is cut before a word: signs behind the blank before it go with it, closing signs stay.
 *
 *     … the first gate?  (b) Which
 *                        ^
 */
export function cutBefore(text: string, before: number, start: number): number {
  const gap = text.slice(before, start);
  let blank = gap.includes('\n') ? gap.lastIndexOf('\n') + 1 : gap.length;
  while (blank > 0 && !/\s/u.test(gap[blank - 1]!)) blank--;
  if (blank > 0) return before + blank;
  return before + (CLOSING.exec(gap)?.[0].length ?? 0);
}
