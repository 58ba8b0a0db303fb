import { cutBack, trimPieces } from '../read/cut.ts';
import { lastShown, textOf } from '../read/line.ts';
import type { OptionDraft } from './runs.ts';
import { truthOf } from '../text/words.ts';
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

/** "2- forget *", "b. update ⬅": a mark behind some of the options, and not behind all. */
export function starredBehind(options: readonly OptionDraft[]): void {
  const ends = options.map((option) => endOf(option, /\s(?:\*{1,3}|⬅\ufe0f?|👈|←|<-{1,3}|<={2,3})$/u)?.[0].length ?? 0);
  const some = ends.filter((length) => length > 0).length;
  if (some === 0 || some === options.length || options.some((option) => option.sign ?? option.starred)) return;
  options.forEach((option, i) => {
    if (!ends[i]) return;
    option.starred = true;
    cutEnd(option, ends[i] as number);
  });
}

/** "(a) Rafts float. TRUE", "(b) Anchors float. FALSE": each option is a statement with its judgement behind it. */
export function judgedBehind(options: readonly OptionDraft[]): void {
  const found = options.map((option) => endOf(option, /(?<=[.!。])\s{1,40}[-–—(]?\s?(\p{L}{1,9})\)?\.?$/u));
  const truths = found.map((each) => (each?.[1] ? truthOf(each[1]) : null));
  if (options.length < 2 || truths.includes(null) || options.some((option) => option.sign)) return;
  options.forEach((option, i) => {
    option.sign = { sign: truths[i] ? 'right' : 'wrong', glyph: truths[i] ? '(T)' : '(F)' };
    cutEnd(option, found[i]?.[0].length ?? 0);
  });
}

/** "(a) 1 ; (b) 5 ; (c) 4": what stands between options on one line is part of none. */
export function withoutSeparators(options: readonly OptionDraft[]): void {
  const marks = options.slice(0, -1).map((option) => endOf(option, /\s?([;|,，；])$/u));
  if (marks.length === 0 || marks.some((each) => !each || each[1] !== marks[0]?.[1])) return;
  // On lines of their own, marks at the end are the text's: "SELECT 1;".
  if (options.some(({ first }, i) => i > 0 && first.line.start !== options[i - 1]?.first.line.end)) return;
  marks.forEach((each, i) => cutEnd(options[i] as OptionDraft, each?.[0].length ?? 0));
}

function endOf(option: OptionDraft, pattern: RegExp): RegExpExecArray | null {
  const last = option.body.at(-1) ?? [];
  // "`SELECT * FROM *`": what ends a listing or a formula is its own.
  const kind = lastShown(last)?.kind;
  return kind === 'code' || kind === 'math' ? null : pattern.exec(textOf(last).slice(-80));
}

function cutEnd(option: OptionDraft, length: number): void {
  const last = option.body.at(-1) ?? [];
  const cut = trimPieces(cutBack(last, textOf(last).length - length));
  // A decoded text goes only as a whole.
  if (cut.length > 0) option.body[option.body.length - 1] = cut;
}
