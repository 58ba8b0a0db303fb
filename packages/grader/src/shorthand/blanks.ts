import { bareAnswer } from './answer.ts';

const BLANK = /_{2,}|\.{3,}|…|\[\s?\]|\(\s{1,5}\)/gu;

/** How many blanks a text has. */
export const blanksIn = (text: string): number => text.match(BLANK)?.length ?? 0;

/** A text with its blanks filled by the parts of an answer, "3; 2" or "2 / cell"; `null` where there are not as many parts as blanks. */
export function filled(text: string, answer: string): string | null {
  const count = blanksIn(text);
  if (count === 0) return null;
  const own = bareAnswer(answer);
  const parts = count === 1 ? [own] : own.split(/\s?(?:[;,/|…–—]|\band\b|\.{3}| - )\s?/u).map((part) => part.trim());
  if (parts.length !== count || parts.includes('')) return null;
  let at = 0;
  return text
    .replace(BLANK, () => ` ${parts[at++] ?? ''} `)
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,;:)])|(?<=\() /gu, '')
    .replace(/\b(gate|state|gradients?) \1\b/giu, '$1')
    .trim();
}
