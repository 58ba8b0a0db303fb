import { cutBack, trimPieces } from '../read/cut.ts';
import type { Sign } from '../text/glyphs.ts';
import { RIGHT_WORDS, truthOf, WRONG_WORDS } from '../text/words.ts';
import type { Reading } from './reading.ts';

/** "1/1 point (graded)", "2 points possible (ungraded)": what a course page shows below the title of a question. */
const GRADED = /^\d{1,3}(?:\.\d{1,2})?(?:\s?\/\s?\d{1,3}(?:\.\d{1,2})?)?\spoints?(?:\spossible)?\s\((?:un)?graded\)$/i;

/** The title above such a line heads the question, whatever it says. */
export function markGradedTitles(readings: readonly Reading[]): void {
  const shown = readings.filter(({ line, text }) => line.kind !== 'markup' && text !== '');
  let count = 0;
  shown.forEach((reading, k) => {
    if (reading.line.kind !== 'text' || !GRADED.test(reading.text.slice(0, 60))) return;
    reading.boilerplate = 'points';
    count++;
    const title = shown[k - 1];
    if (title?.line.kind !== 'text' || title.text.length > 80 || title.boilerplate || /[?？]$/.test(title.text)) return;
    if (title.number?.keyword) return;
    const value = Number(/\d{1,3}$/.exec(title.text.slice(-3))?.[0] ?? count);
    title.number = { value, delim: '', keyword: 'question', length: title.text.length };
    title.letter = null;
    title.answer = null;
  });
}

const FORM = /^(.{4,400}?)\s?\*?\s{2,200}(\d{1,3}(?:\.\d)?\s?\/\s?\d{1,3})$/u;

/** "✓ Which one floats? *     1/1" above "a cork" and "✓" alone: a form that shows what its reader chose, and how that was marked. */
export function markForms(readings: readonly Reading[]): void {
  const shown = readings.filter(({ line, text }) => line.kind === 'text' && text !== '');
  const found = shown.flatMap((reading) => {
    const said = isJudged(reading) ? FORM.exec(reading.bodyText.slice(0, 800)) : null;
    return said?.[1] ? [{ reading, length: said[1].length, score: said[2] as string }] : [];
  });
  if (found.length < 2) return;
  for (const { reading, length, score } of found) {
    reading.ask = { rest: trimPieces(cutBack(reading.body, length)) };
    Object.assign(reading, { sign: null, verdict: null, score });
  }
  shown.forEach((reading, k) => {
    const above = shown[k - 1];
    if (!isJudged(reading) || reading.bodyText !== '' || !reading.sign || !above || above.tail) return;
    above.tail = reading.sign.sign;
    reading.line.kind = 'markup';
    reading.line.reason = 'feedback';
  });
}

const WORTH = /^\d{1,3}(?:\.\d{1,2})?\s?\/\s?\d{1,3}\spts$/i;
const ABOVE = /^(?:(correct!|correct answers?)|you answered)$/i;

/** "2 / 2 pts", and "Correct!" or "You Answered" above an option: a results page that says of the line below how it is. */
export function markResults(readings: readonly Reading[]): void {
  const shown = readings.filter(({ line, text }) => line.kind === 'text' && text !== '');
  if (shown.filter(({ text }) => WORTH.test(text.slice(0, 20))).length < 2) return;
  shown.forEach((reading, k) => {
    const said = ABOVE.exec(reading.text.slice(0, 20));
    const below = shown[k + 1];
    if (!said || !below || below.number?.keyword || below.boilerplate || ABOVE.test(below.text.slice(0, 20))) return;
    below.tail = said[1] === undefined ? 'wrong' : 'right';
    below.line.blanks = Math.max(below.line.blanks, reading.line.blanks);
    Object.assign(reading, { answer: null, verdict: null, boilerplate: null });
    reading.line.kind = 'markup';
    reading.line.reason = 'feedback';
  });
}

const isJudged = ({ sign }: Reading): boolean => sign?.sign === 'right' || sign?.sign === 'wrong';

const NAME_BEHIND = /^(.{1,400}?)\s(\p{Lu}\p{Ll}{3,12})$/u;
const WORD_BEHIND = /^(.{1,400}?)\s((?:in)?correct)$/u;

/** A page that shows how an attempt was marked. */
const REVIEW =
  /^(?:mark|points|puntúa|erreichte punkte|note de|punteggio)\s?\d{1,3}[.,]\d{1,2}\s?(?:out of|sobre|von|sur|su|\/)\s?\d/i;

/** "b. the sheep Correct": on a page that reviews an attempt, the word behind an option is its mark. */
export function markReviewed(readings: readonly Reading[]): void {
  const graded = readings.some(({ text }) => GRADED.test(text.slice(0, 60)));
  if (!graded && !readings.some(({ text }) => REVIEW.test(text.slice(0, 80)))) return;
  for (const reading of readings) {
    if (reading.tail || reading.line.kind !== 'text') continue;
    const found = (graded ? WORD_BEHIND : NAME_BEHIND).exec(reading.bodyText);
    const word = found?.[2]?.toLowerCase() ?? '';
    const sign: Sign | null = RIGHT_WORDS.has(word) ? 'right' : WRONG_WORDS.has(word) ? 'wrong' : null;
    const said = found?.[1] ?? '';
    if (!sign || (!graded && !reading.letter && !reading.sign && truthOf(said) === null)) continue;
    reading.tail = sign;
    reading.body = trimPieces(cutBack(reading.body, said.length));
    reading.bodyText = said;
    if (reading.letter ?? reading.sign) continue;
    reading.pieces = reading.body;
    reading.text = said;
  }
}
