import { isTruthPair } from '../text/words.ts';
import { textOf } from '../read/line.ts';
import { asks } from './ask.ts';
import type { Part, QuestionDraft } from './draft.ts';
import { fromPart } from './unmarked.ts';

/** How many questions must be set alike before their bare lines are taken for options. */
const ENOUGH = 3;

/** Lines below a numbered question that nothing marks: options, perhaps with what explains them behind. */
interface Lines {
  draft: QuestionDraft;
  /** The lines up to the last one that asks. */
  stem: Part[];
  rest: Part[];
  /** How many of them are options. */
  count: number;
}

/**
 * Finds the options of a quiz whose options have no mark at all ("1. Which …?" above four lines), where nothing tells the key: it
 * is the evenness of the whole that shows it, as many short lines below nearly every number. A FAQ's answers are no such lines.
 */
export function evenOptions(drafts: readonly QuestionDraft[]): void {
  const numbered = drafts.filter((draft) => draft.head?.number);
  if (numbered.length < ENOUGH) return;
  const found = numbered.flatMap((draft) => linesBelow(draft) ?? []);
  const served = numbered.filter(({ options, run }) => options.length > 1 && run?.style === 'plain');
  const counts = new Map<number, number>();
  for (const size of [...found.map(({ count }) => count), ...served.map(({ options }) => options.length)])
    counts.set(size, (counts.get(size) ?? 0) + 1);
  const [most, times] = [...counts].filter(([size]) => size >= 3).sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (most === 0 || times < ENOUGH || times < numbered.length * 0.6) return;
  const even = found.filter(({ count, rest }) => count === most || isTruths(rest.slice(0, count)));
  // Whole sentences may be the paragraphs of answers: of those, nearly all questions must have as many.
  const sentences = even.filter(({ rest, count }) =>
    rest.slice(0, count).every((part) => /[.!]$/.test(part.reading.text) && part.reading.text.length > 60),
  );
  if (sentences.length > even.length * 0.5 && (times < 4 || times < numbered.length * 0.9)) return;
  for (const each of even) take(each);
}

function take({ draft, stem, rest, count }: Lines): void {
  const options = rest.slice(0, count).map(fromPart);
  draft.options = options;
  draft.run = {
    style: 'plain',
    options,
    start: options[0]?.first.i ?? 0,
    end: (options.at(-1)?.first.i ?? 0) + 1,
  };
  draft.explanation = [...rest.slice(count), ...draft.explanation];
  draft.stem = stem;
  draft.given = [];
}

function linesBelow(draft: QuestionDraft): Lines | null {
  const { stem, given, options, answers, head } = draft;
  if (!head || options.length > 0 || answers.length > 0 || head.matches || head.blank) return null;
  const whole = given.every((part) => part.reading.i > (stem.at(-1)?.reading.i ?? 0)) ? [...stem, ...given] : stem;
  let ask = -1;
  for (let k = Math.min(whole.length - 1, MOST_STEM); k >= 0 && ask === -1; k--)
    if (/[?？؟:：]["”’)]?$/.test(textOf((whole[k] as Part).pieces).trimEnd())) ask = k;
  // "5. The gate that is closed most is" above its options.
  if (ask === -1 && whole.length > 3) ask = 0;
  const rest = whole.slice(ask + 1);
  if (ask === -1 || rest.length < 2 || rest.length > 8) return null;
  if (rest.some((part) => !isBare(part))) return null;
  const count = countOf(rest);
  const shown = rest.slice(0, count);
  if (shown.some((part) => part.reading.text.length > 160)) return null;
  // Options stand alike: as far below each other, with no two the same.
  const apart = shown[1]?.reading.line.blanks;
  if (shown.some((part, k) => k > 0 && part.reading.line.blanks !== apart)) return null;
  if (new Set(shown.map((part) => part.reading.text)).size < shown.length) return null;
  return { draft, stem: whole.slice(0, ask + 1), rest, count };
}

/** No question has more lines above its options. */
const MOST_STEM = 40;

function isBare({ reading }: Part): boolean {
  const { line, text } = reading;
  if (line.kind !== 'text' || line.heading > 0 || line.bullet !== null || line.role) return false;
  if (reading.number ?? reading.letter ?? reading.verdict ?? reading.explanation) return false;
  return text.length <= 900 && asks(text) < 2;
}

/** How many lines are options: those before one that is much longer than any of them, which explains. */
function countOf(rest: readonly Part[]): number {
  let longest = 0;
  for (const [k, { reading }] of rest.entries()) {
    if (k >= 3 && reading.text.length > Math.max(60, longest * 1.6)) return k;
    longest = Math.max(longest, reading.text.length);
  }
  return rest.length;
}

function isTruths(parts: readonly Part[]): boolean {
  const [first, second] = parts.map((part) => textOf(part.pieces));
  return parts.length === 2 && first !== undefined && second !== undefined && isTruthPair(first, second);
}
