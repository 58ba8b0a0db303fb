import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkGradients,
  clipByGlobalNorm,
  clipByValue,
  createEngine,
  createRandom,
  createSequenceModel,
  type Engine,
  type Parameters,
  type SequenceBatch,
  type SequenceModelConfig,
  sgd,
  train,
  uniform,
  windowsOf,
} from '../src/index.ts';

/** Models of every kind over random shapes: embeddings or features, masks, lengths, dropout, both losses and readouts. */
const experiments = fc.record({
  cell: fc.constantFrom('rnn' as const, 'gru' as const, 'lstm' as const),
  convention: fc.constantFrom('coursera' as const, 'pytorch' as const, 'onnx' as const, 'keras' as const),
  hiddenSize: fc.integer({ min: 1, max: 17 }),
  layers: fc.integer({ min: 1, max: 3 }),
  bidirectional: fc.boolean(),
  bias: fc.boolean(),
  tokens: fc.option(fc.integer({ min: 2, max: 7 })),
  size: fc.integer({ min: 1, max: 9 }),
  outputs: fc.integer({ min: 1, max: 5 }),
  readout: fc.constantFrom('each' as const, 'last' as const),
  dropout: fc.constantFrom(0, 0.4),
  T: fc.integer({ min: 1, max: 20 }),
  B: fc.integer({ min: 1, max: 5 }),
  masked: fc.boolean(),
  short: fc.boolean(),
  sum: fc.boolean(),
  classes: fc.boolean(),
  seed: fc.integer(),
});
type Drawn = typeof experiments extends fc.Arbitrary<infer Value> ? Value : never;

function parts(drawn: Drawn): { config: SequenceModelConfig; batch: SequenceBatch } {
  const { tokens, size, outputs, readout, dropout, T, B, masked, short, classes, seed, ...recurrent } = drawn;
  const random = createRandom(seed);
  const whole = (count: number, below: number) => Array.from({ length: count }, () => Math.floor(random() * below));
  const steps = readout === 'each' ? T : 1;
  const { sum: _sum, ...stack } = recurrent;
  return {
    config: {
      input: tokens === null ? { features: size } : { tokens, embedding: size },
      recurrent: stack,
      outputs,
      readout,
      dropout,
    },
    batch: {
      inputs: tokens === null ? uniform([T, B, size], random) : { shape: [T, B], data: whole(T * B, tokens) },
      targets: classes
        ? { shape: [steps, B], data: whole(steps * B, outputs).map((each) => (random() < 0.2 ? -100 : each)) }
        : uniform([steps, B, outputs], random),
      ...(masked ? { weights: { shape: [steps, B], data: whole(steps * B, 3) } } : {}),
      ...(short ? { lengths: whole(B, T + 1) } : {}),
    },
  };
}

describe('gradients of whole models', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ backend: 'reference' });
  });
  afterAll(() => engine.dispose());

  it('agree with differences of the loss, whatever the shape, the mask and what dropout dropped', async () => {
    await fc.assert(
      fc.asyncProperty(experiments, async (drawn) => {
        const { config, batch } = parts(drawn);
        const model = createSequenceModel(engine, config, { random: createRandom(drawn.seed) });
        // A generator made anew drops the same values each time.
        const options = () => ({
          kind: drawn.classes ? ('cross-entropy' as const) : ('squared-error' as const),
          reduction: drawn.sum ? ('sum' as const) : ('mean' as const),
          random: createRandom(7),
        });
        const { gradients, count } = await model.evaluate(batch, options());
        fc.pre(count > 0);
        const at = Object.fromEntries(
          Object.entries(model.parameters).map(([name, { shape, data }]) => [name, { shape, data: data.slice() }]),
        );
        const { tensors } = await checkGradients({
          at,
          gradients: gradients.parameters,
          elements: 2,
          loss: async (values) => {
            model.setParameters(values);
            return (await model.evaluate(batch, options())).loss;
          },
        });
        for (const { name, elements } of tensors) {
          for (const { analytic, numeric } of elements) {
            expect(Math.abs(analytic - numeric), name).toBeLessThan(1e-6 * (1 + Math.abs(analytic)));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('under truncation are those of each window from the state where the last one ended, clipped as told', async () => {
    await fc.assert(
      fc.asyncProperty(experiments, fc.integer({ min: 1, max: 20 }), async (given, length) => {
        const drawn = { ...given, bidirectional: false, readout: 'each' as const, dropout: 0 as const, short: false };
        const { config, batch } = parts(drawn);
        const loss = {
          kind: drawn.classes ? ('cross-entropy' as const) : ('squared-error' as const),
          reduction: 'sum' as const,
        };
        const init = { random: () => 0.7 };
        const [trained, model] = [createSequenceModel(engine, config, init), createSequenceModel(engine, config, init)];
        const clip = { norm: 0.5, value: 0.2 };
        const optimizer = sgd({ learningRate: 0.1 });
        await train(trained, { steps: 1, batch: () => batch, loss, optimizer, window: length, clip });
        let state: Pick<SequenceBatch, 'h0' | 'c0'> = {};
        for (const window of windowsOf(batch, length)) {
          const { gradients, trace } = await model.evaluate({ ...window, ...state }, loss);
          const own: Parameters = gradients.parameters;
          clipByGlobalNorm(own, clip.norm);
          clipByValue(own, clip.value);
          model.update((live) => {
            for (const [name, { data }] of Object.entries(live)) {
              data.forEach((_, i) => (data[i]! -= 0.1 * own[name]!.data[i]!));
            }
          });
          state = { h0: trace.hN, ...(trace.cN ? { c0: trace.cN } : {}) };
        }
        for (const [name, { data }] of Object.entries(model.parameters)) {
          data.forEach((value: number, i: number) => expect(trained.parameters[name]!.data[i]).toBeCloseTo(value, 12));
        }
      }),
      { numRuns: 20 },
    );
  });
});
