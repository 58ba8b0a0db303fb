import { uncovered } from '../../frames/uncovered.ts';
import type { Phrase } from '../../types.ts';
import type { Entry, Said } from './claim.ts';

const ENTRY = '(?:[A-Za-z_]{1,20}(?: ?(?:size|length|len|steps))?|\\d{1,7})';
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
  if (/^\d+$/.test(entry)) return Number(entry);
  if (/^none$/i.test(entry) || entry === '?') return 'any';
  if (BATCH.test(entry)) return 'batch';
  return STEPS.test(entry) ? 'steps' : null;
}

/** What an option says of a result: one tuple, one number, or an error; `null` where it says anything else, too. */
export function readSaid(phrase: Phrase): Said | null {
  if (/\berrors?\b|\bexception\b|ValueError|\bfails?\b|错误|报错|fehler|erreur/i.test(phrase.text))
    return { error: true };
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
