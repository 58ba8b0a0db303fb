import * as v from 'valibot';
import { QuizItem, Span } from './schema.ts';
import { DISCARD_REASONS, SPAN_ROLES } from './span-roles.ts';

/** A range of the source and where it went. */
export const AccountingSpan = v.object({
  ...Span.entries,
  role: v.picklist(SPAN_ROLES),
  /** Index of the item, `null` for a discarded range. */
  item: v.nullable(v.number()),
  reason: v.optional(v.picklist(DISCARD_REASONS)),
});
export type AccountingSpan = v.InferOutput<typeof AccountingSpan>;

/** The part of an extraction that is plain data: what the JSON Schema describes. */
export const ExtractionData = v.object({ items: v.array(QuizItem), accounting: v.array(AccountingSpan) });
export type ExtractionData = v.InferOutput<typeof ExtractionData>;
