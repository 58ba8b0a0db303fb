import { textOf } from '../read/line.ts';
import type { Part, QuestionDraft } from '../segment/draft.ts';
import type { Reading } from '../segment/reading.ts';
import { hasBareList, isKeyed } from './essays.ts';

/** Lists without a mark make a quiz only where they are this much of the text; a few answers only where they are this much. */
const LISTS = 0.4;
const ANSWERS = 0.1;

/**
 * Whether what was found can be nothing but stray sentences of a text on something else: no choice among it has a key, and it is a
 * small part of the whole. A chapter that asks one question above a list is no quiz.
 */
export function isStray(
  drafts: readonly QuestionDraft[],
  listed: ReadonlySet<QuestionDraft>,
  readings: readonly Reading[],
): boolean {
  if (drafts.length === 0 || drafts.some((draft) => draft.head?.line.role || draft.run?.style === 'row')) return false;
  if (drafts.some((draft) => isChoice(draft) || listed.has(draft))) return false;
  let total = 0;
  for (const { line, text } of readings) if (line.kind !== 'markup') total += text.length;
  let own = 0;
  for (const draft of drafts) own += size(draft);
  if (drafts.every((draft) => hasBareList(draft))) return own < total * LISTS;
  return drafts.length <= 3 && own < total * ANSWERS;
}

/** Options with a key or letters that nothing but a quiz would have; ticks and crosses alone set off pros and cons too. */
function isChoice(draft: QuestionDraft): boolean {
  const { options, head, answers } = draft;
  if (options.length < 2 || !isKeyed(draft)) return false;
  const boxes = options.some(({ sign }) => sign?.sign === 'off');
  const letters = options.every(({ label }) => label !== null);
  return head !== null || answers.length > 0 || boxes || letters;
}

function size({ stem, options, answers, given, explanation }: QuestionDraft): number {
  const length = (parts: readonly Part[]): number => parts.reduce((sum, { pieces }) => sum + textOf(pieces).length, 0);
  return (
    length(stem) +
    length(given) +
    // "Explanation: …" belongs to a question; prose that only follows may not.
    (explanation[0]?.reading.explanation?.weak === false ? length(explanation) : 0) +
    answers.reduce((sum, answer) => sum + length(answer.parts), 0) +
    options.reduce((sum, { body }) => sum + body.reduce((all, pieces) => all + textOf(pieces).length, 0), 0)
  );
}
