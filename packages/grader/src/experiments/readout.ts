/** A linear readout `ŷ = w·f + b` fitted in closed form. */
export interface Readout {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** One feature vector and the label it should give. */
export interface Example {
  readonly features: ArrayLike<number>;
  readonly label: number;
}

/**
 * The readout that minimises `Σ (w·f + b − y)² + ridge·n·|w|²`, in float64 by Cholesky. Training only the last layer is enough where the
 * question is what the states of a network carry, and leaves no optimiser to blame.
 */
export function fitReadout(examples: readonly Example[], ridge = 1e-8): Readout {
  const size = examples[0]?.features.length ?? 0;
  const width = size + 1;
  const normal = new Float64Array(width * width);
  const right = new Float64Array(width);
  const row = new Float64Array(width).fill(1);
  for (const { features, label } of examples) {
    for (let i = 0; i < size; i++) row[i] = features[i] ?? 0;
    for (let i = 0; i < width; i++) {
      const value = row[i] as number;
      right[i] = (right[i] as number) + value * label;
      for (let j = 0, to = i * width; j <= i; j++, to++)
        normal[to] = (normal[to] as number) + value * (row[j] as number);
    }
  }
  for (let i = 0; i < size; i++) normal[i * width + i] = at(normal, i * width + i) + ridge * examples.length;
  const solution = solveCholesky(normal, right, width);
  return { weights: solution.slice(0, size), bias: at(solution, size) };
}

/** Mean squared error of a readout. */
export function readoutLoss(readout: Readout, examples: readonly Example[]): number {
  let sum = 0;
  for (const { features, label } of examples) {
    let value = readout.bias;
    for (let i = 0; i < readout.weights.length; i++) value += at(readout.weights, i) * (features[i] ?? 0);
    sum += (value - label) ** 2;
  }
  return sum / examples.length;
}

/** Mean squared error of the best constant: the variance of the labels. */
export function constantLoss(train: readonly Example[], test: readonly Example[]): number {
  const mean = train.reduce((sum, { label }) => sum + label, 0) / train.length;
  return test.reduce((sum, { label }) => sum + (label - mean) ** 2, 0) / test.length;
}

/** Solves `A·x = b` for a symmetric positive definite `A` (n, n), lower half given; both arguments are overwritten. */
function solveCholesky(a: Float64Array, b: Float64Array, n: number): Float64Array {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(a, i * n + j);
      for (let k = 0; k < j; k++) sum -= at(a, i * n + k) * at(a, j * n + k);
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(a, j * n + j);
    }
  }
  for (let i = 0; i < n; i++) {
    let sum = at(b, i);
    for (let k = 0; k < i; k++) sum -= at(a, i * n + k) * at(b, k);
    b[i] = sum / at(a, i * n + i);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = at(b, i);
    for (let k = i + 1; k < n; k++) sum -= at(a, k * n + i) * at(b, k);
    b[i] = sum / at(a, i * n + i);
  }
  return b;
}

function at(array: Float64Array, index: number): number {
  return array[index] as number;
}
