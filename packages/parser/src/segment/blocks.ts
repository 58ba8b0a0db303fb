import { cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { asks } from './ask.ts';
import { createDraft, isServed, stemText, type AnswerDraft, type Part, type QuestionDraft } from './draft.ts';
import { findHeads } from './heads.ts';
import { plainOptions, splitGiven } from './unmarked.ts';
import { runAt, type Run, type Scope } from './runs.ts';
import type { Reading } from './reading.ts';

/** Everything the grammar found: questions in order, and the lines it could give no place. */
export interface Segmentation {
  drafts: QuestionDraft[];
  /** Index of a line → why it is in no question. */
  discarded: Map<number, string>;
  heads: Set<number>;
}

/** Cuts the lines into questions. `taken` are lines that an earlier step gave a meaning (answer lists). */
export function segment(readings: readonly Reading[], taken: ReadonlyMap<number, string>): Segmentation {
  const heads = findHeads(readings.filter((reading) => !taken.has(reading.i)));
  mergeDoubleHeads(readings, heads);
  const discarded = new Map<number, string>(taken);
  const drafts: QuestionDraft[] = [];
  const starts = [...heads].sort((a, b) => a - b);
  const bounds = [0, ...starts.filter((start) => start > 0)];
  const context = { section: '' };
  bounds.forEach((from, k) => {
    const to = bounds[k + 1] ?? readings.length;
    const head = heads.has(from) ? (readings[from] ?? null) : null;
    drafts.push(...readBlock({ readings, heads, limit: to }, from, head, discarded, context));
  });
  return { drafts, discarded, heads };
}

/** "### Q3" above "3. Text", "1. Question 1": two heads for one question. */
function mergeDoubleHeads(readings: readonly Reading[], heads: Set<number>): void {
  let last: Reading | null = null;
  for (const i of [...heads].sort((a, b) => a - b)) {
    const reading = readings[i] as Reading;
    if (last?.number && reading.number && last.text.length <= last.number.length + 1) {
      const between = readings.slice(last.i + 1, i).every((r) => r.line.kind === 'markup' || r.boilerplate);
      if (between && (last.number.value === reading.number.value || reading.number.keyword === '')) heads.delete(i);
    }
    last = reading;
  }
}

interface Context {
  section: string;
}

function readBlock(
  scope: Scope,
  from: number,
  head: Reading | null,
  discarded: Map<number, string>,
  context: Context,
): QuestionDraft[] {
  const { readings, limit } = scope;
  const drafts: QuestionDraft[] = [];
  let draft = createDraft(head, context.section);
  /** Text behind options or answer: an explanation, or the stem of a question that has no number. */
  let after: Part[] = [];
  let explaining = false;

  const close = (): void => {
    draft.explanation.push(...after);
    after = [];
    explaining = false;
    drafts.push(draft);
  };
  const open = (stem: Part[]): void => {
    drafts.push(draft);
    draft = createDraft(null, context.section);
    draft.stem = stem;
    after = [];
    explaining = false;
  };

  let j = from;
  if (head?.number) {
    const pieces = trimPieces(cutFront(head.pieces, head.number.length));
    j = from + 1;
    const start = addStem(head, pieces);
    if (start !== null) j = start;
  }
  while (j < limit) {
    const reading = readings[j] as Reading;
    const { line } = reading;
    if (discarded.has(j)) {
      j++;
      continue;
    }
    if (line.kind === 'markup') {
      discarded.set(j, line.reason ?? 'markup');
      j++;
      continue;
    }
    if (line.kind === 'rule') {
      discarded.set(j, 'markup');
      if (isServed(draft)) {
        close();
        draft = createDraft(null, context.section);
      } else if (!draft.head && draft.stem.length > 0) dropStem();
      j++;
      continue;
    }
    if (reading.boilerplate && !(line.kind === 'summary' && reading.answer)) {
      draft.asides.push({ reading, reason: reading.boilerplate });
      j++;
      continue;
    }
    if (reading.optionsHeading && !explaining && draft.options.length === 0) {
      draft.asides.push({ reading, reason: 'label' });
      draft.announced = true;
      j++;
      continue;
    }
    if (
      reading.answer &&
      (stemText(draft).trim() !== '' || draft.options.length > 0) &&
      !(reading.answer.weak && explaining)
    ) {
      const next = readAnswer(reading, j);
      if (next !== null) {
        j = next;
        continue;
      }
    }
    if (reading.verdict && draft.options.length > 0) {
      draft.asides.push({ reading, reason: 'feedback' });
      if (reading.verdict.rest.length > 0) draft.explanation.push({ reading, pieces: reading.verdict.rest });
      // The paragraph below such a line is the feedback itself.
      j = takeFeedback(j + 1);
      continue;
    }
    if (
      reading.explanation &&
      (isServed(draft) || (draft.head && draft.stem.length > 0)) &&
      !(reading.explanation.weak && !isServed(draft))
    ) {
      draft.explanation.push(...after);
      after = [];
      if (reading.explanation.rest.length > 0) draft.explanation.push({ reading, pieces: reading.explanation.rest });
      else draft.asides.push({ reading, reason: 'label' });
      explaining = true;
      j++;
      continue;
    }
    if (line.heading > 0 && !scope.heads.has(j) && !asksHeading(reading)) {
      if (isServed(draft)) {
        close();
        context.section = reading.text;
        draft = createDraft(null, context.section);
        discarded.set(j, 'heading');
        j++;
        continue;
      }
      if (!draft.head) {
        dropStem();
        context.section = reading.text;
        draft.section = reading.text;
        discarded.set(j, 'heading');
        j++;
        continue;
      }
    } else if (line.heading > 0 && !scope.heads.has(j) && isServed(draft)) {
      close();
      draft = createDraft(null, context.section);
    }
    const run = line.kind === 'text' ? runAt(j, scope) : null;
    if (run && acceptRun(run)) {
      j = run.end;
      continue;
    }
    if (isServed(draft)) {
      if (explaining) draft.explanation.push({ reading, pieces: reading.pieces });
      else after.push({ reading, pieces: reading.pieces });
      j++;
      continue;
    }
    const start = addStem(reading, reading.pieces);
    j = start ?? j + 1;
  }
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

  function asksHeading(reading: Reading): boolean {
    return asks(reading.text) === 2 || reading.answer !== null;
  }

  function dropStem(): void {
    for (const part of draft.stem) discarded.set(part.reading.i, 'prose');
    for (const aside of draft.asides) discarded.set(aside.reading.i, aside.reason);
    draft = createDraft(null, context.section);
  }

  /** Adds a line to the stem; options may begin inside it ("… A) x B) y"). */
  function addStem(reading: Reading, pieces: Part['pieces']): number | null {
    const question = /^(?:question|q|pregunta|frage|问题|题目|question text|stem)\s?[:：]\s*/iu.exec(
      textOf(pieces).slice(0, 30),
    );
    const body = question ? trimPieces(cutFront(pieces, question[0].length)) : pieces;
    if (body.length > 0) draft.stem.push({ reading, pieces: body });
    else draft.asides.push({ reading, reason: 'label' });
    return null;
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

  /** Takes an answer line and what belongs to it; `null` where the line announces options instead. */
  function readAnswer(reading: Reading, at: number): number | null {
    if (!reading.answer) return null;
    const answer: AnswerDraft = { reading, number: reading.answer.number, parts: [], weak: reading.answer.weak };
    const rest = reading.answer.rest;
    let k = at + 1;
    if (textOf(rest).trim() !== '' || rest.length > 0) {
      answer.parts.push({ reading, pieces: rest });
      if (draft.options.length === 0) {
        // The answer's text may go on, on the lines right below.
        for (; k < limit; k++) {
          const next = readings[k] as Reading;
          if (
            next.line.kind !== 'text' ||
            next.line.blanks > 0 ||
            next.line.heading > 0 ||
            next.answer ||
            next.explanation ||
            next.boilerplate ||
            next.line.bullet !== null ||
            next.bold
          )
            break;
          answer.parts.push({ reading: next, pieces: next.pieces });
        }
      }
    } else {
      let list = false;
      for (; k < limit; k++) {
        const next = readings[k] as Reading;
        if (next.line.kind === 'markup' || next.line.kind === 'summary') {
          if (next.line.kind === 'summary') draft.asides.push({ reading: next, reason: 'label' });
          continue;
        }
        if (next.answer && answer.parts.length === 0) {
          draft.asides.push({ reading, reason: 'label' });
          return k;
        }
        if (
          next.line.kind === 'rule' ||
          next.line.kind === 'row' ||
          next.answer ||
          next.explanation ||
          next.boilerplate ||
          scope.heads.has(k)
        )
          break;
        if (next.line.heading > 0 && answer.parts.length > 0) break;
        if (answer.parts.length === 0 && draft.options.length === 0) {
          const run = runAt(k, scope);
          const signs = run?.options.some((option) => option.sign !== null || option.tail !== null);
          if (run && (signs || run.style === 'letter')) {
            draft.asides.push({ reading, reason: 'label' });
            return k;
          }
        }
        if (answer.parts.length > 0 && next.line.blanks > 0 && !(list && next.line.bullet !== null)) break;
        if (next.line.bullet !== null) list = true;
        answer.parts.push({ reading: next, pieces: next.line.bullet !== null ? next.body : next.pieces });
      }
    }
    draft.explanation.push(...after);
    after = [];
    draft.answers.push(answer);
    return k;
  }

  /** Whether `run` is the options of the current question or of a new one; takes it if so. */
  function acceptRun(run: Run): boolean {
    const strong =
      run.style === 'sign' ||
      run.style === 'letter' ||
      run.style === 'radio' ||
      run.options.some((option) => option.tail);
    if (!isServed(draft)) {
      if (draft.stem.length === 0 && !(draft.head && strong)) return false;
      const asking = asks(stemText(draft));
      if (!strong) {
        if (run.style === 'bullet' && strongFollows(run.end)) return false;
        if (asking < 1 && !draft.announced) return false;
        if (run.style === 'bullet' && !draft.head && asking < 2 && !draft.announced) return false;
      }
      draft.run = run;
      draft.options = run.options;
      return true;
    }
    if (explaining && (draft.head !== null || !asksAtEnd(draft.explanation))) return false;
    const stem = explaining ? tailParagraph(draft.explanation) : after;
    if (stem.length === 0) return false;
    const asking = asks(stem.map((part) => textOf(part.pieces)).join('\n'));
    if (!strong && asking < 2) return false;
    if (strong && asking === 0 && draft.options.length > 0 && draft.run?.style !== run.style) return false;
    if (explaining) draft.explanation.splice(draft.explanation.length - stem.length);
    open(stem);
    draft.run = run;
    draft.options = run.options;
    return true;
  }

  function strongFollows(at: number): boolean {
    let lines = 0;
    for (let k = at; k < limit && lines < 6; k++) {
      const next = readings[k] as Reading;
      if (next.line.kind === 'markup') continue;
      if (next.line.kind === 'rule' || next.answer || next.explanation || next.line.heading > 0) return false;
      lines++;
      const run = runAt(k, scope);
      if (run && (run.style === 'sign' || run.style === 'letter')) return true;
      if (run) return false;
    }
    return false;
  }

  function finish(each: QuestionDraft): void {
    if (each.options.length > 0 || each.answers.length > 1) return;
    if (plainOptions(each)) return;
    if (each.answers.length === 0) splitGiven(each);
  }
}

function asksAtEnd(parts: readonly Part[]): boolean {
  const tail = tailParagraph(parts);
  return (
    tail.length > 0 && tail.length < parts.length + 1 && asks(tail.map((part) => textOf(part.pieces)).join('\n')) === 2
  );
}

/** The last paragraph of `parts`. */
function tailParagraph(parts: readonly Part[]): Part[] {
  let from = parts.length - 1;
  while (from > 0 && (parts[from] as Part).reading.line.blanks === 0) from--;
  return parts.slice(Math.max(0, from));
}
