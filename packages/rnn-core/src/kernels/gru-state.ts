import type { KernelRequest } from './kernel.ts';
import { tanhLines } from './rational-tanh.ts';

const mix = (writes: boolean): string => (writes ? 'u * n + (1 - u) * s' : '(1 - u) * n + u * s');

const afterSource = (writes: boolean): string => `function (gates, pre, h) {
  // gates: (3H, B) = r, u, m with m = Whn h + bhn; pre: (3H, B), its last block Wxn x + bxn; h: (H, B) -> (H, B) cells [n, h']
  const a = pre[this.thread.y + 2 * this.constants.h][this.thread.x]
    + gates[this.thread.y][this.thread.x] * gates[this.thread.y + 2 * this.constants.h][this.thread.x];
  ${tanhLines('a', '')}
  const n = t;
  const u = gates[this.thread.y + this.constants.h][this.thread.x];
  const s = h[this.thread.y][this.thread.x];
  return [n, ${mix(writes)}];
}`;

const productSource = `function (gates, h) {
  // gates: (2H, B) = r, u; h: (H, B) -> (H, B): r∘h
  return gates[this.thread.y][this.thread.x] * h[this.thread.y][this.thread.x];
}`;

const mixSource = (writes: boolean): string => `function (gates, candidate, h) {
  // gates: (2H, B) = r, u; candidate, h: (H, B) -> (H, B): h'
  const u = gates[this.thread.y + this.constants.h][this.thread.x];
  const n = candidate[this.thread.y][this.thread.x];
  const s = h[this.thread.y][this.thread.x];
  return ${mix(writes)};
}`;

const sense = (writes: boolean): string => (writes ? 'writes' : 'keeps');

/** Reset after the product: n = tanh(Wxn x + bxn + r∘m), then h' from n, u and h. */
export const gruAfterKernel = (H: number, B: number, writes: boolean): KernelRequest => ({
  name: `gru-after-${sense(writes)}`,
  source: afterSource(writes),
  output: [B, H],
  values: 2,
  sizes: [
    [3 * H, B],
    [3 * H, B],
    [H, B],
  ],
  constants: { h: H },
});

/** Reset before the product: r∘h. */
export const gruProductKernel = (H: number, B: number): KernelRequest => ({
  name: 'gru-product',
  source: productSource,
  output: [B, H],
  values: 1,
  sizes: [
    [2 * H, B],
    [H, B],
  ],
});

/** Reset before the product: h' from n, u and h. */
export const gruMixKernel = (H: number, B: number, writes: boolean): KernelRequest => ({
  name: `gru-mix-${sense(writes)}`,
  source: mixSource(writes),
  output: [B, H],
  values: 1,
  sizes: [
    [2 * H, B],
    [H, B],
    [H, B],
  ],
  constants: { h: H },
});
