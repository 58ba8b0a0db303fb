import { four, type KernelRequest, panelsOf, panelWidth } from './kernel.ts';
import { productLines, rowOf } from './product.ts';

const forward = `function (x, w, bias) {
  // x: (N, K), w: (M8/8, K, 8) = Wᵀ in panels, bias: (M8/8, 1, 8) -> (N, M8): x w + bias
  ${productLines((r) => `x[${rowOf(r)}][i]`, 'w[this.thread.z][i][this.thread.x]')}
  const c = bias[this.thread.z][0][this.thread.x];
  return [s0 + c, s1 + c, s2 + c, s3 + c];
}`;

const inputGradient = `function (dy, w) {
  // dy: (N, L) of which M columns are read, w: (K8/8, M, 8) = W in panels -> (N, K8): dy w
  ${productLines((r) => `dy[${rowOf(r)}][i]`, 'w[this.thread.z][i][this.thread.x]')}
  return [s0, s1, s2, s3];
}`;

const weightGradient = `function (dy, x, before) {
  // dy: (N, L) of which M columns are read, x: (N, K8/8, 8), before: (M4, K8/8, 8) -> (M4, K8): before + dyᵀ x; rows beyond M are for nobody
  ${productLines((r) => `dy[i][${rowOf(r)}]`, 'x[i][this.thread.z][this.thread.x]')}
  return [${[0, 1, 2, 3].map((r) => `s${r} + before[${rowOf(r)}][this.thread.z][this.thread.x]`).join(', ')}];
}`;

/** y = x Wᵀ + b for N rows, a multiple of 4. */
export const denseKernel = (N: number, K: number, M: number): KernelRequest => ({
  name: 'dense',
  source: forward,
  output: [panelWidth, N / 4, panelsOf(M)],
  values: 4,
  order: 'panels',
  sizes: [
    [N, K],
    [panelsOf(M), K, panelWidth],
    [panelsOf(M), 1, panelWidth],
  ],
  constants: { k: K },
});

/** dx = dy W for N rows, a multiple of 4. A row of dy is L long. */
export const denseInputKernel = (N: number, K: number, M: number, L = M): KernelRequest => ({
  name: 'dense-input',
  source: inputGradient,
  output: [panelWidth, N / 4, panelsOf(K)],
  values: 4,
  order: 'panels',
  sizes: [
    [N, L],
    [panelsOf(K), M, panelWidth],
  ],
  constants: { k: M },
});

/** dW = dyᵀ x over N rows, added to what the rows before gave. A row of dy is L long. */
export const denseWeightKernel = (N: number, K: number, M: number, L = M): KernelRequest => ({
  name: 'dense-weight',
  source: weightGradient,
  output: [panelWidth, four(M) / 4, panelsOf(K)],
  values: 4,
  order: 'panels',
  sizes: [
    [N, L],
    [N, panelsOf(K), panelWidth],
    [four(M), panelsOf(K), panelWidth],
  ],
  constants: { k: N },
});
