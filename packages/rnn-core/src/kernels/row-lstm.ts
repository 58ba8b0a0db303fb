import type { KernelRequest } from './kernel.ts';
import { tanhLines } from './rational-tanh.ts';
import { gateSums, inRows, matrix, own, request, type Rows, shared, sigmoidLines, tanhOf, units } from './row-gates.ts';

const gate = (array: string, index: number): string => own(array, inRows, index, 4);

const gatesSource = `function (w, h, pre) {
  // w: (H/8, 4K, 8) = Whᵀ, h: (B, H), pre: (4B, H/8, 8) -> (B, 4H) = i, f, g, o
  ${gateSums(4, inRows, () => 'h[this.thread.y][j]')}
  ${sigmoidLines(`s0 + ${gate('pre', 0)}`, 'i')}
  ${sigmoidLines(`s1 + ${gate('pre', 1)}`, 'f')}
  ${tanhOf(`s2 + ${gate('pre', 2)}`, 'g')}
  ${sigmoidLines(`s3 + ${gate('pre', 3)}`, 'o')}
  return [i, f, g, o];
}`;

const stateSource = (linear: boolean): string => `function (gates, c) {
  // gates: (B, 4, H) = i, f, g, o; c: (B, H) -> (B, H) each: c', h', c∘(1 − f), and t = tanh(c') or c'
  const before = c[this.thread.y][this.thread.x];
  const f = gates[this.thread.y][1][this.thread.x];
  const c1 = f * before + gates[this.thread.y][0][this.thread.x] * gates[this.thread.y][2][this.thread.x];
  ${linear ? 'const t = c1;' : tanhLines('c1', '')}
  return [c1, gates[this.thread.y][3][this.thread.x] * t, before * (1 - f), t];
}`;

const backwardSource = (linear: boolean): string => `function (w, later, q, laterOwn, seen, gates, t) {
  // w: (H/8, 4K, 8) = Wh; later: (B, 4, H) = da_i, p, da_g, da_o of the step after, with p = dc∘f and da_f = p∘q; q: (B, H) = c∘(1 − f) of it;
  // laterOwn: the same as later; seen: (B, H/8, 8); gates: (4B, H/8, 8) = i, f, g, o; t: (B, H/8, 8) -> (B, 4H) = da_i, p, da_g, da_o
  ${gateSums(4, inRows, (g) => (g === 1 ? '(later[this.thread.y][1][j] * q[this.thread.y][j])' : `later[this.thread.y][${g}][j]`))}
  const dh = s0 + s1 + (s2 + s3) + ${own('seen', inRows)};
  const i = ${gate('gates', 0)};
  const g = ${gate('gates', 2)};
  const o = ${gate('gates', 3)};
  const y = ${own('t', inRows)};
  const dc = ${gate('laterOwn', 1)} + dh * o${linear ? '' : ' * (1 - y * y)'};
  return [dc * g * i * (1 - i), dc * ${gate('gates', 1)}, dc * i * (1 - g * g), dh * y * o * (1 - o)];
}`;

/** The gates of B sequences; see `Rows` for H and K, here and below. */
export const rowLstmGatesKernel = (...rows: Rows): KernelRequest =>
  request('row-lstm-gates', gatesSource, 4, rows, inRows, [matrix(rows, 4), shared(rows), units(rows, 4)]);

/** c' = f∘c + i∘g and h' = o∘tanh(c') or o∘c', and what the way back will ask for. */
export const rowLstmStateKernel = (H: number, B: number, linear: boolean): KernelRequest => ({
  name: `row-lstm-state${linear ? '-linear' : ''}`,
  source: stateSource(linear),
  output: [H, B],
  values: 4,
  sizes: [
    [B, 4, H],
    [B, H],
  ],
});

/** From the gradients of the step after to those of a step: dh = Whᵀ da + what the loss sees, then the gates. */
export const rowLstmBackwardKernel = (H: number, K: number, B: number, linear: boolean): KernelRequest => {
  const rows = [H, K, B] as const;
  const row = units(rows);
  return request(`row-lstm-backward${linear ? '-linear' : ''}`, backwardSource(linear), 4, rows, inRows, [
    matrix(rows, 4),
    ...[shared(rows, 4), shared(rows)],
    ...[units(rows, 4), row, units(rows, 4), row],
  ]);
};
