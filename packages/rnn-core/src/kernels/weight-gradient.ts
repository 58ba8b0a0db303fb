import { four, type KernelRequest, panelsOf, panelWidth } from './kernel.ts';
import { rowOf, sumLines } from './product.ts';

const row = (r: number): string => `this.thread.y * 4 + this.constants.first${r === 0 ? '' : ` + ${r}`}`;

const sourceOf = (single: boolean): string => `function (da, z, before) {
  // da: (S, R, L) of which M rows from \`first\` on are read, z: (S·K8/8, B, 8), before: (M, K8/8, 8)
  // -> (M, K8): before + Σ_s Σ_b da[s][m][b] z[s][b][k]
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let t = 0; t < this.constants.steps; t++) {
    ${
      single
        ? sumLines((r) => `da[t][${row(r)}][0]`, 'z[t * this.constants.panels + this.thread.z][0][this.thread.x]')
        : `for (let b = 0; b < this.constants.batch; b++) {
      ${sumLines((r) => `da[t][${row(r)}][b]`, 'z[t * this.constants.panels + this.thread.z][b][this.thread.x]')}
    }`
    }
  }
  return [${[0, 1, 2, 3].map((r) => `s${r} + before[${rowOf(r)}][this.thread.z][this.thread.x]`).join(', ')}];
}`;

const [one, many] = [sourceOf(true), sourceOf(false)];

/**
 * dW = Σ da zᵀ over S steps of B sequences at once, added to what the steps before gave. Rows are rounded up to a multiple of 4: those
 * beyond M hold whatever lies there and are for nobody. `L` ≥ B lanes a row of `da`.
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
  output: [panelWidth, four(M) / 4, panelsOf(K)],
  values: 4,
  order: 'panels',
  sizes: [
    [S, R, L],
    [S * panelsOf(K), B, panelWidth],
    [four(M), panelsOf(K), panelWidth],
  ],
  constants: { steps: S, first, panels: panelsOf(K), ...(B === 1 ? {} : { batch: B }) },
});
