import { answerAnnouncement } from './answer-line.ts';
import type { Piece } from '../read/line.ts';
import type { AnswerDraft, Part, QuestionDraft } from './draft.ts';

const COMMENT = /^\s{0,20}(?:#{1,4}|\/{2,3}|--|%|;)\s?(.*)$/u;

/** Takes the answer out of a comment of the listing that ends a question: "# Answer: 42", or the comment lines below "# Answer:". */
export function commentAnswer(draft: QuestionDraft): void {
  if (draft.options.length > 0) return besideOptions(draft);
  const last = draft.stem.at(-1);
  if (!draft.head || !last || last.reading.line.kind !== 'code' || draft.stem.length < 2) return;
  if (draft.answers.length > 0) return;
  const [piece] = last.pieces;
  const text = piece ? commentedAnswer(piece.text) : null;
  if (!piece || text === null) return;
  draft.stem.pop();
  draft.answers.push(answerOf(last, piece, text, false));
}

/** A listing below options that works the answer out: it stays the explanation. */
function besideOptions(draft: QuestionDraft): void {
  if (!draft.head || draft.answers.length > 0) return;
  for (const part of draft.explanation.slice(0, 3)) {
    const piece = part.reading.line.kind === 'code' ? part.pieces[0] : undefined;
    const text = piece ? commentedAnswer(piece.text) : null;
    if (piece && text !== null) return void draft.answers.push(answerOf(part, piece, text, true));
  }
}

function answerOf({ reading }: Part, piece: Piece, text: string, weak: boolean): AnswerDraft {
  return {
    reading,
    number: null,
    parts: [{ reading, pieces: [{ ...piece, kind: 'text', text, md: text }] }],
    weak,
  };
}

function commentedAnswer(code: string): string | null {
  let found: string[] | null = null;
  for (const line of code.split('\n')) {
    const comment = COMMENT.exec(line.slice(0, 400))?.[1];
    if (comment === undefined) {
      if (found && found.length > 0) break;
      found = null;
      continue;
    }
    const announced = answerAnnouncement(comment);
    if (announced && !announced.weak) found = [comment.slice(announced.length).trim()].filter(Boolean);
    else if (found && comment.trim() !== '') found.push(comment.trim());
  }
  return found && found.length > 0 ? found.join('\n') : null;
}
