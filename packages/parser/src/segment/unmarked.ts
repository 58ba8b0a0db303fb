import { isTruthPair, truthOf } from '../text/words.ts';
import { cutBack, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { asksForTruth } from './answer-line.ts';
import { asks } from './ask.ts';
import { stemText, textOfParts, type Part, type QuestionDraft } from './draft.ts';
import type { OptionDraft } from './runs.ts';
import { isMadeOf, same } from './same-lines.ts';
import { statedTruth, type StatedTruth } from './stated.ts';
import { filledBlank, typedRight, wordBelow } from './typed.ts';

/**
 * Finds options that carry no mark at all: short lines below a line that asks. Something must close them off: feedback, points,
 * an answer that repeats one of them. Returns whether it found some.
 */
export function plainOptions(draft: QuestionDraft): boolean {
  const { stem } = draft;
  const pair =
    stem.length >= 3 && isTruthPair(textOf((stem.at(-2) as Part).pieces), textOf((stem.at(-1) as Part).pieces));
  const bold = lastBold(stem);
  const letters = draft.answers.length === 1 ? greatestLetter(textOfParts(draft.answers[0]?.parts ?? [])) : -1;
  const asking = pair ? stem.length - 3 : bold !== -1 ? bold : lastAsking(stem);
  // "The tallest is" above four lines and "Answer: c": the number alone tells where the question is.
  const numbered = asking === -1 && Boolean(draft.head?.number ?? draft.head?.ask);
  const ask =
    numbered && letters !== -1 && stem.length === 5
      ? 0
      : numbered
        ? Math.max(aboveRepeated(draft), aboveJudged(stem), aboveTicked(draft))
        : asking;
  if (ask === -1) return false;
  const rest = stem.slice(ask + 1);
  if (rest.length < 2 || rest.length > 14) return false;
  if (
    rest.some(
      (part) => part.reading.line.kind !== 'text' || part.reading.text.length > 240 || asks(part.reading.text) === 2,
    )
  )
    return false;
  const first = rest[0] as Part;
  const last = rest.at(-1) as Part;
  const repeated =
    draft.answers[0]?.parts.some((part) => rest.some((option) => same(option, part)) || isMadeOf(part, rest)) ?? false;
  const verdict = rest.some((part) => part.reading.verdict);
  const below = draft.asides.some(
    ({ reading, reason }) =>
      (reason === 'feedback' || reason === 'points' || (reason === 'navigation' && bold !== -1)) &&
      reading.i > last.reading.i,
  );
  // A course page shows the points between a question and its options.
  const between = draft.asides.some(
    ({ reading, reason }) =>
      reason === 'points' && reading.i < first.reading.i && reading.i > (stem[ask] as Part).reading.i,
  );
  const even = rest.every(
    (part) => part === first || part.reading.line.blanks === (rest[1] as Part).reading.line.blanks,
  );
  const quoted = quotedOnes(rest);
  const marked = rest.length <= 8 && rest.some((part) => part.reading.tail === 'right');
  const lettered = letters !== -1 && letters < rest.length && rest.length <= 6 && even;
  if (!(pair || marked || repeated || verdict || quoted || ((below || between || lettered) && even))) return false;
  const { options, notes } = optionsOf(rest);
  if (options.length < 2) return false;
  // Where the question is quoted, its right options stand outside of the quote.
  const depth = (stem[ask] as Part).reading.line.quote;
  if (quoted) for (const option of options) option.starred = option.first.line.quote !== depth;
  draft.stem = stem.slice(0, ask + 1);
  draft.options = options;
  draft.explanation = [...notes, ...draft.explanation];
  draft.run = { style: 'plain', options, start: first.reading.i, end: last.reading.i + 1 };
  return true;
}

/** "The tallest is" above lines of which the answer repeats one: where the lines begin, by how they are indented, or -1. */
function aboveRepeated({ stem, answers }: QuestionDraft): number {
  const at = stem.findIndex((option, k) => k > 0 && answers[0]?.parts.some((part) => same(option, part)));
  const indent = stem[at]?.reading.line.indent;
  if (indent === undefined) return -1;
  let ask = at - 1;
  while (ask > 0 && stem[ask]?.reading.line.indent === indent) ask--;
  return stem.length - ask > 2 && stem.slice(ask + 1).every(({ reading }) => reading.line.indent === indent) ? ask : -1;
}

/** "The tallest is" above lines of which one has "Correct" below it: the last line of the question, by what is set apart, or -1. */
function aboveJudged(stem: readonly Part[]): number {
  const at = stem.findIndex(({ reading }) => reading.verdict) - 1;
  const option = stem[at]?.reading.line;
  if (at < 1 || !option || stem.length < 4) return -1;
  let ask = at - 1;
  while (ask > 0 && stem[ask]?.reading.line.indent === option.indent && (stem[ask + 1] as Part).reading.line.blanks > 0)
    ask--;
  return ask;
}

/** The last line of the first paragraph of a question that its page heads, where one of the lines below is said to be right; or -1. */
function aboveTicked({ stem, head }: QuestionDraft): number {
  const first = stem.findIndex(({ reading }, k) => k > 0 && reading.line.blanks > 0);
  const ticked = stem.findIndex(({ reading }) => reading.tail === 'right');
  return head?.number?.keyword && first > 0 && ticked >= first && stem.length - first > 1 ? first - 1 : -1;
}

/** The place of the last letter of an answer that names nothing but letters ("c", "(A, D)", "BD"), or -1. */
function greatestLetter(text: string): number {
  const said = text.trim().slice(0, 40);
  if (
    !/^(?:option\s)?[([]?[A-H](?:[)\]]?(?:\s?[,;&/]\s?|\s(?:and\s)?)[([]?[A-H]){0,6}[)\].]{0,2}$|^[A-H]{2,5}$/i.test(
      said,
    )
  )
    return -1;
  if (/^[a-h]{2,}$/.test(said)) return -1;
  return Math.max(
    ...(said.replace(/option|and/gi, '').match(/[A-H]/gi) ?? []).map((c) => c.toUpperCase().charCodeAt(0) - 65),
  );
}

/** Whether some of the lines are quoted and some are not, as authors mark the right ones: three or more, or true and false. */
function quotedOnes(rest: readonly Part[]): boolean {
  const depths = rest.map((part) => part.reading.line.quote);
  if (depths.every((depth) => depth === depths[0])) return false;
  const truths = rest.length === 2 && isTruthPair(textOf((rest[0] as Part).pieces), textOf((rest[1] as Part).pieces));
  return truths || (rest.length >= 3 && rest.every((part) => part.reading.line.blanks > 0 || part === rest[0]));
}

function optionsOf(rest: readonly Part[]): { options: OptionDraft[]; notes: Part[] } {
  const options: OptionDraft[] = [];
  const notes: Part[] = [];
  const sentences = rest.filter((part) => !part.reading.verdict && /[.!。]$/u.test(part.reading.text)).length;
  let judged = false;
  for (const part of rest) {
    const { reading } = part;
    const last = options.at(-1);
    if (reading.verdict) {
      if (last) {
        last.verdict = reading.verdict.right;
        last.lines.push(reading.i);
        judged = true;
      }
      continue;
    }
    // What stands right below "Correct", or is the only kind of sentence there, comments on the option above.
    const comment =
      judged &&
      last &&
      (reading.line.blanks === 0 ||
        (/[.!。]$/u.test(reading.text) && sentences <= rest.filter((each) => each.reading.verdict).length));
    judged = false;
    if (comment && last) last.notes.push({ reading, pieces: part.pieces });
    else options.push(fromPart(part));
  }
  return { options, notes };
}

/** An option that is a line of the stem. */
export function fromPart({ reading }: Part): OptionDraft {
  return {
    first: reading,
    label: null,
    body: [reading.body],
    sign: reading.sign,
    tail: reading.tail,
    starred: reading.starred,
    bold: reading.bold,
    verdict: null,
    notes: [],
    lines: [reading.i],
  };
}

/**
 * In a file that gives only right answers, a question with two of them looks like one with two unmarked options. Turns such lists
 * into given answers where most questions of the file have a single one.
 */
export function unifyGiven(drafts: readonly QuestionDraft[]): void {
  const given = drafts.filter((draft) => draft.given.length > 0 && draft.options.length === 0).length;
  const lists = drafts.filter(
    (draft) =>
      draft.head &&
      draft.answers.length === 0 &&
      ((draft.run?.style === 'bullet' &&
        draft.options.every(
          (option) => !option.sign && !option.tail && !option.starred && !option.bold && option.verdict === null,
        )) ||
        (draft.run?.style === 'sign' && draft.options.every(isTicked))),
  );
  const boxed = drafts.filter(isBoxed).length;
  // Among boxed questions a list without boxes shows the right answers only, where other questions do the same.
  const minority = (boxed >= 3 && given >= 1 && lists.length <= boxed) || (boxed >= 2 && given >= 2);
  if (minority) for (const draft of drafts) takeLastParagraph(draft);
  if (!minority && (given < 3 || given < lists.length)) return;
  for (const draft of lists) {
    draft.given = draft.options.flatMap((option) => option.body.map((pieces) => ({ reading: option.first, pieces })));
    draft.explanation = [...draft.options.flatMap((option) => option.notes), ...draft.explanation];
    draft.options = [];
    draft.run = null;
  }
}

/** Options with boxes of which some are ticked and some are not. */
function isBoxed({ options }: QuestionDraft): boolean {
  return options.some(({ sign }) => sign?.sign === 'on') && options.some(({ sign }) => sign?.sign === 'off');
}

/** An indented paragraph that ends an unanswered question, below what asks, is the answer. */
function takeLastParagraph(draft: QuestionDraft): void {
  const { head, stem, options, answers, given } = draft;
  const last = stem.at(-1);
  if (!head || !last || stem.length < 2 || options.length + answers.length + given.length > 0) return;
  const { line, text } = last.reading;
  if (line.kind !== 'text' || line.blanks === 0 || line.indent < head.line.indent + 2 || asks(text) > 0) return;
  if (!stem.slice(0, -1).some((part) => asks(textOf(part.pieces)) === 2)) return;
  draft.given = [last];
  draft.stem = stem.slice(0, -1);
}

/** Whether an option is ticked, and nothing else says it is wrong. */
export function isTicked({ sign, verdict, tail }: OptionDraft): boolean {
  return (sign?.sign === 'on' || sign?.sign === 'right') && verdict !== false && tail !== 'wrong';
}

/** A stem has at most so many lines above its answer; a bound, because every line below looks back at them. */
const MOST_STEM = 200;

/**
 * Moves what is given as the answer out of the stem: "(True)" behind a statement, a single bullet or an indented line below the
 * question, or the paragraphs below a heading that asks.
 */
export function splitGiven(draft: QuestionDraft): void {
  if (!draft.head || draft.asides.some(({ reading }) => reading.elsewhere)) return;
  if (tailTruth(draft)) return;
  if (filledBlank(draft)) return;
  if (wordBelow(draft) || typedRight(draft)) return;
  const { stem, head } = draft;
  // "> Source: …" below the question comments on it.
  const remarks = stem.findIndex(
    ({ reading }, k) => k > 0 && reading.explanation !== null && reading.line.quote > head.line.quote,
  );
  if (remarks !== -1) draft.explanation = [...stem.splice(remarks), ...draft.explanation];
  if (stem.length < 2) return;
  let first = stem.length;
  while (first > 1 && statedTruth((stem[first - 1] as Part).pieces)) first--;
  if (statedTruths(draft, first)) return;
  const base = head.line;
  const [question, only] = stem;
  if (
    stem.length === 2 &&
    question &&
    only &&
    /[?？؟]$/.test(textOf(question.pieces).trimEnd()) &&
    only.reading.line.kind === 'text' &&
    only.reading.text !== '' &&
    asks(only.reading.text) === 0
  ) {
    draft.given = [only];
    draft.stem = [question];
    return;
  }
  const at = stem.findIndex((part, k) => {
    if (k === 0) return false;
    const { line } = part.reading;
    const first = stem[0] as Part;
    if (base.heading > 0 && line.heading === 0 && k === 1 && /(?:[?？؟]|___[.。]?)\s*$/.test(textOf(first.pieces)))
      return line.kind !== 'code' && line.kind !== 'math';
    if (line.kind !== 'text') return false;
    const bullet = (line.bullet !== null && base.bullet === null) || line.quote > base.quote;
    const indented = line.indent >= base.indent + 5 && line.bullet === null;
    const alone = bullet && k === stem.length - 1 && truthOf(part.reading.bodyText) !== null;
    const judged = alone || (line.quote > base.quote && TRUTH_LEAD.test(part.reading.text.slice(0, 16)));
    return judged || ((bullet || indented) && k <= MOST_STEM && asks(textOfParts(stem.slice(0, k))) >= 1);
  });
  if (at === -1) return;
  if (base.heading > 0 && stem.slice(at).some((part) => asks(part.reading.text) === 2)) return;
  if (statedTruths(draft, at)) return;
  if (aboveQuote(draft, at)) return;
  // Below a single bullet a quote or a paragraph comments on it.
  const bulleted = (stem[at] as Part).reading.line.bullet !== null;
  const comment = bulleted
    ? stem.findIndex(
        (part, k) =>
          k > at &&
          part.reading.line.bullet === null &&
          (part.reading.line.quote > base.quote || part.reading.line.blanks > 0),
      )
    : -1;
  if (comment !== -1) draft.explanation = [...stem.splice(comment), ...draft.explanation];
  draft.given = stem.slice(at).map((part) => ({
    reading: part.reading,
    pieces: part.reading.line.bullet === null ? part.pieces : part.reading.body,
  }));
  draft.stem = stem.slice(0, at);
}

/** "`(4, 1)`" between the question and a quote: the quote comments on that answer. */
function aboveQuote(draft: QuestionDraft, at: number): boolean {
  const { stem, head } = draft;
  if (!head || (stem[at] as Part).reading.line.quote <= head.line.quote) return false;
  const ask = lastAsking(stem.slice(0, at));
  const between = stem.slice(ask + 1, at);
  if (ask === -1 || between.length === 0 || between.length > 3) return false;
  if (between.some(({ reading }) => reading.line.kind !== 'text' || asks(reading.text) > 0)) return false;
  draft.given = between;
  draft.explanation = [...stem.slice(at), ...draft.explanation];
  draft.stem = stem.slice(0, ask + 1);
  return true;
}

const TRUTH_LEAD = /^(?:true|false|wahr|falsch|verdadero|falso|vrai|faux)\b/i;

/** "True: it floats" / "(False) it sinks", one below the other: statements to be judged, with their judgement. */
function statedTruths(draft: QuestionDraft, at: number): boolean {
  const parts = draft.stem.slice(at);
  const stated = parts.map((part) => statedTruth(part.pieces));
  if (parts.length < 2 || !stated.every((each) => each !== null)) return false;
  draft.options = parts.map((part, k) => {
    const { sign, rest } = stated[k] as StatedTruth;
    return { ...fromPart(part), body: [rest], sign };
  });
  draft.run = {
    style: 'sign',
    options: draft.options,
    start: parts[0]?.reading.i ?? 0,
    end: (parts.at(-1)?.reading.i ?? 0) + 1,
  };
  draft.stem = draft.stem.slice(0, at);
  return true;
}

/** "Ice floats on water. (True)" */
function tailTruth(draft: QuestionDraft): boolean {
  const last = draft.stem.at(-1);
  if (!last) return false;
  const text = textOf(last.pieces);
  const found = TRUTH_TAIL.exec(text.slice(-24)) ?? truthBehind(stemText(draft), text);
  if (!found?.[1]) return false;
  const cut = text.length - found[0].length;
  const said = text.slice(0, cut).trim();
  if (said.length < (/\p{Script=Han}/u.test(said) ? 4 : 8)) return false;
  const pieces = last.pieces
    .slice(-1)
    .map((piece) =>
      piece.verbatim && piece.text.length > found[0].length ? cutTail(piece, found[0], found[1] as string) : piece,
    );
  draft.stem[draft.stem.length - 1] = { ...last, pieces: trimPieces(cutBack(last.pieces, cut)) };
  draft.given = [{ reading: last.reading, pieces }];
  return true;
}

/** "True or false: rafts float. TRUE": behind a statement to judge, the bare word is enough. */
export function truthBehind(stem: string, last = stem): RegExpExecArray | null {
  const found = asksForTruth(stem) ? /[.。!]\s{1,4}(\p{L}{4,10})\.?$/u.exec(last.slice(-24)) : null;
  return found?.[1] && truthOf(found[1]) !== null ? found : null;
}

export const TRUTH_TAIL =
  /(?:[\s.。！？][([（【]\s?(?=[^\s)\]）】]{1,9}\s?[)\]）】])|\s_{2,12}\s?(?=[^\s_]{1,9}\s?_{2,12}\.?$)|[.!]\s{0,2}(?:[-–—=]{1,2}>?|→)\s{0,2}(?=\p{L}{4,9}\.?$)|\s[-–—]\s(?=(?:true|false)\.?$))(true|false|[tf对错√×✓✔✗✘]|verdadero|falso|wahr|falsch|vrai|faux|正确|错误)\s?(?:[)\]）】]|_{2,12})?\.?$/iu;

function cutTail(piece: Part['pieces'][number], tail: string, word: string): Part['pieces'][number] {
  const at = piece.text.length - tail.length + tail.indexOf(word);
  return { ...piece, text: word, md: word, start: piece.start + at, end: piece.start + at + word.length };
}

/** The last line of a question set in bold above lines that are not, or -1. */
function lastBold(stem: readonly Part[]): number {
  let k = 0;
  while (k < stem.length && stem[k]?.reading.bold) k++;
  return k === 0 || k > stem.length - 2 ? -1 : k - 1;
}

function lastAsking(stem: readonly Part[]): number {
  for (let i = stem.length - 1; i >= 0; i--) {
    const text = textOf((stem[i] as Part).pieces).trimEnd();
    if (/[?？؟:：]$/.test(text) || /[?？؟:：]\s?\([^)]{1,40}\)$/.test(text) || asks(text) === 2) return i;
  }
  return -1;
}
