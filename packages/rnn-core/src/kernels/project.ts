import type { KernelRequest } from './kernel.ts';
import { packed, productLines, rowOf } from './product.ts';

const source = `function (a, b, bias) {
  // a: (M/4, K, 4) packed, b: (S, R, B) of which K rows are read, bias: (1, M) -> (S, M, B): a b_s + bias for each step s
  ${productLines(packed('a'), 'b[this.thread.z][i][this.thread.x]')}
  return [${[0, 1, 2, 3].map((r) => `s${r} + bias[0][${rowOf(r)}]`).join(', ')}];
}`;

/** One product for many steps at once: the input's share of all gates, and the gradient of all inputs. M is a multiple of 4. */
export const projectKernel = (M: number, K: number, R: number, B: number, S: number): KernelRequest => ({
  name: 'project',
  source,
  output: [B, M / 4, S],
  values: 4,
  order: 'rows',
  sizes: [
    [M / 4, K, 4],
    [S, R, B],
    [1, M],
  ],
  constants: { k: K },
  anyDepth: true,
});
