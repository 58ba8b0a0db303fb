import type { KernelRequest } from '../kernel.ts';

const blocksSource = `function (x) {
  // x: (T, B, I) -> (T, I, B)
  return x[this.thread.z][this.thread.x][this.thread.y];
}`;

const oneHotSource = `function (tokens) {
  // tokens: (T, B) -> (T, V, B): 1 in the row of the token
  return tokens[this.thread.z][this.thread.x] === this.thread.y ? 1 : 0;
}`;

const embedSource = `function (tokens, table) {
  // tokens: (T, B), table: (V, E) -> (T, E, B): the token's row, as a column
  return table[tokens[this.thread.z][this.thread.x]][this.thread.y];
}`;

const gradientSource = `function (tokens, dx) {
  // tokens: (T, B), dx: (T, R, B) of which E rows are read -> (V, E): dx summed where the token stands
  let sum = 0;
  for (let t = 0; t < this.constants.steps; t++) {
    for (let b = 0; b < this.constants.batch; b++) {
      sum += tokens[t][b] === this.thread.y ? dx[t][this.thread.x][b] : 0;
    }
  }
  return sum;
}`;

/** Sequences in the layout of kernels: the batch lies side by side. */
export const blocksKernel = (T: number, B: number, I: number): KernelRequest => ({
  name: 'blocks',
  source: blocksSource,
  output: [B, I, T],
  values: 1,
  sizes: [[T, B, I]],
});

/** Tokens as one-hot columns. */
export const oneHotKernel = (T: number, B: number, V: number): KernelRequest => ({
  name: 'one-hot',
  source: oneHotSource,
  output: [B, V, T],
  values: 1,
  sizes: [[T, B]],
});

/** Tokens as rows of a table. */
export const embedKernel = (T: number, B: number, V: number, E: number): KernelRequest => ({
  name: 'embed',
  source: embedSource,
  output: [B, E, T],
  values: 1,
  sizes: [
    [T, B],
    [V, E],
  ],
});

/** d loss / d table. */
export const embedGradientKernel = (T: number, B: number, V: number, E: number, R: number): KernelRequest => ({
  name: 'embed-gradient',
  source: gradientSource,
  output: [E, V],
  values: 1,
  sizes: [
    [T, B],
    [T, R, B],
  ],
  constants: { steps: T, batch: B },
});

const dropSource = `function (h, factors) {
  // h: (T, R, B) of which H rows are read, factors: (T, B, H) -> (T, R, B): their product, 0 in rows beyond H
  const f = factors[this.thread.z][this.thread.x][this.thread.y];
  return this.thread.y < this.constants.units ? h[this.thread.z][this.thread.y][this.thread.x] * f : 0;
}`;

/** Dropout between layers, or its way back. */
export const dropKernel = (T: number, B: number, H: number, R: number): KernelRequest => ({
  name: 'drop',
  source: dropSource,
  output: [B, R, T],
  values: 1,
  sizes: [
    [T, R, B],
    [T, B, H],
  ],
  constants: { units: H },
});

/** A copy of (M, B). */
export const copyKernel = (M: number, B: number): KernelRequest => ({
  name: 'copy',
  source: `function (x) {
  return x[this.thread.y][this.thread.x];
}`,
  output: [B, M],
  values: 1,
  sizes: [[M, B]],
});

/** (M, B) of zeros. */
export const zeroKernel = (M: number, B: number): KernelRequest => ({
  name: 'zero',
  source: `function () {
  return 0;
}`,
  output: [B, M],
  values: 1,
  sizes: [],
});
