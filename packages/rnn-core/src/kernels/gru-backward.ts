import type { KernelRequest } from './kernel.ts';
import { ofUnits } from './units.ts';

const at = (array: string, block = 0): string =>
  block === 0
    ? `${array}[this.thread.y][this.thread.x]`
    : `${array}[this.thread.y + ${block} * this.constants.h][this.thread.x]`;

/** `work` holds n, r, u and then m (reset after) or r∘h (reset before). */
const locals = (writes: boolean): string => `
  const n = ${at('work')};
  const u = ${at('work', 2)};
  const s = ${at('h')};
  const d = ${at('dh')};
  const dan = d * ${writes ? 'u' : '(1 - u)'} * (1 - n * n);
  const dau = free[this.thread.y][1] > 0.5 ? d * ${writes ? '(n - s)' : '(s - n)'} * u * (1 - u) : 0;`;

const afterSource = (writes: boolean): string => `function (work, h, dh, free) {
  // work: (4H, B) = n, r, u, m; h, dh: (H, B); free: (H, 2) 1 where r, u are not clamped -> (H, B) cells [dan, dar, dau, dam]
  ${locals(writes)}
  const r = ${at('work', 1)};
  const dar = free[this.thread.y][0] > 0.5 ? dan * ${at('work', 3)} * r * (1 - r) : 0;
  return [${['dan', 'dar', 'dau', 'dan * r'].map(ofUnits).join(', ')}];
}`;

const keepSource = (writes: boolean): string => `function (work, dh) {
  // work: (4H, B) = n, r, u, m; dh: (H, B) -> (H, B): what h passes on directly
  return ${at('dh')} * ${writes ? `(1 - ${at('work', 2)})` : at('work', 2)};
}`;

const beforeSource = (writes: boolean): string => `function (work, h, dh, free) {
  // work: (4H, B) = n, r, u, r∘h; h, dh: (H, B); free: (H, 2) -> (H, B) cells [dan, dau]
  ${locals(writes)}
  return [${['dan', 'dau'].map(ofUnits).join(', ')}];
}`;

const resetSource = (writes: boolean): string => `function (work, h, dh, dq, free) {
  // work: (4H, B) = n, r, u, r∘h; h, dh, dq: (H, B) with dq = Whnᵀ dan; free: (H, 2) -> (H, B) cells [dar, direct]
  const r = ${at('work', 1)};
  const q = ${at('dq')};
  return [
    ${ofUnits(`(free[this.thread.y][0] > 0.5 ? q * ${at('h')} * r * (1 - r) : 0)`)},
    ${at('dh')} * ${writes ? `(1 - ${at('work', 2)})` : at('work', 2)} + q * r
  ];
}`;

const request = (
  name: string,
  source: string,
  values: 1 | 2 | 4,
  [H, B, units]: readonly [number, number, number],
  states: number,
  free: boolean,
): KernelRequest => ({
  name,
  source,
  output: [B, H],
  values,
  sizes: [[4 * H, B], ...Array.from({ length: states }, () => [H, B] as const), ...(free ? [[H, 2] as const] : [])],
  constants: { h: H, units },
});

const sense = (writes: boolean): string => (writes ? 'writes' : 'keeps');

/** Reset after the product: all pre-activations from d h'. */
export const gruBackwardAfterKernel = (H: number, B: number, units: number, writes: boolean): KernelRequest =>
  request(`gru-backward-after-${sense(writes)}`, afterSource(writes), 4, [H, B, units], 2, true);

/** d h'∘(1 − u) where u writes, d h'∘u where it keeps. */
export const gruKeepKernel = (H: number, B: number, writes: boolean): KernelRequest =>
  request(`gru-keep-${sense(writes)}`, keepSource(writes), 1, [H, B, H], 1, false);

/** Reset before the product, first half: candidate and update gate. */
export const gruBackwardBeforeKernel = (H: number, B: number, units: number, writes: boolean): KernelRequest =>
  request(`gru-backward-before-${sense(writes)}`, beforeSource(writes), 2, [H, B, units], 2, true);

/** Reset before the product, second half: reset gate, and what h passes on directly. */
export const gruBackwardResetKernel = (H: number, B: number, units: number, writes: boolean): KernelRequest =>
  request(`gru-backward-reset-${sense(writes)}`, resetSource(writes), 2, [H, B, units], 3, true);
