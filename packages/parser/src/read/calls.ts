import { get, type JsonValue } from './json-value.ts';
import { fold } from '../text/normalise.ts';

type Entry = { key: string; value: JsonValue };

/** What a call is given: values in their order, and those with a name. */
export interface Arguments {
  values: JsonValue[];
  named: Entry[];
}

/** Functions that look a text up in another language, and give a text back for it. */
const TRANSLATES = /(?:^|\.)(?:t|tr|_|__|gettext|i18n|dedent|html)$/;
const STEMS = ['question', 'stem', 'prompt', 'text', 'q'];
const LISTS = ['options', 'choices', 'answers', 'alternatives'];

/**
 * The record that a call builds ("Question('Which …?', ['a', 'b'], …)"), the text that it translates, or `null`. Nothing is run: a
 * text in front of a list of texts is a question with its options; of what else stands there only an option's own words are a key.
 */
export function recordOf(name: string, { values, named }: Arguments, start: number, end: number): JsonValue | null {
  const [only] = values;
  if (values.length === 1 && named.length === 0 && only?.kind === 'string' && TRANSLATES.test(name)) return only;
  const fields: JsonValue = { kind: 'object', entries: named, start, end };
  const at = values.findIndex(isList);
  const options = get(fields, ...LISTS) ?? values[at];
  const stem = get(fields, ...STEMS) ?? values.slice(0, at === -1 ? values.length : at).find(isSentence);
  if (!options || !isList(options) || stem?.kind !== 'string') return null;
  const shown = options.kind === 'array' ? options.values.map((each) => fold(wordsOf(each))) : [];
  const said = values.slice(at + 1).find((each) => each.kind === 'string' && shown.includes(fold(each.mapped.text)));
  const entries = [
    ...named.filter(({ value }) => value !== stem && value !== options),
    { key: 'question', value: stem },
    { key: 'options', value: options },
  ];
  if (said && !entries.some(({ key }) => key === 'answer')) entries.push({ key: 'answer', value: said });
  return { kind: 'object', entries, start, end };
}

/** Two texts or more, each perhaps with true or false. */
function isList(value: JsonValue): boolean {
  return value.kind === 'array' && value.values.length >= 2 && value.values.every((each) => wordsOf(each) !== '');
}

function wordsOf(value: JsonValue): string {
  if (value.kind === 'string') return value.mapped.text.trim();
  const [first, second] = value.kind === 'array' ? value.values : [];
  return first?.kind === 'string' && second?.kind === 'other' && /^(?:true|false)$/i.test(second.text)
    ? first.mapped.text.trim()
    : '';
}

function isSentence(value: JsonValue): boolean {
  return value.kind === 'string' && value.mapped.text.length >= 10 && /\S\s\S/.test(value.mapped.text);
}
