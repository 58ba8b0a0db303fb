import { createEngine, createRandom, type Engine } from '@keyproof/rnn-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sentenceChances, totalVariation, writeSentences } from '../../src/experiments/sample-words.ts';
import { influenceOfWords, predictAll, trainWordModel } from '../../src/experiments/word-model.ts';
import { probability, randomSource } from '../../src/experiments/word-source.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ backend: 'reference' });
});

describe('a random language', () => {
  const source = randomSource(3, 4, createRandom(1));

  it('gives its sentences probabilities that sum to 1', () => {
    expect(source.sentences).toHaveLength(81);
    expect(source.sentences.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
  });

  it('obeys the chain rule', () => {
    for (const sentence of [0, 17, 80]) {
      const chain = [1, 2, 3, 4].map((t) => probability(source, sentence, [t], [1, 2, 3, 4].slice(0, t - 1)));
      expect(chain.reduce((product, chance) => product * chance, 1)).toBeCloseTo(
        source.sentences[sentence] as number,
        12,
      );
    }
  });

  it('gives the empty event probability 1 and a known word probability 1', () => {
    expect(probability(source, 5, [], [])).toBeCloseTo(1, 12);
    expect(probability(source, 5, [2], [1, 2])).toBeCloseTo(1, 12);
  });
});

describe('a word model', () => {
  const source = randomSource(2, 4, createRandom(2));

  it('learns the language it is trained on and not before', async () => {
    const trained = await sentenceChances(engine, await trainWordModel(engine, source, createRandom(3)));
    const fresh = await sentenceChances(engine, await trainWordModel(engine, source, createRandom(3), { steps: 0 }));
    expect(totalVariation(trained, source.sentences)).toBeLessThan(0.03);
    expect(totalVariation(fresh, source.sentences)).toBeGreaterThan(0.1);
  });

  it('gives chances that sum to 1 at every step', async () => {
    const chances = await predictAll(engine, await trainWordModel(engine, source, createRandom(4), { steps: 0 }));
    for (let row = 0; row < chances.length; row += 2)
      expect((chances[row] as number) + (chances[row + 1] as number)).toBeCloseTo(1, 12);
  });

  it('depends on the words before the step and on no other', async () => {
    const model = await trainWordModel(engine, source, createRandom(5), { steps: 5 });
    const [first, second, third] = (await influenceOfWords(engine, model, 3)) as [number, number, number];
    expect(Math.min(first, second)).toBeGreaterThan(1e-4);
    expect(third).toBe(0);
  });

  it('writes its own distribution only by drawing and reading back', async () => {
    const model = await trainWordModel(engine, source, createRandom(6));
    const chances = await sentenceChances(engine, model);
    const distance = async (procedure: Parameters<typeof writeSentences>[2]) =>
      totalVariation(
        await writeSentences(engine, model, procedure, { count: 4000, truth: source, random: createRandom(7) }),
        chances,
      );
    expect(await distance({ pick: 'draw', feed: 'chosen' })).toBeLessThan(0.05);
    expect(await distance({ pick: 'argmax', feed: 'chosen' })).toBeGreaterThan(0.3);
    expect(await distance({ pick: 'draw', feed: 'truth' })).toBeGreaterThan(0.2);
  });
});
