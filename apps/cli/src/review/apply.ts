import { basename } from 'node:path';
import { applyReview, type Decision, reviewOf } from '@keyproof/formats/review';
import type { Message, ReportItem } from '../report/document.ts';
import type { ReviewSource } from './find.ts';

export interface ReviewedItems {
  readonly items: readonly ReportItem[];
  readonly messages: readonly Message[];
  /** The decisions that met an item. */
  readonly used: readonly Decision[];
}

/** Items with the decisions of their reviews; a later review beats an earlier one. `source` gives the dump's text, where a boundary is moved. */
export async function reviewed(
  items: readonly ReportItem[],
  reviews: readonly ReviewSource[],
  path: string,
  source: () => string,
): Promise<ReviewedItems> {
  const decisions = reviews.flatMap(({ review }) => review.decisions);
  const latest = [...new Map(decisions.map((decision) => [decision.id, decision])).values()];
  // Of a folder's review only what meets this dump; a dump's own review must meet it.
  const own = new Set(
    reviews
      .filter((each) => basename(each.path).startsWith(basename(path)))
      .flatMap(({ review }) => review.decisions.map(({ id }) => id)),
  );
  const review = reviewOf(latest);
  const moves = review.schema === 'keyproof/review@2';
  const result = await applyReview(items, review, { source: moves ? source() : undefined });
  const lost = new Set(result.messages.flatMap(({ code, id }) => (code === 'unknown-item' ? [id] : [])));
  const messages = result.messages
    .filter(({ id }) => !lost.has(id) || own.has(id))
    .map(({ code, message }): Message => {
      return {
        severity: 'warning',
        line: null,
        column: null,
        rule: `review-${code}`,
        source: 'keyproof',
        reason: message,
      };
    });
  return { items: result.items, messages, used: latest.filter(({ id }) => !lost.has(id)) };
}

/** Whether a reviewer changed what a verdict is about. */
export function needsGrading(items: readonly ReportItem[]): boolean {
  return items.some(({ review }) => review !== undefined && review.changed.length > 0);
}
