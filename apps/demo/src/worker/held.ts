import type { Verdict } from '@keyproof/grader';
import type { QuizItem } from '@keyproof/parser';

/** The documents read last: grading and exporting need their items, and they need not come back from the page. */
let documents: readonly { readonly path: string; readonly items: readonly QuizItem[] }[] = [];

export const hold = (read: typeof documents): void => {
  documents = read;
  known.length = 0;
};
export const held = (): typeof documents => documents;

/** The verdicts on them, by document, in the order of their items. */
export const known: Verdict[][] = [];
