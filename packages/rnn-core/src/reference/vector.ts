/** Rows of numbers of this package's reference: (B, n), row-major; B sequences go through a cell side by side. */
export type Vector = Float64Array;

/** Longer vectors are made anew: kept ones would be held for good. */
const LONGEST = 4096;
/** The vectors of the step at hand, in the order in which they were asked for: the next step of the same cell asks for the same. */
const scratch: Vector[] = [];
let used = 0;

/** Begins a step of a cell. Vectors of the one before are used again, so what is to be kept of it has been copied. */
export function beginStep(): void {
  used = 0;
}

/** n zeros for use inside a step. A typed array of its own costs more than a small cell's arithmetic. */
export function zeros(n: number): Vector {
  if (n > LONGEST) return new Float64Array(n);
  const kept = scratch[used];
  const vector = kept?.length === n ? kept.fill(0) : new Float64Array(n);
  scratch[used++] = vector;
  return vector;
}

/** n values of a vector from `start`: what `subarray` gives, at a third of its price. */
export const view = (vector: Vector, start: number, n: number): Vector =>
  new Float64Array(vector.buffer as ArrayBuffer, vector.byteOffset + start * 8, n);

/** M[rows of `gate`] v for each of B sequences, (B, H), with M of (G·H, columns) and v of (B, columns). */
export function times(M: Vector, gate: number, H: number, v: Vector, B: number): Vector {
  const y = zeros(B * H);
  const columns = v.length / B;
  for (let b = 0; b < B; b++) {
    const from = b * columns;
    let row = 0;
    // Four sums side by side: each waits for its own last addition, and one alone would leave the processor idle.
    for (; row + 4 <= H; row += 4) {
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      for (let k = 0, at = (gate * H + row) * columns; k < columns; k++, at++) {
        const value = v[from + k]!;
        sum0 += M[at]! * value;
        sum1 += M[at + columns]! * value;
        sum2 += M[at + 2 * columns]! * value;
        sum3 += M[at + 3 * columns]! * value;
      }
      const to = b * H + row;
      y[to] = sum0;
      y[to + 1] = sum1;
      y[to + 2] = sum2;
      y[to + 3] = sum3;
    }
    for (; row < H; row++) {
      let sum = 0;
      for (let k = 0, at = (gate * H + row) * columns; k < columns; k++, at++) sum += M[at]! * v[from + k]!;
      y[b * H + row] = sum;
    }
  }
  return y;
}

/** dv += M[rows of `gate`]ᵀ dy, with dv of (B, columns) and dy of (B, H). */
export function addTransposedTimes(dv: Vector, M: Vector, gate: number, dy: Vector, B: number): void {
  const columns = dv.length / B;
  const H = dy.length / B;
  for (let b = 0; b < B; b++) {
    const to = b * columns;
    let row = 0;
    // Four rows at a time, added in their order: the bits of one row after the other, for a quarter of the loads and stores.
    for (; row + 4 <= H; row += 4) {
      const from = b * H + row;
      const d0 = dy[from]!;
      const d1 = dy[from + 1]!;
      const d2 = dy[from + 2]!;
      const d3 = dy[from + 3]!;
      for (let column = 0, at = (gate * H + row) * columns; column < columns; column++, at++)
        dv[to + column] =
          dv[to + column]! +
          M[at]! * d0 +
          M[at + columns]! * d1 +
          M[at + 2 * columns]! * d2 +
          M[at + 3 * columns]! * d3;
    }
    for (; row < H; row++) {
      const d = dy[b * H + row]!;
      const start = (gate * H + row) * columns;
      for (let column = 0; column < columns; column++) dv[to + column]! += M[start + column]! * d;
    }
  }
}

/** dM[rows of `gate`] += Σ_b dy_b v_bᵀ. */
export function addOuter(dM: Vector, gate: number, dy: Vector, v: Vector, B: number): void {
  const columns = v.length / B;
  const H = dy.length / B;
  let b = 0;
  // Four sequences at a time, as above.
  for (; b + 4 <= B; b += 4) {
    for (let row = 0; row < H; row++) {
      const d0 = dy[b * H + row]!;
      const d1 = dy[(b + 1) * H + row]!;
      const d2 = dy[(b + 2) * H + row]!;
      const d3 = dy[(b + 3) * H + row]!;
      const start = (gate * H + row) * columns;
      for (let column = 0, at = b * columns; column < columns; column++, at++)
        dM[start + column] =
          dM[start + column]! +
          d0 * v[at]! +
          d1 * v[at + columns]! +
          d2 * v[at + 2 * columns]! +
          d3 * v[at + 3 * columns]!;
    }
  }
  for (; b < B; b++) {
    for (let row = 0; row < H; row++) {
      const d = dy[b * H + row]!;
      const start = (gate * H + row) * columns;
      for (let column = 0; column < columns; column++) dM[start + column]! += d * v[b * columns + column]!;
    }
  }
}

/** The H elements of one gate of a stacked vector (G·H): a view. */
export const part = (stacked: Vector, gate: number, H: number): Vector => view(stacked, gate * H, H);

/** f of each position of (B, H): `i` counts all of them, `j` is the unit. */
export const each = (B: number, H: number, f: (i: number, j: number) => number): Vector => {
  const y = zeros(B * H);
  for (let b = 0, i = 0; b < B; b++) for (let j = 0; j < H; j++, i++) y[i] = f(i, j);
  return y;
};

/** v (H) += Σ_b d_b, with d of (B, H). */
export function addRows(v: Vector, d: Vector): void {
  const H = v.length;
  for (let i = 0; i < d.length; i += H) for (let j = 0; j < H; j++) v[j]! += d[i + j]!;
}
