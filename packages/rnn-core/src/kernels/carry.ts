import type { KernelRequest } from './kernel.ts';
import { packed, productLines, rowOf } from './product.ts';

const source = `function (w, da) {
  // w: (H4/4, M, 4) packed, da: (M, B) -> (H4, B): w da
  ${productLines(packed('w'), 'da[i][this.thread.x]')}
  return [s0, s1, s2, s3];
}`;

const withDirect = `function (w, da, direct) {
  // w: (H4/4, M, 4) packed, da: (M, B), direct: (H4, B) -> (H4, B): direct + w da
  ${productLines(packed('w'), 'da[i][this.thread.x]')}
  return [${[0, 1, 2, 3].map((r) => `s${r} + direct[${rowOf(r)}][this.thread.x]`).join(', ')}];
}`;

/** What a step hands back to the state before it: Whᵀ da, plus what the state passed on directly. */
export const carryKernel = (H4: number, M: number, B: number, direct: boolean): KernelRequest => ({
  name: direct ? 'carry-direct' : 'carry',
  source: direct ? withDirect : source,
  output: [B, H4 / 4],
  values: 4,
  order: 'rows',
  sizes: [[H4 / 4, M, 4], [M, B], ...(direct ? [[H4, B] as const] : [])],
  constants: { k: M },
});
