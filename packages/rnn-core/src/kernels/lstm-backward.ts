import type { KernelRequest } from './kernel.ts';
import { tanhLines } from './rational-tanh.ts';
import { ofUnits } from './units.ts';

/** Which variant of the equations. */
interface LstmVariant {
  readonly linear: boolean;
  readonly peepholes: boolean;
}

const at = (array: string, block = 0): string =>
  block === 0
    ? `${array}[this.thread.y][this.thread.x]`
    : `${array}[this.thread.y + ${block} * this.constants.h][this.thread.x]`;

const shown = ({ linear }: LstmVariant): string =>
  linear ? 'const t = c; const slope = 1;' : `${tanhLines('c', '')}\n  const slope = 1 - t * t;`;

const cellSource = (variant: LstmVariant): string => `function (gates, c1, dh, dc${variant.peepholes ? ', wide' : ''}) {
  // gates: (4H, B) = i, f, g, o; c1, dh, dc: (H, B) of the new state; wide: (H, 6) = P, then 1 where a gate is free, of i, f, o
  // -> (H, B): d loss / d c' in full
  const c = ${at('c1')};
  ${shown(variant)}
  const o = ${at('gates', 3)};
  const direct = ${at('dc')} + ${at('dh')} * o * slope;
  ${
    variant.peepholes
      ? `return direct + (wide[this.thread.y][5] > 0.5 ? wide[this.thread.y][2] * ${at('dh')} * t * o * (1 - o) : 0);`
      : 'return direct;'
  }
}`;

const gatesSource = (variant: LstmVariant): string => `function (gates, c1, c0, dh, dcell, free) {
  // gates: (4H, B) = i, f, g, o; c1, c0: (H, B) new and old cell; dh, dcell: (H, B); free: (H, 3) 1 where i, f, o are not clamped
  // -> (H, B) cells [dai, daf, dag, dao]
  const c = ${at('c1')};
  ${shown(variant)}
  const i = ${at('gates')};
  const f = ${at('gates', 1)};
  const g = ${at('gates', 2)};
  const o = ${at('gates', 3)};
  const d = ${at('dcell')};
  return [
    ${ofUnits('(free[this.thread.y][0] > 0.5 ? d * g * i * (1 - i) : 0)')},
    ${ofUnits(`(free[this.thread.y][1] > 0.5 ? d * ${at('c0')} * f * (1 - f) : 0)`)},
    ${ofUnits('d * i * (1 - g * g)')},
    ${ofUnits(`(free[this.thread.y][2] > 0.5 ? ${at('dh')} * t * o * (1 - o) : 0)`)}
  ];
}`;

const previousSource = (variant: LstmVariant): string =>
  variant.peepholes
    ? `function (gates, dcell, da, wide) {
  // gates, da: (4H, B); dcell: (H, B); wide: (H, 6) -> (H, B): dc'∘f + Pi∘dai + Pf∘daf
  return ${at('dcell')} * ${at('gates', 1)} + wide[this.thread.y][0] * ${at('da')} + wide[this.thread.y][1] * ${at('da', 1)};
}`
    : `function (gates, dcell) {
  // gates: (4H, B); dcell: (H, B) -> (H, B): dc'∘f
  return ${at('dcell')} * ${at('gates', 1)};
}`;

const suffix = ({ linear, peepholes }: LstmVariant): string => (linear ? '-linear' : peepholes ? '-peephole' : '');

/** dc' += dh'∘o∘(1 − tanh²c') (+ P_o∘da_o). */
export const lstmBackwardCellKernel = (H: number, B: number, linear: boolean, peepholes: boolean): KernelRequest => ({
  name: `lstm-backward-cell${suffix({ linear, peepholes })}`,
  source: cellSource({ linear, peepholes }),
  output: [B, H],
  values: 1,
  sizes: [[4 * H, B], [H, B], [H, B], [H, B], ...(peepholes ? [[H, 6] as const] : [])],
  constants: { h: H },
});

/** Gradients of the four pre-activations. */
export const lstmBackwardGatesKernel = (
  H: number,
  B: number,
  units: number,
  linear: boolean,
  peepholes: boolean,
): KernelRequest => ({
  name: `lstm-backward-gates${suffix({ linear, peepholes: false })}`,
  source: gatesSource({ linear, peepholes }),
  output: [B, H],
  values: 4,
  sizes: [
    [4 * H, B],
    [H, B],
    [H, B],
    [H, B],
    [H, B],
    [H, 3],
  ],
  constants: { h: H, units },
});

/** dc = dc'∘f (+ P_i∘da_i + P_f∘da_f). */
export const lstmBackwardPreviousKernel = (
  H: number,
  B: number,
  linear: boolean,
  peepholes: boolean,
): KernelRequest => ({
  name: `lstm-backward-previous${peepholes ? '-peephole' : ''}`,
  source: previousSource({ linear, peepholes }),
  output: [B, H],
  values: 1,
  sizes: peepholes
    ? [
        [4 * H, B],
        [H, B],
        [4 * H, B],
        [H, 6],
      ]
    : [
        [4 * H, B],
        [H, B],
      ],
  constants: { h: H },
});
