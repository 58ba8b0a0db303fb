export {
  Claim,
  EVIDENCE_KINDS,
  Evidence,
  Formula,
  ITEM_TYPES,
  type ItemType,
  Key,
  Option,
  QuizItem,
  RichText,
  Span,
} from './item/schema.ts';
export { extractQuiz, type Extraction, type ExtractOptions } from './extract.ts';
export {
  AccountingSpan,
  DISCARD_REASONS,
  type DiscardReason,
  ExtractionData,
  SPAN_ROLES,
  type SpanRole,
} from './item/extraction.ts';
