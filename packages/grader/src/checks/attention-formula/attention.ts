import type { Expr } from '../../formula/ast.ts';
import { letterOf, printText } from '../../formula/print.ts';
import { entry, map, matrix, product, sameShape, transpose, zip, type Matrix } from '../gradient-formula/matrix.ts';

/** Why a formula has no value: shapes that do not fit, or something that attention does not have. */
export class NoProduct extends Error {
  readonly code: 'shape' | 'unread';
  constructor(code: NoProduct['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Tokens as rows, Q (n, d), K (m, d), V (m, v), or as columns, all transposed. */
export type Layout = 'rows' | 'columns';

export interface Heads {
  readonly Q: Matrix;
  readonly K: Matrix;
  readonly V: Matrix;
}

/** softmax(Q Kᵀ / √d) V, written out entry by entry: out_i = Σ_j softmax_j(q_i · k_j / √d) v_j. */
export function scaledDotProduct({ Q, K, V }: Heads): Matrix {
  const scale = 1 / Math.sqrt(Q.columns);
  return matrix(Q.rows, V.columns, (i, c) => {
    const scores = Array.from({ length: K.rows }, (_, j) => {
      let dot = 0;
      for (let e = 0; e < Q.columns; e++) dot += entry(Q, i, e) * entry(K, j, e);
      return dot * scale;
    });
    const top = Math.max(...scores);
    const weights = scores.map((score) => Math.exp(score - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.reduce((sum, weight, j) => sum + (weight / total) * entry(V, j, c), 0);
  });
}

/** softmax(Q Kᵀ / √d), rows by queries, columns by keys, written out entry by entry. */
export function attentionWeights({ Q, K }: Pick<Heads, 'Q' | 'K'>): Matrix {
  const scores = Array.from({ length: Q.rows }, (_, i) =>
    Array.from({ length: K.rows }, (_key, j) => {
      let dot = 0;
      for (let e = 0; e < Q.columns; e++) dot += entry(Q, i, e) * entry(K, j, e);
      return dot / Math.sqrt(Q.columns);
    }),
  );
  const weights = scores.map((row) => {
    const top = Math.max(...row);
    const parts = row.map((score) => Math.exp(score - top));
    const total = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / total);
  });
  return matrix(Q.rows, K.rows, (i, j) => weights[i]?.[j] as number);
}

/** The value of an option's formula; `sigma`: what σ stands for. Throws `NoProduct`. */
export function attentionValue(
  expr: Expr,
  heads: Heads,
  layout: Layout,
  sigma: 'sigmoid' | 'softmax' = 'sigmoid',
): Matrix {
  const value = (part: Expr): Matrix => attentionValue(part, heads, layout, sigma);
  switch (expr.kind) {
    case 'number':
      return matrix(1, 1, () => expr.value);
    case 'symbol':
      return letter(letterOf(expr), heads, layout);
    case 'negative':
      return map(value(expr.of), (x) => -x);
    case 'transpose':
      return transpose(value(expr.of));
    case 'root':
      return scalarOnly(value(expr.of), Math.sqrt);
    case 'power':
      return scalarOnly(
        value(expr.base),
        (x) =>
          x **
          entry(
            scalarOnly(value(expr.exponent), (y) => y),
            0,
            0,
          ),
      );
    case 'divide': {
      const under = scalarOnly(value(expr.under), (x) => x);
      return map(value(expr.over), (x) => x / entry(under, 0, 0));
    }
    case 'add':
      return expr.terms.map(({ sign, expr: term }) => map(value(term), (x) => (sign === '-' ? -x : x))).reduce(sum);
    case 'multiply':
      return expr.factors.map(value).reduce((left, right, i) => times(left, right, expr.styles[i - 1] === 'hadamard'));
    case 'call':
      return call(expr.function.name === 'σ' ? sigma : expr.function.name, expr.arguments, value, layout);
    default:
      throw new NoProduct('unread', `\`${printText(expr)}\` in attention`);
  }
}

function letter(name: string, { Q, K, V }: Heads, layout: Layout): Matrix {
  const laid = (value: Matrix): Matrix => (layout === 'rows' ? value : transpose(value));
  switch (name) {
    case 'Q':
    case 'q':
      return laid(Q);
    case 'K':
    case 'k':
      return laid(K);
    case 'V':
    case 'v':
      return laid(V);
    case 'd':
    case 'd_k':
      return matrix(1, 1, () => Q.columns);
    case 'd_v':
      return matrix(1, 1, () => V.columns);
    default:
      throw new NoProduct('unread', `the letter ${name}`);
  }
}

function call(name: string, args: readonly Expr[], value: (part: Expr) => Matrix, layout: Layout): Matrix {
  const [only] = args;
  if (args.length !== 1 || !only) throw new NoProduct('unread', `${name} of ${args.length} arguments`);
  const inner = value(only);
  switch (name) {
    case 'softmax':
      return layout === 'rows' ? softmaxRows(inner) : transpose(softmaxRows(transpose(inner)));
    case 'sigmoid':
      return map(inner, (x) => 1 / (1 + Math.exp(-x)));
    case 'tanh':
      return map(inner, Math.tanh);
    case 'relu':
      return map(inner, (x) => (x <= 0 ? 0 : x));
    case 'exp':
      return map(inner, Math.exp);
    default:
      throw new NoProduct('unread', `the function ${name}`);
  }
}

function softmaxRows(a: Matrix): Matrix {
  const weight = (i: number, j: number): number => Math.exp(entry(a, i, j));
  const totals = Array.from({ length: a.rows }, (_, i) => {
    let total = 0;
    for (let j = 0; j < a.columns; j++) total += weight(i, j);
    return total;
  });
  return matrix(a.rows, a.columns, (i, j) => weight(i, j) / (totals[i] as number));
}

function scalarOnly(a: Matrix, f: (x: number) => number): Matrix {
  if (a.rows * a.columns !== 1) throw new NoProduct('shape', `a number where there is (${a.rows}, ${a.columns})`);
  return map(a, f);
}

function sum(a: Matrix, b: Matrix): Matrix {
  if (!sameShape(a, b)) throw new NoProduct('shape', `(${a.rows}, ${a.columns}) + (${b.rows}, ${b.columns})`);
  return zip(a, b, (x, y) => x + y);
}

function times(a: Matrix, b: Matrix, byEntry: boolean): Matrix {
  if (a.rows * a.columns === 1) return map(b, (y) => entry(a, 0, 0) * y);
  if (b.rows * b.columns === 1) return map(a, (x) => x * entry(b, 0, 0));
  if (byEntry && sameShape(a, b)) return zip(a, b, (x, y) => x * y);
  if (byEntry || a.columns !== b.rows)
    throw new NoProduct('shape', `(${a.rows}, ${a.columns}) times (${b.rows}, ${b.columns})`);
  return product(a, b);
}
