import type { RichText, Span } from '@keyproof/parser';
import { cutBefore, wordsOf } from './words.ts';

/** A range of the source and what it is to which item; the part of an `AccountingSpan` that boundaries change. */
export interface OwnedSpan {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly item: number | null;
}

/** The rest of a span from `at` on. Without the source its line and column are those of the whole. */
function tail<S extends { readonly start: number; readonly end: number }>(span: S, at: number, source?: string): S {
  const skipped = source?.slice(span.start, at) ?? '';
  const start = at + (source === undefined ? 0 : source.slice(at, span.end).search(/\S|$/u));
  if (!('line' in span) || !('column' in span)) return { ...span, start };
  const lead = source?.slice(span.start, start) ?? '';
  const breaks = lead.split(/\r\n|\r|\n/u);
  const column = breaks.length > 1 ? breaks.at(-1)!.length + 1 : Number(span.column) + lead.length;
  return skipped === '' && lead === ''
    ? { ...span, start }
    : { ...span, start, line: Number(span.line) + breaks.length - 1, column };
}

/** The part of a span before `at`, without the blanks at its end. */
function head<S extends { readonly start: number; readonly end: number }>(span: S, at: number, source?: string): S {
  const end = source === undefined ? at : span.start + source.slice(span.start, at).trimEnd().length;
  return { ...span, end };
}

/** Spans cut at ascending offsets, each piece with the number of the part it falls into. No character is lost or counted twice. */
export function cutSpans<S extends { readonly start: number; readonly end: number }>(
  spans: readonly S[],
  offsets: readonly number[],
  source?: string,
): readonly { readonly span: S; readonly part: number }[] {
  return spans.flatMap((span) => {
    const pieces: { span: S; part: number }[] = [];
    let rest = span;
    let part = offsets.filter((offset) => offset <= span.start).length;
    for (const offset of offsets.slice(part)) {
      if (offset >= span.end) break;
      const before = head(rest, offset, source);
      if (before.end > before.start) pieces.push({ span: before, part });
      rest = tail(rest, offset, source);
      part++;
    }
    if (rest.end > rest.start) pieces.push({ span: rest, part });
    return pieces;
  });
}

/**
 * Where in the source the Markdown of a text is cut. The words around the cut are looked for near the place that their share of the text
 * points to; markup of the dump, which the Markdown has not, does not count. Without the source the share alone decides.
 */
export function sourceOffset(text: RichText, offset: number, source?: string): number | null {
  const { position, markdown } = text;
  if (position === null) return null;
  const { start, end } = position;
  const share = offset / Math.max(1, markdown.length);
  const guess = Math.round(start + share * (end - start));
  if (source === undefined) return Math.min(end, Math.max(start, guess));
  const slice = source.slice(start, end);
  const there = wordsOf(slice);
  const asked = wordsOf(markdown.slice(offset)).map(({ word }) => word);
  for (let count = Math.min(asked.length, 6); count > 0; count--) {
    const found = there.flatMap((_, i) =>
      i > 0 && asked.slice(0, count).every((word, k) => there[i + k]?.word === word) ? [i] : [],
    );
    const [at] = found.sort(
      (a, b) => Math.abs(there[a]!.start - guess + start) - Math.abs(there[b]!.start - guess + start),
    );
    if (at !== undefined) return start + cutBefore(slice, there[at - 1]!.end, there[at]!.start);
  }
  const near = there.slice(1).sort((a, b) => Math.abs(a.start + start - guess) - Math.abs(b.start + start - guess))[0];
  return near === undefined ? guess : start + near.start;
}

/** Where the line of a block begins, its label included, but not before `floor`. */
export function lineStart({ position }: RichText, floor: number): number | null {
  return position === null ? null : Math.max(floor, position.start - position.column + 1);
}

/** The range that two positions span. */
export function hull(a: Span | null, b: Span | null): Span | null {
  if (a === null || b === null) return a ?? b;
  return { ...(a.start <= b.start ? a : b), end: Math.max(a.end, b.end) };
}
