import { fold, plainWord, tokenise } from './tokens.ts';
import { normalise } from './normalise.ts';

/** A concept and the forms it is read from, in any language. */
export interface Row {
  readonly concept: string;
  readonly value?: number | string;
  /**
   * Words or symbols, matched token by token after normalisation: lower case, without accents or plural s. A token that ends in `*`
   * matches any word that starts so: `propagat*`. The longest form wins.
   */
  readonly forms: readonly string[];
}

/** Rows of one domain. Tables do not see each other: the longest form wins within a table only. */
export interface Table {
  readonly name: string;
  /** `gates`: only where the item talks about gates (`z`, `f_t` mean nothing elsewhere). */
  readonly context?: 'gates';
  readonly rows: readonly Row[];
}

/** A table from a record of concepts and their forms; `extra` rows carry values. */
export function defineTable(
  name: string,
  concepts: Readonly<Record<string, readonly string[]>>,
  options: { readonly context?: 'gates'; readonly extra?: readonly Row[] } = {},
): Table {
  const rows = Object.entries(concepts).map(([concept, forms]) => ({ concept, forms }));
  return { name, ...(options.context && { context: options.context }), rows: [...rows, ...(options.extra ?? [])] };
}

/** Lower-case words that no step of normalisation changes, accents apart: most forms. Gates are left out, since `gate u` is a symbol. */
const PLAIN = /^(?!.*\bga(?:te|mma))\p{Ll}+\*?(?: \p{Ll}+\*?)*$/u;
/** Chinese characters, each its own token. */
const HAN = /^[\u4e00-\u9fff]+$/;

/** A form as the tokens it is matched by; a `*` ends a token that is only a beginning. */
export function formTokens(form: string): readonly string[] {
  // Thousands of forms are compiled before the first question is read: the short way must be short.
  if (HAN.test(form)) return [...form];
  if (!PLAIN.test(form)) return normalisedTokens(form);
  return form.split(' ').map((word) => {
    if (word.length === 1) return word;
    return word.endsWith('*') ? `${plainWord(word.slice(0, -1))}*` : fold(word);
  });
}

/** The tokens of any form, by the way that texts take. */
export function normalisedTokens(form: string): readonly string[] {
  const marked = form.replace(/(\p{L})\*/gu, '$1\u{F0000}');
  return tokenise(normalise(marked).text.replace(/\u{F0000}/gu, 'ꙮ')).map(({ fold }) =>
    fold.includes('ꙮ') ? `${fold.replace(/ꙮ/gu, '')}*` : fold,
  );
}

/** Forms written as one text, separated by `|`: long lists stay readable. */
export function forms(text: string): readonly string[] {
  return text
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form.length > 0);
}
