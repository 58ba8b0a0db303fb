import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '@keyproof/rnn-core';

interface Solved {
  readonly error: number;
  readonly steps: number;
  readonly solved: boolean;
}
interface Adding {
  solve(engine: Engine, cell: 'rnn' | 'gru' | 'lstm', options: Record<string, unknown>): Promise<Solved>;
}
interface Characters {
  readonly text: string;
  bigramEntropy(tokens: readonly number[]): number;
  learn(engine: Engine, options: Record<string, unknown>): Promise<{ loss: number; bigram: number; written: string }>;
}

const example = async <Module>(name: string): Promise<Module> =>
  (await import(new URL(`../examples/${name}.mjs`, import.meta.url).href)) as Module;

/** The examples in a short form; `npm run example -- NAME` runs them in full. */
describe('the examples', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine();
  });
  afterAll(() => engine.dispose());

  it('measure the entropy of letter pairs', async () => {
    const { bigramEntropy } = await example<Characters>('character-model');
    expect(bigramEntropy([0, 1, 0, 1, 0, 1])).toBe(0);
    // After a 0 comes 0 or 1, equally often.
    expect(bigramEntropy([0, 0, 1, 0, 0, 1, 0, 1, 0, 0])).toBeCloseTo((6 / 9) * Math.log(2), 12);
  });

  it('learn a text better than a table of letter pairs could', async () => {
    const { learn, text } = await example<Characters>('character-model');
    const options = { given: text.slice(0, 280), hiddenSize: 40, steps: 160, T: 25, B: 12 };
    const { loss, bigram, written } = await learn(engine, options);
    expect(bigram).toBeGreaterThan(1);
    expect(loss).toBeLessThan(bigram);
    expect(written).toHaveLength(120);
  });

  it('add two numbers that lie apart with a GRU', async () => {
    const { solve } = await example<Adding>('adding-problem');
    const short = { T: 20, B: 24, hiddenSize: 16, steps: 600, goal: 0.03 };
    expect(await solve(engine, 'gru', short)).toMatchObject({ solved: true });
    const untrained = await solve(engine, 'rnn', { ...short, steps: 1 });
    expect(untrained).toMatchObject({ solved: false, steps: 1 });
  });
});
