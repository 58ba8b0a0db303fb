import type { KernelRequest } from './kernel.ts';
import { tanhLines } from './rational-tanh.ts';

const gate = (name: string, preactivation: string, peep: number, tag: string): string => `
  const z${tag} = 0.5 * (${preactivation} + peephole[this.thread.y][${peep}] * ${name});
  ${tanhLines(`z${tag}`, tag)}
  const g${tag} = peephole[this.thread.y][${peep + 3}] > 0.5 ? peephole[this.thread.y][${peep + 6}] : 0.5 * t${tag} + 0.5;`;

const cellSource = `function (a, c, peephole) {
  // a: (4H, B) pre-activations i, f, g, o; c: (H, B); peephole: (H, 9) = P, clamped, clamp value of i, f, o -> (H, B) cells [i, f, g, c']
  const c0 = c[this.thread.y][this.thread.x];
  ${gate('c0', 'a[this.thread.y][this.thread.x]', 0, 'I')}
  ${gate('c0', 'a[this.thread.y + this.constants.h][this.thread.x]', 1, 'F')}
  const zG = a[this.thread.y + 2 * this.constants.h][this.thread.x];
  ${tanhLines('zG', 'G')}
  return [gI, gF, tG, gF * c0 + gI * tG];
}`;

const outputSource = `function (a, c1, peephole) {
  // a: (4H, B), c1: (H, B) the new cell, peephole: (H, 9) -> (H, B) cells [o, h']
  const c0 = c1[this.thread.y][this.thread.x];
  ${gate('c0', 'a[this.thread.y + 3 * this.constants.h][this.thread.x]', 2, 'O')}
  ${tanhLines('c0', 'C')}
  return [gO, gO * tC];
}`;

const request = (name: string, source: string, values: 2 | 4, H: number, B: number): KernelRequest => ({
  name,
  source,
  output: [B, H],
  values,
  sizes: [
    [4 * H, B],
    [H, B],
    [H, 9],
  ],
  constants: { h: H },
});

/** i = σ(a_i + P_i∘c), f = σ(a_f + P_f∘c), g = tanh(a_g), c' = f∘c + i∘g. */
export const peepholeCellKernel = (H: number, B: number): KernelRequest =>
  request('peephole-cell', cellSource, 4, H, B);

/** o = σ(a_o + P_o∘c'), h' = o∘tanh(c'). */
export const peepholeOutputKernel = (H: number, B: number): KernelRequest =>
  request('peephole-output', outputSource, 2, H, B);
