import { normal } from '../../experiments/tensor.ts';
import { dot } from './word2vec.ts';

/** GloVe's weighting `f(X_ij)`, given by what it is at 0; elsewhere `min(1, (X/100)^¾)`. */
export type ValueAtZero = 0 | 1;

/** A GloVe model: `Σ_ij f(X_ij)·(θ_i·e_j + b_i + b'_j − log X_ij)²`. */
export interface Glove {
  /** (V, D). */
  readonly theta: readonly Float64Array[];
  /** (V, D). */
  readonly e: readonly Float64Array[];
}

/** Counts of words near each other in a random text: `X[i][j]` is how often `i` stands within `window` words of `j`. */
export function cooccurrence(text: readonly number[], vocabulary: number, window: number): Float64Array[] {
  const counts = Array.from({ length: vocabulary }, () => new Float64Array(vocabulary));
  text.forEach((word, at) => {
    for (let near = Math.max(0, at - window); near <= Math.min(text.length - 1, at + window); near += 1) {
      if (near === at) continue;
      const row = counts[word] as Float64Array;
      row[text[near] as number] = (row[text[near] as number] as number) + 1;
    }
  });
  return counts;
}

/**
 * The objective over all pairs. A term whose weight is 0 is left out, which is what "0·log 0 = 0" means; a pair that was never seen and weighs
 * more than 0 makes the sum infinite.
 */
export function objective(model: Glove, counts: readonly Float64Array[], atZero: ValueAtZero): number {
  let sum = 0;
  counts.forEach((row, i) =>
    row.forEach((count, j) => {
      const weight = count === 0 ? atZero : Math.min(1, (count / 100) ** 0.75);
      if (weight !== 0)
        sum += weight * (dot(model.theta[i] as Float64Array, model.e[j] as Float64Array) - Math.log(count)) ** 2;
    }),
  );
  return sum;
}

/** How far `θ` and `e` move in `steps` of gradient descent from the given start, as a root of summed squares. */
export function distanceMoved(
  counts: readonly Float64Array[],
  size: number,
  start: () => number,
  steps: number,
  rate: number,
): number {
  const matrix = () => counts.map(() => Float64Array.from({ length: size }, start));
  const model: Glove = { theta: matrix(), e: matrix() };
  const before = [...model.theta, ...model.e].map((row) => Float64Array.from(row));
  for (let step = 0; step < steps; step += 1) descend(model, counts, rate);
  const after = [...model.theta, ...model.e];
  return Math.sqrt(after.reduce((sum, row, index) => sum + squaredDistance(row, before[index] as Float64Array), 0));
}

/** A generator of starting values: all zero, or normal with standard deviation 0.1. */
export function startingValues(kind: 'zero' | 'random', random: () => number): () => number {
  return kind === 'zero' ? () => 0 : () => 0.1 * normal(random);
}

function descend(model: Glove, counts: readonly Float64Array[], rate: number): void {
  counts.forEach((row, i) =>
    row.forEach((count, j) => {
      if (count === 0) return;
      const theta = model.theta[i] as Float64Array;
      const e = model.e[j] as Float64Array;
      const slope = 2 * Math.min(1, (count / 100) ** 0.75) * (dot(theta, e) - Math.log(count));
      for (let d = 0; d < theta.length; d += 1) {
        const [dTheta, dE] = [slope * (e[d] as number), slope * (theta[d] as number)];
        theta[d] = (theta[d] as number) - rate * dTheta;
        e[d] = (e[d] as number) - rate * dE;
      }
    }),
  );
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + (value - (b[index] as number)) ** 2, 0);
}
