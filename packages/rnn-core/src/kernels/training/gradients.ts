import { four, type KernelRequest } from '../kernel.ts';
import { rowOf, sumLines } from '../product.ts';

const weightSource = `function (da, z) {
  // da: (S, R, B), z: (S, Q, B) of which K rows are read -> (M, K): Σ_s Σ_b da[s][m][b] z[s][k][b]; rows beyond da's are for nobody
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let t = 0; t < this.constants.steps; t++) {
    for (let b = 0; b < this.constants.batch; b++) {
      ${sumLines((r) => `da[t][${rowOf(r)}][b]`, 'z[t][this.thread.x][b]')}
    }
  }
  return [s0, s1, s2, s3];
}`;

const biasSource = `function (da) {
  // da: (S, R, B) -> (1, M): Σ_s Σ_b da[s][m][b]
  let sum = 0;
  for (let t = 0; t < this.constants.steps; t++) {
    for (let b = 0; b < this.constants.batch; b++) {
      sum += da[t][this.thread.x][b];
    }
  }
  return sum;
}`;

/** dW = Σ da zᵀ over all steps and sequences. M is made up to a multiple of 4. */
export const blockWeightGradientKernel = (
  M: number,
  K: number,
  R: number,
  Q: number,
  B: number,
  S: number,
): KernelRequest => ({
  name: 'block-weight-gradient',
  source: weightSource,
  output: [K, four(M) / 4],
  values: 4,
  order: 'rows',
  sizes: [
    [S, R, B],
    [S, Q, B],
  ],
  constants: { steps: S, batch: B },
});

/** db = Σ da over all steps and sequences. */
export const biasGradientKernel = (M: number, R: number, B: number, S: number): KernelRequest => ({
  name: 'bias-gradient',
  source: biasSource,
  output: [M, 1],
  values: 1,
  sizes: [[S, R, B]],
  constants: { steps: S, batch: B },
});
