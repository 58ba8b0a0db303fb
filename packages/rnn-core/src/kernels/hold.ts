import type { KernelRequest } from './kernel.ts';

const source = `function (fresh, old, valid) {
  // fresh, old: (M, B), valid: (1, B) -> (M, B): fresh where valid, else old
  return valid[0][this.thread.x] > 0.5 ? fresh[this.thread.y][this.thread.x] : old[this.thread.y][this.thread.x];
}`;

/** Keeps padded sequences where they were. A choice, not a product: what padding computed may be anything. */
export const holdKernel = (M: number, B: number): KernelRequest => ({
  name: 'hold',
  source,
  output: [B, M],
  values: 1,
  sizes: [
    [M, B],
    [M, B],
    [1, B],
  ],
});
