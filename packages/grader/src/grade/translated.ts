import type { QuizItem } from '@keyproof/parser';
import { inEnglishWhole } from '../translate/index.ts';
import type { Verdict } from '../types.ts';

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
 * The verdict on an item, and where its own words do not decide it, that on the same item in English, word by word. Where the two readings say
 * different things of an answer, the first one stands.
 */
export async function orByTranslation(item: QuizItem, grade: (item: QuizItem) => Promise<Verdict>): Promise<Verdict> {
  const own = await grade(item);
  if (isDecided(own)) return own;
  const english = inEnglishWhole(item);
  if (english === null) return own;
  const translated = await grade(english);
  if (!isDecided(translated) || disagree(own, translated)) return own;
  return { ...translated, assumptions: [...translated.assumptions, `the question says: ${english.stem.text}`] };
}
