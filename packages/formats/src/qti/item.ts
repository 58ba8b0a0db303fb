import { type Question, reportTruthWords, type Text } from '../item/question.ts';
import type { Report } from '../losses.ts';
import { legal, oneLine, shorten } from '../text/chars.ts';
import { mathmlMarkup } from '../text/formulas.ts';
import { blocks, compact, CONTEXT_CLASS } from '../text/markup.ts';
import { plainTree } from '../text/markdown.ts';
import type { MathmlRenderer } from '../text/mathml.ts';
import { h, isElement, type XElement, type XNode } from '../xml/element.ts';
import type { Dialect } from './dialect.ts';

const RESPONSE = 'RESPONSE';
const EXPLANATION = 'EXPLANATION';

/** Class of a choice between true and false: QTI has no interaction of its own for it. */
export const TRUTH_CLASS = 'keyproof-true-false';

/** A question as one `assessmentItem`. */
export function writeItem(
  question: Question,
  identifier: string,
  dialect: Dialect,
  renderer: MathmlRenderer,
  report: Report,
): XElement {
  const q = dialect.make;
  const markup = mathmlMarkup(
    renderer,
    (latex) => report(question, 'item', 'math-as-tex', shorten(latex, 80)),
    (url) => report(question, 'item', 'image-referenced', url),
  );
  const asBlocks = (text: Text): XNode[] => portable(blocks(text.tree, markup), question, report);
  const asInline = (text: Text): XNode[] => portable(compact(text.tree, markup), question, report);
  const { explanation, item } = question;
  if (question.form === 'boolean' && question.options.length === 0) reportTruthWords(question, report);
  const body = [
    ...question.context.map((part) => h('div', { class: CONTEXT_CLASS }, asBlocks(part))),
    ...asBlocks(question.stem),
    interaction(question, dialect, asInline),
  ];
  const feedback =
    explanation === null
      ? []
      : q(
          'modalFeedback',
          { outcomeIdentifier: 'FEEDBACK', identifier: EXPLANATION, showHide: 'show' },
          dialect.body(asBlocks(explanation)),
        );
  return q(
    'assessmentItem',
    {
      xmlns: dialect.namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': dialect.schemaLocation,
      identifier,
      title: shorten(question.title, 200),
      label: item.number === null ? undefined : String(item.number),
      adaptive: 'false',
      timeDependent: 'false',
      toolName: 'Keyproof',
    },
    responseDeclaration(question, dialect),
    q(
      'outcomeDeclaration',
      { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
      q('defaultValue', {}, q('value', {}, '0')),
    ),
    explanation === null
      ? []
      : q('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'single', baseType: 'identifier' }),
    q('itemBody', {}, body),
    responseProcessing(question, dialect),
    feedback,
  );
}

/** The options as they are shown: those of a true/false item without options are its two words. */
function choicesOf({ form, options }: Question): readonly Text[] {
  if (form !== 'boolean' || options.length > 0) return options;
  return ['True', 'False'].map((plain, place) => ({
    tree: plainTree(plain),
    plain,
    field: `options[${String(place)}]`,
  }));
}

/** 0-based right choices; empty where the key does not tell. */
function rightChoices({ form, options, correct, truth }: Question): readonly number[] {
  if (form === 'boolean' && options.length === 0) return truth === null ? [] : [truth ? 0 : 1];
  return correct;
}

function choiceId(place: number): string {
  return `choice_${String(place + 1)}`;
}

function interaction(question: Question, { make: q }: Dialect, inline: (text: Text) => XNode[]): XElement {
  switch (question.form) {
    case 'text':
      return h('p', {}, q('textEntryInteraction', { responseIdentifier: RESPONSE, expectedLength: '40' }));
    case 'open':
      return q('extendedTextInteraction', { responseIdentifier: RESPONSE, expectedLines: '8' });
    default:
      return q(
        'choiceInteraction',
        {
          class: question.form === 'boolean' ? TRUTH_CLASS : undefined,
          responseIdentifier: RESPONSE,
          shuffle: 'false',
          maxChoices: question.form === 'many' ? '0' : '1',
        },
        choicesOf(question).map((option, place) => q('simpleChoice', { identifier: choiceId(place) }, inline(option))),
      );
  }
}

function responseDeclaration(question: Question, { make: q }: Dialect): XElement {
  const { form, answer } = question;
  if (form === 'text' || form === 'open') {
    const value = answer === null ? null : form === 'text' ? oneLine(answer) : legal(answer);
    return q(
      'responseDeclaration',
      { identifier: RESPONSE, cardinality: 'single', baseType: 'string' },
      value === null ? [] : q('correctResponse', {}, q('value', {}, value)),
      value === null || form === 'open'
        ? []
        : q(
            'mapping',
            { defaultValue: '0' },
            q('mapEntry', { mapKey: value, mappedValue: '1', caseSensitive: 'false' }),
          ),
    );
  }
  const right = rightChoices(question);
  return q(
    'responseDeclaration',
    { identifier: RESPONSE, cardinality: form === 'many' ? 'multiple' : 'single', baseType: 'identifier' },
    right.length === 0
      ? []
      : q(
          'correctResponse',
          {},
          right.map((place) => q('value', {}, choiceId(place))),
        ),
    form === 'many' && right.length > 0 ? partialCredit(choicesOf(question).length, right, q) : [],
  );
}

/** Every right choice earns its share and every wrong one takes one back; the score stays between 0 and 1. */
function partialCredit(count: number, right: readonly number[], q: Dialect['make']): XElement {
  const wrong = count - right.length;
  return q(
    'mapping',
    { lowerBound: '0', upperBound: '1', defaultValue: '0' },
    Array.from({ length: count }, (_, place) => {
      const share = right.includes(place) ? 1 / right.length : -1 / wrong;
      return q('mapEntry', { mapKey: choiceId(place), mappedValue: String(Math.round(share * 1e6) / 1e6) });
    }),
  );
}

/** The rule that turns the response into a score: a standard template, spelled out where feedback has to be shown too. */
function responseProcessing(question: Question, { make: q, templates }: Dialect): readonly XElement[] {
  const { form, answer, explanation } = question;
  const keyed = form === 'text' ? answer !== null : form !== 'open' && rightChoices(question).length > 0;
  const mapped = form === 'many' || form === 'text';
  if (explanation === null) {
    return keyed
      ? [q('responseProcessing', { template: `${templates}${mapped ? 'map_response' : 'match_correct'}` })]
      : [];
  }
  const score = !keyed
    ? []
    : mapped
      ? q(
          'responseCondition',
          {},
          q(
            'responseIf',
            {},
            q('not', {}, q('isNull', {}, q('variable', { identifier: RESPONSE }))),
            q('setOutcomeValue', { identifier: 'SCORE' }, q('mapResponse', { identifier: RESPONSE })),
          ),
        )
      : q(
          'responseCondition',
          {},
          q(
            'responseIf',
            {},
            q('match', {}, q('variable', { identifier: RESPONSE }), q('correct', { identifier: RESPONSE })),
            q('setOutcomeValue', { identifier: 'SCORE' }, q('baseValue', { baseType: 'float' }, '1')),
          ),
        );
  const show = q(
    'setOutcomeValue',
    { identifier: 'FEEDBACK' },
    q('baseValue', { baseType: 'identifier' }, EXPLANATION),
  );
  return [q('responseProcessing', {}, score, show)];
}

const ALLOWED: Readonly<Record<string, readonly string[]>> = { a: ['href'], img: ['src', 'alt'], ol: [] };

/** XHTML with the attributes that QTI knows. What falls away is reported. */
function portable(nodes: readonly XNode[], question: Question, report: Report): XNode[] {
  return nodes.map((node) => {
    if (!isElement(node) || node.name === 'math') return node;
    const allowed = ALLOWED[node.name];
    const kept = Object.entries(node.attributes).filter(([name]) => allowed === undefined || allowed.includes(name));
    if (kept.length < Object.keys(node.attributes).length) {
      report(
        question,
        'item',
        'markup-dropped',
        node.name === 'ol' ? 'the first number of a list' : 'the title of a link or a picture',
      );
    }
    return { ...node, attributes: Object.fromEntries(kept), children: portable(node.children, question, report) };
  });
}
