import type { Evidence } from '../item/schema.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import type { OptionDraft } from '../segment/runs.ts';
import { trimOf } from '../text/trim.ts';
import { RIGHT_WORDS } from '../text/words.ts';
import { evidence, type Collector } from './evidence.ts';

/** Boxes and radio buttons: `[x]` against `[ ]`, ☒ against ☐, ● against ○. All alike tell nothing. */
export const checkbox: Collector = ({ draft, locate }) => {
  const { options } = draft;
  // A review page ticks what the learner chose and says beside it that it is wrong.
  const learner = (option: OptionDraft): boolean =>
    option.first.line.chosen === false || option.tail === 'wrong' || option.verdict === false;
  const on = pick(options, (option) => option.sign?.sign === 'on' && !learner(option));
  const off = options.filter((option) => option.sign?.sign === 'off');
  if (
    on.length === 0 ||
    isMissed(draft) ||
    (off.length === 0 && on.length === options.length && options.length > 1 && !bracketed(options))
  )
    return [];
  // "(x)" and "[x]" are typed by hand for the right ones only; a lone ● among bare options is a bullet that differs.
  return [evidence('checkbox', on, isInput(options) ? 0.85 : off.length > 0 ? 0.95 : 0.8, place(options, on, locate))];
};

const SCORE = /^[([]?\s?(\d{1,3}(?:[.,]\d{1,2})?)\s?\/\s?(\d{1,3}(?:[.,]\d{1,2})?)/;

/** "Incorrect" below all options, or "0 / 1 point": what was ticked there is not the key. */
export function isMissed({ options, asides, stem }: QuestionDraft): boolean {
  const last = options.at(-1);
  const judged = options.filter(({ verdict }) => verdict !== null);
  if (last && judged.length === 1 && last.verdict === false && last.sign?.sign !== 'on') return true;
  if (stem.some(({ reading }) => isLess(reading.score))) return true;
  return asides.some(
    ({ reading }) =>
      (judged.length === 0 && reading.verdict?.right === false) ||
      ((reading.boilerplate === 'points' || reading.line.role === 'boilerplate') && isLess(reading.text)) ||
      PARTIAL.test(reading.text.slice(0, 60)),
  );
}

/** "0 / 1": less than there is to get. */
function isLess(score = ''): boolean {
  const [got, of] = (SCORE.exec(score.slice(0, 16)) ?? []).slice(1).map((figure) => Number(figure.replace(',', '.')));
  return got !== undefined && of !== undefined && got < of;
}

const PARTIAL = /^you (?:did|have)n['’]t select|^you did not select/i;

/** Boxes of a page may be filled in by a learner; boxes typed in a text are meant. */
function isInput(options: readonly OptionDraft[]): boolean {
  return options.some((option) => option.first.pieces[0]?.md === '' && option.first.pieces[0].text !== '');
}

function bracketed(options: readonly OptionDraft[]): boolean {
  return options.every((option) => /^[[(]/.test(option.sign?.glyph ?? ''));
}

/** Marks in front of, behind or below an option: ✅, ❌, "(correct)", "✓ Correct". */
export const mark: Collector = ({ draft, locate }) => {
  const { options } = draft;
  const found: Evidence[] = [];
  const right = pick(options, (option) => option.sign?.sign === 'right' || option.tail === 'right');
  const wrong = pick(options, (option) => option.sign?.sign === 'wrong' || option.tail === 'wrong');
  if (right.length > 0 && right.length < options.length)
    found.push(evidence('mark', right, 0.95, place(options, right, locate)));
  else if (right.length === options.length && options.length > 0 && wrong.length === 0)
    found.push(evidence('mark', right, 0.6, place(options, right, locate)));
  else if (right.length === 0 && wrong.length === options.length - 1 && options.length > 2) {
    const left = options.map((_, i) => i).filter((i) => !wrong.includes(i));
    found.push(evidence('mark', left, 0.8, place(options, left, locate)));
  }
  const spoken = pick(options, (option) =>
    option.body
      .flat()
      .some((piece) => piece.bold && !option.bold && RIGHT_WORDS.has(trimOf(piece.text.toLowerCase(), '.!:;()[]✓✅'))),
  );
  if (spoken.length > 0 && spoken.length < options.length)
    found.push(evidence('mark', spoken, 0.85, place(options, spoken, locate)));
  // "You didn't select all the correct answers": what was ticked is not the whole key.
  const partial = draft.asides.some(({ reading }) => PARTIAL.test(reading.text.slice(0, 60)));
  const said = partial ? [] : pick(options, (option) => option.verdict === true);
  // Below the last option the line may speak of the whole question.
  const last = options.length - 1;
  const inside = said.filter(
    (i) => i !== last || said.length > 1 || options.some((option) => option.verdict === false),
  );
  if (inside.length > 0) found.push(evidence('mark', inside, 0.85, place(options, inside, locate)));
  const starred = pick(options, (option) => option.starred);
  if (starred.length > 0 && starred.length < options.length)
    found.push(evidence('emphasis', starred, 0.9, place(options, starred, locate)));
  return found;
};

export function pick(options: readonly OptionDraft[], test: (option: OptionDraft) => boolean): number[] {
  return options.flatMap((option, i) => (test(option) ? [i] : []));
}

export function place(
  options: readonly OptionDraft[],
  indices: readonly number[],
  locate: (start: number, end: number) => Evidence['position'],
): Evidence['position'] {
  const line = options[indices[0] ?? -1]?.first.line;
  return line ? locate(line.start, line.end) : null;
}
