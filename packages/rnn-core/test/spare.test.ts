import * as gpu from 'gpu.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKit } from '../src/engine/kit.ts';
import { loaded } from '../src/engine/load-gpu.ts';
import { block, onMachine } from '../src/engine/machine.ts';
import { holdKernel } from '../src/kernels/hold.ts';

type Memory = new (descriptor: object) => object;
const assembly = (globalThis as unknown as { WebAssembly: { Memory: Memory } }).WebAssembly;

describe('kernels where WebAssembly memories are few', () => {
  afterEach(() => vi.restoreAllMocks());

  const hold = (kit: ReturnType<typeof createKit>, rows: number) =>
    onMachine(kit, function* (machine) {
      const values = [new Float32Array(rows * 4).fill(rows), new Float32Array(rows * 4).fill(-rows)];
      const given = [
        ...values.map((each) => machine.load(each, rows, 4)),
        machine.load(Float32Array.of(1, 0, 1, 0), 1, 4),
      ];
      const result = machine.history(1, rows, 4);
      const ins = given.map((each) => block(each));
      const calls = [machine.call(holdKernel, [rows, 4], ins, [block(result)])];
      yield machine.ready([{ calls, first: 0, last: 0 }])();
      return [...result.data.subarray(0, 4)];
    });

  it('let go of others when a memory is refused, and those let go of build themselves again', async () => {
    const kit = createKit(loaded(gpu), 'webasm', { tuned: false });
    for (let rows = 1; rows <= 20; rows++) await hold(kit, rows);
    const { Memory } = assembly;
    let refusals = 0;
    vi.spyOn(assembly, 'Memory').mockImplementation(function (descriptor: object) {
      if (refusals++ === 0) throw new RangeError('could not allocate memory');
      return new Memory(descriptor);
    });
    expect(await hold(kit, 21)).toEqual([21, -21, 21, -21]);
    expect(refusals).toBeGreaterThan(1);
    expect(await hold(kit, 1)).toEqual([1, -1, 1, -1]);
    kit.dispose();
  });

  it('say so when there is nothing left to let go of', () => {
    const kit = createKit(loaded(gpu), 'webasm', { tuned: false });
    vi.spyOn(assembly, 'Memory').mockImplementation(function () {
      throw new RangeError('could not allocate memory');
    });
    expect(() => hold(kit, 1)).toThrow(/could not allocate memory/);
    kit.dispose();
  });
});
