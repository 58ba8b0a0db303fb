import type { ItemType } from '@keyproof/parser';

/** The item types in the order in which the keyboard goes through them. */
export const ITEM_TYPES = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'short-answer',
  'open',
] as const satisfies readonly ItemType[];
