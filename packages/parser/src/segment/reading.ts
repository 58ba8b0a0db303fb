import { boilerplateReason } from '../text/boilerplate.ts';
import { latexSignAt, signAt, tailSign, type Sign } from '../text/glyphs.ts';
import { isHandle, isName, isPersonal, isPersonLabel } from '../text/personal.ts';
import { trimEndOf } from '../text/trim.ts';
import { RIGHT_WORDS, truthOf, truthWord, WRONG_WORDS } from '../text/words.ts';
import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf, type Line, type Piece } from '../read/line.ts';
import { answerAnnouncement, askAnnouncement, explanationAnnouncement, isOptionsHeading } from './answer-line.ts';
import { markCountedOptions } from './counted-options.ts';
import { markAnswerTitles } from './answer-titles.ts';
import { markChosenTruths } from './chosen-truths.ts';
import { markCrosses } from './crosses.ts';
import { markForms, markGradedTitles, markResults, markReviewed } from './reviewed.ts';
import { markDocumentLines } from './document-lines.ts';
import { markCardSides } from './card-sides.ts';
import { markGluedLabels } from './glued-labels.ts';
import { markJudgedColumns } from './judged-columns.ts';
import { markJudgedStatements } from './judged-statements.ts';
import { learnAnswers } from './learned-answers.ts';
import { markMisreadLetters } from './misread-letters.ts';
import { markLetteredHeads } from './lettered-heads.ts';
import { markMatching } from './matching.ts';
import { markPartNumbers } from './part-numbers.ts';
import { markRightLetters } from './right-letters.ts';
import { markRomanHeads } from './roman-heads.ts';
import { markShownAnswers } from './shown-answers.ts';
import { markWorksheetBlanks } from './worksheet-blanks.ts';
import { markBareNumbers, markMisreadNumbers } from './ocr-numbers.ts';
import { withoutPoints } from './points.ts';
import { onlyLink, withoutAddresses } from './redact.ts';
import {
  bareNumber,
  letterLabel,
  levelNumber,
  numberLabel,
  romanLabel,
  type LetterLabel,
  type NumberLabel,
} from './labels.ts';

/** A mark in front of an option, as the dump writes it. */
export interface SignMark {
  sign: Sign;
  glyph: string;
}

/** What one line could be: every reading of its front and back, before its neighbours decide. */
export interface Reading {
  i: number;
  line: Line;
  pieces: Piece[];
  text: string;
  number: NumberLabel | null;
  sign: SignMark | null;
  letter: LetterLabel | null;
  /** `(ii)` and the like; a letter too where it is `(i)`. */
  roman: LetterLabel | null;
  /** A stray `*`, `=` or `~` before a label or text, as Aiken-like dumps mark the right option. */
  starred: boolean;
  /** The line behind sign and letter. */
  body: Piece[];
  bodyText: string;
  tail: Sign | null;
  answer: { rest: Piece[]; number: number | null; weak: boolean } | null;
  explanation: { rest: Piece[]; weak: boolean } | null;
  optionsHeading: boolean;
  /** "Question:" or "Q:", with no number. */
  ask: { rest: Piece[] } | null;
  /** The line only says that something is right or wrong ("✓ Correct …"). */
  verdict: { right: boolean; rest: Piece[] } | null;
  boilerplate: string | null;
  /** What is written into the blank before the number of a work sheet; empty where nothing is. */
  blank: Piece[] | null;
  /** An answer line that says that the answer stands elsewhere. */
  elsewhere: boolean;
  /** Everything visible is bold. */
  bold: boolean;
  /** What a learner got for it, and of how much, at the end of the line. */
  score?: string;
  /** The line asks for pairs of two columns. */
  matches?: boolean;
  /** The line belongs to the columns, or to the pairs, of such a question. */
  paired?: boolean;
}

/** Reads the fronts of all `lines`. */
export function readLines(lines: readonly Line[]): Reading[] {
  const readings = lines.map(readLine);
  markForms(readings);
  markResults(readings);
  readings.forEach((reading, i) => {
    if (isSignature(reading, readings[i - 1], readings[i + 1])) reading.boilerplate = 'personal-data';
    if (closesAbove(reading, readings[i - 1])) reading.number = null;
    const above = readings[i - 1];
    if (above && isPersonLabel(above.text) && isName(reading.text, 2)) {
      above.boilerplate = 'personal-data';
      reading.boilerplate = 'personal-data';
    }
    // A site names who wrote below when, and above the honours: "asked Mar 3, 2021 at 10:11", "151 bronze badges".
    if (isHandle(reading.text) && (DATED.test(above?.text ?? '') || BADGES.test(readings[i + 1]?.text ?? '')))
      reading.boilerplate = 'personal-data';
    if (BADGES.test(reading.text) || DATED.test(reading.text)) reading.boilerplate ??= 'thread';
    if (reading.sign?.sign === 'right' || reading.sign?.sign === 'wrong') takeGraded(reading, readings[i + 1]);
    if (!reading.answer || reading.letter?.value !== 0) return;
    // "A: text" is an option where "B: text" follows, else an answer.
    const goesOn = readings
      .slice(i + 1, i + 8)
      .some((next) => next.letter?.value === 1 && next.letter.delim === reading.letter?.delim);
    if (goesOn) reading.answer = null;
    else reading.letter = null;
  });
  markGradedTitles(readings);
  askOnLids(readings);
  revealAnswers(readings);
  markMisreadLetters(readings);
  markMisreadNumbers(readings);
  markBareNumbers(readings);
  markGluedLabels(readings);
  markCardSides(readings);
  markWorksheetBlanks(readings);
  markChosenTruths(readings);
  markJudgedStatements(readings);
  markJudgedColumns(readings);
  markMatching(readings);
  markRomanHeads(readings);
  markPartNumbers(readings);
  markLetteredHeads(readings);
  learnAnswers(readings);
  markCountedOptions(readings);
  markRightLetters(readings);
  markShownAnswers(readings);
  markReviewed(readings);
  markAnswerTitles(readings);
  markCrosses(readings);
  markDocumentLines(readings);
  return readings;
}

/** "3. Which glue melts?" on a lid above its options: the question itself. */
function askOnLids(readings: readonly Reading[]): void {
  readings.forEach((reading, i) => {
    if (reading.line.kind !== 'summary' || reading.answer || !/[?？]\s*$/.test(reading.text)) return;
    const below = readings.slice(i + 1, i + 8).filter(({ line }) => line.kind !== 'markup');
    const opens = (next: Reading | undefined, value: number): boolean =>
      next?.letter?.value === value || next?.number?.value === value + 1 || (next !== undefined && next.sign !== null);
    if (below[0]?.line.kind !== 'text' || !opens(below[0], 0) || !opens(below[1], 1)) return;
    reading.line.kind = 'text';
    reading.boilerplate = null;
    // ":blue_diamond: 3. Which …"
    const shortcode = /^:\w{2,40}:\s{0,3}/.exec(reading.text.slice(0, 48))?.[0].length ?? 0;
    const number = numberLabel(reading.text.slice(shortcode, shortcode + 60));
    if (number) reading.number = { ...number, keyword: 'question', length: shortcode + number.length };
    else reading.ask = { rest: trimPieces(cutFront(reading.pieces, shortcode)) };
  });
}

const REVEAL =
  /^\W{0,6}(?:(?:click|tap|show|see|view|reveal|toggle|check|hide)\b.{0,30}|true or false|(?:the )?(?:answers?|solutions?|lösung|antwort|réponse|respuesta|solución))\W{0,6}$/iu;

/** "Solution" on a lid above "(b)" or "False.": what is below is the answer, and no hint. */
function revealAnswers(readings: readonly Reading[]): void {
  readings.forEach((reading, i) => {
    if (reading.line.kind !== 'summary' || reading.answer || !REVEAL.test(reading.text.slice(0, 60))) return;
    const below = readings.slice(i + 1, i + 5).find(({ line }) => line.kind !== 'markup');
    if (below?.line.kind !== 'text' || below.answer) return;
    const lone = /^[\s([*_]{0,4}[A-H](?:\s?[,&]\s?[A-H]){0,4}[)\]*_.]{0,4}(?:$|[,:;–—-]|\s(?:because|since)\b)/i.test(
      below.text.slice(0, 40),
    );
    if (!lone && truthOf(truthWord(below.text.slice(0, 200))) === null) return;
    reading.answer = { rest: [], number: null, weak: false };
    reading.boilerplate = null;
    // "(b)" below is no option that begins there.
    below.letter = null;
  });
}

const DATED = /^(?:asked|answered|edited|modified)\s\p{Lu}\p{Ll}{2}\s\d{1,2}(?:, \d{4})?(?: at \d{1,2}:\d{2})?$/u;
const BADGES = /^[\d.,k]{1,8}(?:\s(?:gold|silver|bronze) badges?){1,3}$/i;

/** "✓ Which one floats? *" above "1/1": a question of a form, and how its reader did. */
function takeGraded(reading: Reading, next: Reading | undefined): void {
  if (!next || !/^\d{1,3}(?:[.,]\d{1,2})?\s?\/\s?\d{1,3}$/.test(next.text) || reading.letter || reading.number) return;
  const star = /\s?\*$/.exec(reading.bodyText.slice(-3));
  const rest = star ? trimPieces(cutBack(reading.body, reading.bodyText.length - star[0].length)) : reading.body;
  if (rest.length === 0) return;
  reading.sign = null;
  reading.verdict = null;
  reading.ask = { rest };
  next.boilerplate = 'points';
}

/** "64)." below "… of shape (32,": the end of a sentence that the line above broke off, and no label. */
function closesAbove({ number, line }: Reading, above: Reading | undefined): boolean {
  if (!number?.delim.startsWith(')') || line.blanks > 0 || line.bullet !== null || above?.line.kind !== 'text')
    return false;
  const tail = above.text.slice(-200);
  return tail.lastIndexOf('(') > tail.lastIndexOf(')');
}

/** "— Ada Lovelace" alone: a signature, and no list of names. */
function isSignature({ line, text }: Reading, before: Reading | undefined, after: Reading | undefined): boolean {
  const dash = line.bullet;
  if ((dash !== '—' && dash !== '–') || before?.line.bullet === dash || after?.line.bullet === dash) return false;
  return isName(text, 2);
}

/** "一、单选题（每题2分）", "第二章 厨房": a line that heads the questions of one kind, or a chapter. */
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}\s?[、.．]\s?)?(?:(?:单项?|多项?|不定项?)选择?|选择|判断|填空|简答|问答|名词解释|计算|综合)题?(?:\s?[（(：:].{0,40})?$|^第\s?[一二三四五六七八九十\d]{1,3}\s?[章节]\s{1,4}\S{1,30}$/u;

function readLine(line: Line, i: number): Reading {
  const shown = withoutAddresses(line.pieces);
  const { pieces, score } = withoutPoints(trimPieces(shown));
  const text = textOf(pieces);
  const reading: Reading = {
    i,
    line,
    pieces,
    text,
    number: null,
    sign: null,
    letter: null,
    roman: null,
    starred: false,
    body: pieces,
    bodyText: text,
    tail: null,
    answer: null,
    explanation: null,
    optionsHeading: false,
    ask: null,
    verdict: null,
    boilerplate: null,
    blank: null,
    elsewhere: false,
    bold: false,
    ...(score === undefined ? {} : { score }),
  };
  if (
    line.kind === 'markup' ||
    line.kind === 'rule' ||
    line.kind === 'code' ||
    line.kind === 'math' ||
    line.kind === 'row'
  )
    return reading;
  const section = line.kind === 'text' && line.heading === 0 && !line.role && SECTION.test(text.slice(0, 60));
  if (section) line.heading = 2;
  reading.bold = pieces.length > 0 && pieces.every((piece) => piece.bold || piece.text.trim() === '');
  // A line that was little more than an address is nobody's option.
  if (shown !== line.pieces && text.replace(/[^\p{L}\p{N}]+/gu, '').length < 12) reading.boilerplate = 'personal-data';
  if (text === '') return reading;
  const head = text.slice(0, 400);
  if (!section) reading.number = numberLabel(head) ?? (line.heading > 0 ? bareNumber(head) : levelNumber(head));
  // "$1 - \Gamma_u$" begins with a formula and no number.
  const [opening] = pieces;
  if (opening?.kind === 'math' && reading.number && reading.number.length < opening.text.length) reading.number = null;
  reading.roman = romanLabel(head);
  peel(reading);
  const bare = head.replace(/^[^\p{L}\p{N}([【（"'“$\\]{1,8}/u, '');
  const lead = head.length - bare.length;
  const answer =
    answerAnnouncement(bare) ??
    (line.heading > 0 && SOLUTION.test(bare.slice(0, 24)) ? { length: bare.length, number: null, weak: true } : null);
  const rest = answer ? cutFront(pieces, lead + answer.length) : [];
  if (answer && isPlaceholder(line, rest)) {
    reading.boilerplate = 'navigation';
    reading.elsewhere = true;
    return reading;
  }
  if (answer) reading.answer = { rest, number: answer.number, weak: answer.weak };
  else {
    const explanation = explanationAnnouncement(head);
    if (explanation) reading.explanation = { rest: cutFront(pieces, explanation.length), weak: explanation.weak };
  }
  const ask = reading.number?.keyword ? 0 : askAnnouncement(head, reading.bold || line.heading > 0);
  if (ask > 0) reading.ask = { rest: trimPieces(cutFront(pieces, ask)) };
  reading.optionsHeading = isOptionsHeading(head);
  reading.verdict = verdictOf(reading);
  if (!reading.number?.keyword && !(line.heading > 0 && reading.answer))
    reading.boilerplate ??= boilerplateReason(head, onlyLink(line));
  // "- [ ] print" and "c) next" are options that a page's button would be called too.
  const boxed = reading.sign?.sign === 'on' || reading.sign?.sign === 'off' || reading.letter !== null;
  if (boxed && (reading.boilerplate === 'navigation' || reading.boilerplate === 'thread')) reading.boilerplate = null;
  if (!reading.boilerplate && !reading.number?.keyword && isPersonal(text, line.bullet === null))
    reading.boilerplate = 'personal-data';
  return reading;
}

/** "### Solution": a heading needs no colon. */
const SOLUTION = /^(?:solutions?|lösung|solución|soluzione|solução|решение)\W{0,2}$/iu;

/** What points at the right one of lettered options. */
const ARROW = /^(?:[→➔➜➡⇒»▶☞]\ufe0f?|[-=]{1,2}>|>{2,3})\s{0,3}(?=[([]?[A-H]\s?[).\]:])/i;

/** Takes signs and a letter off the front, in any order, and a mark off the end. */
function peel(reading: Reading): void {
  let body = reading.pieces;
  // ",B. text": a sign that slipped in before the label.
  if (reading.line.bullet === null && /^[,;.]\s?(?=[A-H][.)]\s)/.test(reading.text.slice(0, 6)))
    body = trimPieces(cutFront(body, 1));
  for (let step = 0; step < 4; step++) {
    const text = textOf(body).slice(0, 80);
    const first = body[0];
    if (!reading.sign && first?.kind === 'math' && first.latex !== undefined) {
      const found = latexSignAt(first.latex);
      if (found) {
        reading.sign = found;
        body = cutLatex(body, found.length);
        continue;
      }
    }
    const sign = reading.sign ? null : signAt(text);
    if (sign) {
      reading.sign = sign;
      body = trimPieces(cutFront(body, sign.length));
      continue;
    }
    if (!reading.starred && !reading.letter && reading.line.bullet !== null && /^>\s\S/.test(text)) {
      reading.starred = true;
      body = trimPieces(cutFront(body, 1));
      continue;
    }
    const arrow = reading.starred || reading.letter ? null : ARROW.exec(text);
    if (arrow) {
      reading.starred = true;
      body = trimPieces(cutFront(body, arrow[0].length));
      continue;
    }
    if (
      !reading.starred &&
      !reading.letter &&
      first?.kind === 'text' &&
      /^(?:[*=~](?=\s?\(?[A-Z(]\s?[).:])|[*~](?=[A-Z]))/i.test(text) &&
      !/^[*=~]{2}/.test(text)
    ) {
      reading.starred = text[0] === '*' || text[0] === '=';
      body = trimPieces(cutFront(body, 1));
      continue;
    }
    const letter = reading.letter || first?.kind === 'math' ? null : letterLabel(text);
    if (letter) {
      reading.letter = letter;
      body = trimPieces(cutFront(body, letter.length));
      continue;
    }
    break;
  }
  const bodyText = textOf(body);
  const tail = tailSign(bodyText);
  if (tail && tail.at > 0) {
    reading.tail = tail.sign;
    body = trimPieces(cutBack(body, bodyText.slice(0, tail.at).trimEnd().length));
  } else {
    const words = tailWords(bodyText) ?? (reading.letter ? tailBox(bodyText) : null);
    if (words) {
      reading.tail = words.sign;
      body = trimPieces(cutBack(body, words.at));
    }
  }
  reading.body = body;
  reading.bodyText = textOf(body);
}

/** "(correct)", "[Correct answer]", "<-- correct", "— richtig" at the end of an option. */
function tailWords(text: string): { sign: Sign; at: number } | null {
  const from = Math.max(0, text.length - 40);
  const found =
    /\s?(?:[([【（]\s?([^()[\]【】（）]{1,24})\s?[)\]】）]|(?:<[-=]{1,3}|[←⇐→]|[-=]{1,3}>|\s[-–—]{1,2}(?=\s))\s?([^<>←→]{1,24}))[.!]?$/u.exec(
      text.slice(from),
    );
  if (!found) return null;
  const inner = (found[1] ?? found[2] ?? '').trim();
  const glyph = found[1] ? signAt(inner) : null;
  const bare =
    glyph && glyph.length === inner.length && (glyph.sign === 'right' || glyph.sign === 'wrong') ? glyph.sign : null;
  const word = inner
    .toLowerCase()
    .replace(/[.!*✓✅✔❌]+/gu, '')
    .trim();
  const sign: Sign | null = bare ?? (RIGHT_WORDS.has(word) ? 'right' : WRONG_WORDS.has(word) ? 'wrong' : null);
  if (!sign || from + found.index === 0) return null;
  return { sign, at: text.slice(0, from + found.index).trimEnd().length };
}

/** "b) resin [x]": a box behind a lettered option; "f[x]" is an index. */
function tailBox(text: string): { sign: Sign; at: number } | null {
  const found = /\s\[[x✓✔]\]$/iu.exec(text.slice(-5));
  return found ? { sign: 'right', at: text.length - found[0].length } : null;
}

/** Takes `length` characters of LaTeX off the first piece, a formula. */
export function cutLatex(pieces: readonly Piece[], length: number): Piece[] {
  const [first, ...rest] = pieces;
  if (!first || first.latex === undefined) return [...pieces];
  const latex = first.latex.slice(length).trim();
  if (latex === '') return trimPieces(rest);
  return [{ ...first, latex, text: latex, md: `$${latex}$` }, ...rest];
}

function verdictOf(reading: Reading): Reading['verdict'] {
  const { sign, letter, bodyText, body } = reading;
  if (letter || reading.number || reading.answer) return null;
  const word = /^[\p{L}'’ -]{2,40}/u.exec(bodyText.slice(0, 41))?.[0].trim().toLowerCase() ?? '';
  const whole = trimEndOf(bodyText.slice(0, 80), '.!:：)]').replace(/^[([]/, '').toLowerCase();
  const boxed = sign && (sign.sign === 'on' || sign.sign === 'off');
  if (!boxed) {
    if (RIGHT_WORDS.has(whole) && whole !== 'answer' && whole !== 'ans' && whole !== 'selected')
      return { right: true, rest: [] };
    if (WRONG_WORDS.has(whole)) return { right: false, rest: [] };
  }
  if (sign?.sign === 'right' || sign?.sign === 'wrong') {
    const first = word.split(' ')[0] ?? '';
    const right = first === 'correct' || first === 'correc' || first === 'richtig' || first === 'correcto';
    const wrong = first === 'incorrect' || first === 'falsch' || first === 'incorrecto';
    if (right || wrong) return { right, rest: trimPieces(cutFront(body, first.length)) };
  }
  return null;
}

/** "Answer: [click here](…)", "Answer: coming soon": the answer stands elsewhere, or nowhere. */
function isPlaceholder(line: Line, rest: readonly Piece[]): boolean {
  const text = trimEndOf(textOf(rest).toLowerCase(), '.!…)*_ ').trim();
  if (text === '' || text.length > 60) return false;
  if (NO_ANSWER.test(text)) return true;
  const shown = rest.filter((piece) => piece.text.trim() !== '');
  const first = shown[0];
  const last = shown.at(-1);
  const linked =
    line.link !== undefined && first && last && line.link.start <= first.start && line.link.end >= last.end;
  return linked === true && /\b(?:click|view|see|show|check|here|link|get|join|login|unlock|solutions?)\b/.test(text);
}

const NO_ANSWER =
  /^(?:(?:for (?:the )?answers? )?(?:click|tap|press) (?:here|to\b.{0,30})|(?:view|see|show|reveal) (?:the )?answers?|(?:updating|coming|available) soon\b.{0,20}|(?:will be|to be|not yet|not) (?:updated|added|available|provided|given|known)\b.{0,20}|tbd|tba|n\/a|todo|unknown|pending|\?{1,5}|_{2,}|-{2,}|\.{3,})$/u;
