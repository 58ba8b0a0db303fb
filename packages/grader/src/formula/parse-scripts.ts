import { symbol, type Expr, type Sym } from './ast.ts';
import { accept, close, fail, is, nested, next, peek, repair, type Cursor } from './cursor.ts';
import { parseSum } from './parse-expression.ts';
import { bracketRole, shiftIndex, subscriptRole, superscriptRole } from './resolve.ts';

/** What one script holds: `(i)<t>` gives an example and a time. */
interface Scripts {
  plain: Expr[];
  time: Expr | null;
  example: Expr | null;
  layer: Expr | null;
  primes: number;
}

/** A symbol with the scripts that follow it, and what is to be done to the whole: a power or a transpose. */
export interface Scripted {
  readonly symbol: Sym;
  readonly power: Expr | null;
  readonly transposed: boolean;
}

/** Reads `_…`, `^…`, primes and `<t>` after a name. */
export function parseScripts(cursor: Cursor, base: Sym): Scripted {
  let result = base;
  let power: Expr | null = null;
  let transposed = false;
  let subs = 0;
  let sups = 0;
  for (;;) {
    const token = peek(cursor);
    if (accept(cursor, 'prime')) {
      if (sups > 0) repair(cursor, 'a prime after a superscript', token);
      result = { ...result, primes: result.primes + 1 };
    } else if (is(token, 'sub')) {
      if (subs++ > 0) fail('unexpected', 'one subscript', token);
      next(cursor);
      const scripts = scriptContent(cursor, false);
      const script = onlyPlain(scripts);
      if (scripts.time && script === null) result = { ...result, time: scripts.time };
      else if (script) {
        const { time, label } = splitSubscript(result.name, script, cursor.bound);
        result = { ...result, ...(time && { time }), ...(label && { label }) };
      }
      result = foldAfter(cursor, result, script);
    } else if (is(token, 'sup')) {
      if (sups++ > 0) fail('unexpected', 'one superscript', token);
      next(cursor);
      const scripts = scriptContent(cursor, true);
      const script = onlyPlain(scripts);
      result = {
        ...result,
        time: scripts.time ?? result.time,
        example: scripts.example ?? result.example,
        layer: scripts.layer ?? result.layer,
        primes: result.primes + scripts.primes,
      };
      if (script) {
        const role = superscriptRole(result, script, cursor.bound, cursor.differential);
        if (role === 'time') result = foldAfter(cursor, { ...result, time: script }, script);
        else if (role === 'label') result = { ...result, label: script };
        else if (role === 'transpose') transposed = true;
        else power = script;
      }
    } else if (isTimeBracket(cursor)) {
      next(cursor);
      const time = nested(cursor, () => parseSum(cursor));
      next(cursor);
      result = { ...result, time };
    } else break;
  }
  return { symbol: result, power, transposed };
}

/** `h_{t,j}` and `b_{h,t}`: of two parts the one that counts is the time. */
function splitSubscript(name: string, script: Expr, bound: readonly string[]): { time?: Expr; label?: Expr } {
  if (script.kind === 'list' && script.items.length === 2) {
    const roles = script.items.map((item) => subscriptRole(name, item, bound));
    const [a, b] = script.items;
    if (a && b && roles[0] === 'time' && roles[1] === 'label') return { time: a, label: b };
    if (a && b && roles[0] === 'label' && roles[1] === 'time') return { time: b, label: a };
    return { label: script };
  }
  if (script.kind === 'lost') return {};
  return subscriptRole(name, script, bound) === 'time' ? { time: script } : { label: script };
}

/** `h_t-1` without spaces means the index `t-1`; a vector minus one would be spaced. */
function foldAfter(cursor: Cursor, result: Sym, script: Expr | null): Sym {
  const [sign, count, after] = [peek(cursor), peek(cursor, 1), peek(cursor, 2)];
  if (result.time === null || script?.kind !== 'symbol' || result.time !== script) return result;
  if (sign.type !== 'operator' || (sign.text !== '-' && sign.text !== '+') || count.type !== 'number') return result;
  const tight = !sign.spaced && !count.spaced && cursor.tokens[cursor.at - 1]?.type !== 'close';
  const factorless = cursor.differential && after.type === 'partial';
  if (!tight && !factorless) return result;
  repair(cursor, `\`${sign.text}${count.text}\` read as part of the index`, sign);
  next(cursor);
  next(cursor);
  const shift: Expr = { kind: 'number', value: Number(count.text), text: count.text };
  return { ...result, time: shiftIndex(script, sign.text, shift) };
}

/** Whether `<t>` or `⟨t⟩` starts here, set directly on a name. */
function isTimeBracket(cursor: Cursor): boolean {
  const open = peek(cursor);
  if (open.spaced) return false;
  const closing = is(open, 'open', '⟨') ? '⟩' : is(open, 'operator', '<') ? '>' : null;
  if (closing === null) return false;
  for (let ahead = 1; ahead < 8; ahead++) {
    const token = peek(cursor, ahead);
    if (token.text === closing) return ahead > 1;
    if (token.type !== 'name' && token.type !== 'number' && !(token.type === 'operator' && '+-'.includes(token.text))) {
      if (token.type !== 'sub') return false;
    }
  }
  return false;
}

function onlyPlain(scripts: Scripts): Expr | null {
  const [first] = scripts.plain;
  if (scripts.plain.length > 1) return { kind: 'list', bracket: '(', items: scripts.plain };
  return first ?? null;
}

/** What stands in one script: a group in braces, a bracket, or a single token. */
function scriptContent(cursor: Cursor, raised: boolean): Scripts {
  const scripts: Scripts = { plain: [], time: null, example: null, layer: null, primes: 0 };
  const open = peek(cursor);
  if (is(open, 'open', '{')) {
    next(cursor);
    nested(cursor, () => {
      if (is(peek(cursor), 'close', '}')) {
        repair(cursor, 'an empty script: its index is lost', peek(cursor));
        scripts.plain.push({ kind: 'lost' });
      }
      while (!is(peek(cursor), 'close', '}')) piece(cursor, scripts, raised);
    });
    close(cursor, open);
  } else if (
    raised &&
    (is(open, 'open', '(') || is(open, 'open', '[') || is(open, 'open', '⟨') || is(open, 'operator', '<'))
  ) {
    nested(cursor, () => piece(cursor, scripts, raised));
    while (raised && (is(peek(cursor), 'operator', '<') || is(peek(cursor), 'open', '⟨')) && isTimeBracket(cursor)) {
      piece(cursor, scripts, raised);
    }
  } else scripts.plain.push(singleScript(cursor, scripts));
  return { ...scripts, plain: scripts.plain.filter((plain) => plain.kind !== 'lost' || scripts.plain.length === 1) };
}

function singleScript(cursor: Cursor, scripts: Scripts): Expr {
  const token = next(cursor);
  if (token.type === 'function' || token.type === 'prime') repair(cursor, 'a script without braces', token);
  if (token.type === 'number') return { kind: 'number', value: Number(token.text), text: token.text };
  if (token.type === 'name' || token.type === 'function') return symbol(token.text, { accent: token.accent ?? null });
  if (is(token, 'operator', '*')) return symbol('*');
  if (token.type === 'prime') {
    scripts.primes += 1;
    return { kind: 'lost' };
  }
  return fail('unexpected', 'a script', token);
}

/** One part of a script in braces. */
function piece(cursor: Cursor, scripts: Scripts, raised: boolean): void {
  const open = peek(cursor);
  if (accept(cursor, 'prime')) {
    scripts.primes += 1;
  } else if (is(open, 'operator', '<') || is(open, 'open', '⟨')) {
    next(cursor);
    scripts.time = parseSum(cursor);
    if (!accept(cursor, 'operator', '>') && !accept(cursor, 'close', '⟩')) fail('unclosed', '`>`', peek(cursor));
  } else if (is(open, 'operator', '-') && endsWithAngle(cursor)) {
    next(cursor);
    repair(cursor, '`-t>` read as `<t>`', open);
    scripts.time = parseSum(cursor);
    accept(cursor, 'operator', '>');
  } else if (raised && (is(open, 'open', '(') || is(open, 'open', '['))) {
    next(cursor);
    const inner = parseSum(cursor);
    close(cursor, open);
    const role = bracketRole(open.text === '(' ? '(' : '[', inner, cursor.bound);
    if (role === 'time' && scripts.time !== null) fail('unexpected', 'one time index', open);
    scripts[role] = inner;
  } else if (accept(cursor, 'comma')) {
    if (peek(cursor).type === 'close') fail('unexpected', 'a script after the comma', peek(cursor));
  } else if (accept(cursor, 'operator', '*')) {
    scripts.plain.push(symbol('*'));
  } else {
    scripts.plain.push(joinLetters(cursor) ?? parseSum(cursor));
    if (raised && accept(cursor, 'operator', '>')) {
      repair(cursor, '`t>` read as `<t>`', open);
      scripts.time = scripts.plain.pop() ?? null;
    }
  }
}

/** Letters that stand together in a script are one name: `hh` of `W_{hh}`. */
function joinLetters(cursor: Cursor): Expr | null {
  let count = 0;
  while (peek(cursor, count).type === 'name' && (count === 0 || !peek(cursor, count).spaced)) count += 1;
  if (count < 2) return null;
  const after = peek(cursor, count);
  if (after.type !== 'close' && after.type !== 'comma') return null;
  let name = '';
  for (let i = 0; i < count; i++) name += next(cursor).text;
  return symbol(name);
}

function endsWithAngle(cursor: Cursor): boolean {
  for (let ahead = 1; ahead < 8; ahead++) {
    if (peek(cursor, ahead).type === 'close') return is(peek(cursor, ahead - 1), 'operator', '>');
  }
  return false;
}
