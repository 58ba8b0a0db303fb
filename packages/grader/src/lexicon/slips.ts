import { isHarmlessWord } from './harmless-words.ts';
import { isStopWord } from './stop-words.ts';
import { formTokens } from './table.ts';
import { TABLES } from './tables/index.ts';
import { fold } from './tokens.ts';

/** Shorter words have neighbours that are words of their own. */
const SHORTEST = 6;

interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Beginnings, `evaluat` of `evaluat*`. */
  readonly stems: ReadonlySet<string>;
  /** Words and beginnings by what is left of them without one inner letter; `null` where that fits several. */
  readonly shortened: ReadonlyMap<string, string | null>;
}

let vocabulary: Vocabulary | null = null;

function vocabularyOf(): Vocabulary {
  if (vocabulary !== null) return vocabulary;
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const { rows } of TABLES)
    for (const { forms } of rows)
      for (const form of forms)
        if (/^[a-z* -]+$/.test(form))
          for (const token of formTokens(form)) {
            if (token.endsWith('*')) stems.add(token.slice(0, -1));
            else words.add(token);
          }
  const shortened = new Map<string, string | null>();
  for (const word of [...words, ...stems])
    if (word.length >= SHORTEST)
      for (let at = 1; at < word.length - 1; at += 1) {
        const left = word.slice(0, at) + word.slice(at + 1);
        const other = shortened.get(left);
        shortened.set(left, other === undefined || other === word ? word : null);
      }
  return (vocabulary = { words, stems, shortened });
}

/** Words of a text that were asked for before: dumps repeat theirs. */
const asked = new Map<string, string>();
const WORDS_KEPT = 20_000;

/**
 * An English text with its slips of the pen mended: two neighbouring letters exchanged ("serach") or one inner letter left out ("evalute") of a
 * word that the tables know. A word that is known is never touched, nor one that could be several.
 */
export function mendSlips(text: string): string {
  if (/\P{ASCII}/u.test(text.replace(/[\p{Script=Greek}\p{P}\p{S}\p{M}]/gu, ''))) return text;
  if (!/\b(?:the|of|is|are|to|will|with|for|and|by|which|we)\b/iu.test(text)) return text;
  return text.replace(/(?<![\p{L}\p{N}_^{\\])[A-Za-z][a-z]{4,24}(?![\p{L}\p{N}_^'])/gu, (word) => {
    const known = asked.get(word);
    if (known !== undefined) return known;
    if (asked.size >= WORDS_KEPT) asked.clear();
    const mended = mend(word);
    asked.set(word, mended);
    return mended;
  });
}

function mend(word: string): string {
  const { shortened } = vocabularyOf();
  const lower = word.toLowerCase();
  if (isKnown(lower)) return word;
  const found = new Set<string>();
  // Five letters exchanged are often another word; five of six are not.
  for (let at = 1; at < lower.length - 1 && lower.length >= SHORTEST; at += 1) {
    if (lower[at] === lower[at + 1]) continue;
    const swapped = `${lower.slice(0, at)}${lower[at + 1] ?? ''}${lower[at] ?? ''}${lower.slice(at + 2)}`;
    if (isWord(swapped)) found.add(swapped);
  }
  const whole = shortened.get(lower) ?? shortened.get(fold(lower));
  if (typeof whole === 'string' && isWord(whole)) found.add(whole + (fold(lower) !== lower ? 's' : ''));
  for (let length = SHORTEST - 1; length < lower.length; length += 1) {
    const stem = shortened.get(lower.slice(0, length));
    if (typeof stem !== 'string' || !vocabularyOf().stems.has(stem)) continue;
    const longer = stem + lower.slice(length);
    if (isWord(longer)) found.add(longer);
  }
  const [only] = found;
  if (found.size !== 1 || only === undefined) return word;
  return /^[A-Z]/.test(word) ? `${only[0]?.toUpperCase() ?? ''}${only.slice(1)}` : only;
}

/** Whether the tables spell a word out, or a beginning of six letters of it. */
function isWord(lower: string): boolean {
  const { words, stems } = vocabularyOf();
  if (words.has(fold(lower))) return true;
  for (let length = SHORTEST; length <= lower.length; length += 1) if (stems.has(lower.slice(0, length))) return true;
  return false;
}

function isKnown(lower: string): boolean {
  const { words, stems } = vocabularyOf();
  const folded = fold(lower);
  if (words.has(folded) || words.has(lower) || isStopWord(folded) || isHarmlessWord(folded)) return true;
  for (let length = 3; length <= lower.length; length += 1) if (stems.has(lower.slice(0, length))) return true;
  return false;
}
