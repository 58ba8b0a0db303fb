import type { Big, Expr, ProductStyle } from './ast.ts';
import { accept, close, createCursor, fail, is, nested, next, peek, repair, type Cursor } from './cursor.ts';
import { parseFactors, parseSum, wholeFactors } from './parse-expression.ts';
import { argument } from './parse-factor.ts';
import { productOf, reach, type Factor } from './resolve.ts';
import type { Token } from './tokens.ts';

interface Bounds {
  index: string | null;
  from: Expr | null;
  to: Expr | null;
}

/** `\sum_{t=0}^T …` and `\prod_{i=k+1}^t …` with what they act on; what a product leaves goes on as factors. */
export function parseBig(cursor: Cursor, style: ProductStyle): Factor[] {
  const sign = next(cursor);
  const kind: Big['kind'] = sign.text === 'sum' ? 'sum' : 'product';
  const bounds: Bounds = { index: null, from: null, to: null };
  let scripted = false;
  for (let side = 0; side < 2; side++) {
    if (accept(cursor, 'sub')) {
      lowerBound(cursor, bounds);
      scripted = true;
    } else if (accept(cursor, 'sup')) {
      bounds.to = nested(cursor, () => argument(cursor));
      scripted = true;
    }
  }
  if (!scripted) flattenedBounds(cursor, bounds);
  if (bounds.index !== null) cursor.bound.push(bounds.index);
  const start = peek(cursor);
  const factors = wholeFactors(cursor, parseFactors(cursor), start);
  if (bounds.index !== null) cursor.bound.pop();
  const count = reach(kind, bounds.index, factors);
  const body = productOf(factors.slice(0, count));
  if (count < factors.length && !factors[0]?.bracketed) {
    repair(cursor, `the product over ${bounds.index ?? 'its index'} ends where its index does`, start);
  }
  return [{ kind: 'expr', expr: { kind, ...bounds, body }, bracketed: false, style }, ...factors.slice(count)];
}

/** `_{t=0}`, `_t`, `_{t}`. */
function lowerBound(cursor: Cursor, bounds: Bounds): void {
  const open = accept(cursor, 'open', '{');
  const name = next(cursor);
  if (name.type !== 'name' || name.accent) fail('unsupported', 'the index of a sum', name);
  bounds.index = name.text;
  if (!open) return;
  if (accept(cursor, 'operator', '=')) bounds.from = nested(cursor, () => parseSum(cursor));
  if (peek(cursor).type !== 'close') fail('unsupported', 'a lower bound such as `t=0`', peek(cursor));
  close(cursor, open);
}

/** `∑t=0T[…]`: the bounds stand on the line; the last letter before the body is the upper one. */
function flattenedBounds(cursor: Cursor, bounds: Bounds): void {
  const name = peek(cursor);
  if (name.type !== 'name' || !is(peek(cursor, 1), 'operator', '=')) return;
  let end = 2;
  while (inBounds(peek(cursor, end)) && end < 12) end += 1;
  const upper = peek(cursor, end - 1);
  if (end < 4 || upper.type !== 'name' || peek(cursor, end - 2).type === 'operator') return;
  next(cursor);
  next(cursor);
  const slice: Token[] = [];
  for (let i = 2; i < end - 1; i++) slice.push(next(cursor));
  const inner = createCursor([...slice, { ...upper, type: 'end', text: '' }]);
  inner.depth = cursor.depth;
  bounds.index = name.text;
  bounds.from = parseSum(inner);
  if (peek(inner).type !== 'end') fail('unexpected', 'a lower bound', peek(inner));
  bounds.to = argument(cursor);
  repair(cursor, `bounds on the line read as ${name.text}=…`, name);
}

function inBounds(token: Token): boolean {
  return token.type === 'number' || token.type === 'name' || is(token, 'operator', '+') || is(token, 'operator', '-');
}
