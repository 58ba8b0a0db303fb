import { asks } from '../segment/ask.ts';
import { stemText, type QuestionDraft } from '../segment/draft.ts';

/** How far the document around a question is a quiz at all. */
export interface Surroundings {
  /** Share of drafts, of those that could be questions, that can be nothing else. */
  served: number;
  /** Number of drafts that can be nothing but questions. */
  count: number;
}

/** How many drafts are firm: marked or lettered options, or an answer line. */
export function surroundings(drafts: readonly QuestionDraft[]): Surroundings {
  const possible = drafts.filter((draft) => draft.head || draft.options.length > 0 || draft.answers.length > 0);
  const count = drafts.filter(isFirm).length;
  return { count, served: possible.length === 0 ? 0 : count / possible.length };
}

function isFirm(draft: QuestionDraft): boolean {
  const style = draft.run?.style;
  const marked = draft.options.some(
    (option) => option.sign || option.tail || option.verdict !== null || option.starred,
  );
  return (draft.options.length >= 2 && (style === 'letter' || marked)) || draft.answers.some((answer) => !answer.weak);
}

/** Whether a draft is a question. Options, a key, a number and a text that asks all count; notes have at most one of them. */
export function isQuestion(draft: QuestionDraft, around: Surroundings, listed: boolean): boolean {
  const text = stemText(draft);
  if (text.trim() === '' && draft.options.length === 0) return false;
  const asking = asks(text);
  let score = 0;
  const style = draft.run?.style;
  if (draft.options.length > 0) {
    const boxed = draft.options.filter((option) => option.sign || option.tail || option.verdict !== null).length;
    if (style === 'letter') score += 2.5;
    else if (style === 'sign' || style === 'radio') score += draft.options.length >= 2 ? 2.5 : 0.5;
    else if (style === 'number') score += 1;
    else score += 1.2;
    if (boxed > 0 && style !== 'sign') score += 1;
  }
  if (draft.answers.length > 0) score += draft.answers.every((answer) => answer.weak) ? 1.2 : 2;
  if (listed) score += 1.5;
  if (draft.given.length > 0) score += 0.8;
  if (draft.head?.ask) score += 1;
  if (draft.head?.line.role) score += 2;
  if (draft.head?.number) score += draft.head.number.keyword ? 1.5 : 0.6;
  if (text.trim() !== '') score += asking === 2 ? 1.3 : asking === 1 ? 0.5 : 0;
  if (around.count >= 3 && around.served >= 0.5) score += 0.8;
  return score >= 2.7;
}
