import { productLines } from './blocked-product.ts';
import type { KernelRequest } from './kernel.ts';

const source = `function (a, b, bias) {
  // a: (M, K), b: (K, N), bias: (1, M) -> (M/4, N) cells of 4 rows: a b + bias
  ${productLines('a', 'b')}
  return [
    s0 + bias[0][this.thread.y * 4],
    s1 + bias[0][this.thread.y * 4 + 1],
    s2 + bias[0][this.thread.y * 4 + 2],
    s3 + bias[0][this.thread.y * 4 + 3]
  ];
}`;

/** a b + bias for many columns at once: the input's share of all gates, and the gradient of all inputs. M is a multiple of 4. */
export const projectKernel = (M: number, K: number, N: number): KernelRequest => ({
  name: 'project',
  source,
  output: [N, M / 4],
  values: 4,
  sizes: [
    [M, K],
    [K, N],
    [1, M],
  ],
  constants: { k: K },
  loop: K,
  still: [0, 2],
});
