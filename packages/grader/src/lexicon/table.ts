import { fold, plainWord, singular, tokenise } from './tokens.ts';
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
  // Thousands of forms are looked at before the first question is read: the short way must be short.
  if (isPlainEnglish(form)) return form.split(' ').map(plainToken);
  if (HAN.test(form)) return [...form];
  if (!PLAIN.test(form)) return normalisedTokens(form);
  return form.split(' ').map((word) => {
    if (word.length === 1) return word;
    return word.endsWith('*') ? `${plainWord(word.slice(0, -1))}*` : fold(word);
  });
}

/** The first of `formTokens(form)`, which is all that is asked of most forms. Undefined where there is none. */
export function firstToken(form: string): string | undefined {
  if (!isPlainEnglish(form)) return formTokens(form)[0];
  const end = form.indexOf(' ');
  return plainToken(end < 0 ? form : form.slice(0, end));
}

/** Lower-case words of a–z, each of which may end in `*`; gates are left out as above. */
function isPlainEnglish(form: string): boolean {
  let letters = 0;
  let ended = false;
  for (let at = 0; at < form.length; at += 1) {
    const code = form.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a && !ended) letters += 1;
    else if (code === 0x2a && letters > 0 && !ended) ended = true;
    else if (code === 0x20 && letters > 0) {
      letters = 0;
      ended = false;
    } else return false;
  }
  return letters > 0 && !/(?:^| )ga(?:te|mma)/.test(form);
}

const plainToken = (word: string): string => (word.length === 1 || word.endsWith('*') ? word : singular(word));

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
