import { append } from '../text/append.ts';
import { fieldLine } from './fields.ts';
import { markupLine, type Line } from './line.ts';
import { get, type JsonValue } from './json-value.ts';
import { readMarkdown } from './markdown.ts';
import { remapLines, type Mapped } from './remap.ts';

/** Whether a JSON document is a Jupyter notebook. */
export function isNotebook(root: JsonValue): boolean {
  return get(root, 'cells')?.kind === 'array' && get(root, 'nbformat') !== undefined;
}

/** `answer_1 = 'b'`: all that a code cell says, where the notebook collects answers. */
const ANSWER =
  /^\s*(?:#[^\n]{0,200}\n\s*)?(?:my_?|correct_?)?(?:ans|answer|solution|q|question|quiz)_?\d*(?:_?(?:ans|answer|solution))?\s*=\s*(['"]?)(\(?[a-h]\)?|true|false)\1\s*(?:#[^\n]{0,200})?$/i;

/** Reads the Markdown cells of a Jupyter notebook; code and output are no part of a quiz, but for a cell that only sets an answer. */
export function readNotebook(root: JsonValue, source: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  const cells = get(root, 'cells');
  for (const cell of cells?.kind === 'array' ? cells.values : []) {
    const type = get(cell, 'celltype');
    if (type?.kind !== 'string') continue;
    const mapped = joined(get(cell, 'source'));
    if (!mapped || mapped.text === '') continue;
    const answer = type.mapped.text === 'code' ? answerIn(mapped, source) : null;
    if (answer) {
      lines.push(markupLine(at, answer.start, 'notebook'), answer);
      at = answer.end;
    }
    if (type.mapped.text !== 'markdown' && type.mapped.text !== 'raw') continue;
    const start = mapped.starts[0] ?? at;
    if (start > at) lines.push(markupLine(at, start, 'notebook'));
    const read = remapLines(readMarkdown(mapped.text), mapped);
    // A cell begins a paragraph of its own.
    if (read[0]) read[0].blanks = Math.max(1, read[0].blanks);
    append(lines, read);
    at = read.at(-1)?.end ?? start;
  }
  if (at < source.length) lines.push(markupLine(at, source.length, 'notebook'));
  return lines;
}

/** The answer that a code cell only sets, or `null`. */
function answerIn({ text, starts }: Mapped, source: string): Line | null {
  const found = text.length < 600 ? ANSWER.exec(text) : null;
  if (!found?.[2]) return null;
  const from = found.index + found[0].lastIndexOf(found[2]);
  return fieldLine(source, starts[from] as number, starts[from + found[2].length] as number, 'answer');
}

/** A cell's source: one string, or one a line. */
function joined(value: JsonValue | undefined): Mapped | null {
  if (value?.kind === 'string') return value.mapped;
  if (value?.kind !== 'array') return null;
  let text = '';
  const starts: number[] = [];
  for (const part of value.values) {
    if (part.kind !== 'string') continue;
    text += part.mapped.text;
    for (let i = 0; i < part.mapped.text.length; i++) starts.push(part.mapped.starts[i] as number);
    starts[text.length] = part.mapped.starts.at(-1) as number;
    starts.length = text.length;
  }
  const last = value.values.filter((part) => part.kind === 'string').at(-1);
  starts.push(last?.kind === 'string' ? (last.mapped.starts.at(-1) as number) : 0);
  return { text, starts };
}
