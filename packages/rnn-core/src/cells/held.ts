import { type History, type Machine, type Operand, whole } from '../engine/machine.ts';

/** A table that is the same at every step. */
export const held = (machine: Machine, values: Float32Array): Operand => whole(machine.load(values, 1, values.length));

/** Blocks of zeros: room for weights, which the layouts of kernels do not fill to the last place. */
export function room(machine: Machine, length: number): History {
  const blocks = machine.history(1, 1, length);
  blocks.data.fill(0);
  return blocks;
}
