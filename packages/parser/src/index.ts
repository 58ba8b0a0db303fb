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
