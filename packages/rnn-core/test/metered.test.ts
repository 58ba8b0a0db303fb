import { describe, expect, it } from 'vitest';
import {
  createEngine,
  createLanguageModel,
  createRandom,
  type Meter,
  meteredEngine,
  normal,
  sgd,
  train,
} from '../src/index.ts';

const config = { cell: 'gru', inputSize: 3, hiddenSize: 4 } as const;

/** Adds up what it is asked for. */
function counter(limit = Infinity) {
  const seen = { held: 0, worked: 0, pauses: 0 };
  const meter: Meter = {
    hold: (numbers) => {
      seen.held = Math.max(seen.held, numbers);
      if (numbers > limit) throw new Error(`refused ${numbers}`);
    },
    work: (operations) => void (seen.worked += operations),
    pause: () => {
      seen.pauses += 1;
      return Promise.resolve();
    },
  };
  return { meter, seen };
}

describe('an engine with a meter', () => {
  it('gives the same numbers, and counts the passes that gave them', async () => {
    const engine = await createEngine({ backend: 'reference' });
    const { meter, seen } = counter();
    const run = async (on: typeof engine) => {
      const random = createRandom(1);
      const stack = on.recurrent(config, { random });
      const trace = await stack.forward(normal([5, 1, 3], random));
      const { x } = await stack.backward(trace, { output: trace.output });
      return [trace.output, x, await stack.stepJacobians(trace)];
    };
    expect(await run(meteredEngine(engine, meter))).toEqual(await run(engine));
    const weights = 3 * 4 * (3 + 4 + 2);
    expect(seen).toEqual({ held: weights, worked: 5 * weights * (1 + 2) + 5 * 4 * weights, pauses: 3 });
    engine.dispose();
  });

  it('makes models that train, and counts their heads as well', async () => {
    const engine = await createEngine({ backend: 'reference' });
    const { meter, seen } = counter();
    const random = createRandom(1);
    const recurrent = { cell: 'rnn', hiddenSize: 4 } as const;
    const model = createLanguageModel(meteredEngine(engine, meter), { tokens: 3, recurrent }, { random });
    const batch = { inputs: { shape: [2, 1], data: [0, 1] }, targets: { shape: [2, 1], data: [1, 2] } } as const;
    const { steps } = await train(model, {
      batch: () => batch,
      steps: 2,
      optimizer: sgd({ learningRate: 0.1 }),
      loss: { kind: 'cross-entropy' },
    });
    expect(steps).toBe(2);
    expect(seen.worked).toBeGreaterThan(0);
    engine.dispose();
  });

  it('refuses before anything is allocated', async () => {
    const engine = await createEngine({ backend: 'reference' });
    const metered = meteredEngine(engine, counter(1000).meter);
    expect(() => metered.recurrent({ ...config, hiddenSize: 1e9 }, { random: createRandom(1) })).toThrow(/refused/);
    const stack = metered.recurrent(config, { random: createRandom(1) });
    await expect(stack.forward({ shape: [1e6, 1, 3], data: new Float64Array(0) })).rejects.toThrow(/refused/);
    engine.dispose();
  });

  it('wants an engine made by createEngine', () => {
    expect(() => meteredEngine({} as never, counter().meter)).toThrow(/createEngine/);
  });
});
