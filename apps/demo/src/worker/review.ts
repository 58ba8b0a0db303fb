import {
  applyReview,
  readReview,
  regroup,
  reviewOf,
  writeReview,
  type Decision as FileDecision,
  type Reviewed,
} from '@keyproof/formats/review';
import type { QuizItem } from '@keyproof/parser';
import type { Decision } from '../review/decision.ts';
import { held, heldDumps } from './held.ts';
import type { ReadReviewRequest, ReadReviewResult, WriteReviewRequest } from './protocol.ts';
import { boundariesOf } from './regroup.ts';

/** The decisions of a review file, YAML or JSON, about the items at hand, and what does not fit them. */
export async function decisionsIn({ text, decisions: made }: ReadReviewRequest): Promise<ReadReviewResult> {
  const review = await readReview(text);
  const byId = new Map(review.decisions.map((decision) => [decision.id, decision]));
  const moves = [...boundariesOf(made).filter(({ id }) => !byId.has(id)), ...review.decisions];
  const items: Reviewed<QuizItem>[] = [];
  const messages: string[] = [];
  for (const { items: read, text: source } of heldDumps()) {
    const grouped = await regroup(read, moves, { source });
    items.push(...grouped.items);
    messages.push(...grouped.messages.map(({ message }) => message));
  }
  const there = new Set(items.flatMap(({ id, review: mark }) => [id, ...(mark?.from ?? [])]));
  // A boundary has been moved, or told, dump by dump; one about a question that is nowhere is told with the rest.
  const rest = review.decisions.filter(({ id, split, merge }) => (split ?? merge) === undefined || !there.has(id));
  const applied = await applyReview(items, reviewOf(rest));
  const decisions: Record<string, Decision> = {};
  for (const { id, split, merge, note } of review.decisions) {
    if (!there.has(id) || (split ?? merge) === undefined) continue;
    const noted = note === undefined ? {} : { note };
    decisions[id] = split !== undefined ? { split, ...noted } : { merge: { id: merge!.id, as: merge!.as }, ...noted };
  }
  for (const item of applied.items) {
    const given = byId.get(item.id);
    if (given && decisions[item.id] === undefined) decisions[item.id] = decisionOf(given, item);
  }
  return {
    decisions,
    total: review.decisions.length,
    messages: [...messages, ...applied.messages.map(({ message }) => message)],
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
export function reviewFileOf({ decisions }: WriteReviewRequest): Promise<string> {
  const items = new Map([...heldDumps(), ...held()].flatMap(({ items }) => items.map((item) => [item.id, item])));
  const question = (item: QuizItem | undefined) =>
    item === undefined ? {} : { question: item.stem.text.replaceAll(/\s+/g, ' ').slice(0, 200) };
  const list = Object.entries(decisions).map(([id, decision]): FileDecision => {
    const item = items.get(id);
    const { status, key, answer, type, stem, options, note, split, merge } = decision;
    if (split !== undefined || merge !== undefined)
      return {
        id,
        ...question(item),
        ...(split === undefined ? {} : { split: [...split] }),
        ...(merge === undefined ? {} : { merge: { ...question(items.get(merge.id)), ...merge } }),
        ...(note === undefined ? {} : { note }),
      };
    return {
      id,
      ...question(item),
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
  return writeReview(reviewOf(list));
}
