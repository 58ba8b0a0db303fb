import type { Lab } from '../types.ts';
import { once } from './once.ts';
import { trainWordModel, type TrainingOptions, type WordModel } from './word-model.ts';
import { randomSource, type WordSource } from './word-source.ts';

/** A language, a model that learnt it, and the same model before it learnt anything. */
export interface Lesson {
  readonly source: WordSource;
  readonly trained: WordModel;
  readonly untrained: WordModel;
}

/** Words of the vocabulary and of a sentence: 2⁵ sentences are few enough to write down and long enough to need a memory. */
const SYMBOLS = 2;
const LENGTH = 5;

/**
 * Lesson number `index` of a lab. Training runs once in float64; the engines then measure one and the same network, so
 * that what differs between them is arithmetic, not luck.
 */
export function lesson(lab: Lab, index: number): Promise<Lesson> {
  return once(lab, `lesson/${index}`, () => teach(lab, index));
}

async function teach(lab: Lab, index: number): Promise<Lesson> {
  const source = randomSource(SYMBOLS, LENGTH, lab.random(`word-source/${index}`));
  const train = (options: TrainingOptions) =>
    trainWordModel(lab.reference, source, lab.random(`word-model/${index}`), {
      ...options,
      checkpoint: () => lab.checkpoint(),
    });
  return { source, trained: await train({}), untrained: await train({ steps: 0 }) };
}
