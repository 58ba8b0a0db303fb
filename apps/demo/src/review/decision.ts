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
}

/** Decisions by the id of the item as the dump gives it: they survive another scrape of it. */
export type Decisions = Readonly<Record<string, Decision>>;

const TYPES: readonly ItemType[] = ['single-choice', 'multiple-choice', 'true-false', 'short-answer', 'open'];

const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** What is sound in a decision that was read from outside; unknown fields are dropped. */
export function readDecision(value: unknown): Decision {
  const { status, key, answer, note, type, stem, options } = (value ?? {}) as Record<string, unknown>;
  const known = TYPES.find((each) => each === type);
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

/** The decisions of an address, or `null` where it holds something else. */
export function readDecisions(value: unknown): Decisions | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([id, decision]) => [id, readDecision(decision)]));
}
