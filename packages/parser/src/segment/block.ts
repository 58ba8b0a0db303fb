import { append } from '../text/append.ts';
import { cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { isBackMatter } from '../text/back-matter.ts';
import { fold } from '../text/normalise.ts';
import { askAnnouncement, isLoneAnswer } from './answer-line.ts';
import { readAnswer } from './answers.ts';
import { asks } from './ask.ts';
import { askingEnd, tailParagraph } from './tail-paragraph.ts';
import { createDraft, isServed, stemAsks, textOfParts, type Part, type QuestionDraft } from './draft.ts';
import { finish } from './finish.ts';
import { fieldOption, runAt, type Run, type Scope } from './runs.ts';
import { isChoice } from './opinion.ts';
import { pointsOut } from './points-out.ts';
import { isChosen, isSetOff } from './set-off.ts';
import type { Reading } from './reading.ts';
import { lostItsBullet } from './run-style.ts';

/** No question has more answer lines than this; the rest of such a text is no answer. */
const MOST_ANSWERS = 20;

/** What lives from block to block. */
export interface BlockContext {
  /** The last heading, and its level. */
  section: string;
  level: number;
}

/**
 * Reads the lines from one question head to the next. Mostly that is one question; where numbers were lost, or there never
 * were any, options that begin anew open the next one.
 */
export function readBlock(
  scope: Scope,
  from: number,
  head: Reading | null,
  discarded: Map<number, string>,
  context: BlockContext,
  statements: ReadonlyMap<number, Run>,
): QuestionDraft[] {
  const { readings, limit } = scope;
  const drafts: QuestionDraft[] = [];
  let draft = createDraft(head, context.section);
  /** Text behind options or answer: an explanation, or the stem of a question that has no number. */
  let after: Part[] = [];
  /** An announced explanation runs. */
  let explaining = false;
  /** Lines before this one were looked at as options and refused; looking again would take quadratic time. */
  let refused = 0;

  if (head) addStem(head, head.ask ? head.ask.rest : trimPieces(cutFront(head.pieces, head.number?.length ?? 0)));
  if (head?.blank && head.blank.length > 0) draft.given = [{ reading: head, pieces: head.blank }];
  for (let j = head ? from + 1 : from; j < limit;) j = step(readings[j] as Reading, j);
  close();
  for (const each of drafts) finish(each);
  return drafts.filter(
    (each) =>
      each.stem.length > 0 ||
      each.options.length > 0 ||
      each.asides.length > 0 ||
      each.answers.length > 0 ||
      each.explanation.length > 0 ||
      each.head,
  );

  /** Gives line `j` its place and returns the next line to look at. */
  function step(reading: Reading, j: number): number {
    const { line } = reading;
    if (discarded.has(j)) return j + 1;
    if (line.kind === 'markup') return discard(j, line.reason ?? 'markup');
    if (line.role && line.role !== 'question') return takeRole(reading);
    const table = statements.get(j);
    if (table && draft.stem.length > 0 && !isServed(draft)) {
      setOptions(table);
      aside(reading, 'label');
      return table.end;
    }
    if (line.kind === 'rule') return rule(j);
    if (isLabelLine(reading, j)) return aside(reading, 'label');
    if (reading.boilerplate && !(line.kind === 'summary' && reading.answer)) return aside(reading, reading.boilerplate);
    if (line.kind === 'summary' && !reading.answer) return aside(reading, 'label');
    if (reading.optionsHeading && !explaining && draft.options.length === 0) {
      draft.announced = true;
      return aside(reading, 'label');
    }
    if (reading.answer?.weak && draft.answers.some(({ weak }) => !weak) && isReason(reading.answer.rest))
      return explain(reading, reading.answer.rest);
    if (
      reading.answer &&
      (draft.stem.length > 0 || draft.options.length > 0) &&
      draft.answers.length < MOST_ANSWERS &&
      !(reading.answer.weak && explaining)
    ) {
      const next = readAnswer(reading, j, scope, draft);
      settleAfter();
      return next;
    }
    if (reading.verdict && draft.options.length > 0) {
      aside(reading, 'feedback');
      if (reading.verdict.rest.length > 0) draft.explanation.push({ reading, pieces: reading.verdict.rest });
      // The paragraph below such a line is the feedback itself.
      return takeFeedback(j + 1);
    }
    if (reading.verdict && draft.stem.length === 0) return aside(reading, 'feedback');
    if (reading.explanation && explains(reading.explanation)) return explain(reading, reading.explanation.rest);
    if (draft.options.length > 0 && draft.answers.length === 0 && line.kind === 'text' && isLoneAnswer(reading.text)) {
      const pieces = trimPieces(cutFront(reading.pieces, /^\W*/.exec(reading.text)?.[0].length ?? 0));
      draft.answers.push({ reading, number: null, parts: [{ reading, pieces }], weak: true });
      return j + 1;
    }
    if (!explaining && pointsOut(reading, draft)) return j + 1;
    if (repeatsOption(reading)) {
      draft.answers.push({ reading, number: null, parts: [{ reading, pieces: reading.pieces }], weak: true });
      return j + 1;
    }
    const run = line.kind === 'text' && j >= refused ? runAt(j, scope) : null;
    if (run) {
      if (acceptRun(run)) return run.end;
      refused = run.end;
    }
    if (line.heading > 0 && !heading(reading, j)) return j + 1;
    // "Short answer" below judged statements heads the next part of the work sheet.
    if (draft.head?.blank && line.blanks > 0 && !isServed(draft)) return aside(reading, 'heading');
    if (!isServed(draft)) addStem(reading, reading.pieces);
    else if (explaining) draft.explanation.push({ reading, pieces: reading.pieces });
    else after.push({ reading, pieces: reading.pieces });
    return j + 1;
  }

  /** "b. the griddle" alone below options of which one says just that: the right one, as flash cards give it. */
  function repeatsOption(reading: Reading): boolean {
    if (!reading.letter || draft.answers.length > 0 || draft.options.length < 2 || explaining) return false;
    // "a. …", "b. …" again are the options of another question.
    const below = readings.slice(reading.i + 1, reading.i + 4).find(({ line }) => line.kind !== 'markup');
    if (below?.letter?.value === reading.letter.value + 1) return false;
    const option = draft.options[reading.letter.value];
    if (!option || option.label?.toUpperCase() !== reading.letter.raw.toUpperCase() || option.sign) return false;
    return fold(reading.bodyText) === fold(option.body.map(textOf).join(' '));
  }

  function discard(j: number, reason: string): number {
    discarded.set(j, reason);
    return j + 1;
  }

  function aside(reading: Reading, reason: string): number {
    draft.asides.push({ reading, reason });
    return reading.i + 1;
  }

  function settleAfter(): void {
    append(draft.explanation, after);
    after = [];
  }

  function close(): void {
    settleAfter();
    explaining = false;
    drafts.push(draft);
  }

  /** Ends the question and begins one without a number. */
  function open(stem: Part[]): void {
    drafts.push(draft);
    draft = createDraft(null, context.section);
    for (const part of stem) addStem(part.reading, part.pieces);
    after = [];
    explaining = false;
  }

  function rule(j: number): number {
    const below = readings.slice(j + 1, Math.min(limit, j + 6)).find(({ line }) => line.kind !== 'markup');
    // "Question 2 – solution" on the next slide.
    const answered = draft.number !== null && below?.answer?.number === draft.number && draft.answers.length === 0;
    if (answered) return discard(j, 'rule');
    if (isServed(draft)) {
      close();
      draft = createDraft(null, context.section);
    } else if (!draft.head && draft.stem.length > 0) dropStem();
    return discard(j, 'rule');
  }

  /** "2." alone above "Question 2". */
  function isLabelLine(reading: Reading, j: number): boolean {
    if (reading.number === null || reading.text.length > reading.number.length) return false;
    let k = j + 1;
    while (k < readings.length && k < j + 8 && readings[k]?.line.kind === 'markup') k++;
    return scope.heads.has(k);
  }

  function explains(found: NonNullable<Reading['explanation']>): boolean {
    if (isServed(draft)) return true;
    return draft.head !== null && draft.stem.length > 0 && !found.weak;
  }

  function explain(reading: Reading, rest: Part['pieces']): number {
    settleAfter();
    explaining = true;
    if (rest.length === 0) return aside(reading, 'label');
    draft.explanation.push({ reading, pieces: rest });
    return reading.i + 1;
  }

  /** A heading that is no question. Returns whether it belongs to the stem. */
  function heading(reading: Reading, j: number): boolean {
    const asking = asks(reading.text) === 2 || reading.answer !== null;
    if (isServed(draft)) {
      close();
      draft = createDraft(null, context.section);
      if (asking) return true;
    } else if (asking) {
      if (!draft.head) dropStem();
      return true;
    } else if (
      draft.head &&
      !isBackMatter(reading.text) &&
      (!endsSection(reading) || isAnnounced()) &&
      (stemAsks(draft) > 0 || inStem(reading))
    ) {
      // "## GRU" above equations, in the middle of a stem.
      return true;
    } else if (draft.head && draft.stem.length > 0) {
      close();
      draft = createDraft(null, context.section);
    } else if (!draft.head) dropStem();
    context.section = reading.text;
    context.level = reading.line.heading;
    draft.section = reading.text;
    discarded.set(j, 'heading');
    return false;
  }

  /** Whether a heading is of the level of the section that the question stands in, or above it. */
  function endsSection({ line }: Reading): boolean {
    const own = draft.head?.line.heading ?? 0;
    return own > 0 ? line.heading < own : context.level > 0 && line.heading <= context.level;
  }

  /** "8. Compare a pump with a fan:" right above "#### Pump": the stem says that something follows. */
  function isAnnounced(): boolean {
    const last = draft.stem.at(-1);
    return (
      draft.head?.line.heading === 0 &&
      last !== undefined &&
      (/[:：]\s*$/.test(last.reading.text) || draft.stem.some(({ reading }) => reading.line.heading > 0))
    );
  }

  /** Whether a heading of the same level already belongs to the stem: "## GRU" … "## LSTM". */
  function inStem({ line }: Reading): boolean {
    return draft.stem.some(
      ({ reading }) => reading !== draft.head && reading.line.heading === line.heading && asks(reading.text) === 0,
    );
  }

  function dropStem(): void {
    for (const part of draft.stem) discarded.set(part.reading.i, 'prose');
    for (const each of draft.asides) discarded.set(each.reading.i, each.reason);
    draft = createDraft(null, context.section);
  }

  /** Takes a line whose meaning its format gave. */
  function takeRole(reading: Reading): number {
    const { role } = reading.line;
    if (role === 'option') {
      draft.options.push(fieldOption(reading));
      draft.run ??= { style: 'row', options: draft.options, start: reading.i, end: reading.i + 1 };
      draft.announced = true;
    } else if (role === 'answer' && reading.line.goesOn && draft.answers.length > 0)
      draft.answers
        .at(-1)
        ?.parts.push({ reading, pieces: reading.line.bullet === null ? reading.pieces : reading.body });
    else if (role === 'answer')
      draft.answers.push({ reading, number: null, parts: [{ reading, pieces: reading.pieces }], weak: false });
    else if (role === 'explanation') draft.explanation.push({ reading, pieces: reading.pieces });
    else if (role === 'more') draft.options.at(-1)?.body.push(reading.pieces);
    else if (role === 'context') draft.stem.push({ reading, pieces: reading.pieces });
    else aside(reading, 'boilerplate');
    return reading.i + 1;
  }

  /** Adds a line to the stem, without a "Question:" or a second number before it. */
  function addStem(reading: Reading, pieces: Part['pieces']): void {
    const ask = reading.line.kind === 'text' ? askAnnouncement(textOf(pieces).slice(0, 40)) : 0;
    const repeated =
      draft.stem.length === 0 &&
      reading !== draft.head &&
      draft.number !== null &&
      reading.number?.value === draft.number
        ? reading.number.length
        : 0;
    const second = reading === draft.head && /^\(?q\.?\s?\d{1,3}\)?[.:)]?\s+/i.exec(textOf(pieces).slice(0, 12));
    if (second) {
      draft.stem.push({ reading, pieces: trimPieces(cutFront(pieces, second[0].length)) });
      return;
    }
    // "1. - Rafts float.": a bullet behind the number says nothing.
    const bullet =
      reading === draft.head && reading.number
        ? (/^[-–•]\s{1,3}(?=\p{L})/u.exec(textOf(pieces).slice(0, 8))?.[0].length ?? 0)
        : 0;
    const body =
      ask > 0 || repeated > 0 || bullet > 0 ? trimPieces(cutFront(pieces, ask || repeated || bullet)) : pieces;
    if (body.length > 0) draft.stem.push({ reading, pieces: body });
    else aside(reading, 'label');
  }

  function takeFeedback(start: number): number {
    let k = start;
    let taken = 0;
    for (; k < limit; k++) {
      const next = readings[k] as Reading;
      if (next.line.kind === 'markup') continue;
      if (
        next.line.kind !== 'text' ||
        next.line.heading > 0 ||
        next.answer ||
        next.explanation ||
        next.boilerplate ||
        next.verdict
      )
        break;
      if (taken > 0 && next.line.blanks > 0) break;
      if (runAt(k, scope) || asks(next.text) === 2) break;
      draft.explanation.push({ reading: next, pieces: next.pieces });
      taken++;
    }
    return k;
  }

  function setOptions(run: Run): void {
    draft.run = run;
    draft.options = run.options;
  }

  /** Whether `run` is the options of the current question or of a new one; takes it if so. */
  function acceptRun(run: Run): boolean {
    const strong =
      run.style === 'sign' ||
      run.style === 'letter' ||
      run.style === 'bare' ||
      run.style === 'radio' ||
      run.options.some((option) => option.tail);
    if (!isServed(draft)) {
      if (draft.stem.length === 0 && !(draft.head && strong)) return false;
      if (insideBoldStem(run)) return false;
      const asking = stemAsks(draft);
      if (!strong) {
        if (run.style === 'bullet' && strongFollows(run.end)) return false;
        if (isCounted(run)) return false;
        if (asking < 1 && !draft.announced && !isHeaded(run)) return false;
        if (run.style === 'bullet' && !draft.head && asking < 2 && !draft.announced) return false;
      }
      boldAbove(run);
      setOptions(run);
      return true;
    }
    if (
      draft.options.length === 0 &&
      (strong || draft.announced) &&
      !explaining &&
      draft.stem.length > 0 &&
      !after.some((part) => asks(part.reading.text) === 2)
    ) {
      settleAfter();
      setOptions(run);
      return true;
    }
    if (explaining && ((draft.head !== null && !isNumberLost(run)) || !asksAtEnd(draft.explanation))) return false;
    const stem = askingEnd(explaining ? tailParagraph(draft.explanation) : after);
    if (stem.length === 0) return false;
    // What is folded away with the answer explains it.
    const first = run.options[0]?.first.line;
    if (first && first.fold > 0 && draft.answers.some((answer) => answer.reading.line.fold === first.fold))
      return false;
    const asking = asks(textOfParts(stem));
    if (!strong && (asking < 2 || (explaining && TITLE.test(textOfParts(stem))))) return false;
    if (strong && asking === 0 && draft.options.length > 0 && draft.run?.style !== run.style) return false;
    if (explaining) draft.explanation.splice(draft.explanation.length - stem.length);
    else append(draft.explanation, after.slice(0, after.length - stem.length));
    open(stem);
    setOptions(run);
    return true;
  }

  /** Whether the next number is not the one that follows: a lettered list inside of an explanation may be the question between. */
  function isNumberLost({ style }: Run): boolean {
    const next = readings[limit]?.number?.value;
    return style === 'letter' && draft.number !== null && next !== undefined && next > draft.number + 1;
  }

  /** "**Q15.** The cell state", which asks nothing by itself, right above a list of which one is set off, or that ends the question. */
  function isHeaded(run: Run): boolean {
    if (!draft.head?.number || (run.style !== 'bullet' && run.style !== 'number') || draft.stem.length > 3)
      return false;
    const next = readings.slice(run.end, Math.min(limit, run.end + 6)).find(({ line }) => line.kind !== 'markup');
    const few = run.options.length >= 2 && run.options.length <= 6;
    if (few && next?.answer && (!next.answer.weak || /^\(?[1-9A-H]\)?\.?$/i.test(textOf(next.answer.rest))))
      return true;
    if (run.style !== 'bullet') return false;
    if (isSetOff(run.options) || isChosen(run.options)) return true;
    if (!draft.head.number.keyword || !few) return false;
    return (
      next === undefined ||
      next.line.kind === 'rule' ||
      next.answer !== null ||
      next.explanation !== null ||
      next.boilerplate !== null
    );
  }

  /** Moves "**text**" right above plain bullets, below what asks, to the options: it lost its bullet. */
  function boldAbove(run: Run): void {
    const last = draft.stem.at(-1);
    if (run.style !== 'bullet' || !last || draft.stem.length < 2 || last.reading === draft.head) return;
    if (last.reading.i + 1 !== run.start || run.options[0]?.first.line.blanks !== 0) return;
    if (!lostItsBullet({ ...last.reading, line: { ...last.reading.line, blanks: 0 } }, run.options)) return;
    const above = draft.stem.slice(0, -1);
    if (asks(above.map((part) => textOf(part.pieces)).join('\n')) < 2) return;
    draft.stem = above;
    run.options.unshift({ ...fieldOption(last.reading), bold: true });
  }

  /** Whether a list is set in bold with the question, above lines that are not: statements that the options speak of. */
  function insideBoldStem(run: Run): boolean {
    if (!draft.head?.bold || !run.options.every((option) => option.first.bold)) return false;
    const next = readings[run.end];
    return next !== undefined && run.end < limit && next.line.kind === 'text' && next.line.blanks === 0 && !next.bold;
  }

  /** "(i) …", "(ii) …" or "1. …", "2. …" right above "(a) …": statements that the options speak of. */
  function isCounted(run: Run): boolean {
    if (run.style !== 'roman' && run.style !== 'number') return false;
    let k = run.end;
    while (k < limit && readings[k]?.line.kind === 'markup') k++;
    return k < limit && runAt(k, scope)?.style === 'letter';
  }

  /** Whether marked or lettered options come after a list, or counted ones below a line that asks: then the list belongs to the stem. */
  function strongFollows(at: number): boolean {
    let lines = 0;
    let asked = false;
    for (let k = at; k < limit && lines < 6; k++) {
      const next = readings[k] as Reading;
      if (next.line.kind === 'markup') continue;
      if (next.line.kind === 'rule' || next.answer || next.explanation || next.line.heading > 0) return false;
      lines++;
      const run = runAt(k, scope);
      if (run)
        return (
          run.style === 'sign' || run.style === 'letter' || (run.style === 'number' && asked && draft.head !== null)
        );
      asked ||= /[?？]\s*$/.test(next.text);
    }
    return false;
  }
}

/** "Solution: The gate is …" below "Answer: b": what explains it. */
const isReason = (rest: Part['pieces']): boolean => textOf(rest).length > 24 && !isChoice(textOf(rest));

/** "Why this holds:" above a list in an explanation heads it. */
const TITLE = /^(?:why|how|when|where)\b[^?？\n]{1,80}[:：]\s*$/i;

function asksAtEnd(parts: readonly Part[]): boolean {
  const tail = tailParagraph(parts);
  return tail.length > 0 && asks(textOfParts(tail)) === 2;
}
