import type { WriteJob } from '../format.ts';
import { percent, shareOfWrong, sharesOfRight } from '../item/credit.ts';
import { htmlOf, type HtmlPrinter } from '../item/html-of.ts';
import { type Question, reportTruthWords } from '../item/question.ts';
import type { Report } from '../losses.ts';
import { legal, oneLine, shorten } from '../text/chars.ts';
import { texMarkup } from '../text/formulas.ts';
import { h, printXml, type XElement } from '../xml/element.ts';

const TYPES = {
  one: 'multichoice',
  many: 'multichoice',
  boolean: 'truefalse',
  text: 'shortanswer',
  open: 'essay',
} as const;

/** Questions as Moodle XML: HTML with TeX formulas, partial credit, explanations as general feedback, verdict and source as tags. */
export function writeMoodle({ questions, report, title }: WriteJob): string {
  const category = h(
    'question',
    { type: 'category' },
    h('category', {}, h('text', {}, `$course$/top/${oneLine(title).replace(/\//g, '//')}`)),
  );
  const written = questions.flatMap((question) => [remark(question), printXml(writeQuestion(question, report))]);
  const lines = [printXml(category), ...written].filter((line) => line !== '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${lines.join('\n')}\n</quiz>\n`;
}

/** The verdict's reason, for who reads the file: learners never see it. */
function remark({ verdict }: Question): string {
  if (verdict?.reason === undefined) return '';
  return `<!-- ${oneLine(`${verdict.outcome}: ${verdict.reason}`)
    .replace(/-(?=-)/g, '- ')
    .replace(/-$/, '- ')} -->`;
}

function writeQuestion(question: Question, report: Report): XElement {
  const html = htmlOf(question, texMarkup, report);
  const { explanation, form, item, title } = question;
  return h(
    'question',
    { type: TYPES[form] },
    h('name', {}, h('text', {}, shorten(title, 120))),
    rich('questiontext', html.stem()),
    rich('generalfeedback', explanation === null ? '' : html(explanation)),
    h('defaultgrade', {}, '1'),
    h('penalty', {}, form === 'boolean' ? '1' : '0.3333333'),
    h('hidden', {}, '0'),
    h('idnumber', {}, oneLine(item.id).slice(0, 100)),
    answers(question, html, report),
    tags(question),
  );
}

function rich(name: string, html: string, attributes: Readonly<Record<string, string>> = {}): XElement {
  return h(name, { ...attributes, format: 'html' }, h('text', {}, html));
}

function answers(question: Question, html: HtmlPrinter, report: Report): XElement[] {
  const { form, options, correct, answer, truth } = question;
  switch (form) {
    case 'one':
    case 'many':
      return [
        h('single', {}, String(form === 'one')),
        // The order stays: explanations speak of "option B", and "all of the above" wants to be last.
        h('shuffleanswers', {}, 'false'),
        h('answernumbering', {}, 'abc'),
        ...options.map((option, place) => {
          const share = shares(question)[correct.indexOf(place)] ?? wrongShare(question);
          return rich('answer', html(option), { fraction: percent(share) });
        }),
      ];
    case 'boolean':
      reportTruthWords(question, report);
      return [true, false].map((value) => plain(String(value), value === truth ? 100 : 0));
    case 'text':
      return [h('usecase', {}, '0'), plain(pattern(question, answer ?? '', report), 100)];
    case 'open':
      return [
        h('responseformat', {}, 'editor'),
        h('responserequired', {}, '1'),
        h('responsefieldlines', {}, '10'),
        h('attachments', {}, '0'),
        rich('graderinfo', answer === null ? '' : printXml(h('p', {}, answer))),
      ];
  }
}

function shares({ form, correct }: Question): readonly number[] {
  return form === 'many' ? sharesOfRight(correct.length) : [100];
}

function wrongShare({ form, options, correct }: Question): number {
  return form === 'many' ? shareOfWrong(options.length - correct.length) : 0;
}

function plain(text: string, fraction: number): XElement {
  return h('answer', { fraction: percent(fraction), format: 'moodle_auto_format' }, h('text', {}, text));
}

/** A short answer as Moodle compares it: one line, with `*` escaped since it stands for anything. */
function pattern(question: Question, answer: string, report: Report): string {
  const text = oneLine(answer);
  if (text !== legal(answer)) report(question, 'key', 'text-changed', 'the answer was put on one line');
  return text.replace(/\*/g, '\\*');
}

function tags({ verdict, source }: Question): XElement {
  const told = [
    ...(verdict === null ? [] : [`keyproof-${verdict.outcome}`]),
    ...(source === '' ? [] : [`source: ${source}`]),
  ];
  return h(
    'tags',
    {},
    told.map((tag) => h('tag', {}, h('text', {}, shorten(tag, 250)))),
  );
}
