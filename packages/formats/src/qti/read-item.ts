import type { Root } from 'mdast';
import { buildItem, type Found } from '../item/build.ts';
import type { HtmlReader } from '../text/html.ts';
import { plainText } from '../text/markdown.ts';
import type { ExportItem, ItemMeta } from '../types.ts';
import { descendants, element, elements, isElement, textOf, type XElement, type XNode } from '../xml/element.ts';
import { TRUTH_CLASS } from './item.ts';
import type { Tell } from './read.ts';

const INTERACTIONS = [
  'choiceInteraction',
  'inlineChoiceInteraction',
  'textEntryInteraction',
  'extendedTextInteraction',
];

/** The item that an `assessmentItem`, by its QTI 2 names, holds; `null` where its kind of question has no place in an item. */
export function readItem(
  node: XElement,
  path: string,
  verdict: ItemMeta | null,
  html: HtmlReader,
  tell: Tell,
): ExportItem | null {
  const body = element(node, 'itemBody');
  const interactions =
    body === undefined ? [] : [...descendants(body)].filter((each) => each.name.endsWith('Interaction'));
  const [interaction] = interactions;
  if (
    body === undefined ||
    interaction === undefined ||
    interactions.length > 1 ||
    !INTERACTIONS.includes(interaction.name)
  ) {
    const names = interactions.map((each) => `\`${each.name}\``).join(', ');
    tell(
      'unsupported',
      `An item holds one choice or one text, found ${names === '' ? 'no interaction' : names}; it was left out.`,
      true,
    );
    return null;
  }
  const rich = (nodes: readonly XNode[]) => {
    const text = html.fromNodes(nodes);
    if (text.dropped.length > 0) tell('part-dropped', `No item can hold this: ${text.dropped.join(', ')}.`);
    return text;
  };
  const prompt = element(interaction, 'prompt');
  const stem = rich([
    ...withoutInteraction(body.children),
    ...(prompt === undefined ? [] : [{ ...prompt, name: 'p' }]),
  ]);
  const feedbacks = elements(node, 'modalFeedback');
  const [feedback] = feedbacks;
  if (feedbacks.length > 1) tell('part-dropped', `Only the first of ${String(feedbacks.length)} feedbacks was kept.`);
  const label = node.attributes['label'] ?? '';
  return buildItem({
    ...answerOf(node, interaction, (nodes) => rich(nodes).tree),
    stem: stem.tree,
    context: stem.context,
    explanation: feedback === undefined ? null : rich((element(feedback, 'contentBody') ?? feedback).children).tree,
    number: /^\d{1,9}$/.test(label) ? Number(label) : null,
    id: /^item-([\w-]+)(?:\.\d+)?$/.exec(node.attributes['identifier'] ?? '')?.[1],
    verdict,
    path,
  });
}

/** The body without its interaction: a gap in a sentence becomes `_____`, a paragraph that was only a gap goes. */
function withoutInteraction(nodes: readonly XNode[]): XNode[] {
  return nodes.flatMap((node): XNode[] => {
    if (!isElement(node)) return [node];
    if (node.name === 'textEntryInteraction' || node.name === 'inlineChoiceInteraction') return ['_____'];
    if (INTERACTIONS.includes(node.name)) return [];
    const [only, ...rest] = node.children.filter((child) => isElement(child) || child.trim() !== '');
    if (isElement(only, 'textEntryInteraction') && rest.length === 0) return [];
    return [{ ...node, children: withoutInteraction(node.children) }];
  });
}

type Answered = Pick<Found, 'type' | 'options' | 'correct' | 'answer'>;

function answerOf(node: XElement, interaction: XElement, rich: (nodes: readonly XNode[]) => Root): Answered {
  const response = interaction.attributes['responseIdentifier'];
  const declaration = elements(node, 'responseDeclaration').find((each) => each.attributes['identifier'] === response);
  const values = elements(element(declaration, 'correctResponse') ?? EMPTY, 'value').map((value) =>
    textOf(value).trim(),
  );
  const [answer = null] = values;
  if (interaction.name === 'extendedTextInteraction') return { type: 'open', answer };
  if (interaction.name === 'textEntryInteraction')
    return { type: 'short-answer', answer: answer ?? bestEntry(declaration) };

  const choices = interaction.children.filter(
    (child): child is XElement => isElement(child, 'simpleChoice') || isElement(child, 'inlineChoice'),
  );
  const options = choices.map((choice) => rich(choice.children));
  const right = new Set(values.length > 0 ? values : gainful(declaration));
  const correct = choices.flatMap((choice, place) => (right.has(choice.attributes['identifier'] ?? '') ? [place] : []));
  const single = declaration?.attributes['cardinality'] !== 'multiple';
  const words = options.map((option) => plainText(option).toLowerCase());
  const pair = hasClass(interaction, TRUTH_CLASS) || (toolOf(node) !== 'Keyproof' && words.join('/') === 'true/false');
  return { type: !single ? 'multiple-choice' : pair ? 'true-false' : 'single-choice', options, correct };
}

function hasClass(node: XElement, name: string): boolean {
  return (node.attributes['class'] ?? '').split(/\s+/).includes(name);
}

function toolOf(node: XElement): string {
  return node.attributes['toolName'] ?? '';
}

const EMPTY: XElement = { name: '', attributes: {}, children: [] };

/** The keys of a mapping that earn something. */
function gainful(declaration: XElement | undefined): string[] {
  return elements(element(declaration, 'mapping') ?? EMPTY, 'mapEntry')
    .filter((entry) => Number(entry.attributes['mappedValue']) > 0)
    .map((entry) => entry.attributes['mapKey'] ?? '');
}

function bestEntry(declaration: XElement | undefined): string | null {
  return gainful(declaration)[0] ?? null;
}
