import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { answerAnnouncement, explanationAnnouncement } from './answer-line.ts';
import { boilerplateReason } from '../text/boilerplate.ts';
import { asciiForms } from '../text/digits.ts';
import { textOf, type Line, type Piece } from '../read/line.ts';
import { columnCuts } from './column-cuts.ts';
import { boxCuts } from './box-cuts.ts';
import { choiceList } from './choice-list.ts';
import { cellOptions } from './cell-options.ts';
import { letterLabel } from './labels.ts';
import { romanCuts } from './roman-cuts.ts';
import { truthChoice } from './truth-choice.ts';

/** "Answer: B" behind other text, with the bracket that may open before it. */
const INLINE_ANSWER =
  /[\s.?!)）。？;]([([【（]?(?:(?:the )?(?:correct |right )?(?:answer|ans)|正确答案|参考答案|答案|(?:respuesta|resp)(?: correcta)?|(?:richtige )?(?:antwort|lösung)|(?:bonne )?réponse|risposta(?: corretta)?|resposta(?: correta)?|ответ)\s?[:：=])/giu;
const LABEL = /(^|[\s。；;，,：:？?）)])([([（]?)([A-H])([)\].）．、:：])(?=\s?\S)/giu;

/**
 * Cuts lines that hold more than one thing: "stem A) x B) y", "A. x   B. y", "statement. Answer: T". Every part becomes a line
 * with its own place in the source.
 */
export function unfoldLines(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let expected: Expected | null = null;
  // "A. ①③": there the circled numbers are statements that the options speak of.
  const circled = !lines.some(({ pieces }) =>
    /[A-D]\s?[.、)．）]\s?[\u2460-\u2469]/u.test(textOf(pieces.slice(0, 2)).slice(0, 40)),
  );
  for (const [k, line] of lines.entries()) {
    if (line.kind !== 'text' || line.role !== undefined) {
      out.push(...cellOptions(line));
      if (line.kind !== 'markup') expected = null;
      continue;
    }
    const choice = truthChoice(lines, k);
    if (choice) {
      out.push(...choice);
      expected = null;
      continue;
    }
    const listed = choiceList(line);
    if (listed) {
      out.push(...listed);
      expected = null;
      continue;
    }
    const text = asciiForms(textOf(line.pieces));
    const cuts = new Set<number>();
    const answer = answerCut(text);
    const body = answer > 0 ? text.slice(0, answer) : text;
    let from = 0;
    if (isKey(text)) {
      out.push(line);
      expected = null;
      continue;
    }
    for (const to of [...questionCuts(body), body.length]) {
      const labels = labelCuts(body.slice(from, to), expected);
      for (const at of labels.cuts) cuts.add(from + at);
      // The last words of an option that was too long for its line.
      const wraps = labels.next === null && line.blanks === 0 && body.length < MOST_WRAPPED && !/[.?!:]\s*$/.test(body);
      if (!wraps) expected = labels.next;
      if (to < body.length) cuts.add(to);
      from = to;
    }
    if (circled) for (const at of circledCuts(body)) cuts.add(at);
    // Above lettered options, Roman numerals count the statements that those speak of.
    if (cuts.size === 0 && !opensOptions(lines[k + 1])) for (const at of romanCuts(body)) cuts.add(at);
    if (cuts.size === 0) for (const at of boxCuts(body)) cuts.add(at);
    if (cuts.size === 0) for (const at of columnCuts(body)) cuts.add(at);
    for (const at of gluedBullets(line.pieces)) cuts.add(at);
    if (answer > 0) cuts.add(answer);
    out.push(
      ...split(
        line,
        [...cuts].sort((a, b) => a - b),
      ),
    );
  }
  return out;
}

function opensOptions(line: Line | undefined): boolean {
  return line?.kind === 'text' && letterLabel(asciiForms(textOf(line.pieces).trimStart()))?.value === 0;
}

/** No more characters than this are what is left of an option on the line below it. */
const MOST_WRAPPED = 80;

const KEY_PAIR = /\d{1,4}\s{0,2}[.):\-–—=→、]{0,2}\s{0,3}[([]?[A-H](?![\p{L}\p{N}])[)\]]?/giu;

/** "10.1 (b). 10.2 (a).": the numbers of a book. */
const LEVEL_PAIR = /(?:^|\s)\d{1,2}\.\d{1,2}[.):]?\s\(?[A-H]\)?(?=[.,;\s]|$)/gi;

/** "1 (b), 2 (a), 3 (c)": a key in one line, whose letters label nothing. */
function isKey(text: string): boolean {
  if (text.length <= 4000 && /^\d{1,2}\.\d/.test(text) && (text.match(LEVEL_PAIR)?.length ?? 0) >= 2) return true;
  if (text.length > 4000 || !/\d\W{0,6}[A-H]\W{1,8}\d\W{0,6}[A-H]\b/i.test(text)) return false;
  let pairs = 0;
  const rest = text.replaceAll(KEY_PAIR, () => {
    pairs++;
    return '';
  });
  return pairs >= 3 && /^(?:[^:：]{2,60}[:：])?[\s,;|.。/*_-]*$/u.test(rest);
}

/** Where an answer begins inside a line, or -1. */
function answerCut(text: string): number {
  if (text.length > 4000 || !/[:：=]/.test(text)) return -1;
  if (
    boilerplateReason(text.slice(0, 400), false) !== null ||
    answerAnnouncement(text.slice(0, 400)) ||
    explanationAnnouncement(text.slice(0, 400))
  )
    return -1;
  let at = -1;
  for (const found of text.matchAll(INLINE_ANSWER)) {
    const from = found.index + found[0].length - (found[1] as string).length;
    const rest = text.slice(found.index + found[0].length).trim();
    if (rest !== '' && rest.length < 200 && text.slice(0, from).trim().length > 3) at = from;
  }
  return at;
}

/** "1. … a) x  b) y   2. … a) z": where the next question of a line begins that already gave the options of one. */
function questionCuts(text: string): number[] {
  const first = /^\s{0,8}(\d{1,3})([.)])\s/.exec(text.slice(0, 16));
  const cuts: number[] = [];
  if (!first || text.length > 4000) return cuts;
  let from = first[0].length;
  let value = Number(first[1]);
  let looks = 0;
  for (const found of text.matchAll(/\s(\d{1,3})([.)])\s(?=\S)/g)) {
    if (Number(found[1]) !== value + 1 || found[2] !== first[2]) continue;
    // Each look takes time that grows with the line; no line holds more questions.
    if (++looks > 20) break;
    const at = found.index + 1;
    if (!LABELLED.test(text.slice(from, at)) || !LABELLED.test(text.slice(at))) continue;
    cuts.push(at);
    from = at;
    value++;
  }
  return cuts;
}

const LABELLED = /\s\(?a[).]\s?\S[^\n]{0,400}?\s\(?b[).]\s?\S/i;

const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩'];

/** "① x ② y ③ z" on one line: where the options behind the first begin. */
function circledCuts(text: string): number[] {
  const [first, ...labels] = CIRCLED;
  if (first === undefined || !text.includes(labels[0] as string) || text.length > 4000) return [];
  const cuts: number[] = [];
  let size = first.length;
  let from = text.indexOf(first);
  if (from === -1 || text.slice(0, from).trim().length > 400) return [];
  if (text.slice(0, from).trim() !== '') cuts.push(from);
  for (const label of labels) {
    const at = text.indexOf(label, from + size);
    if (at === -1) break;
    // "①②": two of them beside each other are spoken of.
    if (text.slice(from + size, at).trim() === '') return [];
    cuts.push(at);
    from = at;
    size = label.length;
  }
  return text.slice(from + size).trim() === '' ? [] : cuts;
}

/** The label that would go on from the options above: its place in the alphabet, and how it is written. */
interface Expected {
  value: number;
  style: string;
}

/** Where the options of a line begin, and which label would go on from there. */
function labelCuts(text: string, expected: Expected | null): { cuts: number[]; next: Expected | null } {
  if (text.length > 20_000 || !/[)\].）．、:：]/.test(text)) return { cuts: [], next: null };
  let best: { cuts: number[]; next: Expected | null } = { cuts: [], next: null };
  let run: { at: number; value: number; style: string }[] = [];
  const lead = text.length - text.trimStart().length;
  /** "… gra-" above "dients [B] …": the option above goes on, and the next begins behind it. */
  const goesOnInside = (value: number, style: string, at: number): boolean =>
    value > 0 &&
    value === expected?.value &&
    style === expected.style &&
    /[)\]）】]$/.test(style) &&
    /[\p{L}\p{N}]/u.test(text.slice(0, at));
  const settle = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return;
    const atStart = first.at <= lead;
    const goesOn =
      (atStart && first.value > 0 && first.value === expected?.value) ||
      goesOnInside(first.value, first.style, first.at);
    const enough = first.value === 0 ? run.length >= 2 : goesOn;
    // "a. x b. y" inside a sentence is too weak; "a) x b) y" is not.
    const weak = first.style === 'l.' && !atStart;
    const next = { value: last.value + 1, style: last.style };
    if (enough && !weak && run.length > best.cuts.length) best = { cuts: run.map((each) => each.at), next };
    else if (atStart && run.length === 1 && (first.value === 0 || goesOn) && best.cuts.length === 0)
      best = { cuts: [], next };
  };
  for (const found of text.matchAll(LABEL)) {
    const letter = found[3] as string;
    const value = letter.toUpperCase().charCodeAt(0) - 65;
    const style = `${/[A-Z]/.test(letter) ? 'u' : 'l'}${found[2] ?? ''}${found[4] ?? ''}`;
    const at = found.index + (found[1] as string).length;
    const last = run.at(-1);
    if (last && value === last.value + 1 && style === last.style && at - last.at > 2) run.push({ at, value, style });
    else if (last && value > last.value + 1) continue;
    else if (value === 0 || (run.length === 0 && (at <= lead || goesOnInside(value, style, at)))) {
      settle();
      run = [{ at, value, style }];
    }
  }
  settle();
  return best;
}

/** "**right one**- wrong one": where the bullet of the next option sticks to the one before. */
function gluedBullets(pieces: readonly Piece[]): number[] {
  const found: number[] = [];
  let at = 0;
  let last: Piece | null = null;
  for (const piece of pieces) {
    if (last?.bold && !piece.bold && /^-\s\S/.test(piece.text)) found.push(at);
    if (piece.text !== '') last = piece;
    at += piece.text.length;
  }
  return found;
}

function split(line: Line, cuts: readonly number[]): Line[] {
  const real = cuts.filter((at) => textOf(line.pieces).slice(0, at).trim() !== '');
  if (real.length === 0) return [line];
  const out: Line[] = [];
  const total = textOf(line.pieces).length;
  const bounds = [0, ...real, total];
  for (let k = 0; k + 1 < bounds.length; k++) {
    const from = bounds[k] as number;
    const to = bounds[k + 1] as number;
    const pieces: Piece[] = trimPieces(cutBack(cutFront(line.pieces, from), to - from));
    const first = pieces[0];
    if (!first) continue;
    const glued = k > 0 && /^-\s/.test(textOf(pieces.slice(0, 1)).slice(0, 2));
    const last = out.at(-1);
    const start = last ? first.start : line.start;
    if (last) last.end = Math.max(last.end, start);
    const next: Line = { ...line, pieces, start, end: line.end };
    if (last)
      Object.assign(next, {
        blanks: 0,
        heading: 0,
        bullet: null,
        indent: line.bullet === null ? line.indent : line.inner,
      });
    if (last) last.end = start;
    if (glued)
      Object.assign(next, {
        pieces: trimPieces(cutFront(pieces, 1)),
        bullet: '-',
        indent: line.indent,
        inner: line.indent + 2,
      });
    delete next.link;
    if (k === 0 && line.link) next.link = line.link;
    out.push(next);
  }
  return out.length > 0 ? out : [line];
}
