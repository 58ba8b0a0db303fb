/** One unit of a normalised text. */
export interface Token {
  /** `word`, a symbol of a formula, a number, one CJK character, or a mark of punctuation or relation. */
  readonly kind: 'word' | 'symbol' | 'number' | 'cjk' | 'mark';
  /** What tables match: words lower-case without accents and plural, symbols as they stand. */
  readonly fold: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** `number`: its value. */
  readonly value?: number;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const NUMBER = /(?:\d{1,3}(?:[,.' ]\d{3})+(?![\d.])|\d{1,15}(?:[.,]\d{1,15})?)(?:e[+-]?\d{1,3})?/iy;
const SYMBOL =
  /[\p{Script=Latin}\p{Script=Greek}∂∇ℓ]\p{M}{0,2}'?(?:[_^](?:\{[^{}]{1,44}\}|[\p{L}\p{N}<>*]))+|[\p{Script=Latin}\p{Script=Greek}]\p{M}(?![\p{L}\p{M}])/uy;
const WORD =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}\p{N}])*(?:'(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}){1,40})?/uy;

/** Splits a normalised text. Hyphens inside a compound vanish, so `many-to-one` and `many to one` are alike. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === NEWLINE) {
      at += 1;
      continue;
    }
    const plain = plainEnd(text, at);
    if (plain > 0) {
      at = push(tokens, wordToken(text.slice(at, plain), at, plain));
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) as number);
    if (/\s/.test(char)) at += char.length;
    else if (CJK.test(char))
      at = push(tokens, { kind: 'cjk', fold: char, surface: char, start: at, end: at + char.length });
    else if (/\d/.test(char)) at = number(tokens, text, at);
    else if (/[\p{L}∂∇]/u.test(char)) at = letters(tokens, text, at);
    else if (char === '-' && joins(text, at)) at += 1;
    else at = push(tokens, { kind: 'mark', fold: char, surface: char, start: at, end: at + char.length });
  }
  return tokens;
}

const [SPACE, NEWLINE, QUOTE] = [0x20, 0x0a, 0x27];

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/**
 * Where the word of English letters and digits at `at` ends; 0 where there is none, or where only the expressions can tell: what follows is no
 * ASCII, or a quote. Most of a text goes this way.
 */
function plainEnd(text: string, at: number): number {
  if (!isLetter(text.charCodeAt(at)) || !isLetter(text.charCodeAt(at + 1))) return 0;
  let end = at + 2;
  let code = text.charCodeAt(end);
  while (isLetter(code) || (code >= 0x30 && code <= 0x39)) code = text.charCodeAt((end += 1));
  return end === text.length || (code < 0x80 && code !== QUOTE) ? end : 0;
}

function push(tokens: Token[], token: Token): number {
  tokens.push(token);
  return token.end;
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function number(tokens: Token[], text: string, at: number): number {
  const surface = match(NUMBER, text, at) ?? (text[at] as string);
  return push(tokens, {
    kind: 'number',
    fold: '#',
    surface,
    start: at,
    end: at + surface.length,
    value: numberValue(surface),
  });
}

/** The value of a number as people write it: `10,000`, `10.000`, `10 000`, `0.5`, `0,5`, `1e-3`. */
export function numberValue(surface: string): number {
  const grouped = /^\d{1,3}(?:[,.' ]\d{3})+$/.test(surface) && !/^0[.,]/.test(surface);
  return Number(grouped ? surface.replace(/[,.' ]/g, '') : surface.replace(',', '.'));
}

function letters(tokens: Token[], text: string, at: number): number {
  const symbol = match(SYMBOL, text, at);
  const word = match(WORD, text, at);
  if (symbol !== null && symbol.length >= (word?.length ?? 0)) {
    return push(tokens, { kind: 'symbol', fold: symbol, surface: symbol, start: at, end: at + symbol.length });
  }
  if (word === null) {
    const char = text[at] as string;
    return push(tokens, { kind: 'symbol', fold: char, surface: char, start: at, end: at + 1 });
  }
  return words(tokens, word, at);
}

/** Pushes a word; `don't` is `do` + `not`, `Betty's` is `Betty`, `l'état` is `l` + `état`. */
function words(tokens: Token[], word: string, start: number): number {
  const quote = word.indexOf("'");
  const end = start + word.length;
  if (quote < 0) return push(tokens, wordToken(word, start, end));
  const tail = word.slice(quote + 1);
  if (tail === 's') return push(tokens, wordToken(word.slice(0, quote), start, end, word));
  if (tail === 't' && word[quote - 1] === 'n' && quote > 1) {
    push(tokens, wordToken(word.slice(0, quote - 1), start, start + quote - 1));
    return push(tokens, { kind: 'word', fold: 'not', surface: word.slice(quote - 1), start: start + quote - 1, end });
  }
  push(tokens, wordToken(word.slice(0, quote), start, start + quote));
  return push(tokens, wordToken(tail, start + quote + 1, end));
}

function wordToken(word: string, start: number, end: number, surface = word): Token {
  const single = [...word].length === 1;
  return { kind: single ? 'symbol' : 'word', fold: single ? word : fold(word), surface, start, end };
}

/** A word in lower case and without accents. */
export function plainWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
}

/** A word as tables see it: lower case, without accents, without a plural `s`. */
export function fold(word: string): string {
  return singular(plainWord(word));
}

/** Without a plural `s`. */
export function singular(plain: string): string {
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (plain.length > 3 && plain.endsWith('s') && !/(?:ss|us|is)$/.test(plain)) return plain.slice(0, -1);
  return plain;
}

/** Whether the hyphen at `at` sits between two letters of a compound. */
function joins(text: string, at: number): boolean {
  return (
    /\p{L}/u.test(text[at - 1] ?? '') &&
    /\p{L}{2}/u.test(text.slice(at + 1, at + 3)) &&
    /\p{L}\p{L}-$/u.test(text.slice(Math.max(0, at - 2), at + 1))
  );
}
