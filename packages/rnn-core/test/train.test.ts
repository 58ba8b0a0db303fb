import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adam,
  adamW,
  type BackendName,
  cosineDecay,
  createEngine,
  createRandom,
  createSequenceModel,
  type Engine,
  type Evaluation,
  exponentialDecay,
  firstNonFinite,
  type SequenceBatch,
  type SequenceModelConfig,
  sgd,
  stepDecay,
  tensor,
  train,
  uniform,
  warmUp,
  windowsOf,
} from '../src/index.ts';

const tokens = (T: number, B: number, data: readonly number[]) => ({ shape: [T, B] as const, data });

/** The alphabet in a circle: the next letter is certain. */
function circle(V: number, T: number, B: number, start: number): SequenceBatch {
  const at = (t: number, b: number) => (start + t + 2 * b) % V;
  const rows = Array.from({ length: T * B }, (_, n) => [Math.floor(n / B), n % B] as const);
  return {
    inputs: tokens(
      T,
      B,
      rows.map(([t, b]) => at(t, b)),
    ),
    targets: tokens(
      T,
      B,
      rows.map(([t, b]) => at(t + 1, b)),
    ),
  };
}

const config: SequenceModelConfig = { input: { tokens: 6 }, recurrent: { cell: 'gru', hiddenSize: 8 }, outputs: 6 };

describe.each<BackendName>(['reference', 'webasm', 'cpu'])('training on %s', (backend) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ backend });
  });
  afterAll(() => engine.dispose());

  it('learns a certain next letter', async () => {
    const model = createSequenceModel(engine, config, { random: createRandom(1) });
    const report = await train(model, {
      steps: 60,
      batch: (step) => circle(6, 6, 4, step),
      loss: { kind: 'cross-entropy' },
      optimizer: adam({ learningRate: 0.05 }),
      schedule: warmUp({ steps: 5, after: cosineDecay({ steps: 55, floor: 0.1 }) }),
      clip: { norm: 1 },
    });
    expect(report).toMatchObject({ stopped: 'finished', steps: 60, nonFinite: null });
    expect(report.losses[0]).toBeGreaterThan(1.5);
    expect(report.losses.at(-1)).toBeLessThan(0.2);
  });

  it('names the first tensor that stops being finite, and its step', async () => {
    const common = {
      steps: 5,
      batch: (step: number) => circle(6, 3, 1, step),
      loss: { kind: 'cross-entropy' } as const,
    };
    const poisoned = createSequenceModel(engine, config, { random: createRandom(1) });
    const { nonFinite } = await train(poisoned, {
      ...common,
      optimizer: sgd({ learningRate: 0.1 }),
      onStep: ({ step }) => step === 1 && poisoned.update((live) => (live['head.bias']!.data[2] = Infinity)),
    });
    expect(nonFinite).toEqual({ name: 'model output', step: 2, index: 2, value: Infinity });
    const thrown = createSequenceModel(engine, config, { random: createRandom(1) });
    const report = await train(thrown, { ...common, optimizer: sgd({ learningRate: Infinity }) });
    expect(report).toMatchObject({ stopped: 'non-finite', steps: 0 });
    expect(report.nonFinite).toMatchObject({ name: expect.stringMatching(/^updated /), step: 0 });
  });
});

describe('training', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ backend: 'reference' });
  });

  const batch = circle(6, 6, 2, 0);
  const fresh = (over: Partial<SequenceModelConfig> = {}) =>
    createSequenceModel(engine, { ...config, ...over }, { random: createRandom(3) });

  it('stops when aborted, when told to, and when it no longer gains', async () => {
    const common = {
      steps: 50,
      batch: () => batch,
      loss: { kind: 'cross-entropy' } as const,
      optimizer: sgd({ learningRate: 0 }),
    };
    const controller = new AbortController();
    const aborted = await train(fresh(), {
      ...common,
      signal: controller.signal,
      onStep: ({ step }) => step === 3 && controller.abort(),
    });
    expect(aborted).toMatchObject({ stopped: 'aborted', steps: 4 });
    const told = await train(fresh(), { ...common, onStep: ({ step }) => (step < 6 ? undefined : 'stop') });
    expect(told).toMatchObject({ stopped: 'by-callback', steps: 7 });
    const early = await train(fresh(), { ...common, earlyStop: { patience: 3 } });
    expect(early).toMatchObject({ stopped: 'early', steps: 4 });
  });

  it('cut into windows carries states on but not gradients', async () => {
    const model = fresh();
    const seen: number[] = [];
    const watched = {
      ...model,
      evaluate: async (...args: Parameters<typeof model.evaluate>) => {
        const result = await model.evaluate(...args);
        seen.push(args[0].inputs.shape[0]!, args[0].h0 ? 1 : 0);
        return result;
      },
    };
    await train(watched, {
      steps: 1,
      batch: () => batch,
      loss: { kind: 'cross-entropy' },
      optimizer: sgd({ learningRate: 0 }),
      window: 4,
    });
    expect(seen).toEqual([4, 0, 2, 1]);
    // With a rate of 0 the windows see the states that the whole sequence has.
    const [first, second] = [...windowsOf(batch, 4)];
    const whole = await model.forward(batch);
    const start = await model.forward(first!);
    const rest = await model.forward({ ...second!, h0: start.hN });
    expect(Array.from(rest.output.data)).toEqual(Array.from(whole.output.data.subarray(4 * 2 * 6)));
  });

  it('leaves out ignored targets, weights of 0 and padding alike', async () => {
    const model = fresh();
    const { inputs, targets } = batch;
    const kind = { kind: 'cross-entropy' } as const;
    const short = [3, 6];
    const isPadded = (n: number) => Math.floor(n / 2) >= short[n % 2]!;
    const ignored = {
      ...batch,
      targets: tokens(
        6,
        2,
        Array.from(targets!.data, (value, n) => (isPadded(n) ? -100 : value)),
      ),
    };
    const weighted = {
      ...batch,
      weights: tokens(
        6,
        2,
        Array.from(targets!.data, (_, n) => (isPadded(n) ? 0 : 1)),
      ),
    };
    const results: Evaluation[] = [];
    for (const each of [ignored, weighted, { inputs, targets: targets!, lengths: short }])
      results.push(await model.evaluate(each, kind));
    expect(results.map(({ count }) => count)).toEqual([9, 9, 9]);
    for (const { loss, gradients } of results) {
      expect(loss).toBeCloseTo(results[0]!.loss, 12);
      for (const [name, { data }] of Object.entries(gradients.parameters)) {
        data.forEach((value, i) => expect(value).toBeCloseTo(results[0]!.gradients.parameters[name]!.data[i]!, 12));
      }
    }
  });

  it.each(['each', 'last'] as const)(
    'has true gradients through embedding, stack and head, reading out %s',
    async (readout) => {
      const model = createSequenceModel(
        engine,
        {
          input: { tokens: 5, embedding: 3 },
          recurrent: { cell: 'lstm', hiddenSize: 4, bidirectional: true, layers: 2 },
          outputs: 2,
          readout,
        },
        { random: createRandom(9) },
      );
      const steps = readout === 'each' ? 4 : 1;
      const example: SequenceBatch = {
        inputs: tokens(4, 2, [0, 1, 4, 2, 3, 3, 1, 0]),
        targets: uniform([steps, 2, 2], createRandom(5)),
        lengths: [4, 2],
      };
      const options = { kind: 'squared-error' } as const;
      const { gradients } = await model.evaluate(example, options);
      for (const [name, { data }] of Object.entries(model.parameters)) {
        const i = Math.floor(data.length / 2);
        const at = async (step: number) => {
          model.update((live) => (live[name]!.data[i]! += step));
          const { loss } = await model.loss(example, options);
          model.update((live) => (live[name]!.data[i]! -= step));
          return loss;
        };
        expect(gradients.parameters[name]!.data[i], name).toBeCloseTo(((await at(1e-5)) - (await at(-1e-5))) / 2e-5, 7);
      }
    },
  );

  it('drops values between layers only while training, and scales the rest', async () => {
    const model = fresh({ recurrent: { cell: 'rnn', hiddenSize: 64, layers: 2 }, dropout: 0.5 });
    const [still, again] = [await model.forward(batch), await model.forward(batch)];
    expect(still.output.data).toEqual(again.output.data);
    const dropped = await model.forward(batch, { random: createRandom(1) });
    expect(dropped.output.data).not.toEqual(still.output.data);
    expect(dropped.recurrent.states[0]!.h.data).toEqual(still.recurrent.states[0]!.h.data);
  });

  it('decays weights as AdamW does, apart from the gradient', () => {
    const parameters = { w: tensor([1], [2]) };
    adamW({ learningRate: 0.1, weightDecay: 0.5 }).step(parameters, { w: tensor([1], [0]) });
    expect(parameters.w.data[0]).toBeCloseTo(2 * (1 - 0.1 * 0.5), 12);
  });

  it('has schedules that start at 1, or warm up to it', () => {
    expect([0, 9, 10, 25].map(stepDecay({ every: 10, factor: 0.5 }))).toEqual([1, 1, 0.5, 0.25]);
    expect([0, 2].map(exponentialDecay({ factor: 0.9 }))).toEqual([1, 0.9 ** 2]);
    expect([0, 50, 100, 200].map(cosineDecay({ steps: 100 })).map((value) => Number(value.toFixed(12)))).toEqual([
      1, 0.5, 0, 0,
    ]);
    expect([0, 3, 4].map(warmUp({ steps: 4 }))).toEqual([0.25, 1, 1]);
  });

  it('finds the first number that is not finite', () => {
    const found = firstNonFinite(7, [
      ['a', tensor([2], [1, 2])],
      ['b', tensor([2], [0, NaN])],
      ['c', tensor([1], [Infinity])],
    ]);
    expect(found).toEqual({ name: 'b', step: 7, index: 1, value: NaN });
  });
});
