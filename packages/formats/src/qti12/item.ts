import { htmlOf } from '../item/html-of.ts';
import { type Form, type Question, reportTruthWords, type Text } from '../item/question.ts';
import type { Report } from '../losses.ts';
import { legal, oneLine, shorten } from '../text/chars.ts';
import { canvasMarkup } from '../text/formulas.ts';
import { h, type XElement, type XNode } from '../xml/element.ts';

/** The names that Canvas has for kinds of questions. */
const TYPES: Readonly<Record<Form, string>> = {
  one: 'multiple_choice_question',
  many: 'multiple_answers_question',
  boolean: 'true_false_question',
  text: 'short_answer_question',
  open: 'essay_question',
};

const RESPONSE = 'response1';
const FEEDBACK = 'general_fb';

/** A question as an `item` of QTI 1.2, as Canvas reads it. */
export function writeItem(question: Question, ident: string, report: Report): XElement {
  const html = htmlOf(question, canvasMarkup, report);
  const { form, explanation } = question;
  if (form === 'boolean') reportTruthWords(question, report);
  const feedback = explanation === null ? '' : html(explanation);
  return h(
    'item',
    { ident, title: shorten(question.title, 120) },
    h('itemmetadata', {}, h('qtimetadata', {}, metadata(question))),
    h('presentation', {}, material(html.stem()), response(question, html)),
    resprocessing(question, feedback !== ''),
    feedback === '' ? [] : h('itemfeedback', { ident: FEEDBACK }, h('flow_mat', {}, material(feedback))),
  );
}

function material(html: string): XElement {
  return h('material', {}, h('mattext', { texttype: 'text/html' }, html));
}

function metadata({ form, options, item, answer, verdict, source }: Question): XElement[] {
  const fields: (readonly [string, string])[] = [
    ['question_type', TYPES[form]],
    ['points_possible', '1.0'],
    [
      'original_answer_ids',
      choices({ form, options })
        .map((_, place) => choiceId(place))
        .join(','),
    ],
    ['keyproof_id', item.id],
  ];
  // What a good answer says, for whoever grades: New Quizzes shows it to teachers only.
  if (form === 'open' && answer !== null) fields.push(['grading_notes', answer]);
  if (verdict !== null)
    fields.push(['keyproof_verdict', [verdict.outcome, verdict.reason ?? ''].filter((part) => part !== '').join(': ')]);
  if (source !== '') fields.push(['keyproof_source', source]);
  return fields.map(([label, entry]) =>
    h('qtimetadatafield', {}, h('fieldlabel', {}, label), h('fieldentry', {}, legal(entry))),
  );
}

// Canvas asks for numbers as answer ids.
function choiceId(place: number): string {
  return String(1001 + place);
}

/** The choices: the options, or the two words of true and false in the order that Canvas shows them. */
function choices({ form, options }: Pick<Question, 'form' | 'options'>): readonly (Text | string)[] {
  return form === 'boolean' ? ['True', 'False'] : options;
}

/** 0-based right choices, of what {@link choices} gives. */
function rightChoices({ form, correct, truth }: Question): readonly number[] {
  if (form !== 'boolean') return correct;
  return truth === null ? [] : [truth ? 0 : 1];
}

function response(question: Question, html: (text: Text) => string): XElement {
  if (question.form === 'text' || question.form === 'open') {
    return h(
      'response_str',
      { ident: RESPONSE, rcardinality: 'Single' },
      h('render_fib', {}, h('response_label', { ident: 'answer1', rshuffle: 'No' })),
    );
  }
  const labels = choices(question).map((choice, place) =>
    h('response_label', { ident: choiceId(place) }, material(typeof choice === 'string' ? choice : html(choice))),
  );
  const rcardinality = question.form === 'many' ? 'Multiple' : 'Single';
  return h('response_lid', { ident: RESPONSE, rcardinality }, h('render_choice', {}, labels));
}

function resprocessing(question: Question, hasFeedback: boolean): XElement {
  const show = h(
    'respcondition',
    { continue: 'Yes' },
    h('conditionvar', {}, h('other')),
    h('displayfeedback', { feedbacktype: 'Response', linkrefid: FEEDBACK }),
  );
  const condition = rightResponse(question);
  const score = h(
    'respcondition',
    { continue: 'No' },
    h('conditionvar', {}, condition ?? h('other')),
    ...(condition === null ? [] : [h('setvar', { action: 'Set', varname: 'SCORE' }, '100')]),
  );
  return h(
    'resprocessing',
    {},
    h('outcomes', {}, h('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })),
    hasFeedback ? show : [],
    score,
  );
}

/** What a response must be to be right; `null` where no key tells, or a person has to read it. Canvas gives partial credit by itself. */
function rightResponse(question: Question): XNode | null {
  const equal = (value: string): XElement => h('varequal', { respident: RESPONSE }, value);
  if (question.form === 'text') return question.answer === null ? null : equal(oneLine(question.answer));
  const right = rightChoices(question);
  if (question.form === 'open' || right.length === 0) return null;
  if (question.form !== 'many') return equal(choiceId(right[0] ?? 0));
  return h(
    'and',
    {},
    question.options.map((_, place) =>
      right.includes(place) ? equal(choiceId(place)) : h('not', {}, equal(choiceId(place))),
    ),
  );
}
