import type { Evidence } from '../item/schema.ts';
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
    (off.length === 0 && on.length === options.length && options.length > 1 && !bracketed(options))
  )
    return [];
  // "(x)" and "[x]" are typed by hand for the right ones only; a lone ● among bare options is a bullet that differs.
  return [evidence('checkbox', on, isInput(options) ? 0.85 : off.length > 0 ? 0.95 : 0.8, place(options, on, locate))];
};

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
  const partial = draft.asides.some(({ reading }) =>
    /^you (?:did|have)n['’]t select|^you did not select/i.test(reading.text),
  );
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
