import type { KernelRequest } from './kernel.ts';
import {
  gatedUnits,
  gateSums,
  inPlanes,
  inRows,
  matrix,
  own,
  quarterSums,
  request,
  type Rows,
  shared,
  sigmoidLines,
  tanhOf,
  units,
} from './row-gates.ts';

const mix = (writes: boolean, s: string): string => (writes ? `u * n + (1 - u) * ${s}` : `(1 - u) * n + u * ${s}`);

/** From d = dh': the gradients of n and u. */
const slopes = (writes: boolean): string => `
  const dan = d * ${writes ? 'u' : '(1 - u)'} * (1 - n * n);
  const dau = d * ${writes ? '(n - s)' : '(s - n)'} * u * (1 - u);`;

/** What of dh' the state before gets directly. */
const kept = (writes: boolean): string => (writes ? '(1 - u)' : 'u');

const sense = (writes: boolean): string => (writes ? 'writes' : 'keeps');

// Reset after the product.

const gatesSource = `function (w, h, pre, bias) {
  // w: (H/8, 3K, 8) = Whᵀ, h: (B, H), pre: (3B, H/8, 8), bias: (H/8, 8) of the product that is reset
  // -> (B, 4H) = n, r, u, m with m = Whn h + bhn
  ${gateSums(3, inRows, () => 'h[this.thread.y][j]')}
  ${sigmoidLines(`s0 + ${own('pre', inRows, 0, 3)}`, 'r')}
  ${sigmoidLines(`s1 + ${own('pre', inRows, 1, 3)}`, 'u')}
  const m = s2 + bias[this.thread.z][this.thread.x];
  ${tanhOf(`${own('pre', inRows, 2, 3)} + r * m`, 'n')}
  return [n, r, u, m];
}`;

const mixSource = (writes: boolean): string => `function (gates, h) {
  // gates: (B, 4, H) = n, r, u, m; h: (B, H) -> (B, H): h'
  const n = gates[this.thread.y][0][this.thread.x];
  const u = gates[this.thread.y][2][this.thread.x];
  return ${mix(writes, 'h[this.thread.y][this.thread.x]')};
}`;

const ofAll = (array: string, gate: number): string => `${array}[this.thread.y][${gate}][j]`;
const ofUnit = (array: string, gate: number): string => own(array, inRows, gate, 4);

const backwardSource = (writes: boolean): string => `function (w, later, reset, laterOwn, seen, gates, h) {
  // w: (H/8, 3K, 8) = Wh; later: (B, 4, H) = da_n, da_r, da_u, direct of the step after; reset: (B, 4, H) = n, r, u, m of it;
  // laterOwn: the same as later; seen: (B, H/8, 8); gates: (4B, H/8, 8) = n, r, u, m; h: (B, H/8, 8) -> (B, 4H) = da_n, da_r, da_u, direct
  ${gateSums(3, inRows, (g) => (g === 2 ? `(${ofAll('later', 0)} * ${ofAll('reset', 1)})` : ofAll('later', g + 1)))}
  const d = s0 + s1 + s2 + ${ofUnit('laterOwn', 3)} + ${own('seen', inRows)};
  const n = ${ofUnit('gates', 0)};
  const r = ${ofUnit('gates', 1)};
  const u = ${ofUnit('gates', 2)};
  const s = ${own('h', inRows)};
  ${slopes(writes)}
  return [dan, dan * ${ofUnit('gates', 3)} * r * (1 - r), dau, d * ${kept(writes)}];
}`;

/** Everything but h' of B sequences; see `Rows` for H and K, here and below. */
export const rowGruAfterKernel = (...rows: Rows): KernelRequest => {
  const bias = [rows[0] / gatedUnits, gatedUnits] as const;
  return request('row-gru-after', gatesSource, 4, rows, inRows, [matrix(rows, 3), shared(rows), units(rows, 3), bias]);
};

/** h' from n, u and h. */
export const rowGruMixKernel = (H: number, B: number, writes: boolean): KernelRequest => ({
  name: `row-gru-mix-${sense(writes)}`,
  source: mixSource(writes),
  output: [H, B],
  values: 1,
  sizes: [
    [B, 4, H],
    [B, H],
  ],
});

/** From the gradients of the step after to those of a step: dh, then the gates. */
export const rowGruAfterBackwardKernel = (H: number, K: number, B: number, writes: boolean): KernelRequest => {
  const rows = [H, K, B] as const;
  const [row, four] = [units(rows), units(rows, 4)];
  return request(`row-gru-after-backward-${sense(writes)}`, backwardSource(writes), 4, rows, inRows, [
    matrix(rows, 3),
    ...[shared(rows, 4), shared(rows, 4)],
    ...[four, row, four, row],
  ]);
};

// Reset before the product.

const unit = (array: string, gate = 0, gates = 1): string => own(array, inPlanes, gate, gates);

const resetSource = `function (w, h, pre, hOwn) {
  // w: (H/8, 2K, 8) = Whᵀ, h: (B, H), pre: (3B, H/8, 8), hOwn: the same as h -> (B, H) each: r, u, r∘h
  ${gateSums(2, inPlanes, () => 'h[this.thread.z][j]')}
  ${sigmoidLines(`s0 + ${unit('pre', 0, 3)}`, 'r')}
  ${sigmoidLines(`s1 + ${unit('pre', 1, 3)}`, 'u')}
  return [r, u, r * ${unit('hOwn')}];
}`;

const candidateSource = (K: number, writes: boolean): string => `function (w, rh, pre, update, h) {
  // w: (H/8, K, 8) = Whnᵀ, rh: (B, H), pre: (3B, H/8, 8), update, h: (B, H/8, 8) -> (B, H) each: n, h'
  ${quarterSums(K, (index) => `rh[this.thread.z][${index}]`, inPlanes)}
  ${tanhOf(`s + ${unit('pre', 2, 3)}`, 'n')}
  const u = ${unit('update')};
  return [n, ${mix(writes, unit('h'))}];
}`;

const backwardBeforeSource = (
  writes: boolean,
): string => `function (w, later, laterReset, direct, candidate, update, h) {
  // w: (H/8, 2K, 8) = Wh; later: (B, 4, H) = da_n, –, da_u, d of the step after; laterReset: (B, H) = da_r of it; direct: (B, H/8, 8) what
  // reaches the state besides; candidate, update, h: (B, H/8, 8) -> (B, 4H) = da_n, –, da_u, d
  ${gateSums(2, inRows, (g) => (g === 0 ? 'laterReset[this.thread.y][j]' : ofAll('later', 2)))}
  const d = s0 + s1 + ${own('direct', inRows)};
  const n = ${own('candidate', inRows)};
  const u = ${own('update', inRows)};
  const s = ${own('h', inRows)};
  ${slopes(writes)}
  return [dan, dan, dau, d];
}`;

const backwardResetSource = (K: number, writes: boolean): string => `function (w, da, daOwn, reset, update, h, seen) {
  // w: (H/8, K, 8) = Whn; da: (B, 4, H) = da_n, –, da_u, d; daOwn: the same; reset, update, h: (B, H/8, 8); seen: of the state before
  // -> (B, H) each: da_r, and what that state gets directly
  ${quarterSums(K, (index) => `da[this.thread.z][0][${index}]`, inPlanes)}
  const r = ${unit('reset')};
  const u = ${unit('update')};
  return [s * ${unit('h')} * r * (1 - r), ${unit('daOwn', 3, 4)} * ${kept(writes)} + s * r + ${unit('seen')}];
}`;

/** r, u and r∘h. */
export const rowGruResetKernel = (...rows: Rows): KernelRequest =>
  request('row-gru-reset', resetSource, 3, rows, inPlanes, [
    matrix(rows, 2),
    ...[shared(rows), units(rows, 3), units(rows)],
  ]);

/** n = tanh(pre + Whn (r∘h)) and h'. */
export const rowGruCandidateKernel = (H: number, K: number, B: number, writes: boolean): KernelRequest => {
  const rows = [H, K, B] as const;
  return request(`row-gru-candidate-${sense(writes)}`, candidateSource(K, writes), 2, rows, inPlanes, [
    matrix(rows, 1),
    ...[shared(rows), units(rows, 3), units(rows), units(rows)],
  ]);
};

/** First half of a step back: dh, then candidate and update gate. */
export const rowGruBeforeBackwardKernel = (H: number, K: number, B: number, writes: boolean): KernelRequest => {
  const rows = [H, K, B] as const;
  const row = units(rows);
  return request(`row-gru-before-backward-${sense(writes)}`, backwardBeforeSource(writes), 4, rows, inRows, [
    matrix(rows, 2),
    ...[shared(rows, 4), shared(rows)],
    ...[row, row, row, row],
  ]);
};

/** Second half: the reset gate, and what the state before gets directly. */
export const rowGruResetBackwardKernel = (H: number, K: number, B: number, writes: boolean): KernelRequest => {
  const rows = [H, K, B] as const;
  const row = units(rows);
  return request(`row-gru-reset-backward-${sense(writes)}`, backwardResetSource(K, writes), 2, rows, inPlanes, [
    matrix(rows, 1),
    ...[shared(rows, 4), units(rows, 4)],
    ...[row, row, row, row],
  ]);
};
