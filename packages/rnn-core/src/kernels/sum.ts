import type { KernelRequest } from './kernel.ts';

const source = `function (a, before) {
  // a: (S, R, L), before: (R, W) -> (R, W): before + Σ_s a[s]; lanes beyond L are for nobody
  let sum = before[this.thread.y][this.thread.x];
  for (let t = 0; t < this.constants.steps; t++) {
    sum += a[t][this.thread.y][this.thread.x];
  }
  return sum;
}`;

/** The sum of S blocks of (R, L), added to what the blocks before gave; a result's rows are W ≥ L long. */
export const sumKernel = (R: number, L: number, W: number, S: number): KernelRequest => ({
  name: 'sum',
  source,
  output: [W, R],
  values: 1,
  sizes: [
    [S, R, L],
    [R, W],
  ],
  constants: { steps: S },
});
