import type { KernelRequest } from '../kernel.ts';

const likelihoodSource = `function (logits, targets, weights) {
  // logits: (T, R, B) of which V rows are read; targets, weights: (T, B) -> (T, B) each: log Σ e^logit, and the loss −w log p
  let largest = logits[this.thread.y][0][this.thread.x];
  for (let k = 0; k < this.constants.outputs; k++) {
    largest = Math.max(largest, logits[this.thread.y][k][this.thread.x]);
  }
  let sum = 0;
  for (let k = 0; k < this.constants.outputs; k++) {
    sum += Math.exp(logits[this.thread.y][k][this.thread.x] - largest);
  }
  const shift = largest + Math.log(sum);
  const w = weights[this.thread.y][this.thread.x];
  const hit = logits[this.thread.y][targets[this.thread.y][this.thread.x]][this.thread.x];
  return [shift, w === 0 ? 0 : w * (largest - hit + Math.log(sum))];
}`;

const likelihoodGradientSource = `function (logits, targets, weights, shifts) {
  // logits: (T, R, B) of which V rows are read; targets, weights, shifts: (T, B) -> (T, R, B): w (softmax − one-hot), 0 in rows beyond V
  const w = weights[this.thread.z][this.thread.x];
  const p = Math.exp(logits[this.thread.z][this.thread.y][this.thread.x] - shifts[this.thread.z][this.thread.x]);
  const hit = targets[this.thread.z][this.thread.x] === this.thread.y ? 1 : 0;
  return w === 0 ? 0 : (this.thread.y < this.constants.outputs ? w * (p - hit) : 0);
}`;

const squaresSource = `function (values, targets, weights) {
  // values: (T, R, B) of which O rows are read, targets: (T, B, O), weights: (T, B) -> (T, B): w Σ (y − target)²
  let sum = 0;
  for (let k = 0; k < this.constants.outputs; k++) {
    const d = values[this.thread.y][k][this.thread.x] - targets[this.thread.y][this.thread.x][k];
    sum += d * d;
  }
  const w = weights[this.thread.y][this.thread.x];
  return w === 0 ? 0 : w * sum;
}`;

const squaresGradientSource = `function (values, targets, weights) {
  // values: (T, R, B), targets: (T, B, O), weights: (T, B) -> (T, R, B): 2w (y − target), 0 in rows beyond O
  const w = weights[this.thread.z][this.thread.x];
  const d = values[this.thread.z][this.thread.y][this.thread.x] - targets[this.thread.z][this.thread.x][this.thread.y];
  return w === 0 ? 0 : (this.thread.y < this.constants.outputs ? 2 * w * d : 0);
}`;

/** Cross-entropy of each position; `w` holds what a position counts, divided by the count where the loss is a mean. */
export const likelihoodKernel = (T: number, B: number, V: number, R: number): KernelRequest => ({
  name: 'likelihood',
  source: likelihoodSource,
  output: [B, T],
  values: 2,
  sizes: [
    [T, R, B],
    [T, B],
    [T, B],
  ],
  constants: { outputs: V },
});

/** d cross-entropy / d logits. */
export const likelihoodGradientKernel = (T: number, B: number, V: number, R: number): KernelRequest => ({
  name: 'likelihood-gradient',
  source: likelihoodGradientSource,
  output: [B, R, T],
  values: 1,
  sizes: [
    [T, R, B],
    [T, B],
    [T, B],
    [T, B],
  ],
  constants: { outputs: V },
});

/** Squared error of each position. */
export const squaresKernel = (T: number, B: number, O: number, R: number): KernelRequest => ({
  name: 'squares',
  source: squaresSource,
  output: [B, T],
  values: 1,
  sizes: [
    [T, R, B],
    [T, B, O],
    [T, B],
  ],
  constants: { outputs: O },
});

/** d squared error / d values. */
export const squaresGradientKernel = (T: number, B: number, O: number, R: number): KernelRequest => ({
  name: 'squares-gradient',
  source: squaresGradientSource,
  output: [B, R, T],
  values: 1,
  sizes: [
    [T, R, B],
    [T, B, O],
    [T, B],
  ],
  constants: { outputs: O },
});
