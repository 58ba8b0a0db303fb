import type { QuestionDraft } from '../segment/draft.ts';

/** What stands in the brackets of right options where the wrong ones are filled too. */
const PAIRS = [
  ['*', 'x'],
  ['v', 'x'],
  ['o', 'x'],
  ['✓', 'x'],
  ['✔', 'x'],
  ['√', 'x'],
  ['✅', 'x'],
  ['•', 'x'],
  ['●', 'x'],
] as const;

/**
 * Some authors fill every bracket: "(*)" or "[v]" is right and "(x)" wrong. Only where no bracket is empty and both letters of
 * one pair occur; alone, an `x` chooses.
 */
export function settleBrackets({ options }: QuestionDraft): void {
  if (options.length < 2) return;
  const inner = options.map((option) => /^[[({](.)[\])}]$/u.exec(option.sign?.glyph ?? '')?.[1]?.toLowerCase() ?? '');
  const pair = PAIRS.find(
    ([right, wrong]) =>
      inner.includes(right) && inner.includes(wrong) && inner.every((each) => each === right || each === wrong),
  );
  if (!pair) return;
  options.forEach((option, k) => {
    if (option.sign) option.sign = { ...option.sign, sign: inner[k] === pair[0] ? 'right' : 'wrong' };
  });
}
