import type { Verdict } from '@keyproof/grader';
import type { QuizItem } from '@keyproof/parser';

/** The documents read last: grading and exporting need their items, and they need not come back from the page. */
let documents: readonly { readonly path: string; readonly items: readonly QuizItem[] }[] = [];
let known: Known = knowNothing();

/**
 * Verdicts on the documents at hand. Each grading has its own: one that is still running when the next begins, or when other
 * documents are read, writes into what nobody looks at any more.
 */
export interface Known {
  /** By document, in the order of its items. */
  readonly graded: Verdict[][];
  /** On items that were mended since, by document and index: they beat those of the grading, whichever comes first. */
  readonly renewed: Map<string, Verdict | null>;
}

function knowNothing(): Known {
  return { graded: [], renewed: new Map() };
}

export const hold = (read: typeof documents): void => {
  documents = read;
  known = knowNothing();
};
export const held = (): typeof documents => documents;

/** What is known now. */
export const knownNow = (): Known => known;

/** Forgets all verdicts and gives the place for those to come. */
export const knowAnew = (): Known => (known = knowNothing());

/** The verdict on an item, once it is there. */
export function verdictOf(document: number, index: number): Verdict | undefined {
  const renewed = known.renewed.get(placeOf(document, index));
  return renewed === undefined ? known.graded[document]?.[index] : (renewed ?? undefined);
}

export const placeOf = (document: number, index: number): string => `${document}:${index}`;
