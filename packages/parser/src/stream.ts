import { VFile } from 'vfile';
import type { Extraction, ExtractOptions } from './from-lines.ts';
import { check } from './message/check.ts';
import { bestCut } from './parts/cut.ts';
import { readPart } from './parts/read-part.ts';
import { readDump } from './read/read.ts';
import { READERS } from './read/readers.ts';
import { sniff } from './read/sniff.ts';
import type { Line } from './read/line.ts';
import { readMarkdown } from './read/markdown.ts';
import { createLocator, type Origin } from './text/source.ts';

/** What was read from one part of a stream. Positions count from the start of the whole text, `accounting` names items of this part. */
export interface ExtractionPart extends Extraction {
  /** The range of the text that this part stands for. */
  start: number;
  end: number;
}

export interface StreamOptions extends ExtractOptions {
  /** About how many characters are read at a time, from 10,000 up. Default: 1,000,000. */
  partSize?: number;
}

const PART = 1_000_000;
/** A text without lines is cut at this multiple of a part. */
const MOST = 8;

/**
 * Reads a dump of any length piece by piece: each part is given back as soon as it was read, and let go. Markdown, plain text and
 * OCR output are cut before a heading or a numbered question; any other format (HTML, JSON, …) is read whole at the end.
 *
 * What lies in different parts does not see each other: a list of answers serves the questions of its own part, and a question
 * that stands in two parts is given twice (`mergeQuestions` joins them).
 *
 * @throws RangeError where `partSize` is no number from 10,000 up.
 */
export async function* extractQuizStream(
  chunks: AsyncIterable<string> | Iterable<string>,
  { path = '<text>', partSize = PART }: StreamOptions = {},
): AsyncGenerator<ExtractionPart, void, undefined> {
  if (!(partSize >= 10_000))
    throw new RangeError(`Expected \`partSize\` to be a number from 10000 up, got \`${String(partSize)}\``);
  const origin: Origin = { offset: 0, line: 0, column: 0 };
  let held: string[] = [];
  let size = 0;
  /** The size at which to look for a cut; `Infinity` where the format allows none. */
  let next = partSize;
  let first = true;
  let items = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    while (size >= next) {
      const text = held.join('');
      held = [text];
      if (first && !isCuttable(text)) {
        next = Infinity;
        break;
      }
      first = false;
      const cut = cutOf(text, partSize);
      if (cut === null) {
        next = size * 2;
        break;
      }
      const part = partOf(text.slice(0, cut.end), cut.lines, path, origin, null);
      items += part.items.length;
      yield part;
      held = [text.slice(cut.end)];
      size -= cut.end;
      next = partSize;
    }
  }
  const rest = held.join('');
  if (rest !== '' || origin.offset === 0)
    yield partOf(rest, first ? [...readDump(rest, READERS)].flat() : readMarkdown(rest), path, origin, {
      empty: items === 0,
    });
}

/** Whether the format that `text` begins in can be cut: Markdown and what is read as such. */
function isCuttable(text: string): boolean {
  return !/^\s*[[{]\s*["[{\]}]/.test(text.slice(0, 4000)) && sniff(text, READERS.yaml).name === 'markdown';
}

/** The lines of the first part of `text` and where it ends, or `null` where more text is needed to tell. */
function cutOf(text: string, partSize: number): { lines: Line[]; end: number } | null {
  const lines = readMarkdown(text);
  // The last lines may be cut off in the middle.
  const from = lines.findIndex((line) => line.start >= partSize * 0.7);
  const to = lastIndex(lines, text.length - partSize * 0.05);
  if (from > 0 && to > from) {
    const cut = bestCut(lines, from, to);
    return { lines: lines.slice(0, cut), end: (lines[cut] as Line).start };
  }
  if (text.length < partSize * MOST) return null;
  const space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'));
  const end = space > 0 ? space + 1 : text.length;
  return { lines: readMarkdown(text, 0, end), end };
}

/** Reads one part and moves `origin` behind it. */
function partOf(
  text: string,
  lines: readonly Line[],
  path: string,
  origin: Origin,
  last: { empty: boolean } | null,
): ExtractionPart {
  const start = origin.offset;
  const locate = createLocator(text, { ...origin });
  const { made, copies, repairs, accounting, stray } = readPart({
    source: text,
    lines,
    start: 0,
    end: text.length,
    whole: start === 0 && last !== null,
    path,
    locate,
  });
  const personal = accounting.filter((span) => span.reason === 'personal-data');
  const messages = check({ file: new VFile({ path }), source: text, made, copies, repairs, personal, stray, locate });
  const { line, column } = locate(text.length, text.length);
  Object.assign(origin, { offset: start + text.length, line: line - 1, column: column - 1 });
  return {
    items: made.map((each) => each.item),
    // Only a whole text without a question is worth the word.
    messages: last?.empty ? messages : messages.filter((message) => message.ruleId !== 'no-quiz'),
    accounting,
    start,
    end: origin.offset,
  };
}

/** The index of the last line that starts no later than `offset`, or -1. */
function lastIndex(lines: readonly Line[], offset: number): number {
  let i = lines.length - 1;
  while (i >= 0 && (lines[i] as Line).start > offset) i--;
  return i;
}
