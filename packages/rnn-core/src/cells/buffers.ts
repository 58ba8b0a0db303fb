import type { History } from '../engine/machine.ts';
import { panelsOf, panelWidth } from '../kernels/kernel.ts';

// Layouts of weights are written into room that is zero where it is beyond them.

/** The matrix (rows, columns) as products read it: (⌈rows/4⌉, columns, 4). */
export const pack = (matrix: ArrayLike<number>, rows: number, columns: number, into: Float32Array): void =>
  interleave(matrix, rows, columns, into, 4, columns);

/** The transposed matrix of (rows, columns) as products read it: (⌈columns/4⌉, rows, 4). */
export const packTransposed = (matrix: ArrayLike<number>, rows: number, columns: number, into: Float32Array): void =>
  cutUp(matrix, rows, columns, into, 4, rows);

/** The matrix (rows, columns) in panels of 8 columns: (⌈columns/8⌉, depth, 8), of which `rows` of depth are filled. */
export const panels = (
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
  into: Float32Array,
  depth = rows,
): void => cutUp(matrix, rows, columns, into, panelWidth, depth);

/** The transposed matrix of (rows, columns) in panels of 8 of its columns: (⌈rows/8⌉, depth, 8), of which `columns` of depth are filled. */
export const panelsTransposed = (
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
  into: Float32Array,
  depth = columns,
): void => interleave(matrix, rows, columns, into, panelWidth, depth);

/** Rows side by side, `width` at a time: (⌈rows/width⌉, depth, width). Four rows are read at a time, so that what is written lies together. */
function interleave(
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
  into: Float32Array,
  width: 4 | 8,
  depth: number,
): void {
  let row = 0;
  for (; row + 3 < rows; row += 4) {
    const from = row * columns;
    let to = Math.floor(row / width) * depth * width + (row % width);
    for (let at = from; at < from + columns; at++, to += width) {
      into[to] = matrix[at]!;
      into[to + 1] = matrix[at + columns]!;
      into[to + 2] = matrix[at + 2 * columns]!;
      into[to + 3] = matrix[at + 3 * columns]!;
    }
  }
  for (; row < rows; row++) {
    let to = Math.floor(row / width) * depth * width + (row % width);
    for (let at = row * columns; at < (row + 1) * columns; at++, to += width) into[to] = matrix[at]!;
  }
}

/** Pieces of `width` columns one below the other: (⌈columns/width⌉, depth, width). */
function cutUp(
  matrix: ArrayLike<number>,
  rows: number,
  columns: number,
  into: Float32Array,
  width: 4 | 8,
  depth: number,
): void {
  for (let row = 0, from = 0; row < rows; row++) {
    let to = row * width;
    let column = 0;
    for (; column + width <= columns; column += width, to += depth * width) {
      for (let k = 0; k < width; k += 4, from += 4) {
        into[to + k] = matrix[from]!;
        into[to + k + 1] = matrix[from + 1]!;
        into[to + k + 2] = matrix[from + 2]!;
        into[to + k + 3] = matrix[from + 3]!;
      }
    }
    for (; column < columns; column++, to++) into[to] = matrix[from++]!;
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
    const block = start + t * rows * lanes;
    let b = 0;
    // Four sequences at a time, so that what is written lies together.
    for (; b + 3 < B; b += 4, from += 4 * size) {
      let to = block + b;
      for (let at = from; at < from + size; at++, to += lanes) {
        data[to] = plain[at]!;
        data[to + 1] = plain[at + size]!;
        data[to + 2] = plain[at + 2 * size]!;
        data[to + 3] = plain[at + 3 * size]!;
      }
    }
    for (; b < B; b++) {
      for (let k = 0, to = block + b; k < size; k++, to += lanes) data[to] = plain[from++]!;
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
