import type { AccountingSpan } from '@keyproof/parser';
import { spanAt, WIDTH } from '../worker/spans.ts';

/** A stretch of the source with one role. */
export interface Piece {
  /** Where it starts in the source. */
  readonly start: number;
  readonly text: string;
  readonly role: AccountingSpan['role'] | 'blank';
  readonly reason: string | null;
  /** Index of the item in its document, or `null`. */
  readonly item: number | null;
}

/** A run of lines that is drawn as a whole. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Line number of its first line, 1-based. */
  readonly line: number;
  readonly lines: number;
}

const LINES = 30;
const LENGTH = 3_000;

/** Cuts a source into chunks of at most 30 lines or 3,000 characters, so that only what is in sight is drawn. */
export function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let line = 1;
  while (start < text.length) {
    let end = start;
    let lines = 0;
    while (end < text.length && lines < LINES && end - start < LENGTH) {
      const next = text.indexOf('\n', end);
      end = Math.min(next < 0 ? text.length : next + 1, start + LENGTH);
      lines++;
    }
    chunks.push({ start, end, line, lines });
    line += lines;
    start = end;
  }
  return chunks;
}

/** The first span that ends after `at`, by bisection: spans are sorted and do not overlap. */
function firstAfter(spans: Int32Array, at: number): number {
  let [low, high] = [0, spans.length / WIDTH];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle * WIDTH + 1]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pieces of one chunk, from a packed accounting. */
export function piecesOf(text: string, spans: Int32Array, { start, end }: Chunk): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (let i = firstAfter(spans, start); i < spans.length / WIDTH; i++) {
    const span = spanAt(spans, i);
    if (span.start >= end) break;
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    if (from > at) pieces.push({ start: at, text: text.slice(at, from), role: 'blank', reason: null, item: null });
    pieces.push({ start: from, text: text.slice(from, to), role: span.role, reason: span.reason, item: span.item });
    at = to;
  }
  if (at < end) pieces.push({ start: at, text: text.slice(at, end), role: 'blank', reason: null, item: null });
  return pieces;
}
