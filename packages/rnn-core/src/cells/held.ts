import { type Machine, type Operand, whole } from '../engine/machine.ts';

/** Weights or a table, the same at every step. */
export const held = (machine: Machine, values: Float32Array): Operand => whole(machine.load(values, 1, values.length));
