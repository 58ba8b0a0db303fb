import type { KernelRequest } from '../kernel.ts';

/** What is collected of N values: their sum, the largest size, Σ (v/scale)², or how many are not finite. */
export type Reduction = 'sum' | 'largest' | 'squares' | 'broken';

const steps: Readonly<Record<Reduction, string>> = {
  sum: 'sum += i * this.constants.parts + this.thread.x < this.constants.count ? v : 0;',
  largest: 'sum = i * this.constants.parts + this.thread.x < this.constants.count ? Math.max(sum, Math.abs(v)) : sum;',
  squares: `const part = scale[0][0] > 0 ? v / scale[0][0] : 0;
    sum += i * this.constants.parts + this.thread.x < this.constants.count ? part * part : 0;`,
  broken: 'sum += i * this.constants.parts + this.thread.x < this.constants.count ? (isFinite(v) ? 0 : 1) : 0;',
};

const sourceOf = (kind: Reduction): string => `function (values${kind === 'squares' ? ', scale' : ''}) {
  // values: (1, N) -> (1, P): of every P-th value from x on
  let sum = 0;
  for (let i = 0; i < this.constants.each; i++) {
    const v = values[0][i * this.constants.parts + this.thread.x];
    ${steps[kind]}
  }
  return sum;
}`;

/** N values collected in P parts. Values that are NaN come through, whatever the device makes of them elsewhere. */
export const reduceKernel = (kind: Reduction, N: number, P: number): KernelRequest => ({
  name: `reduce-${kind}`,
  source: sourceOf(kind),
  output: [P, 1],
  values: 1,
  sizes: [[1, N], ...(kind === 'squares' ? [[1, 1] as const] : [])],
  constants: { count: N, parts: P, each: Math.ceil(N / P) },
});
