import { QuizItem } from '@keyproof/parser';
import * as v from 'valibot';
import type { Format } from './format.ts';
import { ReviewMark } from './review/schema.ts';
import type { ExportItem, ReadMessage } from './types.ts';

const Verdict = v.looseObject({
  outcome: v.string(),
  reason: v.optional(v.string()),
  check: v.nullish(v.string()),
  convention: v.nullish(v.string()),
  simulated: v.nullish(v.array(v.number())),
});

const Line = v.object({ ...QuizItem.entries, verdict: v.nullish(Verdict), review: v.nullish(ReviewMark) });

/** JSON Lines: one item a line, exactly as it is, with its verdict where there is one. */
export const jsonl: Format = {
  name: 'jsonl',
  title: 'JSON Lines',
  extension: '.jsonl',
  mediaType: 'application/jsonl',
  holds: {
    forms: ['one', 'many', 'boolean', 'text', 'open'],
    keyless: true,
    options: [0, Infinity],
    correct: Infinity,
    text: 'markup',
    math: 'TeX',
    keyText: true,
    explanation: true,
    claims: true,
    verdict: true,
    source: true,
    id: 'any',
    omits: [],
  },
  // `JSON.stringify` escapes half surrogates, so that any string survives.
  write: ({ questions }) => Promise.resolve(questions.map(({ item }) => `${JSON.stringify(item)}\n`).join('')),
  read: (data) => {
    const items: ExportItem[] = [];
    const messages: ReadMessage[] = [];
    const text = new TextDecoder().decode(data);
    text.split(/\r?\n/).forEach((line, index) => {
      if (line.trim() === '') return;
      const read = readLine(line);
      if (typeof read === 'string')
        messages.push({ code: 'invalid-item', fatal: true, message: read, place: index + 1 });
      else items.push(read);
    });
    return Promise.resolve({ items, messages });
  },
};

/** An item, or what is wrong with the line. */
function readLine(line: string): ExportItem | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'Expected one JSON object on the line, found something else.';
  }
  const read = v.safeParse(Line, value);
  if (read.success) return read.output as ExportItem;
  const [issue] = read.issues;
  return `Expected a quiz item; at \`${v.getDotPath(issue) ?? '.'}\`: ${issue.message}.`;
}
