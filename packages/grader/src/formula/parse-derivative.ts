import type { Expr, ProductStyle, Sym } from './ast.ts';
import { symbol } from './ast.ts';
import { accept, close, fail, is, nested, next, peek, repair, type Cursor } from './cursor.ts';
import { finishProduct, parseFactors, sumFrom } from './parse-expression.ts';
import { argument, parseBase, parseBracket, parseOne } from './parse-factor.ts';
import { parseScripts } from './parse-scripts.ts';
import { onLine, pairPartials, subscriptRole, type Factor } from './resolve.ts';

/** `∂h_t`, alone or over another: `∂h_t/∂h_{t-1}`. */
export function parsePartial(cursor: Cursor, style: ProductStyle): Factor {
  const sign = next(cursor);
  const direct = directMark(cursor);
  const of = operand(cursor);
  const slash = peek(cursor);
  const over = peek(cursor, 1);
  const bracketed = is(over, 'open', '(') && is(peek(cursor, 2), 'partial');
  if (
    !is(slash, 'operator', '/') ||
    !(over.type === 'partial' || bracketed || (sign.text === 'd' && over.text === 'd'))
  ) {
    return { kind: 'partial', of, direct, offset: sign.offset, style };
  }
  next(cursor);
  const open = bracketed ? next(cursor) : null;
  next(cursor);
  const by = operand(cursor);
  if (open) close(cursor, open);
  if (by === null) return fail('unexpected', 'what the derivative is by', peek(cursor));
  return {
    kind: 'expr',
    expr: onLine({ kind: 'derivative', of: of ?? parseOne(cursor), by, direct }),
    bracketed: false,
    style,
  };
}

/** `∂^+`. A number there would be a second derivative. */
function directMark(cursor: Cursor): boolean {
  const sup = peek(cursor);
  if (!is(sup, 'sup')) return false;
  const [open, mark] = [peek(cursor, 1), peek(cursor, 2)];
  const braced = is(open, 'open', '{');
  if (!is(braced ? mark : open, 'operator', '+')) fail('unsupported', 'a first derivative', sup);
  for (let i = 0; i < (braced ? 4 : 2); i++) next(cursor);
  return true;
}

/** What stands after a `∂`; `null` where nothing does, as in `∂/∂W (…)`. */
function operand(cursor: Cursor): Expr | null {
  const token = peek(cursor);
  const outer = cursor.differential;
  cursor.differential = true;
  try {
    if (is(token, 'open', '{')) return grouped(cursor);
    if (is(token, 'open', '(')) return parseBracket(cursor);
    if (token.type !== 'name' && token.type !== 'accent' && token.type !== 'weight' && token.type !== 'function')
      return null;
    const base = tightLabel(cursor, parseBase(cursor));
    const { symbol: result, power, transposed } = parseScripts(cursor, base);
    dropArguments(cursor, result);
    if (transposed) return { kind: 'transpose', of: result };
    return power === null ? result : { kind: 'power', base: result, exponent: power };
  } finally {
    cursor.differential = outer;
  }
}

/** `∂{h_t}` and `∂\mathbf{h}_t`: a group that holds one letter may have its scripts outside. */
function grouped(cursor: Cursor): Expr {
  const inner = parseBracket(cursor);
  const bare = inner.kind === 'symbol' && inner.label === null && inner.time === null && inner.example === null;
  if (!bare) return inner;
  const { symbol: result, power, transposed } = parseScripts(cursor, inner);
  if (power !== null) return { kind: 'power', base: result, exponent: power };
  return transposed ? { kind: 'transpose', of: result } : result;
}

/** `J(θ)` in a derivative is J. */
function dropArguments(cursor: Cursor, base: Sym): void {
  const open = peek(cursor);
  if (!is(open, 'open', '(') || open.spaced || !/^[LJEℓ]$/u.test(base.name)) return;
  nested(cursor, () => parseBracket(cursor));
  repair(cursor, `the arguments of ${base.name} left out`, open);
}

/** Flattened text loses the subscript's step down: `∂by`, `∂ht`, `∂s20`. Letters set tight after the first are its script. */
function tightLabel(cursor: Cursor, base: Sym): Sym {
  if (base.label !== null || base.name.length > 1) return base;
  const start = peek(cursor);
  let name = '';
  let digits = '';
  while (peek(cursor).type === 'name' && !peek(cursor).spaced && digits === '') name += next(cursor).text;
  if (name === '' && peek(cursor).type === 'number' && !peek(cursor).spaced) digits = next(cursor).text;
  if (name === '' && digits === '') return base;
  repair(cursor, `\`${base.name}${name}${digits}\` read with a subscript`, start);
  const script: Expr = digits === '' ? symbol(name) : { kind: 'number', value: Number(digits), text: digits };
  const role = subscriptRole(base.name, script, cursor.bound);
  const result = { ...base, [role]: script };
  const [sign, count] = [peek(cursor), peek(cursor, 1)];
  const tight = is(sign, 'operator', '-') && !sign.spaced && count.type === 'number' && !count.spaced;
  if (role === 'label' || !tight || digits !== '') return result;
  next(cursor);
  next(cursor);
  const shift: Expr = { kind: 'number', value: Number(count.text), text: count.text };
  return {
    ...result,
    time: {
      kind: 'add',
      terms: [
        { sign: '+', expr: script },
        { sign: '-', expr: shift },
      ],
    },
  };
}

/** `\frac{…}{…}`: a derivative where both sides are `∂…` or `d…`, else a quotient. */
export function parseFraction(cursor: Cursor, style: ProductStyle): Factor {
  const start = next(cursor);
  return nested(cursor, () => {
    const over = side(cursor);
    const under = side(cursor);
    const whole = (expr: Expr): Factor => ({ kind: 'expr', expr, bracketed: false, style });
    const top = over.factors;
    const bottom = under.factors;
    if (top && bottom && top.every(isPartial) && bottom.every(isPartial) && top.length === bottom.length) {
      const chain = top.map((factor, i) => pairOf(cursor, factor, bottom[i], start.offset));
      const [only] = chain;
      if (chain.length === 1 && only) return whole(only);
      return whole({ kind: 'multiply', factors: chain, styles: chain.slice(1).map(() => 'implicit' as const) });
    }
    return whole({ kind: 'divide', over: finished(cursor, over), under: finished(cursor, under) });
  });
}

type Side = { readonly factors: readonly Factor[] | null; readonly expr: Expr | null };

function isPartial(factor: Factor): factor is Extract<Factor, { kind: 'partial' }> {
  return factor.kind === 'partial';
}

function pairOf(cursor: Cursor, over: Factor, under: Factor | undefined, offset: number): Expr {
  const by = under && isPartial(under) ? under.of : null;
  if (!isPartial(over) || by === null)
    return fail('unexpected', 'what the derivative is by', { ...peek(cursor), offset });
  return { kind: 'derivative', of: over.of ?? parseOne(cursor), by, direct: over.direct };
}

/** One side of a fraction: its factors while they may still be `∂`s, or a finished expression. */
function side(cursor: Cursor): Side {
  const open = peek(cursor);
  if (!is(open, 'open', '{')) return { factors: null, expr: argument(cursor) };
  next(cursor);
  const start = peek(cursor);
  if (is(start, 'operator', '-') || is(start, 'operator', '+')) {
    const expr = sumFrom(cursor, null);
    close(cursor, open);
    return { factors: null, expr };
  }
  const factors = parseFactors(cursor);
  if (is(peek(cursor), 'close', '}')) {
    close(cursor, open);
    return { factors, expr: null };
  }
  const expr = sumFrom(cursor, factors);
  close(cursor, open);
  return { factors: null, expr };
}

function finished(cursor: Cursor, { factors, expr }: Side): Expr {
  if (expr) return expr;
  return finishProduct(cursor, factors ?? [], peek(cursor));
}

/** Whether a `d` here starts a differential: `dL/dW` or `\frac{dL}{dW}`. */
export function differentialLetter(cursor: Cursor): boolean {
  const token = peek(cursor);
  const after = peek(cursor, 1);
  if (
    token.text !== 'd' ||
    after.spaced ||
    !(after.type === 'name' || after.type === 'accent' || after.type === 'weight')
  )
    return false;
  const before = cursor.tokens[cursor.at - 1];
  const before2 = cursor.tokens[cursor.at - 2];
  if (before && is(before, 'operator', '/')) return true;
  if (before && before2 && is(before, 'open', '{') && (before2.type === 'fraction' || is(before2, 'close', '}')))
    return true;
  for (let ahead = 2; ahead < 16; ahead++) {
    const here = peek(cursor, ahead);
    if (here.type === 'end') return false;
    if (is(here, 'operator', '/')) return peek(cursor, ahead + 1).text === 'd';
    if (here.type === 'operator' && !'+-<>'.includes(here.text)) return false;
  }
  return false;
}

/** `∇_W L`: the derivative of the next factor. */
export function parseGradient(cursor: Cursor, style: ProductStyle): Factor {
  const sign = next(cursor);
  if (!accept(cursor, 'sub')) fail('unexpected', 'a subscript on ∇', peek(cursor));
  const outer = cursor.differential;
  cursor.differential = true;
  const by = argument(cursor);
  cursor.differential = outer;
  const paired = pairPartials([{ kind: 'expr', expr: by, bracketed: false, style }]);
  if ('alone' in paired) return fail('unexpected', 'a letter', sign);
  return {
    kind: 'expr',
    expr: { kind: 'derivative', of: parseOne(cursor), by, direct: false },
    bracketed: false,
    style,
  };
}
