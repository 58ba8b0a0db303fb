import type { KernelRequest, Size } from './kernel.ts';
import { tanhLines } from './rational-tanh.ts';

// Gated cells with units across the lanes: a cell of a kernel is a unit of one sequence, and all gates of that unit are summed side by side.

/** Units in a panel, two vectors of them. */
export const gatedUnits = 8;

/** What kernels of gated rows are made for: K units, made up to a multiple of 8 (H), and B sequences. */
export type Rows = readonly [H: number, K: number, B: number];

/** Which thread ids count sequences and panels of units. */
export interface Axes {
  readonly sequence: string;
  readonly panel: string;
}

/** For results that are rows: values side by side in the row of a sequence, (B, values·H). */
export const inRows: Axes = { sequence: 'this.thread.y', panel: 'this.thread.z' };

/** For results that are planes: (B, H) each. */
export const inPlanes: Axes = { sequence: 'this.thread.z', panel: 'this.thread.y' };

/** The unit itself in gate `gate` of `gates`, where rows are read as (gates·B, H/8, 8). */
export const own = (array: string, { sequence, panel }: Axes, gate = 0, gates = 1): string =>
  `${array}[${sequence}${gates === 1 ? '' : ` * ${gates}`}${gate === 0 ? '' : ` + ${gate}`}][${panel}][this.thread.x]`;

/** s0, s1, … = Σ_j given(gate) w(gate): what all units j of a sequence give to each gate of this one, gate by gate. */
export const gateSums = (gates: number, { panel }: Axes, given: (gate: number) => string): string => `
  ${each(gates, (g) => `let s${g} = 0;`)}
  for (let j = 0; j < this.constants.k; j++) {
    ${each(gates, (g) => `s${g} += ${given(g)} * w[${panel}][j * ${gates}${g === 0 ? '' : ` + ${g}`}][this.thread.x];`)}
  }`;

/** s = Σ_j row[j] w: four sums are under way, of every fourth j, so that an addition need not wait for the one before it. */
export const quarterSums = (K: number, row: (index: string) => string, { panel }: Axes): string => `
  ${each(4, (r) => `let s${r} = 0;`)}
  for (let j = 0; j < this.constants.quarter; j++) {
    ${each(4, (r) => {
      const index = `j * 4${r === 0 ? '' : ` + ${r}`}`;
      return `s${r} += ${row(index)} * w[${panel}][${index}][this.thread.x];`;
    })}
  }
  ${each(K % 4, (r) => {
    const index = String(K - (K % 4) + r);
    return `s${r} += ${row(index)} * w[${panel}][${index}][this.thread.x];`;
  })}
  const s = s0 + s1 + (s2 + s3);`;

/** `into` = σ(x), as tanh(x/2)/2 + 1/2. */
export const sigmoidLines = (x: string, into: string): string => `
  const a_${into} = 0.5 * (${x});${tanhLines(`a_${into}`, `_${into}`)}
  const ${into} = 0.5 * t_${into} + 0.5;`;

/** `into` = tanh(x). */
export const tanhOf = (x: string, into: string): string => `
  const a_${into} = ${x};${tanhLines(`a_${into}`, `_${into}`)}
  const ${into} = t_${into};`;

const each = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n    ');

/** Sizes of arguments: a matrix for `gates` sums, a row of `gates` values to be read by its index, and rows to be read by the unit. */
export const matrix = ([H, K]: Rows, gates: number): Size => [H / gatedUnits, gates * K, gatedUnits];
export const shared = ([H, , B]: Rows, gates = 1): Size => (gates === 1 ? [B, H] : [B, gates, H]);
export const units = ([H, , B]: Rows, gates = 1): Size => [gates * B, H / gatedUnits, gatedUnits];

/** A kernel over units and sequences. */
export const request = (
  name: string,
  source: string,
  values: KernelRequest['values'],
  [H, K, B]: Rows,
  axes: Axes,
  sizes: readonly Size[],
): KernelRequest => ({
  name,
  source,
  output: axes === inRows ? [gatedUnits, B, H / gatedUnits] : [gatedUnits, H / gatedUnits, B],
  values,
  order: axes === inRows ? 'panels' : 'planes',
  sizes,
  constants: { k: K, quarter: Math.floor(K / 4) },
});
