import { readDecision, type Decision, type Decisions } from './decision.ts';

/** The review file of the command line: decisions by the id of the item, so that they survive another scrape of the dump. */
export const REVIEW_SCHEMA = 'keyproof/review@1';

/** What a review file says, or why it says nothing. */
export type ReadReview =
  | { readonly decisions: Decisions; readonly error: null }
  | { readonly decisions: null; readonly error: 'reviewNoJson' | 'reviewNoReview' };

/** The decisions as the text of a review file, sorted by id so that a version control shows small differences. */
export function writeReview(decisions: Decisions): string {
  const list = Object.entries(decisions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, decision]) => ({ id, ...decision }));
  return `${JSON.stringify({ schema: REVIEW_SCHEMA, decisions: list }, null, 2)}\n`;
}

/** The decisions of a review file. Unknown fields are passed over. */
export function readReview(text: string): ReadReview {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { decisions: null, error: 'reviewNoJson' };
  }
  const { schema, decisions } = (value ?? {}) as Record<string, unknown>;
  if (schema !== REVIEW_SCHEMA || !Array.isArray(decisions)) return { decisions: null, error: 'reviewNoReview' };
  const entries = decisions.flatMap((each: unknown): [string, Decision][] => {
    const { id } = (each ?? {}) as Record<string, unknown>;
    return typeof id === 'string' ? [[id, readDecision(each)]] : [];
  });
  return { decisions: Object.fromEntries(entries), error: null };
}
