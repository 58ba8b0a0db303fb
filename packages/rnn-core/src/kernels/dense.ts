import { four, type KernelRequest } from './kernel.ts';
import { productLines, rowOf } from './product.ts';

const forward = `function (x, w, bias) {
  // x: (N, K), w: (K, M4) = Wᵀ, bias: (1, M4) -> (N, M4): x w + bias
  ${productLines((r) => `x[${rowOf(r)}][i]`, 'w[i][this.thread.x]')}
  const c = bias[0][this.thread.x];
  return [s0 + c, s1 + c, s2 + c, s3 + c];
}`;

const inputGradient = `function (dy, w) {
  // dy: (N, M), w: (M, K) = W -> (N, K4): dy w; columns beyond K are for nobody
  ${productLines((r) => `dy[${rowOf(r)}][i]`, 'w[i][this.thread.x]')}
  return [s0, s1, s2, s3];
}`;

const weightGradient = `function (dy, x) {
  // dy: (N, M), x: (N, K) -> (M4, K4): dyᵀ x; rows and columns beyond M and K are for nobody
  ${productLines((r) => `dy[i][${rowOf(r)}]`, 'x[i][this.thread.x]')}
  return [s0, s1, s2, s3];
}`;

/** y = x Wᵀ + b for N rows, a multiple of 4. */
export const denseKernel = (N: number, K: number, M4: number): KernelRequest => ({
  name: 'dense',
  source: forward,
  output: [M4, N / 4],
  values: 4,
  order: 'rows',
  sizes: [
    [N, K],
    [K, M4],
    [1, M4],
  ],
  constants: { k: K },
});

/** dx = dy W for N rows, a multiple of 4. */
export const denseInputKernel = (N: number, K: number, M: number): KernelRequest => ({
  name: 'dense-input',
  source: inputGradient,
  output: [four(K), N / 4],
  values: 4,
  order: 'rows',
  sizes: [
    [N, M],
    [M, K],
  ],
  constants: { k: M },
});

/** dW = dyᵀ x over N rows. */
export const denseWeightKernel = (N: number, K: number, M: number): KernelRequest => ({
  name: 'dense-weight',
  source: weightGradient,
  output: [four(K), four(M) / 4],
  values: 4,
  order: 'rows',
  sizes: [
    [N, M],
    [N, K],
  ],
  constants: { k: N },
});
