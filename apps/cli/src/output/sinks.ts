import type { Processed } from '../pipeline/task.ts';
import type { DocumentReport, Question } from '../report/document.ts';
import { parseDocument } from '../report/json.ts';
import type { Totals } from '../report/terminal/totals.ts';

export type Done = Extract<Processed, { ok: true }>;

/** One document on its way to the reports; its JSON is read only if some report needs more than the text. */
export interface Passing extends Done {
  /** Place among the inputs of the run. */
  readonly position: number;
  readonly parsed: () => DocumentReport;
}

export function passing(done: Done, position: number): Passing {
  let document: DocumentReport | null = null;
  return { ...done, position, parsed: () => (document ??= parseDocument(done.document)) };
}

/** What all documents came to, for the end of a report. */
export interface Ending {
  readonly totals: Totals;
  /** Reads the merged questions anew at each call. */
  readonly questions: () => Iterable<Question>;
}

/** A report that is made while documents go by, so that it never holds them all. */
export interface Sink {
  readonly document: (document: Passing) => Promise<void>;
  readonly end: (ending: Ending) => Promise<void>;
  /** Leaves nothing half-written. */
  readonly abort: () => Promise<void>;
}

/** A sink from what it does with a document and at the end. */
export function sink(parts: Partial<Sink>): Sink {
  const nothing = (): Promise<void> => Promise.resolve();
  return { document: nothing, end: nothing, abort: nothing, ...parts };
}
