import type { Big, Expr } from '../../formula/ast.ts';
import { letterOf } from '../../formula/print.ts';
import { children, nodes } from '../../formula/walk.ts';

/** How the steps of an item's formulas are numbered. More than one entry: the item does not settle it. */
export interface Numbering {
  /** Written number of the first step. */
  readonly bases: readonly number[];
  /** What the horizon letter (`T`) exceeds the last step's number by: 0 for Σ_{t=1}^{T}, 1 for Σ_{t=0}^{T−1}. */
  readonly horizons: readonly number[];
}

/** Outermost sums of a formula. */
export function outerSums(root: Expr): readonly Big[] {
  const found: Big[] = [];
  const stack: Expr[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'sum') found.push(node);
    else stack.push(...children(node));
  }
  return found;
}

/** Sums over the whole sequence: outermost, and up to a horizon letter. */
export function sequenceSums(root: Expr): readonly Big[] {
  return outerSums(root).filter((sum) => sum.to === null || isHorizon(sum.to));
}

function isHorizon(expr: Expr): boolean {
  if (expr.kind === 'symbol') return isHorizonLetter(letterOf(expr));
  return expr.kind === 'add' && expr.terms.some((term) => isHorizon(term.expr));
}

/** `T`, `N`, `n`, `τ`, `T_x`: letters for the last step. */
export function isHorizonLetter(letter: string): boolean {
  return /^(?:[TNnτS]|[TN]_[xy])$/u.test(letter);
}

/**
 * Reads how steps are numbered from the bounds of the sums of one formula, with those of its siblings. Σ_{t=0} starts at 0; where the
 * outer sums start at 0 but an inner one at 1, both are possible.
 */
export function readNumbering(own: readonly Expr[], siblings: readonly Expr[]): Numbering {
  const starts = (roots: readonly Expr[], sums: (root: Expr) => readonly Big[]): Set<number> =>
    new Set(
      roots
        .flatMap(sums)
        .flatMap(({ from }) => (from?.kind === 'number' && (from.value === 0 || from.value === 1) ? [from.value] : [])),
    );
  const all = (root: Expr): readonly Big[] => [...nodes(root)].filter((node): node is Big => node.kind === 'sum');
  const outer = starts([...own, ...siblings], sequenceSums);
  const inner = starts([...own, ...siblings], all);
  const bases = outer.size > 0 ? outer : inner;
  // Σ_{t=0}^T Σ_{k=1}^t alone: h_0 may be the initial state after all.
  if (bases.size === 1 && bases.has(0) && outer.size > 0 && inner.has(1) && !innerZero([...own, ...siblings]))
    bases.add(1);
  const tops = [...own, ...siblings]
    .flatMap(sequenceSums)
    .flatMap((sum) => (sum.to ? [shortfall(sum.to, sum.from)] : []));
  return {
    bases: bases.size > 0 ? [...bases].sort() : [0, 1],
    horizons: tops.length > 0 ? [...new Set(tops)].sort() : [0],
  };
}

/** Whether a sum inside another starts at 0 anywhere. */
function innerZero(roots: readonly Expr[]): boolean {
  return roots
    .flatMap(sequenceSums)
    .some((sum) =>
      [...nodes(sum.body)].some((node) => node.kind === 'sum' && node.from?.kind === 'number' && node.from.value === 0),
    );
}

/** `T−1` leaves one out when counting starts at 0: then T is one more than the last step. */
function shortfall(to: Expr, from: Expr | null): number {
  const startsAtZero = from?.kind === 'number' && from.value === 0;
  const lessOne =
    to.kind === 'add' && to.terms.some(({ sign, expr }) => sign === '-' && expr.kind === 'number' && expr.value === 1);
  return startsAtZero && lessOne ? 1 : 0;
}

/** Letters that stand as an index without being bound by a sum. */
export function freeIndices(root: Expr): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Expr, bound: ReadonlySet<string>): void => {
    if (node.kind === 'symbol' && node.time !== null) collect(node.time, bound);
    if (node.kind === 'power') collect(node.exponent, bound);
    if (node.kind === 'sum' || node.kind === 'product') {
      if (node.from) collect(node.from, bound);
      if (node.to) collect(node.to, bound);
      visit(node.body, node.index === null ? bound : new Set([...bound, node.index]));
      return;
    }
    if (node.kind === 'symbol') return;
    for (const child of children(node)) visit(child, bound);
  };
  const collect = (expr: Expr, bound: ReadonlySet<string>): void => {
    for (const node of nodes(expr)) {
      if (node.kind === 'symbol' && !bound.has(letterOf(node)) && node.time === null) found.add(letterOf(node));
    }
  };
  visit(root, new Set());
  return found;
}

/** Largest whole number written as a step. */
export function largestStep(root: Expr): number {
  let largest = 0;
  for (const node of nodes(root)) {
    if (node.kind !== 'symbol' || node.time === null) continue;
    for (const part of nodes(node.time)) if (part.kind === 'number') largest = Math.max(largest, part.value);
  }
  return largest;
}
