import type { Expr, ProductStyle, Relation, Sym } from '../formula/ast.ts';
import { letterOf, printText } from '../formula/print.ts';
import type { Activation, Term, Update } from './cell.ts';

/** Why an equation is no update of a cell. */
export class NotAnUpdate extends Error {}

/** `target_t = …` with letters not yet resolved: a letter that has no equation and no step is taken for a parameter. */
export interface RawUpdate extends Update {
  readonly repairs: readonly string[];
  readonly assumptions: readonly string[];
  /** The letter that counts steps, `null` where the equation writes none. */
  readonly clock: string | null;
}

/** Reads one equation as the update of a letter. Throws `NotAnUpdate`. */
export function toUpdate(relation: Relation): RawUpdate {
  const [left, right] = relation.items;
  if (relation.items.length !== 2 || !left || !right || !['=', '←', '→'].includes(relation.operators[0] ?? '')) {
    throw new NotAnUpdate('expected `letter = …`');
  }
  const repairs: string[] = [];
  const assumptions: string[] = [];
  const { symbol: target, lost } = bare(left);
  const clock = target.time?.kind === 'symbol' ? letterOf(target.time) : null;
  if (target.time !== null && clock === null) throw new NotAnUpdate(`the step of ${printText(target)}`);
  if (lost) repairs.push(`the lost index of ${nameOf(target)} on the left read as this step`);
  const term = termOf(right, { target: nameOf(target), clock, repairs, assumptions, timeless: target.time === null });
  return { target: nameOf(target), term, read: printText(relation), repairs, assumptions, clock };
}

/** A letter as a cell knows it. Marks on a candidate are misread for each other, so every mark but that of ŷ is one. */
export function nameOf(symbol: Sym): string {
  const marked = symbol.accent !== null && symbol.name !== 'y';
  const label = isPast(symbol) ? null : symbol.label;
  return (
    letterOf({ ...symbol, accent: marked ? 'tilde' : symbol.accent, label, primes: 0 }) + (symbol.primes > 0 ? '′' : '')
  );
}

interface Scope {
  readonly target: string;
  readonly clock: string | null;
  readonly timeless: boolean;
  readonly repairs: string[];
  readonly assumptions: string[];
}

function bare(expr: Expr): { readonly symbol: Sym; readonly lost: boolean } {
  if (expr.kind === 'symbol') return { symbol: expr, lost: false };
  if (expr.kind === 'power' && expr.base.kind === 'symbol' && expr.exponent.kind === 'lost')
    return { symbol: expr.base, lost: true };
  throw new NotAnUpdate(`expected a letter on the left, found ${printText(expr)}`);
}

/** `c_{prev}`, `h_{old}`. */
function isPast(symbol: Sym): boolean {
  return symbol.label?.kind === 'symbol' && /^(?:prev|old|previous|last|past)$/.test(symbol.label.name);
}

function termOf(expr: Expr, scope: Scope): Term {
  switch (expr.kind) {
    case 'number':
      return { op: 'constant', value: expr.value };
    case 'symbol':
      return leafOf(expr, scope, false);
    case 'power':
      if (expr.base.kind === 'symbol' && expr.exponent.kind === 'lost') return leafOf(expr.base, scope, true);
      throw new NotAnUpdate(`the power ${printText(expr)}`);
    case 'transpose':
      // Some write W^T x: a weight is a weight.
      return termOf(expr.of, scope);
    case 'negative':
      return { op: 'add', terms: [{ sign: -1, term: termOf(expr.of, scope) }] };
    case 'add':
      return {
        op: 'add',
        terms: expr.terms.map(({ sign, expr: term }) => ({ sign: sign === '-' ? -1 : 1, term: termOf(term, scope) })),
      };
    case 'multiply':
      return multiply(expr.factors, expr.styles, scope);
    case 'call':
      return call(expr.function, expr.arguments, scope);
    case 'list':
      return { op: 'concat', parts: expr.items.map((item) => termOf(item, scope)) };
    default:
      throw new NotAnUpdate(`\`${printText(expr)}\` in an update`);
  }
}

function multiply(factors: readonly Expr[], styles: readonly ProductStyle[], scope: Scope): Term {
  const [one, gate] = factors;
  // A scanner loses the minus of `(1 − Γ)`; nobody multiplies by one.
  if (factors.length === 2 && one?.kind === 'number' && one.value === 1 && styles[0] === 'implicit' && gate) {
    scope.repairs.push(`1 ${printText(gate)} read as 1 − ${printText(gate)}`);
    const terms = [
      { sign: 1 as const, term: termOf(one, scope) },
      { sign: -1 as const, term: termOf(gate, scope) },
    ];
    return { op: 'add', terms };
  }
  const entrywise =
    styles.length > 0 && styles.every((style) => style === 'hadamard' || style === 'circ' || style === 'outer');
  return { op: 'multiply', factors: factors.map((factor) => termOf(factor, scope)), entrywise };
}

function leafOf(symbol: Sym, scope: Scope, lost: boolean): Term {
  if (symbol.example !== null || symbol.layer !== null) throw new NotAnUpdate(`the index of ${printText(symbol)}`);
  const name = nameOf(symbol);
  if (isPast(symbol)) return { op: 'before', name };
  const step = lost ? null : stepOf(symbol, scope);
  if (step === 'before') return { op: 'before', name };
  if (step === 'now') return { op: 'now', name };
  const own = name === scope.target;
  if (own && (lost || scope.timeless)) {
    scope.repairs.push(`${name} on both sides: on the right it is that of the step before`);
    return { op: 'before', name };
  }
  if (lost) {
    scope.repairs.push(`the lost index of ${name} read as this step`);
    return { op: 'now', name };
  }
  return { op: 'parameter', name };
}

/** Which step an index names, against that of the left side. */
function stepOf(symbol: Sym, scope: Scope): 'now' | 'before' | null {
  const { time } = symbol;
  if (time === null) return null;
  if (time.kind === 'symbol' && (scope.clock === null || letterOf(time) === scope.clock)) return 'now';
  const [index, one] = time.kind === 'add' ? time.terms : [];
  const back = one?.sign === '-' && one.expr.kind === 'number' && one.expr.value === 1;
  if (index?.expr.kind === 'symbol' && back && (scope.clock === null || letterOf(index.expr) === scope.clock))
    return 'before';
  throw new NotAnUpdate(`the step of ${printText(symbol)}`);
}

const ACTIVATIONS: Readonly<Record<string, Activation>> = { tanh: 'tanh', σ: 'sigmoid', relu: 'relu' };

function call(name: Sym, args: readonly Expr[], scope: Scope): Term {
  const [only] = args;
  if (!only) throw new NotAnUpdate(`${printText(name)} without an argument`);
  // `tanh(W[h, x])` may come as a call on a bare list: `σ([h, x])` is none.
  const to: Term =
    args.length === 1 ? termOf(only, scope) : { op: 'concat', parts: args.map((arg) => termOf(arg, scope)) };
  return { op: 'apply', activation: activationOf(name, scope), to };
}

function activationOf(name: Sym, scope: Scope): Activation {
  const label = name.label?.kind === 'symbol' ? name.label.name : null;
  // σ_g is the logistic function and σ_c, σ_h are tanh where both are written with σ.
  if (name.name === 'σ' && (label === 'c' || label === 'h')) return 'tanh';
  const known = Object.hasOwn(ACTIVATIONS, name.name) ? ACTIVATIONS[name.name] : undefined;
  if (known) return known;
  if (!/^[fgφψ]$/u.test(name.name)) throw new NotAnUpdate(`the function ${printText(name)}`);
  scope.assumptions.push(`the activation ${printText(name)} taken for tanh`);
  return 'tanh';
}
