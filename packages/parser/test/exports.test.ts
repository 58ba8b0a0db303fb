import { expect, it } from 'vitest';
import * as parser from '@keyproof/parser';

it('exports these names and no others', () => {
  expect(Object.keys(parser).sort()).toMatchInlineSnapshot(`
    [
      "AccountingSpan",
      "Claim",
      "DISCARD_REASONS",
      "EVIDENCE_KINDS",
      "Evidence",
      "ExtractionData",
      "Formula",
      "ITEM_TYPES",
      "Key",
      "MESSAGE_SOURCE",
      "Option",
      "QuizItem",
      "RULES",
      "RichText",
      "SPAN_ROLES",
      "Span",
      "decodeText",
      "extractQuiz",
      "extractQuizStream",
      "fold",
      "fullness",
      "itemId",
      "itemType",
      "mergeQuestions",
      "nearestBy",
      "remarkQuiz",
      "wordPairs",
    ]
  `);
});
