import type { KernelRequest } from '../kernel.ts';

const source = `function (choice, from) {
  // choice: (R, W) = 1 + index, or 0 for none; from: (1, N) -> (R, W): the chosen elements, 0 for none
  const i = choice[this.thread.y][this.thread.x];
  return i > 0.5 ? from[0][i - 1] : 0;
}`;

/** Elements of a vector in any order: a change of layout. Indices are whole numbers below 2^24. */
export const gatherKernel = (R: number, W: number, N: number): KernelRequest => ({
  name: 'gather',
  source,
  output: [W, R],
  values: 1,
  sizes: [
    [R, W],
    [1, N],
  ],
});

const sumSource = `function (one, other) {
  // one, other: (1, N) -> (1, N): their sum
  return one[0][this.thread.x] + other[0][this.thread.x];
}`;

/** The sum of two vectors. */
export const sumOfTwoKernel = (N: number): KernelRequest => ({
  name: 'sum-of-two',
  source: sumSource,
  output: [N, 1],
  values: 1,
  sizes: [
    [1, N],
    [1, N],
  ],
});
