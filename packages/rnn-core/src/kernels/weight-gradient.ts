import { productLines } from './blocked-product.ts';
import type { KernelRequest } from './kernel.ts';

const source = `function (da, z) {
  // da: (M, N), z: (N, K) -> (M/4, K) cells of 4 rows: da z
  ${productLines('da', 'z')}
  return [s0, s1, s2, s3];
}`;

/** dW = Σ_n da_n z_nᵀ over N steps and sequences at once; a column of ones in z gives the bias. M is a multiple of 4. */
export const weightGradientKernel = (M: number, N: number, K: number): KernelRequest => ({
  name: 'weight-gradient',
  source,
  output: [K, M / 4],
  values: 4,
  sizes: [
    [M, N],
    [N, K],
  ],
  constants: { k: N },
  loop: N,
});
