import type { Counted } from '../engine/operations.ts';
import { RnnError } from '../errors.ts';
import { expectInteger, expectNumbers, expectObject, shown } from '../expect.ts';
import type { Floats } from '../tensor/tensor.ts';
import { quickExp } from './quick-exp.ts';

/** How a loss over many positions becomes one number: their mean over those that count, or their sum. */
export type Reduction = 'mean' | 'sum';

/** A loss, how many positions it is over, and its gradient with respect to what was given. */
export interface LossResult {
  readonly loss: number;
  readonly count: number;
  readonly gradient: Floats;
}

/**
 * log softmax of each row of V logits: x − max − log Σ e^(x − max), in float64.
 * Rows are independent; NaN in a row gives NaN in that row, as does a row of −∞ only. Throws `bad-value` or `bad-shape`.
 */
export function logSoftmax(logits: ArrayLike<number>, V: number): Float64Array {
  checkRows('logSoftmax()', 'logits', logits, V);
  const result = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += V) logSoftmaxRow(logits, start, V, result);
  return result;
}

/** Throws unless the values are whole rows of `size`. */
function checkRows(operation: string, name: string, values: ArrayLike<number>, size: number): void {
  expectInteger(operation, 'the size of a row', size, 1, 'bad-shape');
  expectNumbers(operation, name, values);
  if (values.length % size === 0) return;
  throw new RnnError('bad-shape', `${operation} expects \`${name}\` in rows of ${size}, got ${values.length} values`);
}

/** Throws `bad-option` unless the reduction is one. */
function checkedOptions<Options extends { readonly reduction?: Reduction }>(
  operation: string,
  options: Options,
): Options {
  expectObject(operation, 'options', options, 'bad-option');
  const { reduction = 'mean' } = options;
  if (reduction === 'mean' || reduction === 'sum') return options;
  throw new RnnError(
    'bad-option',
    `${operation} expects \`reduction\` to be \`mean\` or \`sum\`, got ${shown(reduction)}`,
  );
}

/** The largest of a row of V; NaN where there is one. */
function largestOf(logits: ArrayLike<number>, start: number, end: number): number {
  let largest = -Infinity;
  for (let i = start; i < end; i++) {
    const value = logits[i]!;
    if (value > largest || value !== value) largest = value;
  }
  return largest;
}

/** One row of `logSoftmax`. */
function logSoftmaxRow(logits: ArrayLike<number>, start: number, V: number, result: Float64Array): void {
  const end = start + V;
  const largest = largestOf(logits, start, end);
  let sum = 0;
  for (let i = start; i < end; i++) sum += Math.exp(logits[i]! - largest);
  const shift = Math.log(sum);
  for (let i = start; i < end; i++) result[i] = logits[i]! - largest - shift;
}

/** Two sums at a time, so that an addition need not wait for the one before it. */
function quickPowers(logits: Floats, start: number, end: number, largest: number, powers: Floats): number {
  let even = 0;
  let odd = 0;
  let i = start;
  for (; i + 1 < end; i += 2) {
    const first = quickExp(logits[i]! - largest);
    const second = quickExp(logits[i + 1]! - largest);
    powers[i] = first;
    powers[i + 1] = second;
    even += first;
    odd += second;
  }
  if (i < end) even += powers[i] = quickExp(logits[i]! - largest);
  return even + odd;
}

/** e^(x − max) of one row, left in `powers`; gives max and the sum. Float32 is given no more digits than it holds. */
function powersOfRow(logits: Floats, start: number, V: number, powers: Floats): readonly [number, number] {
  const end = start + V;
  const largest = largestOf(logits, start, end);
  if (logits instanceof Float32Array) return [largest, quickPowers(logits, start, end, largest, powers)];
  let sum = 0;
  for (let i = start; i < end; i++) sum += powers[i] = Math.exp(logits[i]! - largest);
  return [largest, sum];
}

/** Targets that are not counted, by PyTorch's default. */
export const ignoredTarget = -100;

/** Options of `crossEntropy`. */
export interface CrossEntropyOptions {
  readonly reduction?: Reduction;
  readonly ignore?: number;
  readonly weights?: ArrayLike<number>;
}

/**
 * What each of N rows of V logits counts: its weight, 0 where its target is `ignore`, their sum, and the factor that the reduction puts on
 * the loss. Throws `bad-value` for another target that is no class, `bad-shape` or `bad-option`.
 */
export function countRows(
  N: number,
  V: number,
  targets: ArrayLike<number>,
  options: CrossEntropyOptions,
): Counted & { readonly count: number } {
  const { reduction = 'mean', ignore = ignoredTarget, weights: given } = checkedOptions('crossEntropy()', options);
  expectNumbers('crossEntropy()', 'targets', targets, N);
  if (given !== undefined) expectNumbers('crossEntropy()', 'weights', given, N);
  // Copies: a gradient may be asked for after the caller has filled its arrays anew.
  const [classes, weights] = [new Float64Array(N), new Float64Array(N)];
  let count = 0;
  for (let row = 0; row < N; row++) {
    const target = targets[row]!;
    if (target === ignore) continue;
    if (!(Number.isInteger(target) && target >= 0 && target < V)) {
      throw new RnnError(
        'bad-value',
        `crossEntropy() expects targets in 0…${V - 1} or ${ignore}, got ${shown(target)} at ${row}`,
      );
    }
    classes[row] = target;
    count += weights[row] = given?.[row] ?? 1;
  }
  return { targets: classes, weights, scale: reduction === 'mean' ? 1 / count : 1, count };
}

/**
 * Cross-entropy −log softmax(logits)[target] of N rows of V logits; its gradient is softmax − one-hot, over the count for `mean`.
 * Rows whose target is `ignore` count nothing; a mean over no row is NaN, as in PyTorch. Throws `bad-value` for another target.
 */
export function crossEntropy(
  logits: Floats,
  V: number,
  targets: ArrayLike<number>,
  options: CrossEntropyOptions = {},
): LossResult & { readonly logProbabilities: Float64Array } {
  checkedOptions('crossEntropy()', options);
  checkRows('crossEntropy()', 'logits', logits, V);
  const counted = countRows(logits.length / V, V, targets, options);
  const { loss, gradient } = crossEntropyOf(logits, V, counted);
  let logProbabilities: Float64Array | undefined;
  return {
    loss,
    count: counted.count,
    gradient,
    // Read late: training has no use for them.
    get logProbabilities() {
      return (logProbabilities ??= logSoftmax(logits, V));
    },
  };
}

/** The loss of rows that were looked at, and its gradient. */
export function crossEntropyOf(
  logits: Floats,
  V: number,
  { targets, weights, scale }: Counted,
): Pick<LossResult, 'loss' | 'gradient'> {
  const gradient = logits instanceof Float32Array ? new Float32Array(logits.length) : new Float64Array(logits.length);
  let sum = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const [start, end] = [row * V, (row + 1) * V];
    const [largest, total] = powersOfRow(logits, start, V, gradient);
    const factor = (weight * scale) / total;
    for (let i = start; i < end; i++) gradient[i]! *= factor;
    const hit = start + targets[row]!;
    const logProbability = logits[hit]! - largest - Math.log(total);
    sum -= weight * logProbability;
    // From its logarithm, as PyTorch has it: near 1 the quotient would lose what is left of 1 − p.
    gradient[hit] = weight * scale * (Math.exp(logProbability) - 1);
  }
  return { loss: sum * scale, gradient };
}

/**
 * Squared error Σ (y − target)² over rows of `size` values; `mean` divides by the number of values that count.
 * `weights` (one a row) leave rows out with 0. Its gradient is 2 (y − target), divided likewise. Throws `bad-shape` or `bad-option`.
 */
export function meanSquaredError(
  values: Floats,
  size: number,
  targets: ArrayLike<number>,
  options: { readonly reduction?: Reduction; readonly weights?: ArrayLike<number> } = {},
): LossResult {
  const { reduction = 'mean', weights } = checkedOptions('meanSquaredError()', options);
  checkRows('meanSquaredError()', 'values', values, size);
  expectNumbers('meanSquaredError()', 'targets', targets, values.length);
  if (weights !== undefined) expectNumbers('meanSquaredError()', 'weights', weights, values.length / size);
  const gradient = values.slice().fill(0);
  let sum = 0;
  let count = 0;
  for (let row = 0; row * size < values.length; row++) {
    const weight = weights?.[row] ?? 1;
    if (weight === 0) continue;
    for (let k = 0; k < size; k++) {
      const difference = values[row * size + k]! - targets[row * size + k]!;
      sum += weight * difference * difference;
      gradient[row * size + k] = 2 * weight * difference;
    }
    count += weight * size;
  }
  if (reduction === 'mean') for (let i = 0; i < gradient.length; i++) gradient[i]! /= count;
  return { loss: reduction === 'mean' ? sum / count : sum, count, gradient };
}
