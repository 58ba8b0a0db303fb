/** A vector of this package's reference; one sequence of the batch at a time. */
export type Vector = Float64Array;

/** M[rows of `gate`] v, with M of (G·H, columns) where columns = v.length. */
export function times(M: Vector, gate: number, H: number, v: Vector): Vector {
  const y = new Float64Array(H);
  const columns = v.length;
  for (let row = 0; row < H; row++) {
    let sum = 0;
    const start = (gate * H + row) * columns;
    for (let column = 0; column < columns; column++) sum += M[start + column]! * v[column]!;
    y[row] = sum;
  }
  return y;
}

/** dv += M[rows of `gate`]ᵀ dy. */
export function addTransposedTimes(dv: Vector, M: Vector, gate: number, dy: Vector): void {
  const columns = dv.length;
  for (let row = 0; row < dy.length; row++) {
    const start = (gate * dy.length + row) * columns;
    for (let column = 0; column < columns; column++) dv[column]! += M[start + column]! * dy[row]!;
  }
}

/** dM[rows of `gate`] += dy vᵀ. */
export function addOuter(dM: Vector, gate: number, dy: Vector, v: Vector): void {
  const columns = v.length;
  for (let row = 0; row < dy.length; row++) {
    const start = (gate * dy.length + row) * columns;
    for (let column = 0; column < columns; column++) dM[start + column]! += dy[row]! * v[column]!;
  }
}

/** The H elements of one gate of a stacked vector (G·H): a view. */
export const part = (stacked: Vector, gate: number, H: number): Vector => stacked.subarray(gate * H, (gate + 1) * H);

/** f of each position. */
export const each = (H: number, f: (j: number) => number): Vector => {
  const y = new Float64Array(H);
  for (let j = 0; j < H; j++) y[j] = f(j);
  return y;
};

/** v += d. */
export function add(v: Vector, d: Vector): void {
  for (let j = 0; j < v.length; j++) v[j]! += d[j]!;
}
