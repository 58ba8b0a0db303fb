import { append } from '../text/append.ts';
import { get, type JsonValue } from './json-value.ts';
import { markupLine, type Line } from './line.ts';
import { readMarkdown } from './markdown.ts';
import { remapLines } from './remap.ts';

const STEM = ['question', 'questiontext', 'stem', 'prompt', 'q', 'title', 'text', 'query', 'problem'];
const OPTIONS = [
  'options',
  'choices',
  'answers',
  'answeroptions',
  'alternatives',
  'distractors',
  'answerchoices',
  'possibleanswers',
];
const KEY = [
  'answer',
  'correct',
  'correctanswer',
  'correctanswers',
  'correctoption',
  'correctoptions',
  'correctindex',
  'answerindex',
  'key',
  'solution',
  'correctanswerindex',
  'correctchoice',
  'rightanswer',
  'a',
  'answerkey',
];
const WHY = ['explanation', 'rationale', 'reason', 'feedback', 'solutionexplanation', 'comment'];
const TEXT = ['text', 'option', 'answer', 'label', 'value', 'content', 'choice', 'answertext', 'title', 'body'];
const RIGHT = ['correct', 'iscorrect', 'isanswer', 'right', 'isright', 'isvalid', 'answer', 'valid', 'istrue'];

/** Reads quiz items kept as JSON: objects that hold a question with options or an answer, at any depth. */
export function readJsonQuiz(root: JsonValue, source: string): Line[] {
  const fields: Line[] = [];
  visit(root, fields, null);
  const lines: Line[] = [];
  let at = 0;
  for (const line of fields) {
    if (line.start < at) continue;
    if (line.start > at) lines.push(markupLine(at, line.start, 'markup'));
    lines.push(line);
    at = line.end;
  }
  if (at < source.length) lines.push(markupLine(at, source.length, 'markup'));
  return lines;
}

function visit(value: JsonValue, out: Line[], number: number | null): void {
  if (value.kind === 'array') value.values.forEach((each, i) => visit(each, out, i + 1));
  if (value.kind !== 'object') return;
  const stem = get(value, ...STEM);
  const options = get(value, ...OPTIONS);
  const key = get(value, ...KEY);
  const listed = options?.kind === 'array' || options?.kind === 'object' ? options : null;
  if (stem?.kind === 'string' && (listed || key) && stem.mapped.text.trim() !== '') {
    const made = question(stem, listed, key, get(value, ...WHY), number);
    append(
      out,
      made.sort((a, b) => a.start - b.start),
    );
    return;
  }
  for (const entry of value.entries) visit(entry.value, out, null);
}

function question(
  stem: JsonValue,
  options: JsonValue | null,
  key: JsonValue | undefined,
  why: JsonValue | undefined,
  number: number | null,
): Line[] {
  const lines: Line[] = [...field(stem, 'question')];
  const values = options ? optionValues(options) : [];
  const chosen = chosenOf(key, values);
  values.forEach(({ value, right }, i) => {
    const made = field(value, 'option');
    const verdict = right ?? (chosen ? chosen.has(i) : undefined);
    if (made[0] && verdict !== undefined) made[0].chosen = verdict;
    append(lines, made);
  });
  if (!chosen && key && key.kind !== 'object')
    for (const each of key.kind === 'array' ? key.values : [key]) append(lines, field(each, 'answer'));
  if (why?.kind === 'string') append(lines, field(why, 'explanation'));
  void number;
  return lines;
}

function optionValues(options: JsonValue): { value: JsonValue; right?: boolean }[] {
  const list =
    options.kind === 'array'
      ? options.values
      : options.kind === 'object'
        ? options.entries.map((entry) => entry.value)
        : [];
  return list.flatMap((value) => {
    if (value.kind !== 'object') return [{ value }];
    const text = get(value, ...TEXT);
    const right = get(value, ...RIGHT);
    if (!text || text.kind === 'object' || text.kind === 'array') return [];
    return right?.kind === 'other'
      ? [{ value: text, right: right.text === 'true' || right.text === '1' }]
      : [{ value: text }];
  });
}

/** Options that a number or a list of numbers points to, counted from zero where a zero or no last index occurs. */
function chosenOf(key: JsonValue | undefined, values: readonly { value: JsonValue }[]): Set<number> | null {
  if (!key || values.length === 0) return null;
  const list = key.kind === 'array' ? key.values : [key];
  if (list.length === 0 || !list.every((each) => each.kind === 'other' && /^\d+$/.test(each.text))) return null;
  const numbers = list.map((each) => Number(each.kind === 'other' ? each.text : NaN));
  if (values.some(({ value }) => value.kind === 'other' && numbers.includes(Number(value.text)))) return null;
  return numbers.every((n) => n < values.length) ? new Set(numbers) : null;
}

/** The lines of one field; all but the first go on with the same role. */
function field(value: JsonValue, role: NonNullable<Line['role']>): Line[] {
  if (value.kind === 'other') {
    const piece = {
      kind: 'text' as const,
      text: value.text,
      md: value.text,
      start: value.start,
      end: value.end,
      verbatim: true,
      bold: false,
      em: false,
      strike: false,
      marked: false,
    };
    return [{ ...markupLine(value.start, value.end, ''), kind: 'text', pieces: [piece], role }];
  }
  if (value.kind !== 'string') return [];
  const lines = remapLines(readMarkdown(value.mapped.text), value.mapped).filter(
    (line) => line.kind !== 'markup' && line.kind !== 'rule',
  );
  lines.forEach((line, i) => {
    line.role = i === 0 ? role : role === 'question' ? 'context' : role === 'option' ? 'more' : role;
    line.heading = 0;
  });
  return lines;
}
