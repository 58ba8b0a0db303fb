import { append } from '../text/append.ts';
import { markupLine, type Line } from './line.ts';
import { get, type JsonValue } from './json-value.ts';
import { readMarkdown } from './markdown.ts';
import { remapLines, type Mapped } from './remap.ts';

/** Whether a JSON document is a Jupyter notebook. */
export function isNotebook(root: JsonValue): boolean {
  return get(root, 'cells')?.kind === 'array' && get(root, 'nbformat') !== undefined;
}

/** Reads the Markdown cells of a Jupyter notebook; code and output are no part of a quiz. */
export function readNotebook(root: JsonValue, source: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  const cells = get(root, 'cells');
  for (const cell of cells?.kind === 'array' ? cells.values : []) {
    const type = get(cell, 'celltype');
    if (type?.kind !== 'string' || (type.mapped.text !== 'markdown' && type.mapped.text !== 'raw')) continue;
    const mapped = joined(get(cell, 'source'));
    if (!mapped || mapped.text === '') continue;
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
