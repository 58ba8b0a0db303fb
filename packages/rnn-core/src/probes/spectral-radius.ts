import { RnnError } from '../errors.ts';
import { expectTensor } from '../expect.ts';
import type { Tensor } from '../types.ts';
import { frobeniusNorm } from './matrix.ts';

/** Squarings: after k of them the estimate is off by at most the 2^k-th root of a power of n·2^k, here below 1e-13. */
const squarings = 52;

/**
 * The largest |eigenvalue| of a square matrix (n, n): below 1 a linear recurrence forgets, above 1 it explodes.
 * ρ = lim ‖Aᵐ‖^(1/m), with m = 2⁵² by repeated squaring in float64; as with any method, a defective eigenvalue of multiplicity p is
 * only good to about the p-th root of the rounding error. NaN or infinity in the matrix give NaN or infinity. Throws `bad-shape` or `bad-value`.
 * Source: Gelfand's formula; Pascanu et al. 2013, §2.1, for what it says of a recurrent network.
 */
export function spectralRadius(matrix: Tensor): number {
  expectTensor('spectralRadius()', 'matrix', matrix);
  const [n, columns] = matrix.shape;
  if (matrix.shape.length !== 2 || n === undefined || n !== columns) {
    const given = matrix.shape.join(', ');
    throw new RnnError('bad-shape', `spectralRadius() expects a square matrix (n, n), got (${given})`);
  }
  let A = Float64Array.from(matrix.data);
  // log ρ = Σ log ‖…‖ / 2^k, each square scaled back to norm 1 so that nothing overflows.
  let logarithm = 0;
  for (let k = 0; k <= squarings; k++) {
    const norm = frobeniusNorm({ shape: [n, n], data: A });
    if (!(norm > 0) || norm === Infinity) return norm;
    logarithm += Math.log(norm) / 2 ** k;
    for (let i = 0; i < A.length; i++) A[i]! /= norm;
    if (k < squarings) A = squared(A, n);
  }
  return Math.exp(logarithm);
}

/** A·A by rows of A and of Aᵀ, four sums side by side: one alone would wait for its own last addition. */
function squared(A: Float64Array, n: number): Float64Array<ArrayBuffer> {
  const turned = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) turned[j * n + i] = A[i * n + j]!;
  const square = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    let j = 0;
    for (; j + 4 <= n; j += 4) {
      let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
      for (let k = 0, at = j * n; k < n; k++, at++) {
        const left = A[row + k]!;
        sum0 += left * turned[at]!;
        sum1 += left * turned[at + n]!;
        sum2 += left * turned[at + 2 * n]!;
        sum3 += left * turned[at + 3 * n]!;
      }
      square[row + j] = sum0;
      square[row + j + 1] = sum1;
      square[row + j + 2] = sum2;
      square[row + j + 3] = sum3;
    }
    for (; j < n; j++) {
      let sum = 0;
      for (let k = 0, at = j * n; k < n; k++, at++) sum += A[row + k]! * turned[at]!;
      square[row + j] = sum;
    }
  }
  return square;
}
