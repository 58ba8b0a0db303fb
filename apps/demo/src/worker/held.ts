import type { Verdict } from '@keyproof/grader';
import type { QuizItem } from '@keyproof/parser';

/** A document as it was read: its text, its items and the accounting of its text, packed by `packSpans`. */
export interface ReadDump {
  readonly path: string;
  readonly text: string;
  readonly items: readonly QuizItem[];
  readonly spans: Int32Array<ArrayBuffer>;
}

/** A document with its items as the reviewer's boundaries divide it. */
export interface HeldDocument {
  readonly path: string;
  readonly items: readonly QuizItem[];
}

/** The documents read last: grading and exporting need their items, and they need not come back from the page. */
let dumps: readonly ReadDump[] = [];
let documents: readonly HeldDocument[] = [];
let known: Known = knowNothing();

/**
 * Verdicts on the documents at hand, by the very item: they stay with it where others are split or joined. Each grading has its own: one
 * that is still running when the next begins, or when other documents are read, writes into what nobody looks at any more.
 */
export interface Known {
  readonly graded: Map<QuizItem, Verdict>;
  /** On items that were mended since: they beat those of the grading, whichever comes first. */
  readonly renewed: Map<QuizItem, Verdict | null>;
}

function knowNothing(): Known {
  return { graded: new Map(), renewed: new Map() };
}

export const hold = (read: readonly ReadDump[]): void => {
  dumps = read;
  documents = read;
  known = knowNothing();
};
/** The documents as they were read, and as the reviewer's boundaries divide them. */
export const heldDumps = (): readonly ReadDump[] => dumps;
export const held = (): readonly HeldDocument[] => documents;

/** Puts a document's items in place of those it had. */
export const divide = (document: number, items: readonly QuizItem[]): void => {
  documents = documents.map((each, i) => (i === document ? { path: each.path, items } : each));
};

/** What is known now. */
export const knownNow = (): Known => known;

/** Forgets all verdicts and gives the place for those to come. */
export const knowAnew = (): Known => (known = knowNothing());

/** The verdict on an item, once it is there. */
export function verdictOf(document: number, index: number): Verdict | undefined {
  const item = documents[document]?.items[index];
  if (item === undefined) return undefined;
  const renewed = known.renewed.get(item);
  return renewed === undefined ? known.graded.get(item) : (renewed ?? undefined);
}
