import { trimEndOf } from '../text/trim.ts';
import { asks } from './ask.ts';
import type { Reading } from './reading.ts';
import type { OptionDraft, RunStyle, Scope } from './runs.ts';

/** "A text", "A] text", "A– text": letters with no usual delimiter; only a row of three counts. */
export const BARE = /^([A-H])(?:\s?[\]}>/=–—-])?\s{1,8}(?=\S)/u;

/** A radio button as OCR reads it. */
export const RADIO = /^(?:[O0o©®@●•.]|\(\)|\([a-zO0]\))\s+(?=\S)/u;

/** A radio button that is filled in, as OCR reads it among empty ones. */
export const FILLED_IN = /^[@©®]\s/;

const CIRCLE = /^o\s+(?=\S)/i;
const FILLED: ReadonlySet<string> = new Set('●◉⦿⚫🔘');

/**
 * The length of "O " at the front of a line with no sign of its own: an empty circle as OCR reads it. Below `first`, only where that
 * has a filled one.
 */
export function ocrCircle(reading: Reading, first: Reading | null = null): number {
  if (reading.sign || reading.line.bullet !== null) return 0;
  if (first && (first.line.bullet !== null || !FILLED.has(first.sign?.glyph ?? ''))) return 0;
  return CIRCLE.exec(reading.text)?.[0].length ?? 0;
}

/** How the options would be set that begin with `reading`, or `null`. */
export function styleOf(reading: Reading, scope: Scope): RunStyle | null {
  if (reading.roman?.value === 0 && romanFollows(reading, scope)) return 'roman';
  if (reading.line.bullet !== null) {
    if (reading.letter?.value === 0 && followsLetter(reading, scope)) return 'letter';
    if (reading.sign) return 'sign';
    if (reading.explanation || (!reading.letter && lettersBelow(reading, scope))) return null;
    return 'bullet';
  }
  if (reading.letter?.value === 0 || isShuffled(reading, scope)) return 'letter';
  if (bareFollows(reading, scope)) return 'bare';
  if (reading.sign) return 'sign';
  if (reading.explanation) return null;
  if (reading.number && !reading.number.keyword && reading.number.value === 1 && !scope.heads.has(reading.i))
    return 'number';
  if (RADIO.test(reading.text) && radioNear(reading, scope)) return 'radio';
  return null;
}

/** What a course says of an answer, alone on a line. */
const FEEDBACK_LINES = new Set(
  "correct|incorrect|right|wrong|that's correct|that's right|yes|no|well done|good job|richtig|falsch|correcto|incorrecto|正确|错误".split(
    '|',
  ),
);

/** "Correct" or "Incorrect" as the first line of a listing: feedback in a box of its own. */
export function isBoxedFeedback({ line, text }: Reading): boolean {
  if (line.kind !== 'code') return false;
  const [fence = '', below = ''] = text.slice(0, 120).split('\n', 2);
  const first = /^(?:```|~~~)/.test(fence) ? below : fence;
  return FEEDBACK_LINES.has(trimEndOf(first.trim().toLowerCase(), '.!。！,:'));
}

/** Whether a line can comment on the option above: a sentence that neither asks nor announces anything. */
export function isFeedback({ line, text, bold, number, letter, answer, explanation, boilerplate }: Reading): boolean {
  if (line.kind !== 'text' || line.bullet !== null || line.heading > 0 || line.role || bold) return false;
  if (number ?? letter ?? answer ?? explanation ?? boilerplate) return false;
  return /[.!。！]["'”’)]{0,2}$/u.test(text) && asks(text) < 2;
}

/** "**text**" right below plain bullets: the right option, which lost its bullet where the page was copied. */
export function lostItsBullet(reading: Reading, options: readonly OptionDraft[]): boolean {
  const { line, bold, text } = reading;
  if (line.kind !== 'text' || line.bullet !== null || line.blanks > 0 || line.heading > 0 || !bold) return false;
  if (reading.number ?? reading.answer ?? reading.explanation ?? reading.boilerplate ?? reading.verdict) return false;
  return asks(text) < 2 && options.some((option) => !option.bold);
}

/** No question has more options; bounds the look ahead. */
const MOST = 8;

/** "C. …", "A. …", "B. …" right below each other, each letter once: options that a page shows in another order. */
export function isShuffled(reading: Reading, { readings, limit, heads }: Scope): boolean {
  const { letter } = reading;
  if (!letter?.upper || letter.value === 0 || readings[reading.i - 1]?.letter) return false;
  const seen = new Set<number>();
  for (let j = reading.i; j < Math.min(limit, reading.i + MOST + 1); j++) {
    const next = readings[j];
    if (!next?.letter || next.letter.delim !== letter.delim || !next.letter.upper || heads.has(j)) break;
    if (j > reading.i && next.line.blanks > 0) break;
    if (seen.has(next.letter.value)) return false;
    seen.add(next.letter.value);
  }
  return seen.size >= 3 && seen.size <= MOST && Math.max(...seen) === seen.size - 1;
}

/** Whether bullets right below, at the same depth, begin with "a.", "b.", "c.": what stands before them is given, and no option. */
function lettersBelow(reading: Reading, scope: Scope): boolean {
  let next = 0;
  for (let j = reading.i + 1; j < Math.min(scope.limit, reading.i + 10) && next < 3; j++) {
    const other = scope.readings[j] as Reading;
    if (other.line.kind !== 'text' || scope.heads.has(j) || other.line.bullet !== reading.line.bullet) return false;
    if (other.line.indent !== reading.line.indent) return false;
    if (other.letter?.value === next) next++;
    else if (next > 0) return false;
  }
  return next === 3;
}

/** Whether the next bullet goes on with the letters: a lone "(a)" is a glyph. */
function followsLetter(reading: Reading, scope: Scope): boolean {
  for (let j = reading.i + 1; j < Math.min(scope.limit, reading.i + 8); j++) {
    const next = scope.readings[j];
    if (next?.letter?.value === 1) return true;
  }
  return false;
}

/** Whether "A …" is followed by "B …" and "C …", at the same depth. */
function bareFollows(reading: Reading, scope: Scope): boolean {
  if (bareValue(reading) !== 0 || scope.heads.has(reading.i)) return false;
  let next = 1;
  // "A B C", "B E", "C F": nodes of a graph, or notes.
  let words = /[^\sA-Z]/.test(reading.text);
  for (let j = reading.i + 1; j < Math.min(scope.limit, reading.i + 12) && next < 3; j++) {
    const other = scope.readings[j];
    if (other?.line.indent !== reading.line.indent || bareValue(other) !== next) continue;
    next++;
    words ||= /[^\sA-Z]/.test(other.text);
  }
  return next === 3 && words;
}

/** The place of a bare letter at the front of a line, or -1. */
export function bareValue({ text, letter, line }: Reading): number {
  const found = letter || line.kind !== 'text' ? null : BARE.exec(text.slice(0, 16));
  return found?.[1] ? found[1].charCodeAt(0) - 65 : -1;
}

function romanFollows(reading: Reading, scope: Scope): boolean {
  for (let j = reading.i + 1; j < Math.min(scope.limit, reading.i + 8); j++) {
    const roman = scope.readings[j]?.roman;
    if (roman?.value === 1 && roman.delim === reading.roman?.delim) return true;
  }
  return false;
}

/** "O 1" is a radio button where real circles or more of its kind stand around it. */
function radioNear(reading: Reading, scope: Scope): boolean {
  let alike = 0;
  for (let j = reading.i + 1; j < Math.min(scope.limit, reading.i + 7); j++) {
    const next = scope.readings[j];
    if (!next || scope.heads.has(j)) break;
    if (next.sign && !next.verdict) return true;
    // The one that is filled in may be the first.
    const like = next.text[0] === reading.text[0] || (FILLED_IN.test(reading.text) && /^[O0]\s/i.test(next.text));
    if (RADIO.test(next.text) && like) alike++;
  }
  return alike >= 2;
}
