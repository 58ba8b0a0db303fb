import { cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import type { OptionDraft } from './runs.ts';

/** The letter of "- B text", with nothing behind it, or -1. */
function bareLetter(option: OptionDraft): number {
  const text = textOf(option.body[0] ?? []);
  return /^[A-H](?:\s|$)/.test(text) ? text.charCodeAt(0) - 65 : -1;
}

/** Letters out of order, each once ("C) … A) … B) …"), are labels of a shuffled list and no text. */
export function relabel(options: readonly OptionDraft[]): void {
  if (options.some((option) => option.label !== null)) {
    options.forEach((option, k) => {
      if (option.label !== null || bareLetter(option) !== k) return;
      option.label = textOf(option.body[0] ?? []).slice(0, 1);
      option.body[0] = trimPieces(cutFront(option.body[0] ?? [], 1));
    });
    return;
  }
  if (
    options.length >= 2 &&
    options.every((option, k) => option.first.letter === null && option.sign === null && bareLetter(option) === k)
  ) {
    for (const option of options) {
      option.label = textOf(option.body[0] ?? []).slice(0, 1);
      option.body[0] = trimPieces(cutFront(option.body[0] ?? [], 1));
    }
    return;
  }
  const values = options.map((option) => option.first.letter?.value ?? -1);
  if (
    options.length < 2 ||
    new Set(values).size !== values.length ||
    values.some((value) => value < 0 || value >= options.length)
  )
    return;
  for (const option of options) {
    option.label = option.first.letter?.raw ?? null;
    option.body[0] = option.first.body;
  }
}
