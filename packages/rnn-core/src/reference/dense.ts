import type { Dense } from '../engine/operations.ts';

/** y_n = W x_n + b. */
export function dense({ N, K, M, x, W, b }: Dense): Float64Array {
  const y = new Float64Array(N * M);
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < M; m++) {
      let sum = b[m]!;
      for (let k = 0; k < K; k++) sum += W[m * K + k]! * x[n * K + k]!;
      y[n * M + m] = sum;
    }
  }
  return y;
}

/** dx_n = Wᵀ dy_n, dW = Σ dy_n x_nᵀ, db = Σ dy_n. */
export function denseBackward({ N, K, M, x, W }: Dense, dy: ArrayLike<number>) {
  const [dx, dW, db] = [new Float64Array(N * K), new Float64Array(M * K), new Float64Array(M)];
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < M; m++) {
      const d = dy[n * M + m]!;
      db[m]! += d;
      for (let k = 0; k < K; k++) {
        dx[n * K + k]! += W[m * K + k]! * d;
        dW[m * K + k]! += d * x[n * K + k]!;
      }
    }
  }
  return { dx, dW, db };
}
