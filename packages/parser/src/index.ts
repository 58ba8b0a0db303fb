export { itemId } from './assemble/items.ts';
export { itemType, type TypeFacts } from './assemble/type.ts';
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
export { extractQuiz } from './extract.ts';
export type { Extraction, ExtractOptions } from './from-lines.ts';
export { AccountingSpan, ExtractionData } from './item/extraction.ts';
export { DISCARD_REASONS, type DiscardReason, SPAN_ROLES, type SpanRole } from './item/span-roles.ts';
export { fullness, type MergedQuestion, mergeQuestions, type QuestionSource } from './merge/merge-questions.ts';
export { nearestBy, type Neighbour, wordPairs } from './merge/near.ts';
export { fold } from './text/normalise.ts';
export { MESSAGE_SOURCE, type RuleId, RULES } from './message/rules.ts';
export { remarkQuiz } from './plugin/remark-quiz.ts';
export { extractQuizStream, type ExtractionPart, type StreamOptions } from './stream.ts';
export { type DecodedText, decodeText } from './read/decode.ts';
