import { oneLine } from './printable.ts';
import { ACCENTS, FACES, SYMBOLS, script } from './symbols.ts';

const LIMIT = 4000;
const DEEPEST = 40;

/** A dump's text in one readable line: formulas in Unicode where that can be, no markup of mathematics, nothing unprintable. */
export function readable(text: string): string {
  return oneLine(flatten(undollar(oneLine(text.slice(0, LIMIT)))).normalize('NFC'));
}

/** Takes away the `$` around formulas; a sum of money keeps its own. */
function undollar(text: string): string {
  return text.replace(/\$\$?([^$]+)\$\$?/g, (whole, inner: string) =>
    /[\\^_{=<]|^\s*[A-Z]\s*$/i.test(inner) ? inner.trim() : whole,
  );
}

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

/** `c^{<t>}=\Gamma_u*\tilde{c}` → `c⟨t⟩=Γᵤ*c̃`. A command that is not known stays as it is. */
export function flatten(text: string): string {
  const tokens = text.match(/\\[A-Za-z]+|\\[^A-Za-z]|[\s\S]/gu) ?? [];
  const cursor: Cursor = { tokens, at: 0 };
  let out = '';
  while (cursor.at < tokens.length) out += unit(cursor, 0);
  return out.replace(/ {2,}/g, ' ');
}

/** One token with its arguments. */
function unit(cursor: Cursor, depth: number): string {
  const token = cursor.tokens[cursor.at++] as string;
  if (token === '{' && depth < DEEPEST) return group(cursor, depth);
  if ((token === '^' || token === '_') && depth < DEEPEST) return scripted(token, cursor, depth);
  if (!token.startsWith('\\') || token.length < 2) return token;
  const name = token.slice(1);
  const symbol = SYMBOLS.get(name);
  if (symbol !== undefined) {
    if (symbol === '∂' || symbol === '∇') skipBlanks(cursor);
    return symbol;
  }
  if (/^[A-Z]/i.test(name) && depth < DEEPEST) return command(name, cursor, depth);
  return /[,;:!> ]/.test(name)
    ? ' '
    : name === '\\'
      ? ' '
      : /[{}%$&#_|()[\]]/.test(name)
        ? name.replace('|', '‖')
        : token;
}

function command(name: string, cursor: Cursor, depth: number): string {
  if (name === 'frac' || name === 'dfrac' || name === 'tfrac') {
    return `${part(argument(cursor, depth))}/${part(argument(cursor, depth))}`;
  }
  if (name === 'sqrt') return `√${part(argument(cursor, depth))}`;
  const accent = ACCENTS.get(name);
  if (accent !== undefined) {
    const base = argument(cursor, depth).trim();
    return [...base].length === 1 ? base + accent : `${base}${accent}`;
  }
  if (FACES.has(name)) return cursor.tokens[cursor.at] === '{' ? argument(cursor, depth) : '';
  return /^(?:tanh|sigmoid|softmax|exp|log|ln|max|min|arg|argmax|argmin|sin|cos|lim|diag|Pr)$/.test(name)
    ? name
    : `\\${name}`;
}

/** The next unit, braces taken off, blanks before it passed over. */
function argument(cursor: Cursor, depth: number): string {
  skipBlanks(cursor);
  return cursor.at < cursor.tokens.length ? unit(cursor, depth + 1) : '';
}

function skipBlanks(cursor: Cursor): void {
  while (/^\s$/.test(cursor.tokens[cursor.at] ?? '')) cursor.at++;
}

function group(cursor: Cursor, depth: number): string {
  let out = '';
  while (cursor.at < cursor.tokens.length) {
    if (cursor.tokens[cursor.at] === '}') {
      cursor.at++;
      return out;
    }
    out += unit(cursor, depth + 1);
  }
  return `{${out}`;
}

/** `^{<t-1>}` → `⟨t-1⟩`, `_u` → `ᵤ`, `^{(i)}` → `⁽ⁱ⁾`; what has no small letters is written `^(…)`. */
function scripted(way: '^' | '_', cursor: Cursor, depth: number): string {
  const next = cursor.tokens[cursor.at];
  // `return_sequences`, a blank `____` and a lone `_` are no scripts.
  if (next === undefined || /^[\s_^]$/.test(next) || insideWord(cursor)) return way;
  const inner = argument(cursor, depth).replace(/\s/g, '');
  const step = /^[<⟨](.*)[>⟩]$/.exec(inner);
  if (step) return `⟨${step[1]}⟩`;
  const small = script(inner, way);
  if (small !== null) return small;
  return [...inner].length === 1 ? way + inner : `${way}(${inner})`;
}

function insideWord({ tokens, at }: Cursor): boolean {
  return [at - 3, at - 2, at, at + 1].every((index) => /^[A-Z]$/i.test(tokens[index] ?? ''));
}

/** A numerator or denominator: in brackets where it is more than one thing. */
function part(text: string): string {
  const trimmed = text.trim();
  return /[\s+\-−/*·×]/.test(trimmed) ? `(${trimmed})` : trimmed;
}
