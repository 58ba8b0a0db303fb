import { four } from '../kernels/kernel.ts';
import type { History } from '../engine/machine.ts';

/** The matrix (rows, columns) as products read it: (⌈rows/4⌉, columns, 4), rows beyond the last are zero. */
export function pack(matrix: ArrayLike<number>, rows: number, columns: number): Float32Array {
  const into = new Float32Array(four(rows) * columns);
  for (let row = 0; row < rows; row++) {
    let to = (row >> 2) * columns * 4 + (row & 3);
    for (let from = row * columns, end = from + columns; from < end; from++, to += 4) into[to] = matrix[from]!;
  }
  return into;
}

/** The transposed matrix of (rows, columns) as products read it: (⌈columns/4⌉, rows, 4). */
export function packTransposed(matrix: ArrayLike<number>, rows: number, columns: number): Float32Array {
  const into = new Float32Array(four(columns) * rows);
  for (let row = 0, from = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, from++) {
      into[((column >> 2) * rows + row) * 4 + (column & 3)] = matrix[from]!;
    }
  }
  return into;
}

/** (T, B, size) into blocks `first`…`first + T`; rows and lanes beyond it become zero. */
export function toBlocks(plain: ArrayLike<number>, T: number, B: number, size: number, into: History, first = 0): void {
  const { rows, lanes, data } = into;
  const start = first * rows * lanes;
  if (rows !== size || lanes !== B) data.fill(0, start, start + T * rows * lanes);
  for (let t = 0, from = 0; t < T; t++) {
    for (let b = 0; b < B; b++) {
      for (let k = 0, to = start + t * rows * lanes + b; k < size; k++, to += lanes) data[to] = plain[from++]!;
    }
  }
}

/** Rows `first`…`first + size` of T blocks as (T, B, size); lanes beyond B are padding and left out. */
export function fromBlocks(from: History, T: number, B: number, size: number, first = 0): Float32Array {
  const { rows, lanes, data } = from;
  const plain = new Float32Array(T * B * size);
  for (let t = 0, to = 0; t < T; t++) {
    for (let b = 0; b < B; b++) {
      for (let k = 0, at = (t * rows + first) * lanes + b; k < size; k++, at += lanes) plain[to++] = data[at]!;
    }
  }
  return plain;
}
