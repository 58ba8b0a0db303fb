import { number, type Big, type Expr, type ProductStyle } from './ast.ts';
import { accept, close, createCursor, fail, is, nested, next, peek, repair, type Cursor } from './cursor.ts';
import { parseFactors, parseRelation, parseSum, wholeFactors } from './parse-expression.ts';
import { argument } from './parse-factor.ts';
import { productOf, reach, shiftIndex, type Factor } from './resolve.ts';
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
      bounds.to = upperBound(nested(cursor, () => argument(cursor)));
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

/** `_{t=0}`, `_t`, `_{t}`, `_{k<i≤t}`. */
function lowerBound(cursor: Cursor, bounds: Bounds): void {
  const open = accept(cursor, 'open', '{');
  const name = peek(cursor);
  if (!open) {
    if (name.type !== 'name' || name.accent) fail('unsupported', 'the index of a sum', name);
    bounds.index = next(cursor).text;
    return;
  }
  const inner = nested(cursor, () => parseRelation(cursor));
  if (peek(cursor).type !== 'close' || !setBounds(inner, bounds))
    fail('unsupported', 'a lower bound such as `t=0`', name);
  close(cursor, open);
}

/** `t`, `t=0`, `k<i≤t`, `t≥i>k`; false where the bound is anything else. */
function setBounds(expr: Expr, bounds: Bounds): boolean {
  if (expr.kind === 'symbol') bounds.index = indexOf(expr);
  else if (expr.kind === 'relation' && expr.operators.join() === '=') {
    const [index, from] = expr.items;
    bounds.index = index ? indexOf(index) : null;
    bounds.from = from ?? null;
  } else if (expr.kind === 'relation' && expr.items.length === 3) {
    const rising = expr.operators.every((operator) => operator === '<' || operator === '≤');
    const falling = expr.operators.every((operator) => operator === '>' || operator === '≥');
    const [left, index, right] = expr.items;
    if (!(rising || falling) || !left || !index || !right) return false;
    const strict = expr.operators.map((operator) => operator === '<' || operator === '>');
    bounds.index = indexOf(index);
    bounds.from = moved(rising ? left : right, '+', strict[rising ? 0 : 1] === true);
    bounds.to = moved(rising ? right : left, '-', strict[rising ? 1 : 0] === true);
  }
  return bounds.index !== null;
}

function indexOf(expr: Expr): string | null {
  return expr.kind === 'symbol' && expr.accent === null && expr.label === null && expr.time === null ? expr.name : null;
}

function moved(bound: Expr, sign: '+' | '-', strict: boolean): Expr {
  return strict ? shiftIndex(bound, sign, number(1)) : bound;
}

/** `^{t=T}` means `^T`. */
function upperBound(expr: Expr): Expr {
  const [, to] = expr.kind === 'relation' && expr.operators.join() === '=' ? expr.items : [];
  return to ?? expr;
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
