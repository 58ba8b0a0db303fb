import type { Cut, JoinAs } from '@keyproof/formats/review';
import type { ItemType } from '@keyproof/parser';

/** What a reviewer decided about an item. Texts are Markdown with formulas as `$…$`. */
export interface Decision {
  readonly status?: 'accepted' | 'dropped';
  /** The right options, 0-based, counted in `options` where those are given. */
  readonly key?: readonly number[];
  /** The answer of a question without options. */
  readonly answer?: string;
  readonly note?: string;
  readonly type?: ItemType;
  /** The stem and the options where the boundaries between them were mended. */
  readonly stem?: string;
  readonly options?: readonly string[];
  /** The item is several: a further question begins at each cut. Beside it only a note; the new questions have ids of their own. */
  readonly split?: readonly Cut[];
  /** The item goes on with the next, whose id this is. Beside it only a note. */
  readonly merge?: { readonly id: string; readonly as?: JoinAs | undefined };
}

/** Whether a decision moves the boundary of its item. */
export const movesBoundary = (decision: Decision | undefined): boolean =>
  decision?.split !== undefined || decision?.merge !== undefined;

/** What is left of a decision where its boundary is taken back. */
export const withoutBoundary = (decision: Decision | undefined): Decision | undefined =>
  decision?.note === undefined ? undefined : { note: decision.note };

/** Decisions by the id of the item as the dump gives it: they survive another scrape of it. */
export type Decisions = Readonly<Record<string, Decision>>;

const TYPES: readonly ItemType[] = ['single-choice', 'multiple-choice', 'true-false', 'short-answer', 'open'];

const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** What is sound in a decision that was read from outside; unknown fields are dropped. */
export function readDecision(value: unknown): Decision {
  const { status, key, answer, note, type, stem, options, split, merge } = (value ?? {}) as Record<string, unknown>;
  const known = TYPES.find((each) => each === type);
  const boundary = readBoundary(split, merge);
  if (boundary !== null) return { ...boundary, ...(typeof note === 'string' && note !== '' ? { note } : {}) };
  return {
    ...(status === 'accepted' || status === 'dropped' ? { status } : {}),
    ...(Array.isArray(key) && key.every(isWhole) ? { key } : {}),
    ...(typeof answer === 'string' ? { answer } : {}),
    ...(typeof note === 'string' && note !== '' ? { note } : {}),
    ...(known ? { type: known } : {}),
    ...(typeof stem === 'string' ? { stem } : {}),
    ...(Array.isArray(options) && options.every((each) => typeof each === 'string') ? { options } : {}),
  };
}

function readBoundary(split: unknown, merge: unknown): Pick<Decision, 'split' | 'merge'> | null {
  if (Array.isArray(split) && split.length > 0) {
    const cuts = split.flatMap((each): Cut[] => {
      const { from, occurrence } = (each ?? {}) as Record<string, unknown>;
      if (typeof from !== 'string' || from === '') return [];
      return [{ from, ...(isWhole(occurrence) && occurrence > 0 ? { occurrence } : {}) }];
    });
    if (cuts.length === split.length) return { split: cuts };
  }
  const { id, as } = (merge ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return null;
  return { merge: { id, ...(as === 'stem' || as === 'option' || as === 'more' ? { as } : {}) } };
}

/** The decisions of an address, or `null` where it holds something else. */
export function readDecisions(value: unknown): Decisions | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([id, decision]) => [id, readDecision(decision)]));
}
