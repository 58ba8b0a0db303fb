import { uncovered } from '../../frames/uncovered.ts';
import type { Phrase } from '../../types.ts';
import type { Entry, Said } from './claim.ts';
import { readOutcome } from './read-outcome.ts';

const ENTRY = '(?:[A-Za-z_]{1,20}(?: ?(?:size|length|len|steps))?|(?:[a-z_]{1,12}\\s?=\\s?)?\\d{1,7})';
const TUPLE = new RegExp(`[([]\\s?(${ENTRY}(?:\\s?,\\s?${ENTRY}){0,4})\\s?,?\\s?[)\\]]`, 'g');

const BATCH = /^(?:batch|batch_?\s?size|[nbm]|bs|num_?samples|samples)$/i;
const STEPS = /^(?:t|steps|time_?\s?steps|seq_?\s?len|seq_?\s?length|sequence_?\s?length|length|max_?len)$/i;

/** The shapes that a normalised text writes as tuples, in order, with their places. */
export function readShapes(
  text: string,
): readonly { readonly shape: readonly Entry[]; readonly start: number; readonly end: number }[] {
  const found = [];
  for (const match of text.matchAll(TUPLE)) {
    const entries = (match[1] as string).split(',').map((entry) => entryOf(entry.trim()));
    if (entries.every((entry) => entry !== null))
      found.push({ shape: entries, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function entryOf(entry: string): Entry | null {
  // `batch=16` is 16.
  const number = /^(?:[a-z_]{1,12}\s?=\s?)?(\d{1,7})$/i.exec(entry)?.[1];
  if (number !== undefined) return Number(number);
  if (/^none$/i.test(entry) || entry === '?') return 'any';
  if (BATCH.test(entry)) return 'batch';
  return STEPS.test(entry) ? 'steps' : null;
}

/** What an option says of a result: one tuple, one number, or an error; `null` where it says anything else, too. */
export function readSaid(phrase: Phrase): Said | null {
  if (/\berrors?\b|\bexception\b|ValueError|\bfails?\b|错误|报错|fehler|erreur/i.test(phrase.text))
    return readError(phrase);
  const shapes = readShapes(phrase.text);
  const [first] = shapes;
  const beside = ['size', 'output', 'size-of', 'vector', 'framework'];
  if (first !== undefined) {
    const left = uncovered(phrase, beside, shapes).filter((word) => !/^(?:torch|Size|shape|it|tensor)$/i.test(word));
    return shapes.length === 1 && left.length === 0 ? { shape: first.shape } : null;
  }
  const numbers = phrase.mentions.filter(({ concept }) => concept === 'number');
  const left = uncovered(phrase, ['number', ...beside]);
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined && left.length === 0 ? { width: Number(only.value) } : null;
}

/** Words for a misfit in other languages, without a reason. */
const BARE_ERROR = /^[\p{L}\s'，。.]{0,24}(?:错误|报错|fehler|erreur)[\s.。了]{0,4}$/iu;

/** An error with its reason, or none: a reason that is not read may be what makes the option wrong. */
function readError(phrase: Phrase): Said | null {
  return BARE_ERROR.test(phrase.text) ? { error: true } : readOutcome(phrase);
}
