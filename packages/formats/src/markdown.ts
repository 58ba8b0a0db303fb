import type { Root } from 'mdast';
import { DETAILS, type Format, type WriteJob } from './format.ts';
import { placeholder, type Question, type Text } from './item/question.ts';
import type { Report } from './losses.ts';
import { oneLine } from './text/chars.ts';
import { plainTree, printMarkdown } from './text/markdown.ts';
import { picturesOf } from './text/plain.ts';

/** Markdown for people and pull requests: a heading for each question, options as a task list, formulas between dollars. */
export const markdown: Format = {
  name: 'md',
  title: 'Markdown',
  extension: '.md',
  mediaType: 'text/markdown',
  holds: {
    forms: ['one', 'many', 'boolean', 'text', 'open'],
    keyless: true,
    options: [0, Infinity],
    correct: Infinity,
    text: 'markup',
    math: 'TeX',
    keyText: true,
    explanation: true,
    claims: false,
    verdict: true,
    source: true,
    id: 'none',
    omits: ['ids', ...DETAILS],
  },
  write: (job) => Promise.resolve(writeMarkdown(job)),
};

function writeMarkdown({ questions, report, title }: WriteJob): string {
  const parts = questions.map((question, place) => writeQuestion(question, place, report));
  return `# ${print(plainTree(oneLine(title)))}\n\n${parts.join('\n\n')}\n`;
}

function writeQuestion(question: Question, place: number, report: Report): string {
  const { item, context, stem, options, correct, answer, explanation } = question;
  for (const text of [...context, stem, ...options, ...(explanation === null ? [] : [explanation])]) {
    for (const url of picturesOf(text)) report(question, text.field, 'image-referenced', url);
  }
  const filled = (text: Text): string => {
    if (text.tree.children.length > 0) return print(text.tree);
    report(question, text.field, 'text-changed', 'the empty text became "(empty)"');
    return print(placeholder(text.field).tree);
  };
  const choices = options.map(
    (option, index) => `- [${correct.includes(index) ? 'x' : ' '}] ${indented(filled(option))}`,
  );
  return [
    `## Question ${String(item.number ?? place + 1)}`,
    ...context.map(filled),
    filled(stem),
    choices.join('\n'),
    answer === null ? '' : `**Answer:** ${print(plainTree(oneLine(answer)))}`,
    explanation === null ? '' : `**Explanation:**\n\n${print(explanation.tree)}`,
    remarks(question),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A tree as Markdown without control characters. */
function print(tree: Root): string {
  return printMarkdown(tree).replace(/\0/g, '\uFFFD');
}

/** The lines after the first moved under the list item's text. */
function indented(text: string): string {
  return text.replace(/\n(?!\n|$)/g, '\n  ');
}

function remarks({ verdict, source }: Question): string {
  const told = [
    ...(verdict === null
      ? []
      : [`Verdict: ${verdict.outcome}${verdict.reason === undefined ? '' : ` (${verdict.reason})`}`]),
    ...(source === '' ? [] : [`Source: ${source}`]),
  ];
  return told.map((line) => `> ${print(plainTree(oneLine(line)))}`).join('  \n');
}
