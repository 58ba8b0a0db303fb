import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adam,
  type BackendName,
  beamSearch,
  checkGradients,
  createEncoderDecoder,
  createEngine,
  createLanguageModel,
  createManyToMany,
  createManyToOne,
  createOneToMany,
  createRandom,
  type Engine,
  generate,
  type LossOptions,
  type PairBatch,
  type SequenceBatch,
  train,
  type Trainable,
  uniform,
} from '../src/index.ts';

const random = createRandom(8);
const tokens = (T: number, B: number, data: readonly number[]) => ({ shape: [T, B] as const, data });
const drawn = (T: number, B: number, V: number) =>
  tokens(
    T,
    B,
    Array.from({ length: T * B }, () => Math.floor(random() * V)),
  );

/** The worst disagreement of a model's gradients with differences of its own loss. */
async function gradientError<Batch>(
  model: Trainable<Batch> & { loss(batch: Batch, options: LossOptions): Promise<{ readonly loss: number }> },
  batch: Batch,
  options: LossOptions,
): Promise<number> {
  const copy = (values: typeof model.parameters) =>
    Object.fromEntries(Object.entries(values).map(([name, { shape, data }]) => [name, { shape, data: data.slice() }]));
  const at = copy(model.parameters);
  const { gradients } = await model.evaluate(batch, options);
  const check = await checkGradients({
    at,
    gradients: gradients.parameters,
    elements: 4,
    loss: async (values) => {
      model.update((live) => Object.entries(values).forEach(([name, { data }]) => live[name]!.data.set(data)));
      return (await model.loss(batch, options)).loss;
    },
  });
  expect(check.tensors.map(({ name }) => name).sort()).toEqual(Object.keys(at).sort());
  return check.error;
}

const likelihood = { kind: 'cross-entropy' } as const;
const squared = { kind: 'squared-error' } as const;
const right = 1e-6;

describe('architectures by name have true gradients', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ backend: 'reference' });
  });
  afterAll(() => engine.dispose());
  const init = { random: createRandom(3) };

  it.each(['rnn', 'gru', 'lstm'] as const)('many-to-many, an output for each input (%s)', async (cell) => {
    const model = createManyToMany(
      engine,
      { input: { features: 3 }, recurrent: { cell, hiddenSize: 4, layers: 2, bidirectional: true }, outputs: 2 },
      init,
    );
    const batch: SequenceBatch = {
      inputs: uniform([5, 3, 3], random),
      targets: uniform([5, 3, 2], random),
      lengths: [5, 2, 4],
    };
    expect((await model.forward(batch)).output.shape).toEqual([5, 3, 2]);
    expect(await gradientError(model, batch, squared)).toBeLessThan(right);
  });

  it.each(['rnn', 'gru', 'lstm'] as const)('many-to-one, an output for the whole sequence (%s)', async (cell) => {
    const model = createManyToOne(
      engine,
      { input: { tokens: 5, embedding: 3 }, recurrent: { cell, hiddenSize: 4 }, outputs: 3 },
      init,
    );
    const batch: SequenceBatch = { inputs: drawn(6, 2, 5), targets: tokens(1, 2, [2, 0]), lengths: [6, 3] };
    expect((await model.forward(batch)).output.shape).toEqual([1, 2, 3]);
    expect(await gradientError(model, batch, likelihood)).toBeLessThan(right);
  });

  it.each(['rnn', 'gru', 'lstm'] as const)('one-to-many, a sequence from one vector (%s)', async (cell) => {
    const model = createOneToMany(
      engine,
      { input: { features: 3 }, recurrent: { cell, hiddenSize: 4 }, outputs: 2 },
      init,
    );
    const batch = { inputs: uniform([1, 2, 3], random), targets: uniform([6, 2, 2], random) };
    expect((await model.forward({ inputs: batch.inputs, steps: 4 })).output.shape).toEqual([4, 2, 2]);
    expect(await gradientError(model, batch, squared)).toBeLessThan(right);
    await expect(model.forward({ inputs: uniform([2, 2, 3], random), steps: 4 })).rejects.toThrow(
      /\(1, B, I\).*\(2, 2, 3\)/,
    );
    await expect(model.forward({ inputs: batch.inputs })).rejects.toThrow(/`steps`/);
  });

  it('language model', async () => {
    const model = createLanguageModel(
      engine,
      { tokens: 5, embedding: 2, recurrent: { cell: 'gru', hiddenSize: 4 } },
      init,
    );
    const batch = { inputs: drawn(5, 2, 5), targets: drawn(5, 2, 5) };
    expect(await gradientError(model, batch, likelihood)).toBeLessThan(right);
    expect(await generate(model, [1], { steps: 3, strategy: 'greedy' })).toHaveLength(3);
  });

  it.each([
    ['rnn', false],
    ['gru', false],
    ['lstm', false],
    ['rnn', true],
    ['gru', true],
    ['lstm', true],
  ] as const)('encoder–decoder, source and target of different lengths (%s, attention %s)', async (cell, attention) => {
    const model = createEncoderDecoder(
      engine,
      {
        source: { tokens: 6, embedding: 3 },
        target: { tokens: 4, embedding: 2 },
        recurrent: { cell, hiddenSize: 3, layers: 2 },
        attention,
      },
      init,
    );
    const batch: PairBatch = {
      source: drawn(7, 3, 6),
      sourceLengths: [7, 1, 4],
      inputs: drawn(4, 3, 4),
      targets: drawn(4, 3, 4),
      lengths: [4, 2, 3],
    };
    const trace = await model.forward(batch);
    expect(trace.output.shape).toEqual([4, 3, 4]);
    expect(await gradientError(model, batch, likelihood)).toBeLessThan(right);
    if (!attention) return;
    const [first, second] = [trace.attention!.data.subarray(0, 7), trace.attention!.data.subarray(7, 14)];
    expect([...first].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect([...second]).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });
});

describe.each<BackendName>(['webasm', 'cpu'])('an encoder–decoder on %s', (backend) => {
  it('learns to turn sequences round, and writes them by greedy and beam search', async () => {
    const engine = await createEngine({ backend });
    const seeded = createRandom(5);
    const [V, start, S, B] = [4, 4, 3, 16];
    const model = createEncoderDecoder(
      engine,
      {
        source: { tokens: V },
        target: { tokens: V + 1 },
        recurrent: { cell: 'gru', hiddenSize: 16 },
        attention: true,
      },
      { random: seeded },
    );
    const batch = (): PairBatch => {
      const source = Array.from({ length: S * B }, () => Math.floor(seeded() * V));
      const turned = Array.from({ length: S * B }, (_, n) => source[(S - 1 - Math.floor(n / B)) * B + (n % B)]!);
      const inputs = [...Array.from({ length: B }, () => start), ...turned.slice(0, (S - 1) * B)];
      return { source: tokens(S, B, source), inputs: tokens(S, B, inputs), targets: tokens(S, B, turned) };
    };
    const report = await train(model, {
      steps: 150,
      batch,
      loss: likelihood,
      optimizer: adam({ learningRate: 0.03 }),
      clip: { norm: 1 },
    });
    expect(report).toMatchObject({ stopped: 'finished', nonFinite: null });
    expect(report.losses.at(-1)).toBeLessThan(0.1);
    const writer = await model.writer(tokens(3, 1, [3, 1, 0]));
    expect(await generate(writer, [start], { steps: 3, strategy: 'greedy' })).toEqual([0, 1, 3]);
    expect((await beamSearch(writer, [start], { steps: 3, width: 3 }))[0]!.tokens).toEqual([0, 1, 3]);
    await expect(
      train(model, { steps: 1, batch, loss: likelihood, optimizer: adam(), window: 2 }),
    ).rejects.toMatchObject({ code: 'bad-option' });
    model.dispose();
    await expect(model.forward(batch())).rejects.toMatchObject({ code: 'disposed' });
    engine.dispose();
  });
});
