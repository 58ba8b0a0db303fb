import { tokenise, type Token } from '../../lexicon/index.ts';
import type { Role, Size } from './claim.ts';

/** What single letters of an item stand for: `N` → vocabulary. */
export type Letters = ReadonlyMap<string, Role>;

/** Deeper brackets are no size. */
const MAX_DEPTH = 8;

/** A size written in a text, and where. `null` in place of the size where it could not be read. */
export interface SizeTerm {
  readonly size: Size | null;
  readonly start: number;
  readonly end: number;
}

/** The sizes written in a normalised text: runs of numbers, known letters and signs between words and commas. */
export function sizeTerms(text: string, letters: Letters): readonly SizeTerm[] {
  const runs: Token[][] = [];
  let open: Token[] = [];
  // A minus sign of its own: the tokeniser takes the hyphen out of what looks like a compound.
  for (const token of [...tokenise(text.replaceAll('-', '−')), null]) {
    if (token !== null && isPart(token, letters)) open.push(token);
    else {
      if (open.some((part) => part.kind !== 'mark')) runs.push(trimmed(open, text));
      open = [];
    }
  }
  return runs.map((run) => ({ size: parse(run, letters), start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }));
}

function isPart(token: Token, letters: Letters): boolean {
  if (token.kind === 'number' || letters.has(token.surface)) return true;
  return token.kind === 'mark' ? '()+−*|'.includes(token.surface) : token.surface === 'x' || token.surface === 'X';
}

/** Without brackets that have no partner: `(0` of `(0, 1)` is 0. A sign at an end stays: its partner was not read, and so is the size not. */
function trimmed(run: readonly Token[], text: string): Token[] {
  const parts = run.filter(({ surface }) => surface !== '|');
  const count = (sign: string) => parts.filter(({ surface }) => surface === sign).length;
  while (parts.length > 0 && count('(') > count(')') && parts[0]?.surface === '(') parts.shift();
  while (parts.length > 0 && count(')') > count('(') && parts.at(-1)?.surface === ')') parts.pop();
  // The hyphen of "N-dimensional" is no minus.
  const last = parts.at(-1);
  if (last?.surface === '−' && /^\p{L}{2}/u.test(text.slice(last.end))) parts.pop();
  return parts;
}

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

function parse(tokens: readonly Token[], letters: Letters): Size | null {
  const cursor = { tokens, at: 0 };
  const size = readSum(cursor, letters, 0);
  return cursor.at === tokens.length ? size : null;
}

/** A sum of products, left to right. */
function readSum(cursor: Cursor, letters: Letters, depth: number): Size | null {
  let left = readProduct(cursor, letters, depth);
  while (left !== null && '+−'.includes(cursor.tokens[cursor.at]?.surface ?? ' ')) {
    const op = cursor.tokens[cursor.at]?.surface === '+' ? '+' : '-';
    cursor.at += 1;
    const right = readProduct(cursor, letters, depth);
    left = right === null ? null : { op, left, right };
  }
  return left;
}

/** Factors with a sign between them or none: `L × N`, `2N`. */
function readProduct(cursor: Cursor, letters: Letters, depth: number): Size | null {
  let left = readFactor(cursor, letters, depth);
  for (;;) {
    const next = cursor.tokens[cursor.at];
    if (left === null || next === undefined || '+−)'.includes(next.surface)) return left;
    if ('*xX'.includes(next.surface) && !letters.has(next.surface)) cursor.at += 1;
    const right = readFactor(cursor, letters, depth);
    left = right === null ? null : { op: '*', left, right };
  }
}

function readFactor(cursor: Cursor, letters: Letters, depth: number): Size | null {
  const token = cursor.tokens[cursor.at];
  if (token === undefined || depth > MAX_DEPTH) return null;
  cursor.at += 1;
  if (token.value !== undefined) return { value: token.value };
  const role = letters.get(token.surface);
  if (role !== undefined) return { role };
  if (token.surface === '−') {
    const size = readFactor(cursor, letters, depth + 1);
    return size !== null && 'value' in size ? { value: -size.value } : null;
  }
  if (token.surface !== '(') return null;
  const inner = readSum(cursor, letters, depth + 1);
  if (cursor.tokens[cursor.at]?.surface !== ')') return null;
  cursor.at += 1;
  return inner;
}
