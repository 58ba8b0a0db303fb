import { RnnError } from '../errors.ts';
import { expectTensor, shown } from '../expect.ts';
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

/** The first non-finite number of the tensors in the order given, null if all are finite. Throws `bad-value`. */
export function firstNonFinite(
  step: number,
  tensors: Iterable<readonly [name: string, tensor: Tensor]>,
): NonFinite | null {
  if (typeof tensors !== 'object' || tensors === null || !(Symbol.iterator in tensors)) {
    throw new RnnError('bad-value', `firstNonFinite() expects a list of [name, tensor], got ${shown(tensors)}`);
  }
  for (const entry of tensors) {
    if (!Array.isArray(entry)) {
      throw new RnnError('bad-value', `firstNonFinite() expects pairs [name, tensor], got ${shown(entry)}`);
    }
    const [name, value] = entry as readonly [string, Tensor];
    expectTensor('firstNonFinite()', String(name), value);
    const { data } = value;
    for (let index = 0; index < data.length; index++) {
      const found = data[index]!;
      if (!Number.isFinite(found)) return { name, step, index, value: found };
    }
  }
  return null;
}
