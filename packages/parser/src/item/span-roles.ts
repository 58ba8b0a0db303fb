/** What a range of the source is to the items. */
export const SPAN_ROLES = [
  'number',
  'stem',
  'label',
  'mark',
  'option',
  'answer',
  'explanation',
  'context',
  'claim',
  'discarded',
] as const;

/** Why a range of the source is in no item. */
export const DISCARD_REASONS = [
  'heading',
  'prose',
  'boilerplate',
  'points',
  'navigation',
  'grade',
  'honour-code',
  'personal-data',
  'link',
  'thread',
  'markup',
  'bullet',
  'quote',
  'comment',
  'front-matter',
  'fence',
  'rule',
  'table',
  'label',
  'feedback',
  'summary-table',
  'duplicate-of',
  'not-a-question',
  'notebook',
  'script',
  'prompt',
] as const;

export type SpanRole = (typeof SPAN_ROLES)[number];
export type DiscardReason = (typeof DISCARD_REASONS)[number];
