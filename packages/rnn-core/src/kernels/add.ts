import type { KernelRequest } from './kernel.ts';

const source = `function (a, b) {
  // a, b: (M, B) -> (M, B): a + b
  return a[this.thread.y][this.thread.x] + b[this.thread.y][this.thread.x];
}`;

/** a + b, elementwise. */
export const addKernel = (M: number, B: number): KernelRequest => ({
  name: 'add',
  source,
  output: [B, M],
  values: 1,
  sizes: [
    [M, B],
    [M, B],
  ],
});
