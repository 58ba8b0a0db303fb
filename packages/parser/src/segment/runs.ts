import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf, type Piece } from '../read/line.ts';
import { fold } from '../text/normalise.ts';
import { signAt, type Sign } from '../text/glyphs.ts';
import { isLoneAnswer, saysRight } from './answer-line.ts';
import { isChoice, opinionAt } from './opinion.ts';
import type { Reading, SignMark } from './reading.ts';
import {
  BARE,
  bareValue,
  FILLED_IN,
  isBoxedFeedback,
  isFeedback,
  lostItsBullet,
  ocrCircle,
  RADIO,
  styleOf,
} from './run-style.ts';
import { gradedOptions } from './graded.ts';
import { relabel } from './relabel.ts';
import { withoutLastLines, withoutNextStem } from './last-option.ts';
import { judge, judgedBehind, pointedAt, starredBehind, withoutSeparators } from './list-marks.ts';

/** One option while its question is put together. */
export interface OptionDraft {
  first: Reading;
  label: string | null;
  /** Its text, a list of pieces a source line. */
  body: Piece[][];
  sign: SignMark | null;
  tail: Sign | null;
  starred: boolean;
  bold: boolean;
  /** Nothing but its label is set in bold. */
  boldLabel?: boolean;
  /** A line below it says that it is right or wrong. */
  verdict: boolean | null;
  /** What is said about this option below it. */
  notes: { reading: Reading; pieces: Piece[] }[];
  /** What stands where the others have an empty circle, as OCR read it. */
  oddGlyph?: string;
  /** Indices of the lines it takes. */
  lines: number[];
}

export type RunStyle =
  'sign' | 'letter' | 'bare' | 'roman' | 'number' | 'bullet' | 'radio' | 'plain' | 'row' | 'inline';

/** Lines that together look like the options of one question. */
export interface Run {
  style: RunStyle;
  options: OptionDraft[];
  start: number;
  /** Behind the last line taken. */
  end: number;
}

export interface Scope {
  readings: readonly Reading[];
  heads: ReadonlySet<number>;
  limit: number;
}

/** Lines that one option may take, and that may lie between two of its lines: bounds that keep the time linear. */
const LONGEST = 40;
const GAP = 60;

/** The option run that begins at line `i`, or `null`. */
export function runAt(i: number, scope: Scope): Run | null {
  const first = scope.readings[i];
  if (!first || !optionLike(first)) return null;
  const style = styleOf(first, scope);
  if (!style) return null;
  const run = collect(i, style, scope);
  const needed = style === 'sign' ? 1 : 2;
  return run && run.options.length >= needed ? run : null;
}

function optionLike(reading: Reading): boolean {
  return (
    reading.line.kind === 'text' &&
    reading.text !== '' &&
    !reading.paired &&
    !reading.answer &&
    !reading.boilerplate &&
    !reading.verdict &&
    !reading.line.role &&
    (reading.line.heading === 0 || reading.letter !== null)
  );
}

function collect(start: number, style: RunStyle, scope: Scope): Run | null {
  const { readings, heads, limit } = scope;
  const options: OptionDraft[] = [];
  const first = readings[start] as Reading;
  const boldAbove = first.bold && first.line.blanks === 0 && readings[start - 1]?.bold === true;
  let feedback: 'open' | 'taken' | null = null;
  let end = start;
  let j = start;
  for (; j < limit; j++) {
    const reading = readings[j] as Reading;
    const { line } = reading;
    const option = options.at(-1);
    if (j > start && heads.has(j) && !continuesRun(reading, first, options, style, scope)) break;
    if (line.kind === 'markup') continue;
    if (line.kind === 'rule') break;
    if (line.kind === 'summary' || line.fold > first.line.fold) break;
    if (continuesRun(reading, first, options, style, scope)) {
      options.push(draft(reading, style));
      feedback = null;
      end = j + 1;
      continue;
    }
    if (!option) return null;
    if (style === 'bullet' && lostItsBullet(reading, options)) {
      options.push(draft(reading, style));
      end = j + 1;
      continue;
    }
    if (reading.verdict) {
      option.verdict = reading.verdict.right;
      if (reading.verdict.rest.length > 0) option.notes.push({ reading, pieces: reading.verdict.rest });
      feedback = 'open';
      option.lines.push(j);
      end = j + 1;
      continue;
    }
    // The paragraph below "✓ Correct" comments on it.
    if (feedback === 'taken' && line.blanks > 0) feedback = null;
    if (feedback && isFeedback(reading)) {
      note(option, reading, j);
      feedback = 'taken';
      end = j + 1;
      continue;
    }
    if (reading.boilerplate && reading.boilerplate !== 'navigation' && reading.boilerplate !== 'link') break;
    if (reading.boilerplate) continue;
    const deeper =
      line.quote > option.first.line.quote ||
      line.indent >=
        Math.max(option.first.line.indent + 2, option.first.line.bullet === null ? 0 : option.first.line.inner - 1);
    if (
      textOf(option.body.flat()).trim() === '' &&
      !option.body.flat().some((piece) => piece.kind === 'image') &&
      !reading.answer &&
      !reading.explanation
    ) {
      take(option, reading, j);
      end = j + 1;
      continue;
    }
    if (reading.answer && (!deeper || !reading.answer.weak || isChoice(textOf(reading.answer.rest)))) break;
    // "> [!question]- Show answer" opens a box of notes.
    if (/^\[!\w{2,12}\]/.test(reading.text)) break;
    if (
      options.length > 1 &&
      line.kind === 'text' &&
      (isLoneAnswer(reading.text) || saysRight(reading.text) || opinionAt(reading.text) !== -1)
    )
      break;
    if (line.heading > 0 || line.role || j - (option.lines.at(-1) ?? j) > 1 + GAP || option.lines.length > LONGEST)
      break;
    if (reading.explanation) {
      if (!deeper || line.blanks > 1) break;
      note(option, reading, j);
      end = j + 1;
      continue;
    }
    if (line.kind === 'code') {
      // "Correct" in a box may speak of the whole answer: it marks no option.
      const boxed = isBoxedFeedback(reading);
      if (!boxed && isBareLabel(option)) {
        // "- [x] B" above a listing: the listing is the option.
        option.label ??= /\p{L}/u.exec(textOf(option.body.flat()))?.[0] ?? null;
        option.body = [reading.pieces];
        option.lines.push(j);
        end = j + 1;
        continue;
      }
      if (boxed || deeper || line.blanks === 0) {
        if (!boxed && /:\s*$/.test(textOf(option.body.flat())) && !/^`{3,}diff/.test(reading.pieces[0]?.md ?? ''))
          take(option, reading, j);
        else note(option, reading, j);
        end = j + 1;
        continue;
      }
      break;
    }
    if (
      line.quote > option.first.line.quote ||
      (line.bullet !== null && deeper) ||
      (line.blanks > 0 && deeper && line.bullet === null)
    ) {
      note(option, reading, j);
      end = j + 1;
      continue;
    }
    if (style === 'letter' && repeats(reading, options)) break;
    // A list set in bold with the question ends where the bold ends.
    if (boldAbove && !reading.bold) break;
    if (line.blanks === 0 && line.bullet === null && line.kind !== 'row' && !startsOther(reading, style)) {
      if (option.notes.length > 0) note(option, reading, j);
      else take(option, reading, j);
      end = j + 1;
      continue;
    }
    break;
  }
  if (options.length === 0) return null;
  end = withoutLastLines(options, end);
  if (style === 'letter' && readings[end]?.letter?.value === 0) end = withoutNextStem(options, end);
  if (style === 'bullet' || style === 'sign') relabel(options);
  if (style === 'number') options.forEach((option, k) => (option.label = String(k + 1)));
  if (style === 'bullet' || style === 'letter' || style === 'number') {
    judge(options);
    starredBehind(options);
    judgedBehind(options);
    withoutSeparators(options);
  }
  gradedOptions(options);
  if (style === 'letter') pointedAt(options);
  if (style === 'sign')
    recoverLost(
      options,
      scope,
      () => end,
      (value) => {
        end = value;
      },
    );
  return { style, options, start, end };
}

/** "c. vitamin D" again, below all options: the right one, as flash cards give it. */
function repeats({ letter, bodyText }: Reading, options: readonly OptionDraft[]): boolean {
  const option = letter ? options[letter.value] : undefined;
  return option?.label === letter?.raw && option !== undefined && fold(bodyText) === fold(textOf(option.body.flat()));
}

/** Whether an option shows nothing but a letter or a colon. */
function isBareLabel(option: OptionDraft): boolean {
  return /^[\u2800\u3164]?\p{Lu}?\s?[:：.)]?$/u.test(textOf(option.body.flat()).trim());
}

function startsOther(reading: Reading, style: RunStyle): boolean {
  if (reading.number && style !== 'number' && reading.number.keyword) return true;
  if (style === 'number' && reading.number?.value === 1) return true;
  return reading.letter?.value === 0;
}

/** Whether `reading` is the next option of the run. */
function continuesRun(
  reading: Reading,
  first: Reading,
  options: readonly OptionDraft[],
  style: RunStyle,
  scope: Scope,
): boolean {
  if (!optionLike(reading)) return false;
  if (options.length === 0) return true;
  const { line } = reading;
  const level = Math.abs(line.indent - first.line.indent) <= 1 && line.quote === first.line.quote;
  switch (style) {
    case 'letter':
      return (
        reading.letter !== null &&
        (reading.letter.value === options.length ||
          reading.letter.alike === options.length ||
          (first.letter?.value !== 0 && line.blanks === 0 && isNew(reading.letter.value, options))) &&
        reading.letter.upper === (first.letter?.upper ?? true)
      );
    case 'bare':
      return bareValue(reading) === options.length;
    case 'roman':
      return (
        reading.roman !== null && reading.roman.value === options.length && reading.roman.delim === first.roman?.delim
      );
    case 'number':
      return (
        reading.number !== null &&
        !reading.number.keyword &&
        (reading.number.value === options.length + 1 || isLazy(reading, options)) &&
        reading.number.delim === first.number?.delim &&
        level
      );
    case 'bullet':
      return line.bullet !== null && level && !reading.explanation && !numberedHead(reading, scope);
    case 'sign':
      if (reading.sign && reading.sign.sign !== undefined)
        return line.bullet === null || first.line.bullet === null || level || line.indent < first.line.indent + 4;
      if (level && ocrCircle(reading, first)) return true;
      return (
        line.bullet !== null &&
        first.line.bullet !== null &&
        level &&
        !reading.explanation &&
        !numberedHead(reading, scope)
      );
    case 'radio':
      return reading.sign !== null || RADIO.test(reading.text) || line.bullet !== null;
    default:
      return false;
  }
}

/** Whether no option has the letter yet: options of a shuffled list stand in any order. */
function isNew(value: number, options: readonly OptionDraft[]): boolean {
  return options.length < 8 && options.every(({ first }) => first.letter?.value !== value);
}

/** "1." before every option of a nested list: Markdown numbers them itself. */
function isLazy(reading: Reading, options: readonly OptionDraft[]): boolean {
  return reading.line.indent >= 2 && reading.number?.value === 1 && options.at(-1)?.first.number?.value === 1;
}

function numberedHead(reading: Reading, scope: Scope): boolean {
  return scope.heads.has(reading.i);
}

function draft(reading: Reading, style: RunStyle): OptionDraft {
  const letter = style === 'letter' ? reading.letter : null;
  const number = style === 'number' ? reading.number : null;
  const roman = style === 'roman' ? reading.roman : null;
  let body = reading.body;
  if (!letter && reading.letter && style !== 'letter') {
    // The letter belongs to the text: "(i) Use …".
    body = withoutSign(reading);
  }
  const bare = style === 'bare' ? BARE.exec(reading.text.slice(0, 16)) : null;
  if (bare) body = trimPieces(cutFront(reading.pieces, bare[0].length));
  if (number ?? roman)
    body = withoutTail(trimPieces(cutFront(reading.pieces, (number ?? roman)?.length ?? 0)), reading);
  if (style === 'radio' && !reading.sign) {
    const found = RADIO.exec(reading.text);
    if (found) body = trimPieces(cutFront(reading.pieces, found[0].length));
  }
  const circle = style === 'sign' ? ocrCircle(reading) : 0;
  if (circle > 0) body = trimPieces(cutFront(reading.pieces, circle));
  const sign: SignMark | null =
    reading.sign ??
    (circle > 0 ? { sign: 'off', glyph: reading.text.slice(0, 1) } : null) ??
    (style === 'radio' && RADIO.test(reading.text) && !FILLED_IN.test(reading.text)
      ? { sign: 'off', glyph: reading.text[0] as string }
      : null);
  return {
    first: reading,
    label: letter?.raw ?? bare?.[1] ?? roman?.raw ?? (number ? String(number.value) : null),
    body: body.length > 0 ? [body] : [],
    sign,
    tail: reading.tail,
    starred: reading.starred,
    bold: isBold(body),
    boldLabel: style === 'letter' && reading.pieces[0]?.bold === true && !isBold(body),
    verdict: null,
    notes: [],
    lines: [reading.i],
  };
}

/** An option that its format names as one. */
export function fieldOption(reading: Reading): OptionDraft {
  return {
    first: reading,
    label: null,
    body: [reading.pieces],
    sign: null,
    tail: null,
    starred: false,
    bold: false,
    verdict: null,
    notes: [],
    lines: [reading.i],
  };
}

function withoutSign(reading: Reading): Piece[] {
  const found = reading.sign ? signAt(reading.text) : null;
  const body = found
    ? trimPieces(cutFront(reading.pieces, found.length))
    : reading.sign
      ? reading.body
      : reading.pieces;
  // What `body` lost at the end, a mark, goes here too.
  const tail = textOf(body).length - reading.bodyText.length - (reading.letter?.length ?? 0);
  return reading.tail && tail > 0 ? trimPieces(cutBack(body, textOf(body).length - tail)) : body;
}

/** `pieces`, the end of a line, without the mark that the line ends with. */
function withoutTail(pieces: Piece[], { tail, text, bodyText }: Reading): Piece[] {
  const mark = tail ? text.length - (text.lastIndexOf(bodyText) + bodyText.length) : 0;
  return mark > 0 ? trimPieces(cutBack(pieces, textOf(pieces).length - mark)) : pieces;
}

/** Everything visible is bold or highlighted. */
export function isBold(pieces: readonly Piece[]): boolean {
  const shown = pieces.filter((piece) => piece.text.trim() !== '');
  return shown.length > 0 && shown.every((piece) => piece.bold || piece.marked);
}

function take(option: OptionDraft, reading: Reading, j: number): void {
  const body = reading.tail ? reading.body : reading.pieces;
  if (reading.tail && option.tail === null) option.tail = reading.tail;
  option.body.push(body);
  option.bold &&= isBold(body);
  option.lines.push(j);
}

function note(option: OptionDraft, reading: Reading, j: number): void {
  option.notes.push({ reading, pieces: reading.explanation ? reading.explanation.rest : reading.pieces });
  option.lines.push(j);
}

/** OCR loses single boxes: short paragraphs among boxed ones, or after the only one, are options too. */
function recoverLost(options: OptionDraft[], scope: Scope, getEnd: () => number, setEnd: (end: number) => void): void {
  if (options.length !== 1 || options[0]?.first.line.bullet !== null) return;
  const sign = options[0]?.sign?.sign;
  if (sign !== 'on' && sign !== 'off') return;
  const found: OptionDraft[] = [];
  for (let j = getEnd(); j < scope.limit && found.length < 8; j++) {
    const reading = scope.readings[j];
    if (
      !reading ||
      scope.heads.has(j) ||
      reading.boilerplate ||
      reading.line.kind === 'rule' ||
      reading.line.heading > 0
    )
      break;
    if (reading.line.kind === 'markup') continue;
    if (
      !optionLike(reading) ||
      reading.text.length > 160 ||
      /[?？؟]\s*$/.test(reading.text) ||
      reading.explanation ||
      reading.number
    )
      return;
    found.push(draft(reading, 'sign'));
    setEnd(j + 1);
  }
  options.push(...found);
}
