import { percent, shareOfWrong, sharesOfRight } from '../item/credit.ts';
import { type Question, reportTruthWords, type Text } from '../item/question.ts';
import type { WriteJob } from '../format.ts';
import type { Report } from '../losses.ts';
import { legal, oneLine, shorten } from '../text/chars.ts';
import { htmlOf } from '../item/html-of.ts';
import { texMarkup } from '../text/formulas.ts';
import { h, printXml } from '../xml/element.ts';
import { escapeGift } from './escape.ts';

/** Questions as GIFT: texts as HTML with TeX formulas, the explanation as general feedback, verdict and source as comments. */
export function writeGift({ questions, report }: WriteJob): string {
  return `${questions.map((question) => writeQuestion(question, report)).join('\n\n')}\n`;
}

function writeQuestion(question: Question, report: Report): string {
  const { explanation, title } = question;
  const html = htmlOf(question, texMarkup, report);
  const rich = (text: Text): string => `[html]${escapeGift(html(text))}`;
  const stem = `[html]${escapeGift(html.stem())}`;
  const feedback = [explanation === null ? '' : html(explanation), modelAnswer(question, report)].join('');
  const general = feedback === '' ? '' : `####[html]${escapeGift(feedback)}`;
  return [
    ...comments(question),
    `::${escapeGift(shorten(title, 120))}::${stem}{${answers(question, rich, report)}${general}}`,
  ].join('\n');
}

/** An essay in GIFT has no answer: a known one goes to the feedback. */
function modelAnswer(question: Question, report: Report): string {
  if (question.form !== 'open' || question.answer === null) return '';
  report(question, 'key', 'field-moved', "the answer's text is at the end of the feedback");
  return printXml(h('p', {}, question.answer));
}

function answers(question: Question, rich: (text: Text) => string, report: Report): string {
  const { form, options, correct, answer, truth } = question;
  switch (form) {
    case 'open':
      return '';
    case 'boolean':
      reportTruthWords(question, report);
      return truth === true ? 'TRUE' : 'FALSE';
    case 'text':
      return `=${plainAnswer(question, answer ?? '', report)}`;
    case 'one':
      return lines(options.map((option, place) => `${correct.includes(place) ? '=' : '~'}${rich(option)}`));
    case 'many': {
      const right = sharesOfRight(correct.length);
      const wrong = shareOfWrong(options.length - correct.length);
      return lines(
        options.map((option, place) => {
          const share = right[correct.indexOf(place)] ?? wrong;
          return `~%${percent(share)}%${rich(option)}`;
        }),
      );
    }
  }
}

function lines(answers: readonly string[]): string {
  return `\n${answers.map((answer) => `\t${answer}\n`).join('')}`;
}

/** A short answer: plain text in which `*` stands for anything and `->` would make a matching question. */
function plainAnswer(question: Question, answer: string, report: Report): string {
  const text = oneLine(answer);
  const arrow = text.replace(/->/g, '→');
  if (text !== legal(answer)) report(question, 'key', 'text-changed', 'the answer was put on one line');
  if (arrow !== text)
    report(question, 'key', 'text-changed', '`->` became `→`, since GIFT would read a matching question');
  const guarded = arrow.replace(/\*/g, '\\*');
  // A format mark keeps a first `%` or `[` from being read as a weight or a format.
  return `${/^[%[]/.test(guarded) ? '[plain]' : ''}${escapeGift(guarded)}`;
}

function comments({ item, verdict, source }: Question): string[] {
  const tags = verdict === null ? '' : ` [tag:keyproof-${oneLine(verdict.outcome).replace(/[^\w-]/g, '-')}]`;
  const told = [`[id:${oneLine(item.id).replace(/[^\w.-]/g, '-')}]${tags}`];
  if (source !== '') told.push(`Source: ${oneLine(source)}`);
  if (verdict !== null)
    told.push(
      `Verdict: ${oneLine(verdict.outcome)}${verdict.reason === undefined ? '' : `: ${oneLine(verdict.reason)}`}`,
    );
  // Moodle reads `[id:…]` and `[tag:…]` anywhere in a comment: only the first line may have them.
  return told.map((line, place) => `// ${place === 0 ? line : line.replace(/\[/g, '(').replace(/\]/g, ')')}`);
}
