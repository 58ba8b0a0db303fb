import type { Key } from '../i18n/index.ts';

/** The kinds of source text that the page tells apart, each with a colour and a name. */
export const ROLE_KEYS = [
  'stem',
  'option',
  'mark',
  'explanation',
  'other',
  'discarded',
] as const satisfies readonly Key[];
export type RoleKey = (typeof ROLE_KEYS)[number];

const KEYS: Readonly<Record<string, RoleKey>> = {
  number: 'stem',
  stem: 'stem',
  label: 'option',
  option: 'option',
  mark: 'mark',
  answer: 'mark',
  explanation: 'explanation',
  claim: 'explanation',
  context: 'other',
  discarded: 'discarded',
};

/** The kind that a role of the parser's accounting is shown as. */
export const roleKey = (role: string): RoleKey => KEYS[role] ?? 'other';
