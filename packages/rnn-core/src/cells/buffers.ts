import { four } from '../kernels/kernel.ts';

/** A history of blocks in kernel layout: block t is (rows, lanes), row-major; `span` values apart. */
export interface History {
  readonly data: Float32Array;
  readonly rows: number;
  readonly lanes: number;
  /** Rows `first`…`first + count` of block t: a view. */
  at(t: number, first?: number, count?: number): Float32Array;
}

/** Zeroed blocks. Four spare rows at the end let a kernel that works on four rows read past the last block's end. */
export function history(blocks: number, rows: number, lanes: number): History {
  const data = new Float32Array((blocks * rows + 4) * lanes);
  return {
    data,
    rows,
    lanes,
    at(t, first = 0, count = rows) {
      const start = (t * rows + first) * lanes;
      return data.subarray(start, start + count * lanes);
    },
  };
}

/** Copies cells of four rows, [row/4][column][4], into rows: `into` is (rows, columns). */
export function unblock(cells: Float32Array, rows: number, columns: number, into: Float32Array): void {
  for (let row = 0; row < rows; row++) {
    const from = (row >> 2) * columns * 4 + (row & 3);
    const to = row * columns;
    for (let column = 0; column < columns; column++) into[to + column] = cells[from + column * 4]!;
  }
}

/** Copies value `which` of cells with n values each into a plain block. */
export function pick(cells: Float32Array, values: number, which: number, into: Float32Array): void {
  for (let cell = 0, from = which; cell < into.length; cell++, from += values) into[cell] = cells[from]!;
}

/** The matrix (rows, columns), padded with zero rows to a multiple of four. */
export function padRows(matrix: ArrayLike<number>, rows: number, columns: number): Float32Array {
  const padded = new Float32Array(four(rows) * columns);
  padded.set(matrix);
  return padded;
}

/** The transposed matrix, padded with zero rows to a multiple of four: (rows, columns) → (⌈columns/4⌉·4, rows). */
export function transposePadded(matrix: ArrayLike<number>, rows: number, columns: number): Float32Array {
  const turned = new Float32Array(four(columns) * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) turned[column * rows + row] = matrix[row * columns + column]!;
  }
  return turned;
}

/** (T, B, size) → blocks (size, lanes), and back. */
export function toBlocks(plain: ArrayLike<number>, T: number, B: number, size: number, into: History): void {
  for (let t = 0; t < T; t++) {
    for (let b = 0; b < B; b++) {
      const from = (t * B + b) * size;
      const to = t * into.rows * into.lanes + b;
      for (let k = 0; k < size; k++) into.data[to + k * into.lanes] = plain[from + k]!;
    }
  }
}

/** Rows `first`…`first + size` of T blocks as (T, B, size); lanes beyond B are padding and left out. */
export function fromBlocks(from: History, T: number, B: number, size: number, first = 0): Float32Array {
  const plain = new Float32Array(T * B * size);
  for (let t = 0; t < T; t++) {
    for (let k = 0; k < size; k++) {
      const row = (t * from.rows + first + k) * from.lanes;
      const to = t * B * size + k;
      for (let b = 0; b < B; b++) plain[to + b * size] = from.data[row + b]!;
    }
  }
  return plain;
}
