import { productLines } from './blocked-product.ts';
import type { KernelRequest } from './kernel.ts';

const source = `function (w, da) {
  // w: (H4, M), da: (M, B) -> (H4/4, B) cells of 4 rows: w da
  ${productLines('w', 'da')}
  return [s0, s1, s2, s3];
}`;

const withDirect = `function (w, da, direct) {
  // w: (H4, M), da: (M, B), direct: (H4, B) -> (H4/4, B) cells of 4 rows: direct + w da
  ${productLines('w', 'da')}
  return [
    s0 + direct[this.thread.y * 4][this.thread.x],
    s1 + direct[this.thread.y * 4 + 1][this.thread.x],
    s2 + direct[this.thread.y * 4 + 2][this.thread.x],
    s3 + direct[this.thread.y * 4 + 3][this.thread.x]
  ];
}`;

/** What a step hands back to the state before it: Whᵀ da, plus what the state passed on directly. */
export const carryKernel = (H4: number, M: number, B: number, direct: boolean): KernelRequest => ({
  name: direct ? 'carry-direct' : 'carry',
  source: direct ? withDirect : source,
  output: [B, H4 / 4],
  values: 4,
  sizes: direct
    ? [
        [H4, M],
        [M, B],
        [H4, B],
      ]
    : [
        [H4, M],
        [M, B],
      ],
  constants: { k: M },
  loop: M,
  still: [0],
});
