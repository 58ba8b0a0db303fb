import { htmlOf } from '../item/html-of.ts';
import type { Question } from '../item/question.ts';
import type { Report } from '../losses.ts';
import { oneLine } from '../text/chars.ts';
import { texMarkup } from '../text/formulas.ts';
import { escapeText, h, printXml } from '../xml/element.ts';

/** The fields of a note, in their order. The first is the one that Anki sorts by and looks for duplicates in. */
export const FIELDS = ['Question', 'Options', 'Answer', 'Explanation', 'Verdict', 'Source'] as const;

/** A question as the fields of a note, in HTML with TeX formulas. */
export function noteFields(question: Question, report: Report): Readonly<Record<(typeof FIELDS)[number], string>> {
  const html = htmlOf(question, texMarkup, report);
  const { options, explanation, verdict, source } = question;
  const items = options.map((option) => `<li>${html(option)}</li>`);
  return {
    Question: html.stem(),
    Options: items.length === 0 ? '' : `<ol class="options">${items.join('')}</ol>`,
    Answer: answer(question, (place) => items[place] ?? '', report),
    Explanation: explanation === null ? '' : html(explanation),
    Verdict:
      verdict === null
        ? ''
        : escapeText(oneLine([verdict.outcome, verdict.reason ?? ''].filter((part) => part !== '').join(': '))),
    Source: escapeText(oneLine(source)),
  };
}

function answer(question: Question, item: (place: number) => string, report: Report): string {
  const { form, correct, options, truth } = question;
  if (form === 'boolean' && options.length === 0) return truth === true ? 'True' : 'False';
  if (options.length > 0) {
    const right = correct.map((place) => item(place).replace('<li>', `<li value="${String(place + 1)}">`));
    return `<ol class="options">${right.join('')}</ol>`;
  }
  if (question.answer !== null)
    return printXml(question.answer.split('\n').flatMap((line, place) => (place === 0 ? [line] : [h('br'), line])));
  report(question, 'key', 'text-changed', 'there is no model answer, so the card shows "—"');
  return '—';
}
