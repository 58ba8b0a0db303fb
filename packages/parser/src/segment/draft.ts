import { asks } from './ask.ts';
import type { Piece } from '../read/line.ts';
import { textOf } from '../read/line.ts';
import { truthOf, truthWord } from '../text/words.ts';
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
  /** How far the stem asks, remembered while it grows. */
  asking?: { parts: number; full: boolean; value: 0 | 1 | 2 };
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

/** No one asks beyond this many characters; a bound, because parts are looked at again as they grow. */
const MOST = 4000;

/** The text of `parts`, one source line a line, up to some thousand characters. */
export function textOfParts(parts: readonly Part[]): string {
  let text = '';
  for (const part of parts) {
    if (text.length > MOST) break;
    text += `${text === '' ? '' : '\n'}${textOf(part.pieces)}`;
  }
  return text;
}

/** The stem as plain text, up to some thousand characters. */
export function stemText(draft: QuestionDraft): string {
  return textOfParts(draft.stem);
}

/** How far the stem asks something; looked at again only while it grows within what {@link asks} reads. */
export function stemAsks(draft: QuestionDraft): 0 | 1 | 2 {
  const known = draft.asking;
  if (known && (known.full || known.parts === draft.stem.length)) return known.value;
  const text = stemText(draft);
  draft.asking = { parts: draft.stem.length, full: text.length > MOST, value: asks(text) };
  return draft.asking.value;
}

/** Whether an answer says true or false, with or without a reason. */
export function judges(answer: AnswerDraft): boolean {
  const text = textOfParts(answer.parts.slice(0, 2));
  return truthOf(truthWord(text)) !== null;
}

/** Whether anything besides a stem was found. */
export function isServed(draft: QuestionDraft): boolean {
  return draft.options.length > 0 || draft.answers.length > 0;
}
