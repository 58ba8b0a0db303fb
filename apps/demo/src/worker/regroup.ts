import { cutAt, type Decision, regroup, type Place, type Reviewed } from '@keyproof/formats/review';
import type { QuizItem } from '@keyproof/parser';
import type { Decisions } from '../review/decision.ts';
import { batchesOf } from './batches.ts';
import { divide, held, heldDumps, type ReadDump } from './held.ts';
import type { CutRequest, CutResult, RegroupRequest, RegroupResult } from './protocol.ts';
import { packSpans, spanAt, WIDTH } from './spans.ts';

/** The decisions that move a boundary, as a review file has them. */
export const boundariesOf = (decisions: Decisions): readonly Decision[] =>
  Object.entries(decisions).flatMap(([id, { split, merge }]): Decision[] => {
    if (split !== undefined) return [{ id, split: [...split] }];
    return merge === undefined ? [] : [{ id, merge }];
  });

/** Divides the documents at hand as the decisions say; gives those whose items changed by it. */
export async function regroupAll({ decisions }: RegroupRequest): Promise<RegroupResult> {
  const moves = boundariesOf(decisions);
  const messages: string[] = [];
  const documents = [];
  for (const [document, dump] of heldDumps().entries()) {
    const before = held()[document]!.items;
    const divided = await dividedBy(dump, moves);
    messages.push(...divided.messages);
    const items = sameWherePossible(divided.items, before);
    if (items.length === before.length && items.every((item, i) => item === before[i])) continue;
    divide(document, items);
    const places = new Map(before.map((item, i) => [item, i]));
    const fresh = items.filter((item) => !places.has(item));
    documents.push({
      document,
      before: Int32Array.from(items, (item) => places.get(item) ?? -1),
      fresh: batchesOf(document, fresh),
      spans: divided.spans,
    });
  }
  return { documents, messages };
}

async function dividedBy(dump: ReadDump, moves: readonly Decision[]) {
  const ids = new Set(moves.map(({ id }) => id));
  const { items, spans, text } = dump;
  if (!items.some(({ id }) => ids.has(id))) return { items, spans, messages: [] };
  const accounting = Array.from({ length: spans.length / WIDTH }, (_, i) => {
    const { reason, ...span } = spanAt(spans, i);
    return { ...span, reason: reason ?? undefined };
  });
  const { items: made, accounting: now, messages } = await regroup(items, moves, { source: text, accounting });
  return { items: made, spans: packSpans(now), messages: messages.map(({ message }) => message) };
}

/** The same question is the same object, so that its verdict stays with it. */
function sameWherePossible(items: readonly QuizItem[], before: readonly QuizItem[]): readonly QuizItem[] {
  const known = new Set(before);
  const byId = new Map(before.map((item) => [item.id, item]));
  return items.map((item) => {
    if (known.has(item)) return item;
    const other = byId.get(item.id);
    return other !== undefined && JSON.stringify(other) === JSON.stringify(item) ? other : item;
  });
}

/** The cuts of a split at places of an item, or in words why it cannot be. */
export async function cutsAt({ document, index, places }: CutRequest): Promise<CutResult> {
  const item = held()[document]?.items[index] as Reviewed<QuizItem> | undefined;
  if (item === undefined) return { cuts: [], problem: 'The item is gone.' };
  const cuts = places.flatMap((place: Place) => cutAt(item, place) ?? []);
  if (cuts.length < places.length)
    return { cuts: [], problem: 'A question must begin with words, and have words before it.' };
  const { review: _, ...bare } = item;
  const { messages } = await regroup([bare], [{ id: item.id, split: cuts }], { source: heldDumps()[document]?.text });
  return { cuts, problem: messages[0]?.message ?? null };
}
