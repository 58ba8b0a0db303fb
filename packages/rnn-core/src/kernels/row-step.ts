import type { KernelRequest } from './kernel.ts';
import { tanhLines } from './rational-tanh.ts';

/** Units that a step over rows takes at a time: four vectors of eight. */
export const rowUnits = 32;

type Activation = 'tanh' | 'relu';

const four = [0, 1, 2, 3] as const;

/** Unit r·H/4 + 8z + x of sequence y, where rows are read as (4B, H/32, 8). */
const unit = (array: string, r: number): string => `${array}[this.thread.y * 4 + ${r}][this.thread.z][this.thread.x]`;

/** s0…s3 = Σ_i row[y][i] w[i][unit r]: one value of the row serves four vectors. */
const productLines = (row: string): string => `
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let i = 0; i < this.constants.k; i++) {
    const v = ${row}[this.thread.y][i];
    ${four.map((r) => `s${r} += v * w[this.thread.z][i * 4 + ${r}][this.thread.x];`).join('\n    ')}
  }`;

const stateLines: Readonly<Record<Activation, (r: number) => string>> = {
  tanh: (r) => `const a${r} = s${r} + ${unit('pre', r)};${tanhLines(`a${r}`, r)}`,
  relu: (r) => `const a${r} = s${r} + ${unit('pre', r)};
  const t${r} = a${r} <= 0 ? 0 : a${r};`,
};

const forwardSource = (activation: Activation): string => `function (w, h, pre) {
  // w: (H/32, 4H, 8) = Whᵀ in fours of vectors, h: (B, H), pre: (B, H) -> (B, H): f(pre + h Whᵀ)
  ${productLines('h')}
  ${four.map(stateLines[activation]).join('\n  ')}
  return [t0, t1, t2, t3];
}`;

/** A gradient times f' at the state y. */
const slope: Readonly<Record<Activation, (gradient: string, y: string) => string>> = {
  tanh: (gradient, y) => `${gradient} * (1 - ${y} * ${y})`,
  relu: (gradient, y) => `(${y} <= 0 ? 0 : ${gradient})`,
};

const backwardSource = (activation: Activation): string => `function (w, da, seen, h) {
  // w: (H/32, 4H, 8) = Wh in fours of vectors, da: (B, H), seen, h: (B, H) of the state before -> (B, H): its (da Wh + seen) f'
  ${productLines('da')}
  ${four.map((r) => `const y${r} = ${unit('h', r)};`).join('\n  ')}
  return [${four.map((r) => slope[activation](`(s${r} + ${unit('seen', r)})`, `y${r}`)).join(', ')}];
}`;

const initialSource = `function (w, da, seen) {
  // w: (H/32, 4H, 8) = Wh in fours of vectors, da: (B, H), seen: (B, H) -> (B, H): da Wh + seen
  ${productLines('da')}
  return [${four.map((r) => `s${r} + ${unit('seen', r)}`).join(', ')}];
}`;

const lastSource = (activation: Activation): string => `function (dh, seen, h) {
  // dh, seen, h: (B, H) -> (B, H): (dh + seen) f'
  const d = dh[this.thread.y][this.thread.x] + seen[this.thread.y][this.thread.x];
  const y = h[this.thread.y][this.thread.x];
  return ${slope[activation]('d', 'y')};
}`;

const request = (name: string, source: string, H: number, B: number, rows: number): KernelRequest => ({
  name,
  source,
  output: [8, B, H / rowUnits],
  values: 4,
  order: 'panels',
  sizes: [[H / rowUnits, 4 * H, 8], [B, H], ...Array.from({ length: rows }, () => [4 * B, H / rowUnits, 8] as const)],
  constants: { k: H },
});

/** h' = f(pre + h Whᵀ) of B rows. H is a multiple of 32, here and below. */
export const rowStepKernel = (H: number, B: number, activation: Activation): KernelRequest =>
  request(`row-step-${activation}`, forwardSource(activation), H, B, 1);

/** From the gradient of a step's pre-activation to that of the step before: (da Wh + seen)∘f'. */
export const rowBackwardKernel = (H: number, B: number, activation: Activation): KernelRequest =>
  request(`row-backward-${activation}`, backwardSource(activation), H, B, 2);

/** What reaches the initial state. */
export const rowInitialKernel = (H: number, B: number): KernelRequest => request('row-initial', initialSource, H, B, 1);

/** The gradient of the last step's pre-activation. */
export const rowLastKernel = (H: number, B: number, activation: Activation): KernelRequest => ({
  name: `row-last-${activation}`,
  source: lastSource(activation),
  output: [H, B],
  values: 1,
  sizes: [
    [B, H],
    [B, H],
    [B, H],
  ],
});
