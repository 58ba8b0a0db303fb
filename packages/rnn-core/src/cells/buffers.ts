import type { History } from '../engine/machine.ts';
import { panelsOf, panelWidth } from '../kernels/kernel.ts';

// Layouts of weights are written into room that is zero where it is beyond them.

/** The matrix (rows, columns) as products read it: (⌈rows/4⌉, columns, 4). */
export function pack(matrix: ArrayLike<number>, rows: number, columns: number, into: Float32Array): void {
  for (let row = 0; row < rows; row++) {
    let to = (row >> 2) * columns * 4 + (row & 3);
    for (let from = row * columns, end = from + columns; from < end; from++, to += 4) into[to] = matrix[from]!;
  }
}

/** The transposed matrix of (rows, columns) as products read it: (⌈columns/4⌉, rows, 4). */
export function packTransposed(matrix: ArrayLike<number>, rows: number, columns: number, into: Float32Array): void {
  for (let row = 0, from = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, from++) {
      into[((column >> 2) * rows + row) * 4 + (column & 3)] = matrix[from]!;
    }
  }
}

/** The matrix (rows, columns) in panels of 8 columns: (⌈columns/8⌉, depth, 8), of which depth ≥ rows are rows. */
export function panels(
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
  into: Float32Array,
  depth = rows,
): void {
  for (let row = 0, from = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, from++) {
      into[((column >> 3) * depth + row) * panelWidth + (column & 7)] = matrix[from]!;
    }
  }
}

/** The transposed matrix of (rows, columns) in panels of 8 of its columns: (⌈rows/8⌉, depth, 8), of which depth columns are read. */
export function panelsTransposed(
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
  into: Float32Array,
  depth = columns,
): void {
  for (let row = 0, from = 0; row < rows; row++) {
    let to = (row >> 3) * depth * panelWidth + (row & 7);
    for (let column = 0; column < columns; column++, from++, to += panelWidth) into[to] = matrix[from]!;
  }
}

/** (T, B, size) in panels of 8 columns, step by step: block t is (⌈size/8⌉·B, 8). */
export function toPanels(plain: ArrayLike<number>, T: number, B: number, size: number, { data }: History): void {
  const count = panelsOf(size);
  if (size % panelWidth !== 0) data.fill(0);
  for (let t = 0, from = 0; t < T; t++) {
    for (let b = 0; b < B; b++) {
      for (let panel = 0; panel < count; panel++) {
        const to = ((t * count + panel) * B + b) * panelWidth;
        if (size - panel * panelWidth < panelWidth) {
          for (let k = 0; k < size - panel * panelWidth; k++) data[to + k] = plain[from++]!;
          continue;
        }
        data[to] = plain[from]!;
        data[to + 1] = plain[from + 1]!;
        data[to + 2] = plain[from + 2]!;
        data[to + 3] = plain[from + 3]!;
        data[to + 4] = plain[from + 4]!;
        data[to + 5] = plain[from + 5]!;
        data[to + 6] = plain[from + 6]!;
        data[to + 7] = plain[from + 7]!;
        from += panelWidth;
      }
    }
  }
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

/** Rows `first`…`first + size` of T blocks from `block` on as (T, B, size); lanes beyond B are padding and left out. */
export function fromBlocks(from: History, T: number, B: number, size: number, first = 0, block = 0): Float32Array {
  const { rows, lanes, data } = from;
  const plain = new Float32Array(T * B * size);
  for (let t = 0, to = 0; t < T; t++) {
    const start = ((block + t) * rows + first) * lanes;
    let b = 0;
    // Four lanes at a time lie in one line of the cache.
    for (; b + 3 < B; b += 4, to += 4 * size) {
      let at = start + b;
      for (let k = to; k < to + size; k++, at += lanes) {
        plain[k] = data[at]!;
        plain[k + size] = data[at + 1]!;
        plain[k + 2 * size] = data[at + 2]!;
        plain[k + 3 * size] = data[at + 3]!;
      }
    }
    for (; b < B; b++) {
      let at = start + b;
      for (let k = 0; k < size; k++, at += lanes) plain[to++] = data[at]!;
    }
  }
  return plain;
}
