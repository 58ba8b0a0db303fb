import { block, type Call, type History, type Machine } from '../engine/machine.ts';
import { panelsOf, panelWidth } from '../kernels/kernel.ts';
import { panelsKernel } from '../kernels/panels.ts';
import { toPanels } from './buffers.ts';

/** Numbers from which on a kernel that lays them out is worth being compiled. */
const worthKernel = 1 << 16;

/** T blocks of (B, size) in panels of 8 columns, to be filled from plain numbers. */
export interface Panelled {
  /** Block t is (⌈size/8⌉·B, 8). */
  readonly of: History;
  /** What has to be run for a step before its block is read. */
  readonly calls: readonly Call[];
  fill(plain: ArrayLike<number>): void;
}

/** Laid out by a kernel where there is much of it and no row or panel is cut off. */
export function panelled(machine: Machine, T: number, B: number, size: number): Panelled {
  const of = machine.history(T, panelsOf(size) * B, panelWidth);
  if (!machine.inPlace || B % 4 !== 0 || size % panelWidth !== 0 || T * B * size < worthKernel) {
    return { of, calls: [], fill: (plain) => toPanels(plain, T, B, size, of) };
  }
  const rows = machine.history(T, B, size);
  return {
    of,
    calls: [machine.call(panelsKernel, [B, size], [block(rows)], [block(of)])],
    fill: (plain) =>
      rows.data.set(plain.length === T * B * size ? plain : (plain as Float32Array).subarray(0, T * B * size)),
  };
}
