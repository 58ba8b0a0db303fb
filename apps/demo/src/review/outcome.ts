import type { Outcome } from '@keyproof/grader';

/** A sign for each outcome, so that colour is never the only difference. */
export const SIGNS: Readonly<Record<Outcome, string>> = {
  confirmed: '✓',
  refuted: '✗',
  'convention-dependent': '⇄',
  undecided: '?',
  'not-simulated': '–',
};
