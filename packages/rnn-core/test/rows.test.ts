import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, createRandom, createSequenceModel, normal } from '../src/index.ts';

describe('a simple cell on fewer sequences than lanes, with 32 units or more', () => {
  const cases = fc.record({
    B: fc.integer({ min: 1, max: 3 }),
    T: fc.integer({ min: 1, max: 9 }),
    I: fc.integer({ min: 1, max: 17 }),
    H: fc.constantFrom(32, 64, 96),
    layers: fc.integer({ min: 1, max: 2 }),
    activation: fc.constantFrom('tanh' as const, 'relu' as const),
    embedded: fc.boolean(),
    seed: fc.integer({ min: 1, max: 99 }),
  });

  it('computes what it does on many, to the bit', async () => {
    const engine = await createEngine({ backend: 'webasm', threads: 1 });
    await fc.assert(
      fc.asyncProperty(cases, async ({ B, T, I, H, layers, activation, embedded, seed }) => {
        const random = createRandom(seed);
        const V = 3;
        const model = createSequenceModel(
          engine,
          {
            input: embedded ? { tokens: V, embedding: I } : { features: I },
            recurrent: { cell: 'rnn', hiddenSize: H, layers, activation },
            outputs: V,
          },
          { random },
        );
        const tokens = () => Array.from({ length: T * B }, () => Math.floor(random() * V));
        const inputs = embedded ? { shape: [T, B] as const, data: tokens() } : normal([T, B, I], random);
        const batch = { inputs, targets: { shape: [T, B] as const, data: tokens() } };
        const options = { kind: 'cross-entropy' } as const;
        const rows = await model.evaluate(batch, { ...options, only: 'parameters' });
        // Kept whole, the way back goes by the kernels for many sequences.
        const whole = await model.evaluate(batch, options);
        expect(rows.gradients.parameters).toEqual(whole.gradients.parameters);
        // Four sequences and more fill the lanes: each of these twice or more often.
        const times = Math.ceil(4 / B);
        const width = inputs.data.length / (T * B);
        const repeated = Array.from({ length: T * times * B * width }, (_, i) => {
          const [t, rest] = [Math.floor(i / (times * B * width)), i % (B * width)];
          return inputs.data[t * B * width + rest]!;
        });
        const shape = embedded ? [T, times * B] : [T, times * B, I];
        const many = await model.forward({ inputs: { shape, data: Float64Array.from(repeated) } });
        const state = (data: ArrayLike<number>, columns: number, b: number) =>
          Array.from({ length: H }, (_, k) => data[((T - 1) * columns + b) * H + k]);
        for (let b = 0; b < B; b++) {
          expect(state(rows.trace.recurrent.output.data, B, b)).toEqual(
            state(many.recurrent.output.data, times * B, b),
          );
        }
        model.dispose();
      }),
      { numRuns: 25 },
    );
    engine.dispose();
  });
});
