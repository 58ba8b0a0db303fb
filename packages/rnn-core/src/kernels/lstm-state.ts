import type { KernelRequest } from './kernel.ts';
import { tanhLines } from './rational-tanh.ts';

const sourceOf = (linear: boolean): string => `function (gates, c) {
  // gates: (4H, B) = i, f, g, o; c: (H, B) -> (H, B) cells [c', h']
  const c1 = gates[this.thread.y + this.constants.h][this.thread.x] * c[this.thread.y][this.thread.x]
    + gates[this.thread.y][this.thread.x] * gates[this.thread.y + 2 * this.constants.h][this.thread.x];
  ${linear ? 'const t = c1;' : tanhLines('c1', '')}
  return [c1, gates[this.thread.y + 3 * this.constants.h][this.thread.x] * t];
}`;

/** c' = f∘c + i∘g, h' = o∘tanh(c') or o∘c'. */
export const lstmStateKernel = (H: number, B: number, linear: boolean): KernelRequest => ({
  name: linear ? 'lstm-state-linear' : 'lstm-state',
  source: sourceOf(linear),
  output: [B, H],
  values: 2,
  sizes: [
    [4 * H, B],
    [H, B],
  ],
  constants: { h: H },
});
