import type { Span } from '../item/schema.ts';

/** Turns offsets into spans with line and column. */
export interface Locator {
  (start: number, end: number): Span;
}

/** A locator over `text`; each look-up takes the logarithm of the number of lines. */
export function createLocator(text: string): Locator {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (start, end) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= start) low = middle;
      else high = middle - 1;
    }
    return { start, end, line: low + 1, column: start - (starts[low] as number) + 1 };
  };
}
