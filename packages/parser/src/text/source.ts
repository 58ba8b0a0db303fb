import type { Span } from '../item/schema.ts';

/** Turns offsets into spans with line and column. */
export interface Locator {
  (start: number, end: number): Span;
}

/** Where a text begins within a longer one. */
export interface Origin {
  offset: number;
  /** 0-based line. */
  line: number;
  /** 0-based column. */
  column: number;
}

/** A locator over `text`; each look-up takes the logarithm of the number of lines. Spans count from `origin`. */
export function createLocator(text: string, origin: Origin = { offset: 0, line: 0, column: 0 }): Locator {
  const starts = lineStarts(text);
  return (start, end) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= start) low = middle;
      else high = middle - 1;
    }
    const column = start - (starts[low] as number) + (low === 0 ? origin.column : 0);
    return { start: start + origin.offset, end: end + origin.offset, line: low + origin.line + 1, column: column + 1 };
  };
}

function lineStarts(text: string): Uint32Array {
  const breaks = (i: number): boolean => {
    const code = text.charCodeAt(i);
    return code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10);
  };
  let count = 1;
  for (let i = 0; i < text.length; i++) if (breaks(i)) count++;
  const starts = new Uint32Array(count);
  for (let i = 0, k = 1; i < text.length; i++) if (breaks(i)) starts[k++] = i + 1;
  return starts;
}
