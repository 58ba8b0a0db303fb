import * as gpu from 'gpu.js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { kernelRunner } from '../src/cells/runner.ts';
import { createKit } from '../src/engine/kit.ts';
import { loaded } from '../src/engine/load-gpu.ts';
import { block, onMachine } from '../src/engine/machine.ts';
import { generatorOf } from '../src/engine/webasm/generator.ts';
import { holdKernel } from '../src/kernels/hold.ts';
import type { Gradients, Trace } from '../src/index.ts';
import { createRecurrent } from '../src/stack/recurrent.ts';
import { type Experiment, experiments } from './arbitrary.ts';

const bitsOf = ({ data }: { readonly data: ArrayLike<number> }) => [...new Uint32Array(Float32Array.from(data).buffer)];

describe('the short cuts into gpu.js', () => {
  const kits = [createKit(loaded(gpu), 'webasm'), createKit(loaded(gpu), 'webasm', { tuned: false })];
  afterAll(() => kits.forEach((kit) => kit.dispose()));

  it('know the installed version', () => {
    expect(generatorOf(gpu)).not.toBeNull();
  });

  it('change no bit of any value or gradient', async () => {
    const run = async (kit: (typeof kits)[number], { config, parameters, x, options, cotangents }: Experiment) => {
      const stack = createRecurrent(kernelRunner(kit), () => undefined, config, { parameters });
      const trace: Trace = await stack.forward(x, options);
      const gradients: Gradients = await stack.backward(trace, cotangents);
      return [trace.output, trace.hN, gradients.x, gradients.h0, ...Object.values(gradients.parameters)];
    };
    await fc.assert(
      fc.asyncProperty(experiments({ T: 9, size: 17 }), async (experiment) => {
        const [short, plain] = [await run(kits[0]!, experiment), await run(kits[1]!, experiment)];
        for (const [index, { data }] of plain.entries()) {
          expect(bitsOf(short[index]!)).toEqual(bitsOf({ data }));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('put the code generator back, and leave one alone that they do not know', async () => {
    const { prototype } = gpu.WebAssemblyFunctionNode as unknown as { prototype: { vGather: unknown } };
    const original = prototype.vGather;
    const hold = (kit: ReturnType<typeof createKit>, lanes: number) =>
      onMachine(kit, function* (machine) {
        const [given, result] = [machine.load(Float32Array.of(1, 2, 3, 4), 1, lanes), machine.history(1, 1, lanes)];
        const calls = [machine.call(holdKernel, [1, lanes], Array(3).fill(block(given)), [block(result)])];
        yield machine.ready([{ calls, first: 0, last: 0 }])();
        return [...result.data];
      });
    expect(await hold(kits[0]!, 4)).toEqual([1, 2, 3, 4]);
    expect(prototype.vGather).toBe(original);
    expect(() => hold(kits[0]!, 2)).toThrow(/multiple of 4/);
    expect(prototype.vGather).toBe(original);
    prototype.vGather = () => 'another version';
    expect(generatorOf(gpu)).toBeNull();
    const other = createKit(loaded(gpu), 'webasm');
    prototype.vGather = original;
    expect(await hold(other, 4)).toEqual([1, 2, 3, 4]);
    other.dispose();
  });
});
