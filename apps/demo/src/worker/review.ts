import {
  applyReview,
  readReview,
  writeReview,
  type Decision as FileDecision,
  type Reviewed,
} from '@keyproof/formats/review';
import type { QuizItem } from '@keyproof/parser';
import type { Decision } from '../review/decision.ts';
import { held } from './held.ts';
import type { ReadReviewResult, WriteReviewRequest } from './protocol.ts';

/** The decisions of a review file, YAML or JSON, about the items at hand, and what does not fit them. */
export async function decisionsIn(text: string): Promise<ReadReviewResult> {
  const review = await readReview(text);
  const items = held().flatMap((document) => document.items);
  const applied = await applyReview(items, review);
  const byId = new Map(review.decisions.map((decision) => [decision.id, decision]));
  const decisions: Record<string, Decision> = {};
  for (const item of applied.items) {
    const given = byId.get(item.id);
    if (given) decisions[item.id] = decisionOf(given, item);
  }
  return {
    decisions,
    total: review.decisions.length,
    messages: applied.messages.map(({ message }) => message),
  };
}

/** A decision as the page keeps it: the key by its place in the item as it stands here. */
function decisionOf({ stem, choices, type }: FileDecision, { review, key }: Reviewed<QuizItem>): Decision {
  const status = review?.status ?? 'open';
  return {
    ...(status === 'open' ? {} : { status }),
    ...(review?.changed.includes('key') ? { key: key?.options ?? [] } : {}),
    ...(review?.changed.includes('key') && key?.text !== undefined ? { answer: key.text } : {}),
    ...(review?.note === undefined ? {} : { note: review.note }),
    ...(type === undefined ? {} : { type }),
    ...(stem === undefined ? {} : { stem }),
    ...(choices === undefined ? {} : { options: choices }),
  };
}

/** The review file of the decisions, as the command reads it: a person can read it too, and it stays right when the dump is scraped again. */
export function reviewOf({ decisions }: WriteReviewRequest): Promise<string> {
  const items = new Map(held().flatMap(({ items }) => items.map((item) => [item.id, item])));
  const list = Object.entries(decisions).map(([id, decision]): FileDecision => {
    const item = items.get(id);
    const { status, key, answer, type, stem, options, note } = decision;
    return {
      id,
      ...(item ? { question: item.stem.text.replaceAll(/\s+/g, ' ').slice(0, 200) } : {}),
      ...(status === undefined ? {} : { status }),
      ...(key === undefined || answer !== undefined ? {} : { key: key.length === 0 ? null : [...key] }),
      ...(answer === undefined ? {} : { answer }),
      ...(type === undefined ? {} : { type }),
      ...(note === undefined ? {} : { note }),
      ...(stem === undefined ? {} : { stem }),
      ...(options === undefined ? {} : { choices: [...options] }),
      ...(item && item.options.length > 0 ? { options: item.options.map(({ text }) => text) } : {}),
    };
  });
  return writeReview({ schema: 'keyproof/review@1', decisions: list });
}
