import type { KernelRequest } from './kernel.ts';
import { ofUnits } from './units.ts';

const tanhSource = `function (dh, h) {
  // dh, h: (H, B) -> (H, B): da = dh (1 - h²)
  const y = h[this.thread.y][this.thread.x];
  return ${ofUnits('dh[this.thread.y][this.thread.x] * (1 - y * y)')};
}`;

const reluSource = `function (dh, h) {
  // dh, h: (H, B) -> (H, B): da = dh where h > 0, else 0
  return ${ofUnits('(h[this.thread.y][this.thread.x] <= 0 ? 0 : dh[this.thread.y][this.thread.x])')};
}`;

/** Gradient of a simple RNN's pre-activation from the gradient of its state. */
export const rnnBackwardKernel = (H: number, B: number, units: number, activation: 'tanh' | 'relu'): KernelRequest => ({
  name: `rnn-backward-${activation}`,
  source: activation === 'relu' ? reluSource : tanhSource,
  output: [B, H],
  values: 1,
  constants: { units },
  sizes: [
    [H, B],
    [H, B],
  ],
});
