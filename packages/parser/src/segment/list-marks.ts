import { cutBack, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
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

/** "2- forget *": a star behind some of the options, and not behind all. */
export function starredBehind(options: readonly OptionDraft[]): void {
  const ends = options.map((option) => /\s\*{1,3}$/.exec(textOf(option.body.at(-1) ?? []).slice(-6))?.[0].length ?? 0);
  const some = ends.filter((length) => length > 0).length;
  if (some === 0 || some === options.length || options.some((option) => option.sign ?? option.starred)) return;
  options.forEach((option, i) => {
    const last = option.body.at(-1) ?? [];
    if (!ends[i]) return;
    option.starred = true;
    option.body[option.body.length - 1] = trimPieces(cutBack(last, textOf(last).length - (ends[i] as number)));
  });
}
