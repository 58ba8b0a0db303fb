import type { ReviewMark } from './schema.ts';

/** Something about a review that a person has to look at. */
export interface ReviewMessage {
  /**
   * - `unknown-item`: no item has the decision's id; the question is gone or its words have changed.
   * - `stale-key`: the key names an option that the item has not; the decision is left open.
   * - `stale-split`: the question has not the words where it should be split; it is left whole.
   * - `stale-merge`: the question to be joined is gone or stands elsewhere; both are left as they are.
   * - `decided-twice`: two decisions for one id; the last one counts.
   */
  readonly code: 'unknown-item' | 'stale-key' | 'stale-split' | 'stale-merge' | 'decided-twice';
  readonly id: string;
  readonly message: string;
}

export type Reviewed<T> = T & { readonly review?: ReviewMark };
