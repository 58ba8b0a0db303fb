/**
 * Where a formula allows two readings, this file decides. Everything here is about notation, nothing about networks.
 */
import { multiply, type Big, type Expr, type ProductStyle, type Sym } from './ast.ts';
import { mentions } from './walk.ts';

const INDEX_LETTERS = new Set(['t', 'τ', 'k', 'i', 'j', 'n', 'm', 'T', 'N']);
const RAISED_INDEX_LETTERS = new Set(['t', 'τ', 'k', 'i', 'j']);
const LABEL_LETTERS = new Set(['x', 'h', 'y', 'f', 'o', 'c', 'u', 'r', 'z', 'a', 's']);

/** Names that count steps: states, inputs, outputs, losses. Weights, biases and gates carry labels instead. */
function isSequence(name: string): boolean {
  return /^[ace-ik-vxyzδℓλπLEJHXYCSOZ]$/u.test(name);
}

/** A letter that counts, or one with a number added: `t`, `k+1`, `T_x`. */
function isIndex(expr: Expr, letters: ReadonlySet<string>, bound: readonly string[]): boolean {
  if (expr.kind === 'symbol') {
    return expr.accent === null && expr.time === null && (letters.has(expr.name) || bound.includes(expr.name));
  }
  if (expr.kind !== 'add') return false;
  return (
    expr.terms.some((term) => isIndex(term.expr, letters, bound)) &&
    expr.terms.every((term) => isCount(term.expr, letters, bound))
  );
}

function isCount(expr: Expr, letters: ReadonlySet<string>, bound: readonly string[]): boolean {
  return expr.kind === 'number' || isIndex(expr, letters, bound);
}

/** Whether a subscript counts (`h_{t-1}`, `h_0`) or names (`b_h`, `W_{hh}`, `W_i`). */
export function subscriptRole(name: string, script: Expr, bound: readonly string[]): 'time' | 'label' {
  const certain = script.kind !== 'number' && isIndex(script, new Set(['t', 'τ']), bound);
  if (certain) return 'time';
  return isSequence(name) && isCount(script, INDEX_LETTERS, bound) ? 'time' : 'label';
}

/** What a plain superscript is. */
export function superscriptRole(
  symbol: Pick<Sym, 'name' | 'label' | 'time'>,
  script: Expr,
  bound: readonly string[],
  differential: boolean,
): 'time' | 'label' | 'transpose' | 'power' {
  const { name } = symbol;
  const plain = script.kind === 'symbol' && script.label === null && script.accent === null ? script.name : null;
  if (plain === '⊤' || plain === 'intercal') return 'transpose';
  if (plain === 'T' || plain === 'top')
    return differential && isSequence(name) && symbol.time === null ? 'time' : 'transpose';
  if (isSequence(name) && symbol.time === null) {
    if (isIndex(script, RAISED_INDEX_LETTERS, bound)) return 'time';
    if (differential && isCount(script, INDEX_LETTERS, bound)) return 'time';
  }
  const weight = /^[WUVbΓ]$/u.test(name) && symbol.label === null;
  if (weight && plain !== null && (plain.length > 1 || LABEL_LETTERS.has(plain))) return 'label';
  return 'power';
}

/** What brackets in a superscript mean: `(i)` an example and `[l]` a layer, unless what they hold counts steps. */
export function bracketRole(bracket: '(' | '[', inner: Expr, bound: readonly string[]): 'time' | 'example' | 'layer' {
  if (isIndex(inner, new Set(['t', 'τ']), bound)) return 'time';
  return bracket === '(' ? 'example' : 'layer';
}

/** A factor as the parser met it. A `∂h` that is not yet over anything waits for its partner. */
export type Factor =
  | { readonly kind: 'expr'; readonly expr: Expr; readonly bracketed: boolean; readonly style: ProductStyle }
  | {
      readonly kind: 'partial';
      readonly of: Expr | null;
      readonly direct: boolean;
      readonly offset: number;
      readonly style: ProductStyle;
    };

/** Derivatives that no bar closes: what stands behind one may belong to its last index. */
const barless = new WeakSet<Expr>();

/** Marks a derivative that is written on the line. */
export function onLine<E extends Expr>(derivative: E): E {
  barless.add(derivative);
  return derivative;
}

export type Whole = Extract<Factor, { kind: 'expr' }>;

/**
 * Flattened text has lost its fraction bars: `∂L ∂y ∂y ∂h` stands for ∂L/∂y · ∂y/∂h. Partners follow each other.
 *
 * @returns the factors with every `∂` in a pair, or the one that has no partner
 */
export function pairPartials(
  factors: readonly Factor[],
): { readonly factors: readonly Whole[]; readonly pairs: number } | { readonly alone: number } {
  const whole: Whole[] = [];
  let pairs = 0;
  for (let i = 0; i < factors.length; i++) {
    const factor = factors[i];
    if (!factor) continue;
    if (factor.kind === 'expr') {
      whole.push(factor);
      continue;
    }
    const partner = factors[i + 1];
    if (partner?.kind !== 'partial' || factor.of === null || partner.of === null) return { alone: factor.offset };
    const expr = onLine<Expr>({ kind: 'derivative', of: factor.of, by: partner.of, direct: factor.direct });
    whole.push({ kind: 'expr', expr, bracketed: false, style: factor.style });
    pairs += 1;
    i += 1;
  }
  return { factors: whole, pairs };
}

export function productOf(factors: readonly Whole[]): Expr {
  return multiply(
    factors.map((factor) => factor.expr),
    factors.slice(1).map((factor) => factor.style),
  );
}

/**
 * How far an unbracketed product sign reaches: over the first factor and those after it that still use its index.
 * `∏_i ∂h_i/∂h_{i-1} ∂h_k/∂b` multiplies the Jacobians and then, once, ∂h_k/∂b. A sum reaches to the end of its term.
 */
export function reach(kind: Big['kind'], index: string | null, factors: readonly Whole[]): number {
  if (kind === 'sum' || factors.length < 2) return factors.length;
  if (factors[0]?.bracketed || index === null) return 1;
  let count = 1;
  while (count < factors.length && mentions(factors[count]?.expr ?? { kind: 'lost' }, index)) count += 1;
  return count;
}

type Term = { readonly sign: '+' | '-'; readonly expr: Expr };

/**
 * Flattened text sets a subscript's `−1` on the line: `∂h^i ∂h^i − 1` stands for ∂h_i/∂h_{i−1}, since ∂h_i/∂h_i would be
 * the identity. Folds such a number back into the index. A fraction bar leaves nothing behind it.
 */
export function foldLostIndex(terms: readonly Term[]): { readonly terms: readonly Term[]; readonly folded: number } {
  const result: Term[] = [];
  let folded = 0;
  for (const term of terms) {
    const last = result.at(-1);
    const taken = last && leadingNumber(term.expr);
    const merged = last && taken ? withIndexShift(last.expr, term.sign, taken.number) : null;
    if (last && merged) {
      result[result.length - 1] = {
        sign: last.sign,
        expr: taken && taken.rest ? appendRight(merged, taken.rest) : merged,
      };
      folded += 1;
    } else result.push(term);
  }
  return { terms: result, folded };
}

function leadingNumber(
  expr: Expr,
): { number: Expr; rest: { factors: readonly Expr[]; styles: readonly ProductStyle[] } | null } | null {
  if (expr.kind === 'number') return { number: expr, rest: null };
  const first = expr.kind === 'multiply' ? expr.factors[0] : undefined;
  if (expr.kind !== 'multiply' || first?.kind !== 'number') return null;
  if (expr.factors[1]?.kind !== 'derivative' || expr.styles[0] !== 'implicit') return null;
  return { number: first, rest: { factors: expr.factors.slice(1), styles: expr.styles.slice(1) } };
}

/** Shifts the index of the last derivative, if it is one of a thing by itself; else `null`. */
function withIndexShift(expr: Expr, sign: '+' | '-', shift: Expr): Expr | null {
  switch (expr.kind) {
    case 'derivative': {
      const { of, by } = expr;
      if (!barless.has(expr) || of.kind !== 'symbol' || by.kind !== 'symbol' || by.time === null) return null;
      if (JSON.stringify(of) !== JSON.stringify(by)) return null;
      return { ...expr, by: { ...by, time: shiftIndex(by.time, sign, shift) } };
    }
    case 'multiply': {
      const last = expr.factors.at(-1);
      const shifted = last && withIndexShift(last, sign, shift);
      return shifted ? { ...expr, factors: [...expr.factors.slice(0, -1), shifted] } : null;
    }
    case 'sum':
    case 'product': {
      const body = withIndexShift(expr.body, sign, shift);
      return body && { ...expr, body };
    }
    default:
      return null;
  }
}

/** `i` and `1` give `i-1`. */
export function shiftIndex(index: Expr, sign: '+' | '-', shift: Expr): Expr {
  const terms = index.kind === 'add' ? index.terms : [{ sign: '+' as const, expr: index }];
  return { kind: 'add', terms: [...terms, { sign, expr: shift }] };
}

/** Multiplies on the right, inside the sums that reach to the end of the term. */
function appendRight(expr: Expr, rest: { factors: readonly Expr[]; styles: readonly ProductStyle[] }): Expr {
  if (expr.kind === 'sum') return { ...expr, body: appendRight(expr.body, rest) };
  if (expr.kind === 'multiply') {
    const last = expr.factors.at(-1);
    if (last?.kind === 'sum') return { ...expr, factors: [...expr.factors.slice(0, -1), appendRight(last, rest)] };
    return multiply([...expr.factors, ...rest.factors], [...expr.styles, 'implicit', ...rest.styles]);
  }
  return multiply([expr, ...rest.factors], ['implicit', ...rest.styles]);
}
