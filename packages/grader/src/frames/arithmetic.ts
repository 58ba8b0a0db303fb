/** What letters of a formula stand for. */
export type Letters = Readonly<Record<string, number>>;

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
  readonly letters: Letters;
}

const TOKEN =
  /\s*(?:(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(sqrt|log)|(\p{L}(?:_\{?\p{L}{1,5}\}?)?)|([-+*/^()√·×−]))/uy;

/**
 * The value of a plain formula: numbers, letters, sums, products (also without a sign: `4n(m+n)`), quotients, powers and roots. `null` where the text
 * is anything else, holds a letter that stands for nothing, or has no finite value.
 */
export function evaluate(text: string, letters: Letters = {}): number | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const source = text.trim();
  if (source.length > 120) return null;
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source);
    if (found === null) return null;
    tokens.push(found[0].trim().replace('−', '-').replace(/[·×]/u, '*'));
  }
  const cursor: Cursor = { tokens, at: 0, letters };
  const value = sum(cursor);
  return value !== null && cursor.at === tokens.length && Number.isFinite(value) ? value : null;
}

function sum(cursor: Cursor): number | null {
  let value = product(cursor);
  while (value !== null && /^[-+]$/.test(cursor.tokens[cursor.at] ?? '')) {
    const sign = cursor.tokens[cursor.at++] === '-' ? -1 : 1;
    const next = product(cursor);
    value = next === null ? null : value + sign * next;
  }
  return value;
}

function product(cursor: Cursor): number | null {
  let value = power(cursor);
  while (value !== null) {
    const token = cursor.tokens[cursor.at];
    if (token === undefined || /^[-+)]$/.test(token)) break;
    const divides = token === '/';
    if (divides || token === '*') cursor.at += 1;
    const next = power(cursor);
    value = next === null ? null : divides ? value / next : value * next;
  }
  return value;
}

function power(cursor: Cursor): number | null {
  const base = factor(cursor);
  if (base === null || cursor.tokens[cursor.at] !== '^') return base;
  cursor.at += 1;
  const exponent = power(cursor);
  return exponent === null ? null : base ** exponent;
}

function factor(cursor: Cursor): number | null {
  const token = cursor.tokens[cursor.at++];
  if (token === undefined) return null;
  if (token === '-') return negated(power(cursor));
  if (token === '√' || token === 'sqrt') return root(factor(cursor));
  if (token === '(') {
    const value = sum(cursor);
    return cursor.tokens[cursor.at++] === ')' ? value : null;
  }
  if (/^\d/.test(token)) return Number(token.replaceAll(',', ''));
  return cursor.letters[token.replace(/[{}]/g, '')] ?? null;
}

const negated = (value: number | null): number | null => (value === null ? null : -value);
const root = (value: number | null): number | null => (value === null || value < 0 ? null : Math.sqrt(value));
