import * as v from 'valibot';
import { QuizItem, Span } from './schema.ts';

/** What a range of the source is to the items. */
export const SPAN_ROLES = [
  'number',
  'stem',
  'label',
  'mark',
  'option',
  'answer',
  'explanation',
  'context',
  'claim',
  'discarded',
] as const;

/** Why a range of the source is in no item. */
export const DISCARD_REASONS = [
  'heading',
  'prose',
  'boilerplate',
  'points',
  'navigation',
  'grade',
  'honour-code',
  'personal-data',
  'link',
  'thread',
  'markup',
  'bullet',
  'quote',
  'comment',
  'front-matter',
  'fence',
  'rule',
  'table',
  'label',
  'feedback',
  'summary-table',
  'duplicate-of',
  'not-a-question',
  'notebook',
  'script',
  'prompt',
] as const;

/** A range of the source and where it went. */
export const AccountingSpan = v.object({
  ...Span.entries,
  role: v.picklist(SPAN_ROLES),
  /** Index of the item, `null` for a discarded range. */
  item: v.nullable(v.number()),
  reason: v.optional(v.picklist(DISCARD_REASONS)),
});
export type AccountingSpan = v.InferOutput<typeof AccountingSpan>;
export type SpanRole = (typeof SPAN_ROLES)[number];
export type DiscardReason = (typeof DISCARD_REASONS)[number];

/** The part of an extraction that is plain data: what the JSON Schema describes. */
export const ExtractionData = v.object({ items: v.array(QuizItem), accounting: v.array(AccountingSpan) });
export type ExtractionData = v.InferOutput<typeof ExtractionData>;
