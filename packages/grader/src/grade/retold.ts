import type { QuizItem } from '@keyproof/parser';
import { inFullWords, WHICH } from '../shorthand/index.ts';
import { bareStatement, truthOf, truthOptions } from '../read/truth.ts';
import { inEnglishWhole } from '../translate/index.ts';
import type { Verdict } from '../types.ts';
import { withoutQuotedEquations } from './quoted-equations.ts';

/** Whether a verdict says something of the key, or of what is right where there is none. */
export const isDecided = ({ outcome, simulated, check, key }: Verdict): boolean =>
  outcome === 'confirmed' ||
  outcome === 'refuted' ||
  outcome === 'convention-dependent' ||
  (check !== null && key === null && simulated !== null);

/** Whether two verdicts say of some option that it holds and that it does not. */
export const disagree = (one: Verdict, other: Verdict): boolean =>
  one.options.length === other.options.length &&
  one.options.some(({ holds }, at) => {
    const own = other.options[at]?.holds ?? null;
    return holds !== null && own !== null && holds !== own;
  });

/**
 * The verdict on an item, and where its own words do not decide it, that on the same item in English, word by word, and in full words. Where a
 * retelling says otherwise of an answer, what was read of the item itself stands.
 */
export async function orRetold(item: QuizItem, grade: (item: QuizItem) => Promise<Verdict>): Promise<Verdict> {
  const own = await grade(item);
  if (isDecided(own)) return own;
  const english = inEnglishWhole(bare(item));
  for (const retold of [withoutQuotedEquations(item), english, inFullWords(english ?? item)]) {
    if (retold === null) continue;
    const told = await grade(retold);
    if (!isDecided(told) || disagree(own, told)) continue;
    const { simulatedText, ...rest } = told;
    // That a statement is true is no answer to the question it was made of.
    const verdict = retold.type === item.type && simulatedText !== undefined ? { ...rest, simulatedText } : rest;
    return { ...verdict, assumptions: [...told.assumptions, saysOf(item, retold)] };
  }
  return own;
}

/** A true/false item without the words that make it one. */
const bare = (item: QuizItem): QuizItem => {
  const isTruth = truthOptions(item) !== null || (item.options.length === 0 && truthOf(item.key?.text ?? '') !== null);
  const markdown = isTruth ? bareStatement(item.stem.markdown) : item.stem.markdown;
  return markdown === item.stem.markdown ? item : { ...item, stem: { ...item.stem, text: markdown, markdown } };
};

/** What a retelling makes of an item: its question, or the answers that became statements. */
function saysOf(item: QuizItem, retold: QuizItem): string {
  const changed = retold.options.filter(({ text }, at) => text !== item.options[at]?.text).map(({ text }) => text);
  const isStated = retold.stem.text === WHICH && changed.length > 0;
  return isStated ? `the answers say: ${changed.join(' ').slice(0, 300)}` : `the question says: ${retold.stem.text}`;
}
