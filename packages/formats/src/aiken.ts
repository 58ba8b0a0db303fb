import { DETAILS, type Format } from './format.ts';
import { hasMarkup, type Question, reportTruthWords, type Text } from './item/question.ts';
import type { Report } from './losses.ts';
import { oneLine } from './text/chars.ts';
import { picturesOf, toPlain } from './text/plain.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Aiken: a line for the question, one for each option, one for the answer. Single choice only, plain text, no explanation. */
export const aiken: Format = {
  name: 'aiken',
  title: 'Aiken',
  extension: '.txt',
  mediaType: 'text/plain',
  holds: {
    forms: ['one', 'boolean'],
    keyless: false,
    options: [2, LETTERS.length],
    correct: 1,
    text: 'plain',
    math: 'TeX',
    keyText: false,
    explanation: false,
    claims: false,
    verdict: false,
    source: false,
    id: 'none',
    omits: ['ids', 'numbers', ...DETAILS],
  },
  write: ({ questions, report }) =>
    Promise.resolve(questions.map((question) => writeQuestion(question, report)).join('\n')),
};

function writeQuestion(question: Question, report: Report): string {
  const { context, stem, options, correct, truth } = question;
  const line = (text: Text): string => plainLine(text, question, report);
  const asked = [...context, stem].map(line).join(' ');
  if (options.length === 0) reportTruthWords(question, report);
  const choices = options.length > 0 ? options.map(line) : ['True', 'False'];
  const key = correct[0] ?? (truth === false ? 1 : 0);
  return [
    guarded(asked, question, report),
    ...choices.map((choice, place) => `${LETTERS[place] ?? ''}. ${choice}`),
    `ANSWER: ${LETTERS[key] ?? ''}`,
    '',
  ].join('\n');
}

function plainLine(text: Text, question: Question, report: Report): string {
  const plain = toPlain(text);
  const line = oneLine(plain);
  for (const url of picturesOf(text)) report(question, text.field, 'image-referenced', url);
  if (hasMarkup(text)) report(question, text.field, 'markup-dropped', 'emphasis, code, lists, tables, links');
  if (line !== plain) report(question, text.field, 'text-changed', 'its lines were joined to one');
  if (line !== '') return line;
  report(question, text.field, 'text-changed', 'the empty text became "(empty)"');
  return '(empty)';
}

/** A question that looks like an option or an answer would be read as one: `A. b` becomes `Question: A. b`. */
function guarded(line: string, question: Question, report: Report): string {
  if (!/^(?:[A-Z][.)]|ANSWER:)/.test(line)) return line;
  report(question, 'stem', 'text-changed', 'it starts like an option, so "Question:" was put before it');
  return `Question: ${line}`;
}
