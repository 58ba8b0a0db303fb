import { FormulaFailure, type FormulaProblem, type FormulaRepair } from './diagnostic.ts';
import type { Token, TokenType } from './tokens.ts';

/** How deep brackets, scripts and fractions may nest. */
export const MAX_FORMULA_DEPTH = 48;

/** Where the parser stands, and what it knows from the brackets around it. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  /** Indices of the sums and products around, innermost last. */
  readonly bound: string[];
  /** Inside the operand of a `∂`, where `h^t` can only be an index. */
  differential: boolean;
  /** Bars that are open: a bar then closes. */
  readonly bars: ('norm' | 'bar')[];
  readonly repairs: FormulaRepair[];
}

export function createCursor(tokens: readonly Token[]): Cursor {
  return { tokens, at: 0, depth: 0, bound: [], differential: false, bars: [], repairs: [] };
}

/** The token `ahead` places on; past the end, the end token. */
export function peek(cursor: Cursor, ahead = 0): Token {
  const token = cursor.tokens[Math.min(cursor.at + ahead, cursor.tokens.length - 1)];
  if (!token) throw new FormulaFailure('empty', 'Expected a formula, found nothing', 0);
  return token;
}

export function next(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.at += 1;
  return token;
}

export function is(token: Token, type: TokenType, text?: string): boolean {
  return token.type === type && (text === undefined || token.text === text);
}

export function accept(cursor: Cursor, type: TokenType, text?: string): Token | null {
  return is(peek(cursor), type, text) ? next(cursor) : null;
}

export function fail(code: FormulaProblem, expected: string, token: Token): never {
  const found = token.type === 'end' ? 'the end' : `\`${token.text}\``;
  throw new FormulaFailure(code, `Expected ${expected}, found ${found}`, token.offset);
}

export function repair(cursor: Cursor, what: string, token: Token): void {
  cursor.repairs.push({ what, offset: token.offset });
}

/** Runs `read` one level deeper; refuses what nests too deep before the stack can. */
export function nested<T>(cursor: Cursor, read: () => T): T {
  cursor.depth += 1;
  if (cursor.depth > MAX_FORMULA_DEPTH) fail('too-deep', `at most ${MAX_FORMULA_DEPTH} levels`, peek(cursor));
  const result = read();
  cursor.depth -= 1;
  return result;
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']', '\\{': '\\}', '⟨': '⟩' };

/** Consumes the bracket that closes `open`. */
export function close(cursor: Cursor, open: Token): void {
  const token = next(cursor);
  const expected = CLOSING[open.text] ?? ')';
  if (!is(token, 'close', expected)) fail('unclosed', `\`${expected}\``, token);
  if (Boolean(open.sized) !== Boolean(token.sized)) repair(cursor, 'a sized bracket closed by a plain one', token);
}
