import type { Tensor } from '../types.ts';

/** Where a number stopped being finite. */
export interface NonFinite {
  /** What it was in, e.g. `loss`, `logits`, `gradient of rnn.weight_hh_l0`. */
  readonly name: string;
  /** The training step, from 0. */
  readonly step: number;
  /** Flat index in that tensor. */
  readonly index: number;
  readonly value: number;
}

/** The first non-finite number of the tensors in the order given, null if all are finite. */
export function firstNonFinite(
  step: number,
  tensors: Iterable<readonly [name: string, tensor: Tensor]>,
): NonFinite | null {
  for (const [name, { data }] of tensors) {
    for (let index = 0; index < data.length; index++) {
      const value = data[index]!;
      if (!Number.isFinite(value)) return { name, step, index, value };
    }
  }
  return null;
}
