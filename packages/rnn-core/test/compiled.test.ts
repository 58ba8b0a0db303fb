import { afterAll, describe, expect, it, vi } from 'vitest';
import * as gpu from 'gpu.js';
import { compiledKernels, createEngine, createRandom, type Engine, normal, RnnError } from '../src/index.ts';

/** Values and gradients of an LSTM, and how many kernels gpu.js was asked for on the way. */
async function run(engine: Engine) {
  const asked = vi.spyOn(gpu.GPU.prototype, 'createKernel');
  const stack = engine.recurrent({ cell: 'lstm', inputSize: 3, hiddenSize: 5 }, { random: createRandom(1) });
  const trace = await stack.forward(normal([4, 2, 3], createRandom(2)));
  const { x, parameters } = await stack.backward(trace, { output: trace.output });
  const compiled = asked.mock.calls.length;
  asked.mockRestore();
  return { compiled, values: [trace.hN, x, ...Object.values(parameters)].map(({ data }) => [...data]) };
}

describe('kernels that were compiled before', async () => {
  const first = await createEngine({ backend: 'webasm' });
  const expected = await run(first);
  const compiled = compiledKernels(first)!;
  const engines: Engine[] = [first];
  afterAll(() => engines.forEach((engine) => engine.dispose()));
  const engineWith = async (bytes: Uint8Array) => {
    const engine = await createEngine({ backend: 'webasm', compiled: bytes });
    engines.push(engine);
    return engine;
  };

  it('are not compiled again, and give the same bits', async () => {
    expect(expected.compiled).toBeGreaterThan(5);
    const engine = await engineWith(compiled);
    expect(await run(engine)).toEqual({ compiled: 0, values: expected.values });
    expect(compiledKernels(engine)).toEqual(compiled);
  });

  it('come out the same byte for byte whenever they are compiled', async () => {
    const again = await createEngine({ backend: 'webasm' });
    engines.push(again);
    await run(again);
    expect(compiledKernels(again)).toEqual(compiled);
  });

  it('serve the networks that they are of; what else is wanted is compiled', async () => {
    const engine = await engineWith(compiled);
    const asked = vi.spyOn(gpu.GPU.prototype, 'createKernel');
    const wider = engine.recurrent({ cell: 'lstm', inputSize: 3, hiddenSize: 9 }, { random: createRandom(1) });
    expect((await wider.forward(normal([4, 2, 3], createRandom(2)))).hN.data.every(Number.isFinite)).toBe(true);
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
  });

  it.each([
    [
      'of another compiler',
      (bytes: Uint8Array) =>
        new TextEncoder().encode(new TextDecoder('latin1').decode(bytes).replace(/"compiler":\d/, '"compiler":9')),
    ],
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, -9)],
    ['that are none', () => Uint8Array.of(1, 2, 3, 4, 5, 6, 7)],
    ['of no length', () => new Uint8Array()],
    [
      'that WebAssembly does not take',
      (bytes: Uint8Array) => bytes.map((byte, i) => (i > bytes.length * 0.6 ? 0 : byte)),
    ],
  ])('%s are compiled as ever', async (_, change) => {
    const engine = await engineWith(change(compiled));
    expect((await run(engine)).values).toEqual(expected.values);
  });

  it('are none on a backend that keeps none, and none of an engine that was disposed', async () => {
    const reference = await createEngine({ backend: 'reference', compiled });
    expect(compiledKernels(reference)).toBeNull();
    reference.dispose();
    expect(() => compiledKernels(reference)).toThrow(RnnError);
    await expect(createEngine({ compiled: 'kernels' as never })).rejects.toMatchObject({ code: 'bad-option' });
  });
});
