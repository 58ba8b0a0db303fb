import type { Expr } from '../../formula/ast.ts';
import { printText } from '../../formula/print.ts';
import type { Claim } from '../../types.ts';

/** That a formula computes scaled dot-product attention. */
export interface FormulaClaim extends Claim {
  readonly kind: 'attention-formula';
  readonly formula: Expr;
  /** What σ may stand for. */
  readonly sigma: readonly ('sigmoid' | 'softmax')[];
  /** The width d_k, where the item tells it and the formula has a number for it. */
  readonly width: number | null;
}

/** The shape of a part, for Q (n, d_k), K (m, d_k), V (m, d_v). */
export interface ShapeClaim extends Claim {
  readonly kind: 'attention-shape';
  readonly of: 'output' | 'weights';
  readonly n: number;
  readonly m: number;
  readonly d: number;
  readonly v: number;
  readonly value: readonly number[];
}

/** Whether rows, or columns, of softmax(QKᵀ/√d_k) sum to 1. */
export interface RowsClaim extends Claim {
  readonly kind: 'attention-rows';
  readonly of: 'rows' | 'columns';
  readonly one: boolean;
}

export type AttentionFormulaClaim = FormulaClaim | ShapeClaim | RowsClaim;

/** `equals(scaledDotProduct(Q, K, V), softmax(QKᵀ / √d_k)V)`, `shape(output) = 6 × 32`, `sums(rows) = 1`. */
export function printClaim(claim: AttentionFormulaClaim): string {
  switch (claim.kind) {
    case 'attention-formula':
      return `equals(scaledDotProduct(Q, K, V), ${printText(claim.formula)})${claim.sigma.length > 1 ? ' {σ: sigmoid or softmax}' : ''}${claim.width === null ? '' : ` {d_k = ${claim.width}}`}`;
    case 'attention-shape':
      return `shape(${claim.of} | Q ${claim.n}×${claim.d}, K ${claim.m}×${claim.d}, V ${claim.m}×${claim.v}) = ${claim.value.join(' × ')}`;
    case 'attention-rows':
      return `sums(${claim.of} of softmax(QKᵀ/√d_k)) ${claim.one ? '=' : '≠'} 1`;
  }
}
