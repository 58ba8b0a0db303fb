import { asks } from './ask.ts';
import { textOfParts, type Part } from './draft.ts';

/** No paragraph that asks has more lines; a bound, because it is looked at from every list below. */
const LONGEST = 200;

/** Nothing that is asked without a number has more lines. */
const MOST_ASKED = 24;

/** The last paragraph of `parts`. */
export function tailParagraph(parts: readonly Part[]): Part[] {
  let from = parts.length - 1;
  const least = Math.max(0, parts.length - LONGEST);
  while (from > least && (parts[from] as Part).reading.line.blanks === 0) from--;
  return parts.slice(Math.max(0, from));
}

/**
 * The lines at the end of a paragraph that ask, from the last line that begins a sentence, and those above it that lead up to it
 * ("Suppose …"): a text layer has no empty line between an explanation and the next question. All of it where no line tells.
 */
export function askingEnd(paragraph: Part[]): Part[] {
  let from = -1;
  for (let k = paragraph.length - 1; k > Math.max(0, paragraph.length - MOST_ASKED) && from === -1; k--)
    if (begins(paragraph, k) && asks(textOfParts(paragraph.slice(k))) === 2) from = k;
  if (from === -1) return paragraph;
  while (from > 1 && asks((paragraph[from - 1] as Part).reading.text) > 0 && begins(paragraph, from - 1)) from--;
  return paragraph.slice(from);
}

/** Whether line `k` begins a sentence, below the end of one or below the number of a page. */
function begins(paragraph: readonly Part[], k: number): boolean {
  const above = (paragraph[k - 1] as Part).reading.text;
  return (
    /^["“‘'(¿]{0,2}[\p{Lu}\p{N}]/u.test((paragraph[k] as Part).reading.text) &&
    (/[.!。！]["'”’)]{0,2}$/u.test(above.slice(-4)) || /^\d{1,4}$/.test(above))
  );
}
