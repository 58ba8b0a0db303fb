import { type KernelRequest, panelWidth } from './kernel.ts';
import { rowOf } from './product.ts';

const source = `function (a) {
  // a: (B, K/8, 8) -> (K/8, B, 8)
  return [${[0, 1, 2, 3].map((r) => `a[${rowOf(r)}][this.thread.z][this.thread.x]`).join(', ')}];
}`;

/** B rows of K numbers in panels of 8 columns; B is a multiple of 4 and K of 8. */
export const panelsKernel = (B: number, K: number): KernelRequest => ({
  name: 'panels',
  source,
  output: [panelWidth, B / 4, K / panelWidth],
  values: 4,
  order: 'rows',
  sizes: [[B, K / panelWidth, panelWidth]],
});
