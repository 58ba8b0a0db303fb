import { RnnError } from '../errors.ts';
import { expectTensor } from '../expect.ts';
import type { Tensor } from '../types.ts';

/**
 * The same sequences with their first two axes exchanged, (B, T, …) ↔ (T, B, …), copied: what stands between data that count the batch
 * first and this package, which counts time first. Throws `bad-shape` for fewer than two axes.
 */
export function swapTimeAndBatch(sequences: Tensor): Tensor {
  expectTensor('swapTimeAndBatch()', 'sequences', sequences);
  const { shape, data } = sequences;
  const [first, second, ...rest] = shape;
  if (first === undefined || second === undefined) {
    throw new RnnError('bad-shape', `swapTimeAndBatch() expects two axes or more, got (${shape.join(', ')})`);
  }
  const size = rest.reduce((product, each) => product * each, 1);
  const swapped = data.slice();
  for (let i = 0; i < first; i++) {
    for (let j = 0; j < second; j++) {
      const from = (i * second + j) * size;
      swapped.set(data.subarray(from, from + size), (j * first + i) * size);
    }
  }
  return { shape: [second, first, ...rest], data: swapped };
}
