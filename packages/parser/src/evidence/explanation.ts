import { textOf } from '../read/line.ts';
import { opinionAt } from '../segment/opinion.ts';
import { pointedBy } from './answer-text.ts';
import type { Evidence } from '../item/schema.ts';
import { stemText, type Part } from '../segment/draft.ts';
import { evidence, type Collector } from './evidence.ts';

const SAYS = [
  /\b(?:the\s)?(?:correct|right|best)\s(?:answer|option|choice)\s(?:is|would be|was)\s?:?\s?(?:option\s|choice\s|letter\s)?["“(*]{0,2}(.{1,200})/iu,
  /\banswer\s(?:is|:)\s?(?:option\s|choice\s|letter\s)?["“(*]{0,2}(.{1,200})/iu,
];
const IS_RIGHT =
  /(?:^|[.\s(])(?:option|choice|answer|statement)\s["“(*]{0,2}([A-H1-9])["”)*]{0,2}\s(?:is|was)\s(?:the\s)?(?:correct|right|best|true)\b/iu;

/** "Trains with rails are the correct answer, since …": an option's own words in front. */
const CALLED_RIGHT =
  /(?:^|[.!?]\s)["“(*]{0,2}([^.,;:!?]{2,200}?)["”)*]{0,2}\s(?:is|are|was)\s(?:indeed\s)?the\s(?:correct|right|best)\s(?:answer|option|choice)s?\b/iu;

/** The options that a sentence calls right: "the correct answer is B because …". */
export function saidRight(
  text: string,
  labels: readonly (string | null)[],
  options: readonly string[],
): number[] | null {
  const right = IS_RIGHT.exec(text);
  const named = right?.[1] ? pointedBy(right[1].toUpperCase(), labels, options) : null;
  if (named && named.options.length === 1) return named.options;
  const called = CALLED_RIGHT.exec(text)?.[1];
  const own = called === undefined ? null : pointedBy(called, labels, options);
  if (own?.by === 'text' && own.options.length === 1) return own.options;
  for (const pattern of SAYS) {
    const said = pattern.exec(text)?.[1];
    if (!said || /\b(?:not|isn['’]t)\b/.test(said.slice(0, 8))) continue;
    const pointed =
      pointedBy(said, labels, options) ??
      pointedBy(said.split(/[.,;]|\sbecause\s|\ssince\s/)[0] ?? '', labels, options);
    if (pointed && pointed.options.length > 0) return pointed.options;
  }
  return null;
}

/**
 * What an explanation says about the options: "Option B is correct", "the correct answer is …", or a hidden text that
 * begins with the label of one option.
 */
export const explanation: Collector = ({ draft, options, locate }) => {
  if (options.length === 0 || draft.answers.length > 0) return [];
  const labels = draft.options.map((option) => option.label);
  const lines = draft.explanation.filter((part) => textOf(part.pieces).trim() !== '').slice(0, 6);
  const each = ASKS_FOR_WRONG.test(
    stemText(draft)
      .split(/[.!。]\s/)
      .at(-1) ?? '',
  )
    ? null
    : eachJudged(draft.explanation, labels);
  if (each) return [evidence('explanation', each.options, 0.85, locate(each.line.start, each.line.end))];
  const opinions: Evidence[] = [];
  for (const [k, part] of lines.entries()) {
    const text = textOf(part.pieces).trim().slice(0, 600);
    const position = locate(part.reading.line.start, part.reading.line.end);
    const said = saidRight(text, labels, options);
    if (said) return [evidence('explanation', said, 0.75, position)];
    const opinion = opinionOf(text, labels, options);
    if (opinion) opinions.push(evidence('explanation', opinion, 0.75, position));
    if (k > 0 || opinion) continue;
    const { fold, role } = part.reading.line;
    // A solution that its format hides, below options of which it marks none, may begin with a letter; one that speaks of an option tells no key.
    const hidden = role === 'explanation' && draft.options.every(({ first }) => first.line.chosen !== true);
    const folded = fold > (draft.options[0]?.first.line.fold ?? 0);
    const label = /^[([]?([A-H])(?:[)\].:,]|\s?[-–—]|$)/.exec(text);
    if (label?.[1] && (folded || hidden || text.length <= 3)) {
      const others = lines.slice(1).flatMap((other) => /^[([]?([A-H])[)\].:]/.exec(textOf(other.pieces))?.[1] ?? []);
      // "**B**. It holds …" above remarks on A, C and D.
      const apart = part.pieces[0]?.bold === true && others[0] === 'A' && !others.includes(label[1]);
      const pointed =
        others.length === 0 || (folded && apart)
          ? pointedBy(text.length <= 3 ? label[1] : text, labels, options)
          : null;
      if (pointed && pointed.options.length > 0)
        return [evidence('explanation', pointed.options, text.length <= 3 ? 0.85 : 0.75, position)];
    }
    if (folded) {
      const pointed = pointedBy(text, labels, options);
      if (pointed?.by === 'text') return [evidence('explanation', pointed.options, 0.75, position)];
    }
  }
  // People who name different options settle nothing.
  return new Set(opinions.map((one) => one.options.join(','))).size === 1 ? opinions.slice(0, 1) : [];
};

/** "A is not correct because …", "B is correct because …": each option with its judgement, on a line of its own. */
const JUDGED =
  /^(?:option |choice |answer )?["“(*]{0,2}([A-H1-9])["”)*.]{0,2}\s(?:is|are)\s(not\s|in)?(?:the\s)?(correct|right|wrong|false|true)\b/iu;

/** There, "A is correct" may say that the statement holds, and not that it is the answer. */
const ASKS_FOR_WRONG = /\b(?:not|except|incorrect|false|wrong|untrue|least|cannot|neither)\b|n['’]t\b/i;

function eachJudged(
  parts: readonly Part[],
  labels: readonly (string | null)[],
): { options: number[]; line: Part['reading']['line'] } | null {
  const right = new Set<number>();
  let judged = 0;
  let line: Part['reading']['line'] | null = null;
  for (const part of parts.slice(0, 40)) {
    const found = JUDGED.exec(textOf(part.pieces).trim().slice(0, 60));
    const at = found?.[1] ? labels.findIndex((label) => label?.toUpperCase() === found[1]?.toUpperCase()) : -1;
    if (!found || at === -1) continue;
    judged++;
    if (/^(?:correct|right|true)$/i.test(found[3] ?? '') === (found[2] === undefined)) {
      right.add(at);
      line ??= part.reading.line;
    }
  }
  return judged >= 2 && right.size > 0 && line ? { options: [...right].sort((a, b) => a - b), line } : null;
}

/** The options that a person names in their own words: "I'd go with (c)", "It is D: the state is carried over". */
function opinionOf(text: string, labels: readonly (string | null)[], options: readonly string[]): number[] | null {
  const at = opinionAt(text);
  if (at === -1) return null;
  const choice = text
    .slice(at)
    .replace(/^["“'*]{1,2}/u, '')
    .replace(/[a-h]/i, (letter) => letter.toUpperCase())
    // "A ist": what follows the letter is the sentence around it.
    .replace(/^([A-H])(?:\s\p{Ll}|[。，；：]).*$/su, '$1');
  const pointed = pointedBy(choice, labels, options);
  return pointed && pointed.options.length > 0 ? pointed.options : null;
}
