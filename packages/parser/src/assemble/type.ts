import type { ItemType, Key } from '../item/schema.ts';
import { isTruthPair, SEVERAL_PHRASES, truthOf } from '../text/words.ts';

const COUNTED = /\b(?:two|three|four|[234])\b/;

/** What decides the type of an item. */
export interface TypeFacts {
  stem: string;
  section: string;
  options: readonly string[];
  key: Key | null;
  /** Word before the number ("MSQ"). */
  keyword: string;
  /** There is a bracket or blank for true or false, at the statement or at each of its options; false where nothing says so. */
  judged?: boolean;
}

/** The type of an item, from its options, its key and what its stem asks for. */
export function itemType({ stem, section, options, key, keyword, judged = false }: TypeFacts): ItemType {
  if (options.length === 0) {
    if (judged) return 'true-false';
    if (key?.text === undefined) return 'open';
    return truthOf(key.text) === null ? 'short-answer' : 'true-false';
  }
  if (options.length === 2 && isTruthPair(options[0] as string, options[1] as string)) return 'true-false';
  if (judged || (key && key.options.length > 1)) return 'multiple-choice';
  const asked = stem.toLowerCase();
  // "Select the two …" over options that are pairs asks for one of them: a key of one option decides.
  if (SEVERAL_PHRASES.some((phrase) => asked.includes(phrase) && !(key && COUNTED.test(phrase))))
    return 'multiple-choice';
  if (
    keyword === 'msq' ||
    /\b(?:msq|multiple select|multi-select|mehrfachauswahl|multiple response)\b|多选/iu.test(section)
  )
    return 'multiple-choice';
  return 'single-choice';
}
