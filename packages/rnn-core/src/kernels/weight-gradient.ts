import { four, type KernelRequest } from './kernel.ts';
import { sumLines } from './product.ts';

const row = (r: number): string => `this.thread.y * 4 + this.constants.first${r === 0 ? '' : ` + ${r}`}`;

const sourceOf = (single: boolean): string => `function (da, z) {
  // da: (S, R, L) of which M rows from \`first\` on are read, z: (S, B, K) -> (M, K): Σ_s Σ_b da[s][m][b] z[s][b][k]
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let t = 0; t < this.constants.steps; t++) {
    ${
      single
        ? sumLines((r) => `da[t][${row(r)}][0]`, 'z[t][0][this.thread.x]')
        : `for (let b = 0; b < this.constants.batch; b++) {
      ${sumLines((r) => `da[t][${row(r)}][b]`, 'z[t][b][this.thread.x]')}
    }`
    }
  }
  return [s0, s1, s2, s3];
}`;

const [one, many] = [sourceOf(true), sourceOf(false)];

/**
 * dW = Σ da zᵀ over S steps of B sequences at once. Rows and columns are rounded up to multiples of 4: those beyond M and K hold
 * whatever lies there and are for nobody. `L` ≥ B lanes a row of `da`.
 */
export const weightGradientKernel = (
  M: number,
  K: number,
  first: number,
  R: number,
  L: number,
  B: number,
  S: number,
): KernelRequest => ({
  name: 'weight-gradient',
  source: B === 1 ? one : many,
  output: [four(K), four(M) / 4],
  values: 4,
  order: 'rows',
  sizes: [
    [S, R, L],
    [S, B, K],
  ],
  constants: { steps: S, first, ...(B === 1 ? {} : { batch: B }) },
});
