import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BackendName,
  beamSearch,
  chooseToken,
  createEngine,
  createRandom,
  createSequenceModel,
  decodeStep,
  generate,
  logSoftmax,
  type SequenceModel,
  tokenProbabilities,
} from '@keyproof/rnn-core';

const V = 3;

/** A language model with strong preferences, so that searches have something to find. */
async function languageModel(backend: BackendName, cell: 'gru' | 'lstm' = 'gru'): Promise<SequenceModel> {
  const engine = await createEngine({ backend });
  const model = createSequenceModel(
    engine,
    { input: { tokens: V }, recurrent: { cell, hiddenSize: 5 }, outputs: V },
    { random: createRandom(3) },
  );
  model.update((parameters) =>
    parameters['head.weight']!.data.forEach(
      (value: number, i: number) => (parameters['head.weight']!.data[i] = 6 * value),
    ),
  );
  return model;
}

/** log P of `tokens` after `prefix`, from one forward pass over the whole sequence. */
async function logProbability(
  model: SequenceModel,
  prefix: readonly number[],
  tokens: readonly number[],
): Promise<number> {
  const inputs = [...prefix, ...tokens.slice(0, -1)];
  const { output } = await model.forward({ inputs: { shape: [inputs.length, 1], data: inputs } });
  const rows = logSoftmax(output.data, V);
  return tokens.reduce((sum, token, i) => sum + rows[(prefix.length - 1 + i) * V + token]!, 0);
}

const all = (steps: number): number[][] =>
  steps === 0 ? [[]] : all(steps - 1).flatMap((tokens) => Array.from({ length: V }, (_, token) => [...tokens, token]));

describe('tokenProbabilities', () => {
  const logits = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 1, maxLength: 12 });

  test('is a distribution that keeps the order of the logits', () => {
    fc.assert(
      fc.property(
        logits,
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (row, temperature, topK, topP) => {
          const likely = tokenProbabilities(row, { temperature, topK, topP });
          expect(likely.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
          expect([...likely].filter((value) => value > 0).length).toBeLessThanOrEqual(topK);
          row.forEach((a, i) => row.forEach((b, j) => a > b && expect(likely[i]!).toBeGreaterThanOrEqual(likely[j]!)));
        },
      ),
    );
  });

  test('without settings it is the softmax', () => {
    const row = [0.3, -1, 2];
    expect([...tokenProbabilities(row)]).toEqual(
      [...logSoftmax(row, 3)].map((value) => expect.closeTo(Math.exp(value), 12)),
    );
  });

  test('top-p keeps the smallest set that reaches p', () => {
    const row = [0.5, 0.3, 0.15, 0.05].map(Math.log);
    expect([...tokenProbabilities(row, { topP: 0.6 })].map((value) => value > 0)).toEqual([true, true, false, false]);
    expect([...tokenProbabilities(row, { topP: 0.5 })].map((value) => value > 0)).toEqual([true, false, false, false]);
    expect([...tokenProbabilities(row, { topP: 1 })].map((value) => value > 0)).toEqual([true, true, true, true]);
  });

  test('greedy takes the likeliest, and the first of equals', () => {
    expect(chooseToken([1, 4, 4, 2], () => 0.999, { strategy: 'greedy' })).toBe(1);
  });

  test('draws come as often as their probability', () => {
    const random = createRandom(5);
    const row = [0.5, 0.3, 0.2].map(Math.log);
    const count = [0, 0, 0];
    for (let i = 0; i < 20_000; i++) count[chooseToken(row, random)]!++;
    expect(count.map((each) => each / 20_000)).toEqual([0.5, 0.3, 0.2].map((value) => expect.closeTo(value, 1.5)));
  });

  test.each([{ temperature: 0 }, { topK: 0 }, { topP: 0 }, { topP: 1.5 }, { temperature: Number.NaN }])(
    'refuses %j',
    (sampling) => {
      expect(() => tokenProbabilities([1, 2], sampling)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    },
  );
});

describe.each(['reference', 'webasm', 'cpu'] as const)('language models on %s', (backend) => {
  test.each(['gru', 'lstm'] as const)('a %s read token by token gives what it gives in one pass', async (cell) => {
    const model = await languageModel(backend, cell);
    const tokens = [0, 2, 1, 1, 0];
    const { output } = await model.forward({ inputs: { shape: [tokens.length, 1], data: tokens } });
    let state = {};
    for (const [t, token] of tokens.entries()) {
      const step = await decodeStep(model, token, state);
      state = step.state;
      step.logits.forEach((value: number, v: number) => expect(value).toBeCloseTo(output.data[t * V + v]!, 4));
    }
  });

  test('greedy generation takes the likeliest token at each step', async () => {
    const model = await languageModel(backend);
    const written = await generate(model, [1], { steps: 6, strategy: 'greedy' });
    const read = [1];
    for (const token of written) {
      const { output } = await model.forward({ inputs: { shape: [read.length, 1], data: read } });
      const row = output.data.slice(-V);
      expect(token).toBe(row.indexOf(Math.max(...row)));
      read.push(token);
    }
  });

  test('a beam of every sequence is exhaustive search', async () => {
    const model = await languageModel(backend);
    const scored = await Promise.all(
      all(3).map(async (tokens) => ({ tokens, value: await logProbability(model, [0], tokens) })),
    );
    scored.sort((a, b) => b.value - a.value);
    const beams = await beamSearch(model, [0], { width: 27, steps: 3 });
    expect(beams).toHaveLength(27);
    expect(beams[0]!.tokens).toEqual(scored[0]!.tokens);
    beams.forEach((beam, i) => expect(beam.logProbability).toBeCloseTo(scored[i]!.value, 4));
  });

  test('a beam of one is greedy search', async () => {
    const model = await languageModel(backend);
    const [beam] = await beamSearch(model, [2], { width: 1, steps: 5 });
    expect(beam!.tokens).toEqual(await generate(model, [2], { steps: 5, strategy: 'greedy' }));
  });
});

describe('generate', () => {
  test('drawn sentences come as often as the model says', async () => {
    const model = await languageModel('reference');
    const random = createRandom(9);
    const count = new Map<string, number>();
    const N = 3000;
    for (let i = 0; i < N; i++) {
      const key = (await generate(model, [0], { steps: 2, random })).join();
      count.set(key, (count.get(key) ?? 0) + 1);
    }
    for (const tokens of all(2)) {
      expect((count.get(tokens.join()) ?? 0) / N).toBeCloseTo(Math.exp(await logProbability(model, [0], tokens)), 1.3);
    }
  });

  test('stops at the end token and at the last step', async () => {
    const model = await languageModel('reference');
    const [first] = await generate(model, [0], { steps: 1, strategy: 'greedy' });
    expect(await generate(model, [0], { steps: 9, strategy: 'greedy', end: first! })).toEqual([first]);
    expect(await generate(model, [0], { steps: 4, strategy: 'greedy' })).toHaveLength(4);
  });

  test('under teacher forcing the truth is fed, whatever was chosen', async () => {
    const model = await languageModel('reference');
    const truth = [2, 2, 2, 2];
    const written = await generate(model, [0], { steps: 4, strategy: 'greedy', truth });
    for (let t = 0; t < 4; t++) {
      const read = [0, ...truth.slice(0, t)];
      const { output } = await model.forward({ inputs: { shape: [read.length, 1], data: read } });
      const row = output.data.slice(-V);
      expect(written[t]).toBe(row.indexOf(Math.max(...row)));
    }
  });

  test('a length penalty lets longer sequences win', async () => {
    const model = await languageModel('reference');
    const lengths = await Promise.all(
      [0, 1].map(
        async (lengthPenalty) =>
          (await beamSearch(model, [0], { width: 9, steps: 5, end: 0, lengthPenalty }))[0]!.tokens.length,
      ),
    );
    expect(lengths[1]).toBeGreaterThanOrEqual(lengths[0]!);
  });

  test('says what it misses', async () => {
    const model = await languageModel('reference');
    await expect(generate(model, [], { steps: 1, strategy: 'greedy' })).rejects.toThrow(/at least one token/);
    await expect(generate(model, [0], { steps: 1 })).rejects.toThrow(/a generator `random`/);
    await expect(beamSearch(model, [0], { width: 0, steps: 1 })).rejects.toThrow(/`width` from 1 up/);
    await expect(
      generate(model, [0], { steps: 1, strategy: 'greedy', signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'aborted' });
    const engine = await createEngine({ backend: 'reference' });
    const both = createSequenceModel(
      engine,
      { input: { tokens: V }, recurrent: { cell: 'gru', hiddenSize: 2, bidirectional: true }, outputs: V },
      { random: createRandom(1) },
    );
    await expect(decodeStep(both, 0)).rejects.toThrow(/one direction/);
  });
});
