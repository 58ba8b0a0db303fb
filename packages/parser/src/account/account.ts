import type { AccountingSpan } from '../item/extraction.ts';
// Without the schemas, which a page that only reads dumps need not load.
import { DISCARD_REASONS, type DiscardReason, type SpanRole } from '../item/span-roles.ts';
import type { Line, Piece } from '../read/line.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import type { Locator } from '../text/source.ts';

/** What a draft became: the index of its item, or the reason why it is none. */
export interface Fate {
  draft: QuestionDraft;
  item: number | null;
  reason?: DiscardReason;
}

/** What there is to account for. */
export interface Ledger {
  source: string;
  lines: readonly Line[];
  /** The range of the source that `lines` stand for. */
  start: number;
  end: number;
  fates: readonly Fate[];
  /** Index of a line → why it is in no question. */
  discarded: ReadonlyMap<number, string>;
  locate: Locator;
  /** Lines of answer lists and the items that they belong to. */
  owned: readonly { line: number; item: number }[];
}

interface Paint {
  role: SpanRole;
  item: number | null;
  reason?: DiscardReason;
}

const REASONS = new Set<string>(DISCARD_REASONS);

/**
 * Gives every non-blank character of a range of `source` to exactly one span. Lines belong to what their draft became; inside a line
 * the pieces of text are painted with their role and what is left of it (labels, boxes, markup) with the line's own.
 */
export function account({ source, lines, start, end, fates, discarded, locate, owned }: Ledger): AccountingSpan[] {
  const whole = new Map<number, Paint>();
  const pieces = new Map<number, { piece: Piece; paint: Paint }[]>();
  for (const [i, reason] of discarded) whole.set(i, discard(reason));
  for (const { line, item } of owned) whole.set(line, { role: 'answer', item });
  for (const fate of fates) paintDraft(fate, whole, pieces);
  for (const list of pieces.values()) list.sort((a, b) => a.piece.start - b.piece.start);
  const spans: AccountingSpan[] = [];
  let at = start;
  /** Where the last span ends in `source`; spans may count from the start of a longer text. */
  let reached = start;
  const add = (from: number, to: number, paint: Paint): void => {
    const trimmed = trim(source, from, to);
    if (!trimmed) return;
    const last = spans.at(-1);
    if (
      last &&
      last.role === paint.role &&
      last.item === paint.item &&
      last.reason === paint.reason &&
      trimmed.start - reached < 8 &&
      !source.slice(reached, trimmed.start).includes('\n')
    ) {
      last.end += trimmed.end - reached;
      reached = trimmed.end;
      return;
    }
    reached = trimmed.end;
    const { start: first, end: behind, line, column } = locate(trimmed.start, trimmed.end);
    const span: AccountingSpan = { start: first, end: behind, line, column, role: paint.role, item: paint.item };
    if (paint.reason) span.reason = paint.reason;
    spans.push(span);
  };
  // Columns of a page are read one after the other.
  const ordered = lines.map((line, i) => ({ line, i }));
  if (lines.some(({ column }) => column)) ordered.sort((a, b) => a.line.start - b.line.start);
  ordered.forEach(({ line, i }) => {
    if (line.start > at) add(at, line.start, { role: 'discarded', item: null, reason: 'markup' });
    const paint = whole.get(i) ?? {
      role: 'discarded',
      item: null,
      reason: line.kind === 'markup' ? asReason(line.reason ?? 'markup') : 'prose',
    };
    let from = Math.max(at, line.start);
    for (const part of pieces.get(i) ?? []) {
      if (part.piece.start < from || part.piece.end > line.end) continue;
      if (part.piece.start > from) add(from, part.piece.start, paint);
      add(part.piece.start, part.piece.end, part.paint);
      from = part.piece.end;
    }
    if (line.end > from) add(from, line.end, paint);
    at = Math.max(at, line.end);
  });
  if (at < end) add(at, end, { role: 'discarded', item: null, reason: 'markup' });
  return spans;
}

function discard(reason: string): Paint {
  return { role: 'discarded', item: null, reason: asReason(reason) };
}

function asReason(reason: string): DiscardReason {
  return REASONS.has(reason) ? (reason as DiscardReason) : 'markup';
}

function paintDraft(
  { draft, item, reason }: Fate,
  whole: Map<number, Paint>,
  pieces: Map<number, { piece: Piece; paint: Paint }[]>,
): void {
  const as = (role: SpanRole): Paint =>
    item === null ? { role: 'discarded', item: null, reason: reason ?? 'not-a-question' } : { role, item };
  const put = (i: number, rest: SpanRole, role: SpanRole, list: readonly Piece[]): void => {
    if (!whole.has(i)) whole.set(i, as(rest));
    const entry = pieces.get(i) ?? [];
    for (const piece of list) entry.push({ piece, paint: as(role) });
    pieces.set(i, entry);
  };
  if (draft.head) whole.set(draft.head.i, as('number'));
  for (const { reading, reason: why } of draft.asides) {
    if (!whole.has(reading.i))
      whole.set(
        reading.i,
        why === 'label' || why === 'feedback' ? as(why === 'label' ? 'label' : 'mark') : discard(why),
      );
  }
  for (const part of draft.stem) put(part.reading.i, 'stem', 'stem', part.pieces);
  for (const option of draft.options) {
    put(option.first.i, 'label', 'option', option.body[0] ?? []);
    for (const i of option.lines) if (!whole.has(i)) whole.set(i, as('option'));
    for (const note of option.notes) put(note.reading.i, 'explanation', 'explanation', note.pieces);
  }
  for (const answer of draft.answers) {
    whole.set(answer.reading.i, as('answer'));
    for (const part of answer.parts) if (!whole.has(part.reading.i)) whole.set(part.reading.i, as('answer'));
  }
  for (const part of draft.given) whole.set(part.reading.i, as('answer'));
  for (const part of draft.explanation) put(part.reading.i, 'explanation', 'explanation', part.pieces);
}

function trim(source: string, start: number, end: number): { start: number; end: number } | null {
  let a = start;
  let b = end;
  while (a < b && isBlank(source.charCodeAt(a))) a++;
  while (b > a && isBlank(source.charCodeAt(b - 1))) b--;
  return a < b ? { start: a, end: b } : null;
}

/** White space, and what has no width. */
export function isBlank(code: number): boolean {
  if (code <= 32 || code === 127) return true;
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
