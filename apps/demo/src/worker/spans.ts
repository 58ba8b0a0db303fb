import { DISCARD_REASONS, type DiscardReason, SPAN_ROLES, type AccountingSpan } from '@keyproof/parser';

/** Numbers of one span: start, end, role, item (−1 for none), reason (−1 for none). */
export const WIDTH = 5;

/** The accounting as one array of integers, sorted by start: half a million spans cross to the page without a copy. */
export function packSpans(spans: readonly Omit<AccountingSpan, 'line' | 'column'>[]): Int32Array<ArrayBuffer> {
  const packed = new Int32Array(spans.length * WIDTH);
  [...spans]
    .sort((a, b) => a.start - b.start)
    .forEach((span, i) => {
      const reason = span.reason === undefined ? -1 : DISCARD_REASONS.indexOf(span.reason);
      packed.set([span.start, span.end, SPAN_ROLES.indexOf(span.role), span.item ?? -1, reason], i * WIDTH);
    });
  return packed;
}

export interface UnpackedSpan {
  readonly start: number;
  readonly end: number;
  readonly role: AccountingSpan['role'];
  readonly item: number | null;
  readonly reason: DiscardReason | null;
}

/** Span `i` of a packed accounting. */
export function spanAt(packed: Int32Array, i: number): UnpackedSpan {
  const [start = 0, end = 0, role = 0, item = -1, reason = -1] = packed.subarray(i * WIDTH, (i + 1) * WIDTH);
  return { start, end, role: SPAN_ROLES[role]!, item: item < 0 ? null : item, reason: DISCARD_REASONS[reason] ?? null };
}
