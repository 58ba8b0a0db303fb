import type { KernelRequest } from './kernel.ts';
import { tanhLines } from './rational-tanh.ts';

// Math.exp keeps relative precision far out in the tails, where the gates' tanh form only keeps absolute precision; it also costs
// a call out of WebAssembly per value, which is why the gates do without it. On GPUs exp is only promised to 3 + 2|x| units in the last
// place (WGSL §15.7.4.1), so there these values are held to 4e-6 instead of 1e-6, and NaN is not promised to come through.
const sources: Readonly<Record<'sigmoid' | 'tanh' | 'relu' | 'logSigmoid', string>> = {
  sigmoid: `
  const e = Math.exp(-Math.abs(v));
  const y = v >= 0 ? 1 / (1 + e) : (v < 0 ? e / (1 + e) : v);
  const d = y * (1 - y);`,
  tanh: `
  ${tanhLines('v', '')}
  const y = t;
  const d = 1 - y * y;`,
  relu: `
  const y = v <= 0 ? 0 : v;
  const d = v <= 0 ? 0 : 1;`,
  logSigmoid: `
  const e = Math.exp(-Math.abs(v));
  const small = e * (1 - e * (0.5 - e * (0.33333333333 - e * 0.25)));
  const l = e < 0.01 ? small : Math.log(1 + e);
  const y = v >= 0 ? -l : (v < 0 ? v - l : v);
  const d = v >= 0 ? e / (1 + e) : (v < 0 ? 1 / (1 + e) : v);`,
};

/** f and f' of `width` values, elementwise. */
export const activationKernel = (name: keyof typeof sources, width: number): KernelRequest => ({
  name: `activation-${name}`,
  source: `function (x) {
  // x: (1, N) -> (1, N) cells [f(x), f'(x)]
  const v = x[0][this.thread.x];
  ${sources[name]}
  return [y, d];
}`,
  output: [width, 1],
  values: 2,
  sizes: [[1, width]],
});
