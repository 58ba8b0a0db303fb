import * as gpu from 'gpu.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKit } from '../src/engine/kit.ts';
import { holdKernel } from '../src/kernels/hold.ts';

type Memory = new (descriptor: object) => object;
const assembly = (globalThis as unknown as { WebAssembly: { Memory: Memory } }).WebAssembly;

describe('kernels where WebAssembly memories are few', () => {
  afterEach(() => vi.restoreAllMocks());

  it('let go of others when a memory is refused, and those still held build themselves again', async () => {
    const kit = createKit(gpu, 'webasm');
    const run = (rows: number) => {
      const [fresh, old] = [new Float32Array(rows * 4).fill(rows), new Float32Array(rows * 4).fill(-rows)];
      return kit.kernel(holdKernel, rows, 4)(fresh, old, Float32Array.of(1, 0, 1, 0)) as Float32Array;
    };
    const first = kit.kernel(holdKernel, 1, 4);
    for (let rows = 1; rows <= 20; rows++) run(rows);
    const { Memory } = assembly;
    let refusals = 0;
    vi.spyOn(assembly, 'Memory').mockImplementation(function (descriptor: object) {
      if (refusals++ === 0) throw new RangeError('could not allocate memory');
      return new Memory(descriptor);
    });
    expect([...run(21).subarray(0, 4)]).toEqual([21, -21, 21, -21]);
    expect(refusals).toBeGreaterThan(1);
    const held = first(Float32Array.of(1, 2, 3, 4), Float32Array.of(5, 6, 7, 8), Float32Array.of(0, 1, 0, 1));
    expect([...(held as Float32Array)]).toEqual([5, 2, 7, 4]);
    kit.dispose();
  });

  it('say so when there is nothing left to let go of', () => {
    const kit = createKit(gpu, 'webasm');
    vi.spyOn(assembly, 'Memory').mockImplementation(function () {
      throw new RangeError('could not allocate memory');
    });
    const [values, valid] = [new Float32Array(4), new Float32Array(4)];
    expect(() => kit.kernel(holdKernel, 1, 4)(values, values, valid)).toThrow(/could not allocate memory/);
    kit.dispose();
  });
});
