/**
 * A dense row-major matrix in float64. Vectors are columns, gradients of a number are rows. Plain arrays: these are a few dozen numbers, and a
 * typed array costs more to make than they do to multiply.
 */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: number[];
}

export function matrix(
  rows: number,
  columns: number,
  value: (row: number, column: number) => number = () => 0,
): Matrix {
  const data = new Array<number>(rows * columns).fill(0);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) data[i * columns + j] = value(i, j);
  return { rows, columns, data };
}

export function fromValues(rows: number, columns: number, values: ArrayLike<number>): Matrix {
  return { rows, columns, data: Array.from(values) };
}

export function column(values: ArrayLike<number>): Matrix {
  return fromValues(values.length, 1, values);
}

export function identity(size: number): Matrix {
  return matrix(size, size, (i, j) => (i === j ? 1 : 0));
}

export function entry(a: Matrix, row: number, col: number): number {
  return a.data[row * a.columns + col] as number;
}

/** A·B; the caller has seen to it that the inner sizes agree. */
export function product(a: Matrix, b: Matrix): Matrix {
  const [rows, inner, columns] = [a.rows, a.columns, b.columns];
  const data = new Array<number>(rows * columns).fill(0);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += (a.data[i * inner + k] as number) * (b.data[k * columns + j] as number);
      data[i * columns + j] = sum;
    }
  }
  return { rows, columns, data };
}

export function transpose(a: Matrix): Matrix {
  return matrix(a.columns, a.rows, (i, j) => entry(a, j, i));
}

export function map(a: Matrix, f: (value: number) => number): Matrix {
  return { ...a, data: a.data.map(f) };
}

/** a and b entry by entry; same shapes. */
export function zip(a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix {
  const data = new Array<number>(a.data.length).fill(0);
  for (let i = 0; i < data.length; i++) data[i] = f(a.data[i] as number, b.data[i] as number);
  return { rows: a.rows, columns: a.columns, data };
}

export function sameShape(a: Matrix, b: Matrix): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

/** Euclidean norm of all entries. */
export function size(a: Matrix): number {
  return Math.sqrt(a.data.reduce((sum, value) => sum + value * value, 0));
}
