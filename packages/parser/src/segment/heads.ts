import { isEmphasised } from '../read/line.ts';
import { asksForTruth } from './answer-line.ts';
import { asks } from './ask.ts';
import { PARTS } from './labels.ts';
import { bareValue } from './run-style.ts';
import { TRUTH_TAIL, truthBehind } from './unmarked.ts';
import { truthOf } from '../text/words.ts';
import type { Reading } from './reading.ts';

/** A family of numbered lines that could be questions: written alike, at a like depth. */
interface Family {
  key: string;
  members: Reading[];
}

/**
 * Decides which numbered lines begin a question. "1." may begin a question, an option or a note: lines written alike form a
 * family, and the family's behaviour (something stands between its members, they ask, they are marked) decides.
 */
export function findHeads(candidates: readonly Reading[], readings: readonly Reading[]): Set<number> {
  const heads = new Set<number>();
  const families = new Map<string, Family>();
  const levels = indentLevels(candidates);
  for (const reading of candidates) {
    const { number, line } = reading;
    if (line.role === 'question' || (reading.ask && line.kind === 'text')) {
      heads.add(reading.i);
      continue;
    }
    if (line.role) continue;
    if (!number || reading.sign?.sign === 'on' || reading.sign?.sign === 'off' || line.kind === 'row') continue;
    if (number.keyword) {
      heads.add(reading.i);
      continue;
    }
    const deep =
      line.heading > 0
        ? `h${line.heading}`
        : line.quote > 0
          ? 'q'
          : line.indent >= 2
            ? `in${levels.get(line.indent) ?? ''}`
            : '';
    const key = `${number.delim}|${deep}|${line.heading === 0 && startsBold(reading) ? 'b' : ''}`;
    const family = families.get(key) ?? { key, members: [] };
    family.members.push(reading);
    families.set(key, family);
  }
  for (const family of families.values()) for (const run of runsOf(family)) judge(run, readings, heads);
  // A list of statements to judge, with no numbers: "T/F: Ice floats. (T)".
  if (heads.size === 0)
    for (const { i, line, text } of candidates)
      if (line.kind === 'text' && !line.role && asksForTruth(text)) heads.add(i);
  if (heads.size === 0) markedLists(readings, heads);
  return heads;
}

/** The indents of numbered lines as levels: what is two columns or more deeper than all before is one level deeper. */
function indentLevels(candidates: readonly Reading[]): Map<number, number> {
  const indents = new Set(candidates.filter(({ number }) => number).map(({ line }) => line.indent));
  const levels = new Map<number, number>();
  let level = 0;
  let last = -1;
  for (const indent of [...indents].filter((each) => each >= 2).sort((a, b) => a - b)) {
    if (last !== -1 && indent - last >= 2) level++;
    levels.set(indent, level);
    last = indent;
  }
  return levels;
}

/** "Which …?" above lines of which one ends with "(correct)": questions that have neither numbers nor labels. */
function markedLists(readings: readonly Reading[], heads: Set<number>): void {
  let ask: Reading | null = null;
  let marked = 0;
  const found: number[] = [];
  const settle = (): void => {
    if (ask && marked > 0) found.push(ask.i);
    marked = 0;
  };
  for (const reading of readings) {
    if (reading.line.kind !== 'text' || reading.line.bullet !== null || reading.letter) continue;
    if (/[?？؟]\s*$/.test(reading.text)) {
      settle();
      ask = reading;
    } else if (reading.tail === 'right') marked++;
  }
  settle();
  if (found.length >= 2) for (const i of found) heads.add(i);
}

function startsBold(reading: Reading): boolean {
  return reading.pieces.find((piece) => piece.text.trim() !== '')?.bold ?? false;
}

/** Cuts a family where its numbers stop ascending. */
function runsOf(family: Family): Reading[][] {
  const runs: Reading[][] = [];
  let run: Reading[] = [];
  let last = -Infinity;
  /** All numbers of the run are one. */
  let same = true;
  for (const member of family.members) {
    const value = member.number?.value ?? 0;
    // "1." before every question: Markdown numbers them itself.
    const lazy = value === last && same;
    const isFar = value > last + 12 && member.number?.delim !== PARTS;
    if (run.length > 0 && !lazy && (value <= last || isFar)) {
      runs.push(run);
      run = [];
    }
    same = run.length === 0 || (same && value === last);
    run.push(member);
    last = value;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function judge(run: readonly Reading[], readings: readonly Reading[], heads: Set<number>): void {
  let asking = 0;
  let spaced = 0;
  let served = 0;
  run.forEach((member, k) => {
    const next = run[k + 1]?.i ?? Math.min(readings.length, member.i + 40);
    const scope = scan(readings, member, next, heads);
    if (scope.asks) asking++;
    if (scope.lines > 0) spaced++;
    if (scope.served) served++;
  });
  const n = run.length;
  const first = run[0] as Reading;
  if (isOptionList(run, readings, heads)) return;
  const afterHead = heads.has(first.i - 1) && first.number?.value === 1;
  // A short list right below a keyword head, all of it adjacent, is a list of options.
  const good =
    served / n >= 0.4 ||
    (asking / n >= 0.5 && (spaced / n >= 0.5 || asking === n)) ||
    (served > 0 && asking / n >= 0.3);
  if (!good || (afterHead && spaced <= 1 && asking === 0)) return;
  if (spaced === 0 && asking / n < 0.6 && served / n < 0.8) return;
  for (const member of run) heads.add(member.i);
}

/** "Which …?" right above "1) …", "2) …", none of which asks: the options of a question that has no number. */
function isOptionList(run: readonly Reading[], readings: readonly Reading[], heads: ReadonlySet<number>): boolean {
  const first = run[0] as Reading;
  if (first.blank) return false;
  const last = run.at(-1) as Reading;
  // An empty line of a quote is a line of its own.
  const above = readings
    .slice(Math.max(0, first.i - 3), first.i)
    .filter(({ line }) => line.kind !== 'markup')
    .at(-1);
  if (run.length < 2 || run.length > 8 || first.number?.value !== 1 || last.i - first.i !== run.length - 1)
    return false;
  if (!above || above.number || above.line.kind !== 'text' || heads.has(above.i)) return false;
  return asks(above.text) === 2 && first.line.blanks <= 1 && run.every((member) => asks(member.text) < 2);
}

/** What stands between a numbered line and the next of its run. */
function scan(
  readings: readonly Reading[],
  member: Reading,
  next: number,
  heads: ReadonlySet<number>,
): { asks: boolean; lines: number; served: boolean } {
  let lines = 0;
  let served = false;
  let stem = member.text.slice(member.number?.length ?? 0);
  let options = 0;
  let bullets = 0;
  let setOff = 0;
  let judged = false;
  const inline = /\s\(?a[).]\s.{1,200}\s\(?b[).]\s/iu.test(member.text.slice(0, 600));
  if (inline || member.blank || TRUTH_TAIL.test(member.text.slice(-24)) || truthBehind(stem)) served = true;
  for (let j = member.i + 1; j < Math.min(next, member.i + 40); j++) {
    const reading = readings[j];
    if (!reading || heads.has(j)) break;
    if (reading.line.kind === 'markup' || reading.line.kind === 'rule') continue;
    lines++;
    if (reading.answer) served = true;
    if (reading.sign && !reading.verdict && reading.line.kind === 'text') options++;
    else if ((reading.letter?.value ?? bareValue(reading)) === options) options++;
    if (reading.line.bullet !== null && reading.line.kind === 'text') {
      bullets++;
      if (isEmphasised(reading.pieces) || reading.line.chosen === true) setOff++;
      judged = truthOf(reading.bodyText) !== null;
    }
    if (options >= 2 || (reading.sign?.sign === 'on' && reading.line.bullet !== null)) served = true;
    if (options === 0 && lines <= 6 && !reading.answer && !reading.explanation && reading.line.bullet === null)
      stem += `\n${reading.text.slice(0, 600)}`;
  }
  // "- **True**" alone below a statement.
  if (lines === 1 && bullets === 1 && judged) served = true;
  // "- oats" beside "- **rye**": one of a list is set off.
  if (setOff > 0 && setOff < bullets && bullets <= 8) served = true;
  return { asks: asks(stem) === 2, lines, served };
}
