import { distance } from 'fastest-levenshtein';

/** What is left of a text when markup, case, punctuation and white space do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\\[,;:!> ]/g, '')
    .replace(/[^\p{L}\p{N}≈≤≥<>=+∑∏∂→√%-]/gu, '');
}

/**
 * The index of the option that says the same as `text`, or -1. Of options that differ in signs only (`n_ni` and `nni`, `-1` and `−1`) the one
 * written like it is meant; where none is, nothing tells them apart.
 */
export function sameOption(text: string, options: readonly string[]): number {
  for (const view of [(words: string) => words.trim(), bare, fold]) {
    const wanted = view(text);
    if (wanted === '') continue;
    const alike = options.flatMap((option, i) => (view(option) === wanted ? [i] : []));
    if (alike.length > 0)
      return new Set(alike.map((i) => bare(options[i] ?? ''))).size === 1 ? (alike[0] as number) : -1;
  }
  return -1;
}

/** The text in one case, without quotes, marks of code and the point around it. */
function bare(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  let [start, end] = [0, words.length];
  while (start < end && AROUND.includes(words[start] as string)) start += 1;
  while (end > start && AROUND.includes(words[end - 1] as string)) end -= 1;
  return words.slice(start, end);
}

const AROUND = ' "\'“”‘’«»„`*.。';

/** How alike two texts are, between 0 and 1. Looks at the first 300 characters. */
export function similarity(a: string, b: string): number {
  const x = fold(a).slice(0, 300);
  const y = fold(b).slice(0, 300);
  if (x === y) return 1;
  const size = Math.max(x.length, y.length);
  return size === 0 ? 1 : 1 - distance(x, y) / size;
}
