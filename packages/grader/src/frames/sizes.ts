import { mentionsOf } from '../lexicon/index.ts';
import type { Mention, Phrase } from '../types.ts';

/** What a number of a text counts. */
export type SizeRole =
  'input' | 'hidden' | 'output' | 'vocabulary' | 'embedding' | 'layers' | 'steps' | 'batch' | 'filters' | 'kernel';

/** A number and what it counts; `null` where no word near it tells. */
export interface Size {
  readonly value: number;
  readonly role: SizeRole | null;
  readonly start: number;
  readonly end: number;
}

/** Between a number and the noun it counts: "100-dimensional hidden state", "20 LSTM units". */
const AFTER =
  /^[\s-]{0,2}个?(?:(?:dimensional|dim|d|different|possible|separate|stacked|lstm|gru|rnn)[\s-]{1,2}){0,2}$/i;
/** Between a noun and its number: "hidden size of 20", "vocabulary: 5000", "units = 64". */
const BEFORE =
  /^\s?(?:(?:has|have|with|is|are|be|of|the|[a为是有]|an|size|sized|dimension|dimensionality|length|equal|equals|to|set|vector|vectors|each|represented|as|lstm|gru|rnn|consisting|total|von|de|der|tiene|contiene|hat|umfasst|contient|größe|tamaño|taille|大小|维度)\s?){0,7}(?:[a-z]\s?=)?[=:]?\s?\(?$/i;

/** Every number of a phrase with its role; zeros and articles ("one") count nothing. In `100×1` and `30*1` the 1 is part of a column vector's shape and is left out. */
export function sizesOf(phrase: Phrase): readonly Size[] {
  const numbers = mentionsOf(phrase, 'number').filter(
    ({ surface, value }) => value !== 0 && (value !== 1 || /^\d/.test(surface)),
  );
  const nouns = mentionsOf(phrase, 'size-of');
  return numbers
    .filter(({ start, value }) => !(value === 1 && /[*x×]\s?$/i.test(phrase.text.slice(0, start))))
    .map((number) => ({
      value: Number(number.value),
      role: roleOf(phrase, number, nouns),
      start: number.start,
      end: number.end,
    }));
}

/** A noun further away than this does not say what a number counts. */
const REACH = 60;

/** The noun right after a number, else the one right before it. */
function roleOf(phrase: Phrase, number: Mention, nouns: readonly Mention[]): SizeRole | null {
  const near = nouns.filter(({ start, end }) => start - number.end <= REACH && number.start - end <= REACH);
  const after = near.find(
    ({ start }) => start >= number.end && AFTER.test(columnless(phrase.text.slice(number.end, start))),
  );
  const before = [...nouns]
    .reverse()
    .find(({ end }) => end <= number.start && BEFORE.test(phrase.text.slice(end, number.start)));
  // "A vocabulary of 10000 words": the words are the vocabulary's; "a batch of 16 sequences": the sequences are the batch's.
  const owns = before?.concept === 'size-of.vocabulary' || before?.concept === 'size-of.batch';
  const noun = owns && after?.concept === 'size-of.steps' ? before : (after ?? before);
  return noun === undefined ? null : (noun.concept.slice('size-of.'.length) as SizeRole);
}

/** Drops the `*1` of a column vector. */
function columnless(text: string): string {
  return text.replace(/^\s?[*x×]\s?1(?!\d)/i, '');
}
