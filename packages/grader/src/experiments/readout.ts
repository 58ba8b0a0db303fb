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
  const { length } = examples;
  let n = 0;
  // Four examples at a time: a quarter of the loads and stores, and the bits of one after the other.
  const rows = new Float64Array(4 * width).fill(1);
  for (; n + 4 <= length; n += 4) {
    for (let r = 0; r < 4; r++) {
      const { features, label } = examples[n + r] as Example;
      for (let i = 0; i < size; i++) {
        const value = features[i] as number;
        rows[r * width + i] = value;
        right[i] = (right[i] as number) + value * label;
      }
      right[size] = (right[size] as number) + label;
    }
    for (let i = 0; i < width; i++) {
      const v0 = rows[i] as number;
      const v1 = rows[width + i] as number;
      const v2 = rows[2 * width + i] as number;
      const v3 = rows[3 * width + i] as number;
      for (let j = 0, to = i * width; j <= i; j++, to++)
        normal[to] =
          (normal[to] as number) +
          v0 * (rows[j] as number) +
          v1 * (rows[width + j] as number) +
          v2 * (rows[2 * width + j] as number) +
          v3 * (rows[3 * width + j] as number);
    }
  }
  for (; n < length; n++) {
    const { features, label } = examples[n] as Example;
    for (let i = 0; i < size; i++) row[i] = features[i] as number;
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
