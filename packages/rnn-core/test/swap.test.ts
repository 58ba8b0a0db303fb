import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swapTimeAndBatch, tensor, zeros } from '../src/index.ts';

describe('swapTimeAndBatch', () => {
  it('puts step t of sequence b where sequence b of step t is wanted', () => {
    const batchFirst = tensor([2, 3, 1], [1, 2, 3, 10, 20, 30]);
    expect(swapTimeAndBatch(batchFirst)).toEqual(tensor([3, 2, 1], [1, 10, 2, 20, 3, 30]));
  });

  it('is its own way back, whatever the shape, in either precision', () => {
    const shape = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.boolean(), (sizes, single) => {
        const { data } = zeros(sizes);
        const values = data.map((_, i) => i);
        const given = tensor(sizes, single ? Float32Array.from(values) : values);
        expect(swapTimeAndBatch(swapTimeAndBatch(given))).toEqual(given);
      }),
    );
  });

  it('needs two axes', () => {
    expect(() => swapTimeAndBatch(zeros([4]))).toThrow(/two axes or more, got \(4\)/);
  });
});
