import * as gpu from 'gpu.js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { kernelRunner } from '../src/cells/runner.ts';
import { createKit } from '../src/engine/kit.ts';
import { canTune, withTunedCodegen } from '../src/engine/webasm-codegen.ts';
import { directRun, sameBits } from '../src/engine/webasm-direct.ts';
import type { Gradients, Trace } from '../src/index.ts';
import { createRecurrent } from '../src/stack/recurrent.ts';
import { type Experiment, experiments } from './arbitrary.ts';

describe('the short cuts into gpu.js', () => {
  const kits = [createKit(gpu, 'webasm'), createKit(gpu, 'webasm', { tuned: false })];
  afterAll(() => kits.forEach((kit) => kit.dispose()));

  it('know the installed version', () => {
    expect(canTune(gpu)).toBe(true);
  });

  it('change no bit of any value or gradient', async () => {
    const run = async (kit: (typeof kits)[number], { config, parameters, x, options, cotangents }: Experiment) => {
      const stack = createRecurrent(kernelRunner(kit), () => undefined, config, { parameters });
      // Twice: the first call of a kernel goes the ordinary way even where the second does not.
      await stack.backward(await stack.forward(x, options), cotangents);
      const trace: Trace = await stack.forward(x, options);
      const gradients: Gradients = await stack.backward(trace, cotangents);
      return [trace.output, trace.hN, gradients.x, gradients.h0, ...Object.values(gradients.parameters)];
    };
    await fc.assert(
      fc.asyncProperty(experiments({ T: 9, size: 17 }), async (experiment) => {
        const [short, plain] = [await run(kits[0]!, experiment), await run(kits[1]!, experiment)];
        for (const [index, { data }] of plain.entries()) {
          expect(sameBits(short[index]!.data as Float32Array, data as Float32Array)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('put the code generator back, and leave one alone that they do not know', () => {
    const { prototype } = gpu.WebAssemblyFunctionNode as unknown as { prototype: { vGather: unknown } };
    const original = prototype.vGather;
    expect(() =>
      withTunedCodegen(gpu, () => {
        expect(prototype.vGather).not.toBe(original);
        throw new Error('in the middle');
      }),
    ).toThrow('in the middle');
    expect(prototype.vGather).toBe(original);
    prototype.vGather = () => 'another version';
    const other = prototype.vGather;
    expect(canTune(gpu)).toBe(false);
    withTunedCodegen(gpu, () => expect(prototype.vGather).toBe(other));
    prototype.vGather = original;
  });

  it('are not taken into a kernel that does not look as expected', () => {
    expect(directRun({ constructor: { mode: 'webasm' } }, [4], [])).toBeNull();
    expect(
      directRun({ constructor: { mode: 'webasm', dispatchSpans: () => undefined }, _active: null }, [4], []),
    ).toBeNull();
  });
});
