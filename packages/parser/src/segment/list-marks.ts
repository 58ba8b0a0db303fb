import type { OptionDraft } from './runs.ts';
import { statedTruth, type StatedTruth } from './stated.ts';

/** "- True: it floats", "- False: it sinks": the word is a mark where every option has one and both kinds occur. */
export function judge(options: readonly OptionDraft[]): void {
  const stated = options.map((option) => (option.sign ? null : statedTruth(option.body[0] ?? [])));
  if (new Set(stated.map((each) => each?.sign.sign)).size !== 2) return;
  if (!stated.every((each) => each && /[:：.)\]]$/u.test(each.sign.glyph))) return;
  options.forEach((option, i) => {
    const { sign, rest } = stated[i] as StatedTruth;
    option.sign = sign;
    option.body[0] = rest;
  });
}

/** ">> b) text" among options with nothing before them: pointed at, and not quoted. */
export function pointedAt(options: readonly OptionDraft[]): void {
  const quoted = options.filter((option) => option.first.line.quote > 0);
  if (quoted.length === 0 || quoted.length * 2 > options.length) return;
  for (const option of quoted) option.starred = true;
}
