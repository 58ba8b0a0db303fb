import type { AnswerDraft, QuestionDraft } from './draft.ts';
import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { runAt, type Scope } from './runs.ts';
import type { Reading } from './reading.ts';
import { fold } from '../text/normalise.ts';

/**
 * Takes an answer line and what belongs to it: its own text, or the lines below it. Returns the next line to look at; where
 * the line only announces marked options ("A3." above a task list), that is the first of them.
 */
export function readAnswer(reading: Reading, at: number, scope: Scope, draft: QuestionDraft): number {
  const announced = reading.answer;
  if (!announced) return at + 1;
  const answer: AnswerDraft = { reading, number: announced.number, parts: [], weak: announced.weak };
  if (announced.rest.length > 0) {
    const text = textOf(announced.rest);
    const reason = REASON.exec(text.slice(0, 600));
    const said = reason ? trimPieces(cutBack(announced.rest, reason.index)) : announced.rest;
    answer.parts.push({ reading, pieces: said });
    draft.answers.push(answer);
    if (reason) {
      draft.explanation.push({
        reading,
        pieces: trimPieces(cutFront(announced.rest, reason.index + reason[0].length)),
      });
      return at + 1;
    }
    return draft.options.length === 0 ? takeRest(answer, at + 1, scope) : takeOptions(answer, at + 1, scope, draft);
  }
  return takeBelow(answer, at + 1, scope, draft);
}

/** "Answer: B Explanation: …", all on one line. */
const REASON =
  /(?<=\S)\s{1,3}[[(*]{0,2}(?:difficulty\s?[:：]\s?\w{2,14}\s{1,3})?(?:explanation|rationale|reason|erklärung|begründung|explicación|explication|解析)\s?[:：][*\])]{0,2}\s(?=\S)/iu;

/** The answer's text may go on, on the lines right below. */
function takeRest(answer: AnswerDraft, from: number, { readings, limit }: Scope): number {
  let k = from;
  for (; k < limit; k++) {
    const next = readings[k] as Reading;
    if (
      next.line.kind !== 'text' ||
      next.line.blanks > 0 ||
      next.line.heading > 0 ||
      next.line.bullet !== null ||
      next.line.role ||
      next.bold ||
      isAnnounced(next)
    )
      break;
    answer.parts.push({ reading: next, pieces: next.pieces });
  }
  return k;
}

/** "Ans: update" above "reset": each line of the answer is one of the options. */
function takeOptions(answer: AnswerDraft, from: number, { readings, limit }: Scope, draft: QuestionDraft): number {
  const texts = new Set(draft.options.map(({ body }) => fold(body.map(textOf).join(' '))));
  const first = answer.parts[0];
  if (!first || !texts.has(fold(textOf(first.pieces)))) return from;
  let k = from;
  for (; k < limit; k++) {
    const next = readings[k] as Reading;
    if (next.line.kind !== 'text' || next.line.blanks > 0 || isAnnounced(next) || !texts.has(fold(next.bodyText)))
      break;
    answer.parts.push({ reading: next, pieces: next.body });
  }
  return k;
}

function takeBelow(answer: AnswerDraft, from: number, scope: Scope, draft: QuestionDraft): number {
  const { readings, limit } = scope;
  let list = false;
  let k = from;
  for (; k < limit; k++) {
    const next = readings[k] as Reading;
    const { line } = next;
    if (line.kind === 'markup' || line.kind === 'summary') {
      if (line.kind === 'summary') draft.asides.push({ reading: next, reason: 'label' });
      continue;
    }
    const empty = answer.parts.length === 0;
    if (next.answer && empty) {
      draft.asides.push({ reading: answer.reading, reason: 'label' });
      return k;
    }
    // A table below "Answers:" says which statements are true.
    if (line.kind === 'row' && (empty || answer.parts.at(-1)?.reading.line.kind === 'row') && line.blanks < 2) {
      answer.parts.push({ reading: next, pieces: next.pieces });
      continue;
    }
    if (line.kind === 'rule' || line.kind === 'row' || line.role || isAnnounced(next) || scope.heads.has(k)) break;
    if (line.heading > 0 && !empty) break;
    if (empty && draft.options.length === 0) {
      const run = runAt(k, scope);
      const signs = run?.options.some((option) => option.sign !== null || option.tail !== null);
      if (run && (signs || run.style === 'letter')) {
        draft.asides.push({ reading: answer.reading, reason: 'label' });
        return k;
      }
    }
    if (!empty && line.blanks > 0 && !(list && line.bullet !== null)) break;
    if (line.bullet !== null) list = true;
    answer.parts.push({
      reading: next,
      pieces: withoutKind((line.bullet !== null || next.sign) && !next.letter ? next.body : next.pieces),
    });
  }
  draft.answers.push(answer);
  return k;
}

const KIND = /^\(type\s?:\s?(?:numeric|number|string|text|range)\)\s+(?=\S)/i;

/** "(Type: Numeric) 15" without what kind of answer a form takes. */
function withoutKind(pieces: AnswerDraft['parts'][number]['pieces']): AnswerDraft['parts'][number]['pieces'] {
  const found = KIND.exec(textOf(pieces).slice(0, 24));
  return found ? trimPieces(cutFront(pieces, found[0].length)) : pieces;
}

function isAnnounced(reading: Reading): boolean {
  return reading.answer !== null || reading.explanation !== null || reading.boilerplate !== null;
}
