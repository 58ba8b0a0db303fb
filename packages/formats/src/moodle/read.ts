import type { Root } from 'mdast';
import { buildItem, type Found } from '../item/build.ts';
import { explanationFrom, numberOfTitle, verdictOfTags } from '../item/feedback.ts';
import { type HtmlReader, loadHtml, type ReadText } from '../text/html.ts';
import { parseMarkdown, plainText, plainTree } from '../text/markdown.ts';
import type { ExportItem, ReadMessage, ReadOptions, ReadResult } from '../types.ts';
import { descendants, element, elements, textOf, type XElement } from '../xml/element.ts';
import { readXml, XmlError } from '../xml/read.ts';

/** The items of a Moodle XML file. Kinds of questions that no item can hold are reported. */
export async function readMoodle(data: Uint8Array, { path = '' }: ReadOptions): Promise<ReadResult> {
  const html = await loadHtml();
  const items: ExportItem[] = [];
  const messages: ReadMessage[] = [];
  let quiz: XElement;
  try {
    quiz = readXml(new TextDecoder().decode(data));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { items, messages: [{ code: error.code, fatal: true, message: error.message, place: error.line }] };
  }
  elements(quiz, 'question').forEach((question, index) => {
    const name = `question ${String(index + 1)}`;
    const tell: Tell = (code, message, fatal = false) => messages.push({ code, fatal, message, place: name });
    const item = readQuestion(question, path, html, tell);
    if (item !== null) items.push(item);
  });
  return { items, messages };
}

type Tell = (code: ReadMessage['code'], message: string, fatal?: boolean) => unknown;

interface Answer {
  readonly node: XElement;
  readonly fraction: number;
  readonly right: boolean;
  readonly feedback: string | null;
}

function readQuestion(question: XElement, path: string, html: HtmlReader, tell: Tell): ExportItem | null {
  const type = question.attributes['type'] ?? '';
  if (type === 'category') return null;
  const make = MAKERS[type];
  if (make === undefined) {
    tell('unsupported', `A question of type \`${type}\` has no place in an item; it was left out.`, true);
    return null;
  }
  const rich = (node: XElement | undefined): ReadText => readRich(node, html, tell);
  const answers = elements(question, 'answer').map(toAnswer);
  const best = Math.max(0, ...answers.map((answer) => answer.fraction));
  const single = textOf(element(question, 'single')).trim() !== 'false';
  const right = answers.map((answer) => ({
    ...answer,
    right: answer.fraction > 0 && (!single || answer.fraction === best),
  }));
  const general = element(question, 'generalfeedback');
  const { explanation, unused } = explanationFrom(general === undefined ? null : textOf(general), right);
  if (unused > 0) tell('part-dropped', `Feedback for single answers (${String(unused)}) has no place in an item.`);
  const explained =
    textOf(general).trim() === '' ? right.find((answer) => answer.feedback === explanation)?.node : general;
  const stem = rich(element(question, 'questiontext'));
  const id = textOf(element(question, 'idnumber')).trim();
  const tags = [...descendants(question)].filter((node) => node.name === 'tag').map((tag) => textOf(tag).trim());
  return buildItem({
    ...make({ answers: right, single, question, rich, tell }),
    stem: stem.tree,
    context: stem.context,
    explanation:
      explanation === null ? null : rich(explained === general ? general : element(explained, 'feedback')).tree,
    number: id === '' ? null : numberOfTitle(textOf(element(question, 'name')).trim()),
    id: id === '' ? undefined : id,
    verdict: verdictOfTags(tags),
    path,
  });
}

function toAnswer(node: XElement): Answer {
  const fraction = Number(node.attributes['fraction'] ?? '0');
  const feedback = element(node, 'feedback');
  return { node, fraction, right: fraction > 0, feedback: feedback === undefined ? null : textOf(feedback) };
}

interface Parts {
  readonly answers: readonly Answer[];
  readonly single: boolean;
  readonly question: XElement;
  rich(node: XElement | undefined): ReadText;
  readonly tell: Tell;
}

type Made = Pick<Found, 'type' | 'options' | 'correct' | 'answer'>;

const TRUTH: readonly Root[] = [plainTree('True'), plainTree('False')];

const MAKERS: Readonly<Record<string, ((parts: Parts) => Made) | undefined>> = {
  multichoice: ({ answers, single, rich, tell }) => {
    const correct = answers.flatMap((answer, place) => (answer.right ? [place] : []));
    const partial = single && answers.some((answer) => answer.fraction > 0 && !answer.right);
    if (partial) tell('part-dropped', 'Partial credit for an option of a single choice has no place in an item.');
    const options = answers.map((answer) => rich(answer.node).tree);
    return { type: single && correct.length < 2 ? 'single-choice' : 'multiple-choice', options, correct };
  },
  truefalse: ({ answers }) => {
    const right = answers.find((answer) => answer.right);
    const truth = right === undefined ? null : answerText(right).toLowerCase() === 'true';
    return { type: 'true-false', options: TRUTH, correct: truth === null ? null : [truth ? 0 : 1] };
  },
  shortanswer: (parts) => shortAnswer(parts),
  numerical: (parts) => {
    parts.tell('part-changed', 'A numerical question became a short answer; its tolerance and units were dropped.');
    return shortAnswer(parts);
  },
  essay: ({ question, rich }) => {
    const answer = plainText(rich(element(question, 'graderinfo')).tree);
    return { type: 'open', answer: answer === '' ? null : answer };
  },
};

function shortAnswer({ answers, tell }: Parts): Made {
  const right = answers.filter((answer) => answer.right);
  if (right.length > 1) tell('part-dropped', `Only the first of ${String(right.length)} accepted answers was kept.`);
  const text = right[0] === undefined ? '' : answerText(right[0]).replace(/\\\*/g, '*');
  return { type: 'short-answer', answer: text === '' ? null : text };
}

function answerText(answer: Answer): string {
  return textOf(element(answer.node, 'text')).trim();
}

/** A text element in whatever format it says it is in. */
function readRich(node: XElement | undefined, html: HtmlReader, tell: Tell): ReadText {
  if (node === undefined) return { context: [], tree: plainTree(''), dropped: [] };
  const text = textOf(element(node, 'text') ?? node);
  if (element(node, 'file') !== undefined)
    tell('part-dropped', 'A file inside the question was left out; it is only referenced.');
  const format = node.attributes['format'] ?? 'moodle_auto_format';
  if (format === 'markdown') return { context: [], tree: parseMarkdown(text) ?? plainTree(text), dropped: [] };
  if (format === 'plain_text') return { context: [], tree: plainTree(text), dropped: [] };
  const read = html.fromHtml(text);
  if (read.dropped.length > 0) tell('part-dropped', `No item can hold this: ${read.dropped.join(', ')}.`);
  return read;
}
