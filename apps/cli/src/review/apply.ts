import { basename } from 'node:path';
import { applyReview, type Decision } from '@keyproof/formats/review';
import type { Message, ReportItem } from '../report/document.ts';
import type { ReviewSource } from './find.ts';

export interface ReviewedItems {
  readonly items: readonly ReportItem[];
  readonly messages: readonly Message[];
  /** The decisions that met an item. */
  readonly used: readonly Decision[];
}

/** Items with the decisions of their reviews; a later review beats an earlier one. */
export async function reviewed(
  items: readonly ReportItem[],
  reviews: readonly ReviewSource[],
  path: string,
): Promise<ReviewedItems> {
  const ids = new Set(items.map(({ id }) => id));
  const decisions = reviews.flatMap(({ review }) => review.decisions);
  // Of a folder's review only what meets this dump; a dump's own review must meet it.
  const own = reviews
    .filter((source) => basename(source.path).startsWith(basename(path)))
    .flatMap(({ review }) => review.decisions);
  const met = new Map(decisions.filter(({ id }) => ids.has(id)).map((decision) => [decision.id, decision]));
  const lost = own.filter(({ id }) => !ids.has(id));
  const result = await applyReview(items, { schema: 'keyproof/review@1', decisions: [...met.values(), ...lost] });
  const messages = result.messages.map(({ code, message }): Message => {
    return {
      severity: 'warning',
      line: null,
      column: null,
      rule: `review-${code}`,
      source: 'keyproof',
      reason: message,
    };
  });
  return { items: result.items, messages, used: [...met.values()] };
}

/** Whether a reviewer changed what a verdict is about. */
export function needsGrading(items: readonly ReportItem[]): boolean {
  return items.some(({ review }) => review !== undefined && review.changed.length > 0);
}
