import type { Piece } from '../read/line.ts';
import { textOf } from '../read/line.ts';
import type { OptionDraft, Run } from './runs.ts';
import type { Reading } from './reading.ts';

/** A part of a text, with the line it stands on. */
export interface Part {
  reading: Reading;
  pieces: Piece[];
}

/** What an answer line gives: its own text, or the lines below it. */
export interface AnswerDraft {
  reading: Reading;
  /** The number of the question that the line names, if it names one. */
  number: number | null;
  parts: Part[];
  weak: boolean;
}

/** A question while it is put together from lines. */
export interface QuestionDraft {
  number: number | null;
  head: Reading | null;
  stem: Part[];
  run: Run | null;
  options: OptionDraft[];
  answers: AnswerDraft[];
  /** The text given in place of options, with no word that says it is the answer. */
  given: Part[];
  explanation: Part[];
  /** Letters that were written into the blank of the stem. */
  stemAnswer?: { reading: Reading; text: string };
  /** The last heading above the question. */
  section: string;
  /** Lines that belong to the question but show no part of it (labels, points, links), with their reason. */
  asides: { reading: Reading; reason: string }[];
  /** An announcement ("Options:") stood above the options. */
  announced: boolean;
}

export function createDraft(head: Reading | null, section: string): QuestionDraft {
  return {
    number: head?.number?.value ?? null,
    head,
    stem: [],
    run: null,
    options: [],
    answers: [],
    given: [],
    explanation: [],
    section,
    asides: [],
    announced: false,
  };
}

/** The stem as plain text, one source line a line. */
export function stemText(draft: QuestionDraft): string {
  return draft.stem.map((part) => textOf(part.pieces)).join('\n');
}

/** Whether anything besides a stem was found. */
export function isServed(draft: QuestionDraft): boolean {
  return draft.options.length > 0 || draft.answers.length > 0;
}
