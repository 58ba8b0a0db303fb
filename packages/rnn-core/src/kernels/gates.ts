import type { KernelRequest } from './kernel.ts';
import { packed, productLines } from './product.ts';
import { tanhLines } from './rational-tanh.ts';

/** Columns of `kind`, one row a gate row. */
export const gateKind = {
  /** 0.5 sigmoid, 1 tanh, 2 as it is, 3 relu. */
  activation: 0,
  /** 1: the gate is held at `clampValue`. */
  clamped: 1,
  clampValue: 2,
  /** 1: `bias` takes the place of `pre`. */
  skipsInput: 3,
  bias: 4,
  columns: 5,
} as const;

/** Lines of a row that is a sigmoid or a tanh and nothing else: no question is asked. */
const plainRow = (r: number): string => `
  const k${r} = kind[this.thread.y * 4 + ${r}][0];
  const z${r} = k${r} * (s${r} + pre[this.thread.y * 4 + ${r}][this.thread.x]);
  ${tanhLines(`z${r}`, r)}
  const g${r} = k${r} * t${r} + (1 - k${r});`;

// sigmoid(x) = tanh(x/2)/2 + 1/2 and tanh share one formula: k tanh(k x) + 1 - k with k = 0.5 or 1.
const row = (r: number): string => `
  const k${r} = kind[this.thread.y * 4 + ${r}][0];
  const a${r} = s${r} + (kind[this.thread.y * 4 + ${r}][3] > 0.5 ? kind[this.thread.y * 4 + ${r}][4] : pre[this.thread.y * 4 + ${r}][this.thread.x]);
  const z${r} = k${r} * a${r};
  ${tanhLines(`z${r}`, r)}
  const y${r} = k${r} > 2.5 ? (a${r} <= 0 ? 0 : a${r}) : (k${r} > 1.5 ? a${r} : k${r} * t${r} + (1 - k${r}));
  const g${r} = kind[this.thread.y * 4 + ${r}][1] > 0.5 ? kind[this.thread.y * 4 + ${r}][2] : y${r};`;

const sourceOf = (lines: (r: number) => string): string => `function (w, h, pre, kind) {
  // w: (M/4, K, 4) packed, h: (K, B), pre: (M, B), kind: (M, 5) -> (M, B): f(w h + pre), f by row
  ${productLines(packed('w'), 'h[i][this.thread.x]')}
  ${[0, 1, 2, 3].map(lines).join('')}
  return [g0, g1, g2, g3];
}`;

const [plainSource, anySource] = [sourceOf(plainRow), sourceOf(row)];

/**
 * One time step of every gate: the product with the state, the input's share, the activation and the clamp. M is a multiple of 4.
 * `plain`: every row is a sigmoid or a tanh, and none is clamped or skips the input.
 */
export const gatesKernel = (M: number, K: number, B: number, plain: boolean): KernelRequest => ({
  name: plain ? 'gates-plain' : 'gates',
  source: plain ? plainSource : anySource,
  output: [B, M / 4],
  values: 4,
  order: 'rows',
  sizes: [
    [M / 4, K, 4],
    [K, B],
    [M, B],
    [M, gateKind.columns],
  ],
  constants: { k: K },
});
