import { answerAnnouncement } from './answer-line.ts';
import type { QuestionDraft } from './draft.ts';

const COMMENT = /^\s{0,20}(?:#{1,4}|\/{2,3}|--|%|;)\s?(.*)$/u;

/** Takes the answer out of a comment of the listing that ends a question: "# Answer: 42", or the comment lines below "# Answer:". */
export function commentAnswer(draft: QuestionDraft): void {
  const last = draft.stem.at(-1);
  if (!draft.head || !last || last.reading.line.kind !== 'code' || draft.stem.length < 2) return;
  if (draft.options.length > 0 || draft.answers.length > 0) return;
  const [piece] = last.pieces;
  const text = piece ? commentedAnswer(piece.text) : null;
  if (!piece || text === null) return;
  draft.stem.pop();
  draft.answers.push({
    reading: last.reading,
    number: null,
    parts: [{ reading: last.reading, pieces: [{ ...piece, kind: 'text', text, md: text }] }],
    weak: false,
  });
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
