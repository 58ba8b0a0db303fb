import * as gpu from 'gpu.js';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createArena } from '../src/engine/webasm/arena.ts';
import { compileArenaKernel } from '../src/engine/webasm/arena-kernel.ts';
import { createCrew } from '../src/engine/webasm/threads/crew.ts';
import { createEngine, createRandom, createSequenceModel, normal, sgd } from '../src/index.ts';
import { projectKernel } from '../src/kernels/project.ts';

const bitsOf = (values: ArrayLike<number>) => [...new Uint32Array(Float32Array.from(values).buffer)];

describe('threads', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('take parts of a large call, and leave the bits of one thread', async () => {
    const arena = createArena(true);
    const [rows, K, lanes, steps] = [256, 128, 16, 9];
    const instance = new gpu.GPU({ mode: 'webasm' as 'cpu' });
    const kernel = compileArenaKernel(gpu, instance, arena, projectKernel(rows, K, K, lanes, steps));
    const region = arena.open();
    const places = kernel.spans.map((span) => arena.take(region, span));
    const random = createRandom(5);
    for (const [i, start] of places.slice(0, 3).entries()) {
      for (let at = 0; at < kernel.spans[i]!; at++) arena.floats[start + at] = random() - 0.5;
    }
    const result = () => Buffer.from(arena.floats.slice(places[3], places[3]! + kernel.spans[3]!).buffer);
    for (const [i, slot] of kernel.slots.entries()) arena.words[slot] = places[i]! * 4;
    kernel.run(0, kernel.rows);
    const alone = result();
    const crew = createCrew(arena.memory, 3, () => undefined);
    // A worker takes a while to start; until it does, the calling thread has every part.
    for (let round = 0; round < 2000 && crew.helped < 5; round++) {
      arena.floats.fill(NaN, places[3], places[3]! + kernel.spans[3]!);
      crew.run(kernel);
      expect(result().equals(alone)).toBe(true);
      await setTimeout(round % 10);
    }
    expect(crew.helped).toBeGreaterThan(0);
    crew.dispose();
    await instance.destroy();
  });

  it('train to the same bits as one', async () => {
    const train = async (threads: number) => {
      const engine = await createEngine({ backend: 'webasm', threads });
      const random = createRandom(1);
      const model = createSequenceModel(
        engine,
        { input: { features: 64 }, recurrent: { cell: 'lstm', hiddenSize: 128 }, outputs: 40 },
        { random },
      );
      const batch = { inputs: normal([12, 32, 64], random), targets: normal([12, 32, 40], random) };
      const optimizer = sgd({ learningRate: 0.1 });
      for (let step = 0; step < 4; step++) {
        const { gradients } = await model.evaluate(batch, { kind: 'squared-error', only: 'parameters' });
        model.update((live) => optimizer.step(live, gradients.parameters));
      }
      engine.dispose();
      return Object.values(model.parameters).map(({ data }) => bitsOf(data));
    };
    const one = await train(1);
    expect(await train(2)).toEqual(one);
    expect(await train(3)).toEqual(one);
  });

  it('are as many as asked for, and say why not', async () => {
    const threadsOf = async (options: Parameters<typeof createEngine>[0]) => {
      const engine = await createEngine(options);
      engine.dispose();
      return engine.threads;
    };
    expect(await threadsOf({ backend: 'webasm', threads: 2 })).toMatchObject({ count: 2 });
    expect(await threadsOf({ backend: 'webasm', threads: 1 })).toEqual({ count: 1, reason: 'asked for' });
    expect(await threadsOf({ backend: 'reference' })).toMatchObject({ count: 1 });
    vi.stubGlobal('SharedArrayBuffer', undefined);
    expect(await threadsOf({ backend: 'webasm', threads: 2 })).toEqual({
      count: 1,
      reason: 'there is no `SharedArrayBuffer` here',
    });
  });

  it.each([0, 1.5, 'two'])('refuse %s', async (threads) => {
    await expect(createEngine({ threads: threads as number })).rejects.toMatchObject({ code: 'bad-option' });
  });
});
