import { trimOf } from '../text/trim.ts';
import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { asks } from './ask.ts';
import { textOfParts, type QuestionDraft } from './draft.ts';
import { same } from './same-lines.ts';

/** "The ____ melts first." above a paragraph of a word or three: what the blank stands for. */
export function wordBelow(draft: QuestionDraft): boolean {
  const [question, only, next] = draft.stem;
  if (!question || !only || !/_{3,}/.test(textOf(question.pieces)) || only.reading.line.kind !== 'text') return false;
  const { line, text } = only.reading;
  if (line.blanks === 0 || next?.reading.line.blanks === 0 || /[_?？:：]/.test(text) || text.length > 40) return false;
  if (text.split(/\s/).length > 3 || line.bullet !== null) return false;
  draft.given = [only];
  draft.explanation = [...draft.stem.slice(2), ...draft.explanation];
  draft.stem = [question];
  return true;
}

/** "36", "correct" and "36" again below what asks: what was typed there, and what the page says to it. */
export function typedRight(draft: QuestionDraft): boolean {
  // "forget gate" with a tick behind it, alone below the question of a form.
  const [question, only, more] = draft.stem;
  if (question?.reading.score !== undefined && only?.reading.tail === 'right' && !more) {
    draft.given = [{ ...only, pieces: only.reading.body }];
    draft.stem = [question];
    return true;
  }
  const at = draft.stem.findIndex(({ reading }) => reading.verdict?.right === true);
  const typed = draft.stem[at - 1];
  if (at < 2 || !typed || typed.reading.text.length > 40 || asks(textOfParts(draft.stem.slice(0, at - 1))) < 2)
    return false;
  if (!draft.stem.slice(at + 1).every((part) => same(part, typed) || part.reading.verdict)) return false;
  draft.given = [typed];
  draft.asides.push(...draft.stem.slice(at).map(({ reading }) => ({ reading, reason: 'feedback' })));
  draft.stem = draft.stem.slice(0, at - 1);
  return true;
}

/** "____16____" alone below what asks: the blank, with the answer written into it. */
export function filledBlank(draft: QuestionDraft): boolean {
  const last = draft.stem.at(-1);
  const text = last && draft.stem.length > 1 ? textOf(last.pieces) : '';
  const said = trimOf(text, '_.').trim();
  const lined = /^\s{0,8}__/.test(text) && /__[\s.]{0,8}$/.test(text.slice(-20));
  if (!last || !lined || said === '' || said.length > 80 || said.includes('_')) return false;
  const at = text.indexOf(said);
  draft.given = [{ ...last, pieces: trimPieces(cutBack(cutFront(last.pieces, at), said.length)) }];
  draft.stem = draft.stem.slice(0, -1);
  return true;
}
