import { preparedTexts } from '../prepared/texts.ts';
import { canonical } from './canonical.ts';

const known = new Map<string, string>();
for (let at = 0, all = preparedTexts?.phrases ?? []; at < all.length; at += 2)
  known.set(all[at] as string, all[at + 1] as string);

/** {@link canonical} of a phrase of the grader's own tables: there are thousands, and they never change. */
export function canonicalPhrase(phrase: string): string {
  const before = known.get(phrase);
  if (before !== undefined) return before;
  const result = canonical(phrase);
  known.set(phrase, result);
  return result;
}

/** All that this process has asked for, each before what it became. */
export const textsOfPhrases = (): readonly string[] => [...known].flat();
