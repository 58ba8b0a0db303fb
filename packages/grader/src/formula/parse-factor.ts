import { symbol, type Expr, type ProductStyle, type Sym } from './ast.ts';
import { ACCENTS, FUNCTION_LETTERS } from './characters.ts';
import { accept, close, fail, is, nested, next, peek, repair, type Cursor } from './cursor.ts';
import { parseBig } from './parse-big.ts';
import { differentialLetter, parseFraction, parseGradient, parsePartial } from './parse-derivative.ts';
import { finishProduct, parseRelation } from './parse-expression.ts';
import { parseScripts, type Scripted } from './parse-scripts.ts';
import type { Factor } from './resolve.ts';
import type { Token } from './tokens.ts';

/** Whether the next token starts a factor, and so stands for a product without a sign. */
export function startsFactor(cursor: Cursor): boolean {
  const token = peek(cursor);
  switch (token.type) {
    case 'number':
    case 'name':
    case 'weight':
    case 'function':
    case 'accent':
    case 'fraction':
    case 'root':
    case 'partial':
    case 'nabla':
    case 'big':
    case 'unknown':
    case 'dots':
      return true;
    case 'open':
      return token.text !== '⟨';
    case 'norm':
    case 'bar':
      return token.type === 'norm' && cursor.bars.at(-1) !== 'norm';
    default:
      return false;
  }
}

/** One factor; a product sign without brackets may leave more than one. */
export function parseFactor(cursor: Cursor, style: ProductStyle): Factor[] {
  return nested(cursor, () => {
    const token = peek(cursor);
    const whole = (expr: Expr, bracketed = false): Factor[] => [{ kind: 'expr', expr, bracketed, style }];
    switch (token.type) {
      case 'partial':
        return [parsePartial(cursor, style)];
      case 'fraction':
        return [parseFraction(cursor, style)];
      case 'nabla':
        return [parseGradient(cursor, style)];
      case 'big':
        return parseBig(cursor, style);
      case 'open':
        return whole(parseGroup(cursor), true);
      case 'name':
        if (differentialLetter(cursor)) return [parsePartial(cursor, style)];
        return whole(parseName(cursor));
      default:
        return whole(parseAtom(cursor));
    }
  });
}

/** A factor as an expression, for places where a lone `∂` cannot stand. */
export function parseOne(cursor: Cursor): Expr {
  const start = peek(cursor);
  return finishProduct(cursor, parseFactor(cursor, 'implicit'), start);
}

function parseAtom(cursor: Cursor): Expr {
  const token = peek(cursor);
  switch (token.type) {
    case 'number':
      next(cursor);
      return powered(cursor, { kind: 'number', value: Number(token.text), text: token.text });
    case 'weight':
    case 'accent':
      return scripted(parseScripts(cursor, parseBase(cursor)));
    case 'function':
      return parseFunction(cursor);
    case 'root':
      next(cursor);
      return { kind: 'root', of: rootOperand(cursor) };
    case 'norm':
    case 'bar':
      return parseBars(cursor);
    case 'unknown':
      next(cursor);
      return { kind: 'unknown' };
    case 'dots':
      next(cursor);
      return { kind: 'dots' };
    default:
      return fail(token.type === 'text' ? 'unsupported' : 'unexpected', 'a letter, a number or a bracket', token);
  }
}

/** A letter with its accent, before its scripts. */
export function parseBase(cursor: Cursor): Sym {
  const token = next(cursor);
  if (token.type === 'name' || token.type === 'function') return symbol(token.text, { accent: token.accent ?? null });
  if (token.type === 'weight') return symbol(token.text, { label: symbol(token.label ?? '') });
  if (token.type !== 'accent') return fail('unexpected', 'a letter', token);
  const accent = ACCENTS.get(token.text) ?? null;
  const inner = nested(cursor, () => argument(cursor));
  if (inner.kind !== 'symbol' || inner.accent !== null) return fail('unsupported', 'one letter under an accent', token);
  return { ...inner, accent };
}

/** A letter, or the function it names where a bracket follows: `f_t(…)`. */
function parseName(cursor: Cursor): Expr {
  const base = parseBase(cursor);
  const parts = parseScripts(cursor, base);
  const open = peek(cursor);
  const bracket = is(open, 'open', '(') || (is(open, 'open', '[') && base.name === 'σ');
  if (!FUNCTION_LETTERS.has(base.name) || !bracket || parts.transposed || parts.power !== null) return scripted(parts);
  return powered(cursor, { kind: 'call', function: parts.symbol, arguments: parseArguments(cursor) });
}

function parseFunction(cursor: Cursor): Expr {
  const name = next(cursor);
  const parts = parseScripts(cursor, symbol(name.text));
  const open = peek(cursor);
  let args: readonly Expr[];
  if (is(open, 'open', '(') || is(open, 'open', '[') || is(open, 'open', '{') || is(open, 'open', '\\{'))
    args = parseArguments(cursor);
  else if (startsFactor(cursor)) args = [parseOne(cursor)];
  else return scripted(parts);
  const call: Expr = { kind: 'call', function: parts.symbol, arguments: args };
  return parts.power === null ? powered(cursor, call) : { kind: 'power', base: call, exponent: parts.power };
}

/** What stands between a call's brackets; a group around the whole list counts as none. */
function parseArguments(cursor: Cursor): readonly Expr[] {
  const inner = nested(cursor, () => parseBracket(cursor));
  return inner.kind === 'list' && inner.bracket === '(' ? inner.items : [inner];
}

/** `( … )`, `[a, b]`, `{ … }`. With commas a list, else what is inside. */
export function parseBracket(cursor: Cursor): Expr {
  const open = next(cursor);
  const bars = cursor.bars.splice(0);
  const items: Expr[] = [parseGiven(cursor)];
  while (accept(cursor, 'comma')) items.push(parseGiven(cursor));
  close(cursor, open);
  cursor.bars.push(...bars);
  const [only] = items;
  if (items.length === 1 && only) return only;
  return { kind: 'list', bracket: open.text === '[' ? '[' : open.text === '(' ? '(' : '{', items };
}

/** `y | x, …` inside a bracket. */
function parseGiven(cursor: Cursor): Expr {
  const of = parseRelation(cursor);
  if (!accept(cursor, 'bar')) return of;
  return { kind: 'given', of, given: parseRelation(cursor) };
}

/** `‖a‖` and `|a|`; a doubled bar that rendering left opens and closes together. */
function parseBars(cursor: Cursor): Expr {
  const open = next(cursor);
  const kind = open.type === 'norm' ? 'norm' : 'bar';
  const doubled = kind === 'norm' && accept(cursor, 'norm');
  cursor.bars.push(kind);
  const of = parseRelation(cursor);
  cursor.bars.pop();
  if (!accept(cursor, kind)) fail('unclosed', 'a closing bar', peek(cursor));
  if (doubled) {
    if (!accept(cursor, 'norm')) fail('unclosed', 'a second closing bar', peek(cursor));
    repair(cursor, 'doubled bars read as one norm', open);
  }
  return powered(cursor, { kind: kind === 'norm' ? 'norm' : 'absolute', of });
}

/** `\sqrt{…}` takes one argument; `√d_k` in plain text means all of `d_k`. */
function rootOperand(cursor: Cursor): Expr {
  const token = peek(cursor);
  return token.type === 'name' || token.type === 'weight'
    ? scripted(parseScripts(cursor, parseBase(cursor)))
    : argument(cursor);
}

/** The argument of a command: a group, or the one token that follows. */
export function argument(cursor: Cursor): Expr {
  const token = peek(cursor);
  if (is(token, 'open', '{') || is(token, 'open', '(')) return parseBracket(cursor);
  if (token.type === 'number') {
    next(cursor);
    return { kind: 'number', value: Number(token.text), text: token.text };
  }
  if (token.type === 'name' && token.text.length === 1) return parseBase(cursor);
  repair(cursor, 'an argument without braces', token);
  return parseOne(cursor);
}

/** A bracket with its scripts; `{\Gamma}_u` groups a letter without meaning anything by it. */
function parseGroup(cursor: Cursor): Expr {
  const open = peek(cursor);
  const inner = parseBracket(cursor);
  const bare = inner.kind === 'symbol' && inner.label === null && inner.time === null && inner.example === null;
  return bare && is(open, 'open', '{') ? scripted(parseScripts(cursor, inner)) : powered(cursor, inner);
}

/** A power or a transpose on what is not a letter: `(a + b)^2`, `[…]^T`. */
function powered(cursor: Cursor, base: Expr): Expr {
  let result = base;
  let token: Token = peek(cursor);
  if (is(token, 'sub')) {
    // `‖x‖_2`, `(…)_t`: only the Euclidean norm's 2 means nothing new.
    next(cursor);
    const script = argument(cursor);
    if (!(base.kind === 'norm' && script.kind === 'number' && script.value === 2))
      fail('unsupported', 'no subscript on a bracket', token);
    token = peek(cursor);
  }
  if (is(token, 'sup')) {
    next(cursor);
    const raised = nested(cursor, () => argument(cursor));
    const transposed =
      raised.kind === 'symbol' && (raised.name === 'T' || raised.name === '⊤') && raised.label === null;
    result = transposed ? { kind: 'transpose', of: result } : { kind: 'power', base: result, exponent: raised };
    if (is(peek(cursor), 'sup')) fail('unexpected', 'one superscript', peek(cursor));
  }
  return result;
}

function scripted({ symbol: base, power, transposed }: Scripted): Expr {
  if (transposed) return { kind: 'transpose', of: base };
  return power === null ? base : { kind: 'power', base, exponent: power };
}
