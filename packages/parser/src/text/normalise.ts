import { distance } from 'fastest-levenshtein';

/** What is left of a text when markup, case, punctuation and white space do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\\[,;:!> ]/g, '')
    .replace(/[^\p{L}\p{N}≈≤≥<>=+∑∏∂→√%-]/gu, '');
}

/** How alike two texts are, between 0 and 1. Looks at the first 300 characters. */
export function similarity(a: string, b: string): number {
  const x = fold(a).slice(0, 300);
  const y = fold(b).slice(0, 300);
  if (x === y) return 1;
  const size = Math.max(x.length, y.length);
  return size === 0 ? 1 : 1 - distance(x, y) / size;
}
