import { RnnError } from '../errors.ts';
import { expectTensor, shown } from '../expect.ts';
import type { Tensor } from '../types.ts';

function matrixShape(operation: string, matrix: Tensor): [rows: number, columns: number] {
  expectTensor(operation, 'matrix', matrix);
  const [rows, columns] = matrix.shape;
  if (matrix.shape.length !== 2 || rows === undefined || columns === undefined) {
    throw new RnnError('bad-shape', `${operation} expects a matrix (rows, columns), got (${matrix.shape.join(', ')})`);
  }
  return [rows, columns];
}

/** Matrix k of a stack (n, rows, columns): a view. Throws `bad-shape`. */
export function matrixAt(stack: Tensor, k: number): Tensor {
  expectTensor('matrixAt()', 'stack', stack);
  const [n, rows, columns] = stack.shape;
  if (
    stack.shape.length !== 3 ||
    rows === undefined ||
    columns === undefined ||
    !(Number.isInteger(k) && k >= 0 && k < n!)
  ) {
    throw new RnnError(
      'bad-shape',
      `matrixAt() expects a stack (n, rows, columns) with n > ${typeof k === 'number' ? k : shown(k)}, got (${stack.shape.join(', ')})`,
    );
  }
  return { shape: [rows, columns], data: stack.data.subarray(k * rows * columns, (k + 1) * rows * columns) };
}

/** √Σ a². Any shape; no overflow for large entries. NaN and infinity come through. Throws `bad-value`. */
export function frobeniusNorm(value: Tensor): number {
  expectTensor('frobeniusNorm()', 'value', value);
  const { data } = value;
  let largest = 0;
  for (let i = 0; i < data.length; i++) {
    const size = Math.abs(data[i]!);
    if (Number.isNaN(size)) return NaN;
    if (size > largest) largest = size;
  }
  if (largest === 0 || largest === Infinity) return largest;
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += (data[i]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/**
 * The largest singular value of a matrix (rows, columns), to float64 accuracy: columns are rotated in pairs until they are
 * orthogonal; then their lengths are the singular values. Source: one-sided Jacobi, Golub and Van Loan §8.6.3. Throws `bad-shape`.
 */
export function spectralNorm(matrix: Tensor): number {
  const [rows, columns] = matrixShape('spectralNorm()', matrix);
  const scale = frobeniusNorm(matrix);
  if (!(scale > 0) || scale === Infinity) return scale;
  const A = Array.from({ length: columns }, (_, j) =>
    Float64Array.from({ length: rows }, (_, i) => matrix.data[i * columns + j]! / scale),
  );
  const dot = (u: Float64Array, v: Float64Array) => u.reduce((sum, each, i) => sum + each * v[i]!, 0);
  for (let sweep = 0; sweep < 60; sweep++) {
    let turned = false;
    for (let p = 0; p < columns; p++) {
      for (let q = p + 1; q < columns; q++) {
        const [u, v] = [A[p]!, A[q]!];
        const [alpha, beta, gamma] = [dot(u, u), dot(v, v), dot(u, v)];
        if (Math.abs(gamma) <= 1e-15 * Math.sqrt(alpha * beta) || gamma === 0) continue;
        turned = true;
        const zeta = (beta - alpha) / (2 * gamma);
        const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
        const cosine = 1 / Math.hypot(1, t);
        for (let i = 0; i < rows; i++) {
          const before = u[i]!;
          u[i] = cosine * (before - t * v[i]!);
          v[i] = cosine * (t * before + v[i]!);
        }
      }
    }
    if (!turned) break;
  }
  return scale * Math.sqrt(Math.max(...A.map((column) => dot(column, column))));
}
