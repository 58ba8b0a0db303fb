import { DETAILS, type Format } from './format.ts';
import { hasMarkup, type Question, type Text } from './item/question.ts';
import type { Report } from './losses.ts';
import { legal } from './text/chars.ts';
import { picturesOf, toPlain } from './text/plain.ts';

const COLUMNS = [
  'id',
  'number',
  'type',
  'context',
  'question',
  'correct',
  'answer',
  'explanation',
  'verdict',
  'reason',
  'simulated',
  'source',
];

/**
 * CSV for spreadsheets, after RFC 4180: a row for each question, a column for each option. No cell can start a formula: one that begins with
 * `=`, `+`, `-`, `@`, a tab or a line end, also after spaces, gets an apostrophe before it, and so does one that begins with an apostrophe.
 */
export const csv: Format = {
  name: 'csv',
  title: 'CSV',
  extension: '.csv',
  mediaType: 'text/csv',
  holds: {
    forms: ['one', 'many', 'boolean', 'text', 'open'],
    keyless: true,
    options: [0, Infinity],
    correct: Infinity,
    text: 'plain',
    math: 'TeX',
    keyText: true,
    explanation: true,
    claims: false,
    verdict: true,
    source: true,
    id: 'any',
    omits: DETAILS,
  },
  write: ({ questions, report }) => {
    const most = Math.max(0, ...questions.map((question) => question.options.length));
    const optionColumns = Array.from({ length: most }, (_, place) => `option ${letter(place)}`);
    const rows = [[...COLUMNS, ...optionColumns], ...questions.map((question) => row(question, most, report))];
    return Promise.resolve(rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''));
  },
};

function row(question: Question, width: number, report: Report): string[] {
  const { item, context, stem, options, correct, answer, explanation, verdict, source } = question;
  const plain = (text: Text | null): string => (text === null ? '' : plainCell(text, question, report));
  const safe = (field: string, value: string): string => safeCell(value, question, field, report);
  const cells: readonly (readonly [field: string, value: string])[] = [
    ['id', item.id],
    ['number', item.number === null ? '' : String(item.number)],
    ['type', item.type],
    ['context', context.map(plain).join('\n\n')],
    ['stem', plain(stem)],
    ['key', correct.map(letter).join(', ')],
    ['key', answer ?? ''],
    ['explanation', plain(explanation)],
    ['verdict', verdict?.outcome ?? ''],
    ['verdict', verdict?.reason ?? ''],
    ['verdict', (verdict?.simulated ?? []).map(letter).join(', ')],
    ['source', source],
    ...Array.from(
      { length: width },
      (_, place) => [`options[${String(place)}]`, plain(options[place] ?? null)] as const,
    ),
  ];
  return cells.map(([field, value]) => safe(field, value));
}

/** A, B, … Z, AA, AB, … as spreadsheets count. */
function letter(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letter(Math.floor(place / 26) - 1) + last;
}

function plainCell(text: Text, question: Question, report: Report): string {
  for (const url of picturesOf(text)) report(question, text.field, 'image-referenced', url);
  if (hasMarkup(text)) report(question, text.field, 'markup-dropped', 'emphasis, code, lists, tables, links');
  return toPlain(text);
}

// What a spreadsheet takes for a formula, full-width forms included, also behind white space that it trims; and the apostrophe that guards.
const STARTS_FORMULA = /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|['\t\r\n])/;

function safeCell(value: string, question: Question, field: string, report: Report): string {
  const text = legal(value);
  if (!STARTS_FORMULA.test(text)) return text;
  report(question, field, 'text-changed', 'an apostrophe was put before it, so that no spreadsheet reads a formula');
  return `'${text}`;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
