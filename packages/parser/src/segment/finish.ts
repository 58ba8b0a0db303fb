import { cutBack, cutFront, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import { truthLead, truthOf, truthWord } from '../text/words.ts';
import { commentAnswer } from './comment-answer.ts';
import { textOfParts, type QuestionDraft } from './draft.ts';
import { isTicked, plainOptions, splitGiven } from './unmarked.ts';

/** What only the whole of a question shows: unmarked options, an answer given in place of options, a reason behind true or false. */
export function finish(draft: QuestionDraft): void {
  if (draft.head?.matches) return;
  tickedOnly(draft);
  commentAnswer(draft);
  reasonOf(draft);
  if (draft.options.length > 0 || draft.given.length > 0 || draft.answers.length > 1) return;
  if (plainOptions(draft)) return;
  if (draft.answers.length === 0) splitGiven(draft);
}

/** "False, because it is paddled" below a statement: the word is the answer, and what follows explains it. */
function reasonOf(draft: QuestionDraft): void {
  const [answer, second] = draft.answers;
  const [first, ...more] = answer?.parts ?? [];
  if (!answer || second || !first || draft.options.length > 0) return;
  const text = textOf(first.pieces);
  const found = truthLead(text);
  // "True, False, True" answers several.
  if (
    !found ||
    truthLead(textOfParts(answer.parts.slice(0, 3))) === null ||
    truthOf(truthWord(text.slice(found.length))) !== null
  )
    return;
  const at = text.indexOf(found.word) + found.word.length;
  answer.parts = [{ ...first, pieces: trimPieces(cutBack(first.pieces, at)) }];
  draft.explanation.unshift({ ...first, pieces: trimPieces(cutFront(first.pieces, found.length)) }, ...more);
}

/** One ticked line alone below a question is the right answer; the wrong ones were left out. */
function tickedOnly(draft: QuestionDraft): void {
  const [only, second] = draft.options;
  if (!draft.head || !only || second || draft.answers.length > 0 || !isTicked(only)) return;
  draft.given = only.body.map((pieces) => ({ reading: only.first, pieces }));
  draft.explanation.unshift(...only.notes);
  draft.options = [];
  draft.run = null;
}
