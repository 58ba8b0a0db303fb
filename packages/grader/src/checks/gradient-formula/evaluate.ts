import type { Big, Derivative, Expr, ProductStyle, Sym } from '../../formula/ast.ts';
import { letterOf, printText } from '../../formula/print.ts';
import type { Jacobians, Reach } from './jacobians.ts';
import { column, entry, identity, map, matrix, product, sameShape, transpose, zip, type Matrix } from './matrix.ts';
import type { Network } from './network.ts';
import { isParameter, isSeries, type Quantity, type Role } from './quantity.ts';

/** Why a formula has no value: factors that do not fit, a step that does not exist, or something that is not of this network. */
export class NoValue extends Error {
  readonly code: 'shape' | 'range' | 'unread';
  constructor(code: NoValue['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Numerator layout puts ∂a/∂b as (a, b) and multiplies left to right; denominator layout transposes both. */
export type Layout = 'numerator' | 'denominator';

export interface Scope {
  readonly network: Network;
  readonly jacobians: Jacobians;
  readonly roles: ReadonlyMap<string, Role>;
  readonly layout: Layout;
  /** Written number of the first step: 0 or 1. */
  readonly base: number;
  /** Values of indices, as written: bound ones, free ones and the horizon. */
  readonly indices: ReadonlyMap<string, number>;
  /** Derivatives of the formula that do not follow every path. */
  readonly reach: ReadonlyMap<Expr, Reach>;
}

/** The matrix that a formula stands for. Throws `NoValue`. */
export function evaluate(expr: Expr, scope: Scope): Matrix {
  return valueOf(expr, scope).matrix;
}

/** `unit`: an empty product, which is the identity of whatever size is needed. */
interface Value {
  readonly matrix: Matrix;
  readonly unit: boolean;
}

const whole = (value: Matrix): Value => ({ matrix: value, unit: false });
const scalar = (value: number): Matrix => matrix(1, 1, () => value);

function valueOf(expr: Expr, scope: Scope): Value {
  switch (expr.kind) {
    case 'number':
      return whole(scalar(expr.value));
    case 'symbol':
      return whole(symbolValue(expr, scope));
    case 'negative':
      return whole(map(evaluate(expr.of, scope), (value) => -value));
    case 'add':
      return whole(
        expr.terms
          .map(({ sign, expr: term }) => ({ sign, value: valueOf(term, scope) }))
          .reduce<{ sign: '+' | '-'; value: Value } | null>(
            (total, term) =>
              total === null
                ? term
                : { sign: '+', value: whole(plus(total.value, term.value, term.sign === '-' ? -1 : 1)) },
            null,
          )?.value.matrix ?? scalar(0),
      );
    case 'multiply':
      return expr.factors
        .map((factor) => valueOf(factor, scope))
        .reduce((left, right, i) => combine(left, right, expr.styles[i - 1]));
    case 'divide': {
      const under = evaluate(expr.under, scope);
      if (under.rows * under.columns !== 1) throw new NoValue('unread', 'a division by what is no number');
      return whole(map(evaluate(expr.over, scope), (value) => value / entry(under, 0, 0)));
    }
    case 'power':
      return whole(power(expr.base, expr.exponent, scope));
    case 'transpose':
      return whole(transpose(evaluate(expr.of, scope)));
    case 'derivative':
      return whole(derivative(expr, scope));
    case 'sum':
    case 'product':
      return big(expr, scope);
    case 'call':
      return whole(call(expr.function, expr.arguments, scope));
    default:
      throw new NoValue('unread', `\`${printText(expr)}\` in a gradient`);
  }
}

/** A whole number from an index expression: `k+1`, `t`, `T−1`. */
export function indexValue(expr: Expr, indices: ReadonlyMap<string, number>): number {
  switch (expr.kind) {
    case 'number':
      if (!Number.isInteger(expr.value)) throw new NoValue('unread', `the index ${expr.text}`);
      return expr.value;
    case 'symbol': {
      const value = indices.get(letterOf(expr));
      if (value === undefined) throw new NoValue('unread', `the index ${printText(expr)}`);
      return value;
    }
    case 'negative':
      return -indexValue(expr.of, indices);
    case 'add':
      return expr.terms.reduce(
        (sum, { sign, expr: term }) => sum + (sign === '-' ? -1 : 1) * indexValue(term, indices),
        0,
      );
    default:
      throw new NoValue('unread', `the index ${printText(expr)}`);
  }
}

/** What a letter stands for in this network, at the step its index says. */
export function quantityOf(expr: Expr, scope: Pick<Scope, 'roles' | 'indices' | 'base' | 'network'>): Quantity {
  if (expr.kind !== 'symbol') throw new NoValue('unread', `\`${printText(expr)}\` as the operand of a derivative`);
  const role = scope.roles.get(letterOf(expr));
  if (role === undefined || expr.primes > 0 || expr.layer !== null)
    throw new NoValue('unread', `the letter \`${printText(expr)}\``);
  if (role === 'loss' && expr.time === null) return { role };
  if (isParameter(role)) {
    if (expr.time !== null) throw new NoValue('unread', `a step on the parameter \`${printText(expr)}\``);
    return { role };
  }
  if (expr.time === null) throw new NoValue('unread', `\`${printText(expr)}\` without a step`);
  const step = indexValue(expr.time, scope.indices) - scope.base + 1;
  if (step < 0 || step > scope.network.sizes.steps) throw new NoValue('range', `step of \`${printText(expr)}\``);
  const series = role === 'loss' ? 'stepLoss' : role;
  if (!isSeries(series)) throw new NoValue('unread', `the letter \`${printText(expr)}\``);
  return { role: series, step };
}

function derivative(expr: Derivative, scope: Scope): Matrix {
  const of = quantityOf(expr.of, scope);
  const by = quantityOf(expr.by, scope);
  const jacobian = scope.jacobians.jacobian(of, by, scope.reach.get(expr) ?? 'total');
  return scope.layout === 'numerator' ? jacobian : transpose(jacobian);
}

function symbolValue(expr: Sym, scope: Scope): Matrix {
  const { network } = scope;
  const count = scope.roles.has(letterOf(expr)) ? undefined : scope.indices.get(letterOf(expr));
  if (count !== undefined) return scalar(count);
  const quantity = quantityOf(expr, scope);
  switch (quantity.role) {
    case 'loss':
    case 'stepLoss':
      throw new NoValue('unread', 'the value of a loss in a gradient');
    case 'inputs':
      return network.x[quantity.step] as Matrix;
    case 'preactivation':
      return network.z[quantity.step] as Matrix;
    case 'state':
      return network.h[quantity.step] as Matrix;
    case 'logits':
    case 'prediction':
    case 'target':
      return network[quantity.role][quantity.step] as Matrix;
    default:
      return network.parameters[quantity.role];
  }
}

function plus(a: Value, b: Value, sign: number): Matrix {
  const sized = (value: Value, other: Value): Matrix =>
    value.unit && other.matrix.rows === other.matrix.columns ? identity(other.matrix.rows) : value.matrix;
  const [left, right] = [sized(a, b), sized(b, a)];
  if (sameShape(left, right)) return zip(left, right, (x, y) => x + sign * y);
  if (left.rows * left.columns === 1) return map(right, (y) => entry(left, 0, 0) + sign * y);
  if (right.rows * right.columns === 1) return map(left, (x) => x + sign * entry(right, 0, 0));
  throw new NoValue('shape', `a sum of (${left.rows}, ${left.columns}) and (${right.rows}, ${right.columns})`);
}

function combine(a: Value, b: Value, style: ProductStyle | undefined): Value {
  if (style !== 'outer') return times(a, b, style === 'hadamard');
  // Some write ⊗ for products entry by entry: between vectors of one length it could be either.
  const columns = a.matrix.columns === 1 && b.matrix.columns === 1;
  if (!columns || (a.matrix.rows === b.matrix.rows && a.matrix.rows > 1)) throw new NoValue('unread', 'this use of ⊗');
  return whole(product(a.matrix, transpose(b.matrix)));
}

function times(a: Value, b: Value, byEntry: boolean): Value {
  if (a.unit) return b;
  if (b.unit) return a;
  const [left, right] = [a.matrix, b.matrix];
  if (left.rows * left.columns === 1) return whole(map(right, (y) => entry(left, 0, 0) * y));
  if (right.rows * right.columns === 1) return whole(map(left, (x) => x * entry(right, 0, 0)));
  if (!byEntry && left.columns === right.rows) return whole(product(left, right));
  if (byEntry && sameShape(left, right)) return whole(zip(left, right, (x, y) => x * y));
  throw new NoValue('shape', `a product of (${left.rows}, ${left.columns}) and (${right.rows}, ${right.columns})`);
}

function power(base: Expr, exponent: Expr, scope: Scope): Matrix {
  const value = evaluate(base, scope);
  const count = indexValue(exponent, scope.indices);
  if (value.columns === 1) return map(value, (x) => x ** count);
  if (value.rows !== value.columns || count < 0 || count > 64) throw new NoValue('unread', 'this power');
  let result = identity(value.rows);
  for (let i = 0; i < count; i++) result = product(result, value);
  return result;
}

function call(name: Sym, args: readonly Expr[], scope: Scope): Matrix {
  const [only] = args;
  if (name.name !== 'diag' || args.length !== 1 || !only)
    throw new NoValue('unread', `the function ${printText(name)}`);
  const values = evaluate(only, scope);
  if (values.columns !== 1) throw new NoValue('shape', 'a diagonal of what is no vector');
  return matrix(values.rows, values.rows, (i, j) => (i === j ? entry(values, i, 0) : 0));
}

/** The most terms that one sum or product may have. */
const MAX_TERMS = 64;

function big(expr: Big, scope: Scope): Value {
  if (expr.index === null || (expr.from === null) !== (expr.to === null)) {
    throw new NoValue('unread', 'a sum without its bounds');
  }
  const last = scope.base + scope.network.sizes.steps - 1;
  const from = expr.from === null ? scope.base : indexValue(expr.from, scope.indices);
  const to = expr.to === null ? last : indexValue(expr.to, scope.indices);
  // A product from k+1 to t is empty at k = t; beyond that it was not meant.
  if (expr.kind === 'product' && to < from - 1) throw new NoValue('range', 'a product over no steps');
  if (expr.from === null && expr.kind === 'product') throw new NoValue('unread', 'a product without bounds');
  if (to - from >= MAX_TERMS) throw new NoValue('range', `a sum of ${to - from + 1} terms`);
  const terms: Value[] = [];
  for (let i = from; i <= to; i++) {
    terms.push(valueOf(expr.body, { ...scope, indices: new Map(scope.indices).set(expr.index, i) }));
  }
  const [first, ...rest] = terms;
  if (expr.kind === 'sum') {
    return first ? rest.reduce((sum, term) => whole(plus(sum, term, 1)), first) : whole(scalar(0));
  }
  // ∂h_t/∂h_{t−1} ⋯ ∂h_{k+1}/∂h_k: the last step stands leftmost in numerator layout.
  const ordered = scope.layout === 'numerator' ? [...terms].reverse() : terms;
  return ordered.reduce((left, right) => times(left, right, false), { matrix: column([1]), unit: true });
}
