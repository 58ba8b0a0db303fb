import { lesson } from '../../experiments/lessons.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { influenceOfWords, predictAll, type WordModel } from '../../experiments/word-model.ts';
import { probability, type WordSource, wordAt } from '../../experiments/word-source.ts';
import type { Engine } from '@keyproof/rnn-core';
import type { Finding, Lab, Measurement } from '../../types.ts';
import { type EstimateClaim, placesOf } from './claim.ts';
import { meta } from './meta.ts';

/** The step that is looked at: words come before it and after it. */
const STEP = 4;

const FIELDS = ['distance', 'unused', 'unnamed', 'control'] as const;

/**
 * Trains language models on random languages in which every earlier word matters, and compares what their output at step t is
 * with the probability that the claim names, and the words it depends on with the words that the claim conditions on.
 */
export async function experiment(claim: EstimateClaim, lab: Lab): Promise<Finding> {
  const samples = await sampleFields(
    lab,
    'language-model',
    FIELDS,
    // Both engines run the same networks: their distances differ by rounding only.
    { count: 3, tolerance: 0.01, floor: 0.005 },
    async (engine, _random, index) => {
      lab.checkpoint();
      const { source, trained, untrained } = await lesson(lab, index);
      const conditions = placesOf(claim.conditions, STEP, source.length);
      const influence = await influenceOfWords(engine, trained, STEP);
      const used = (word: number) => (influence[word - 1] ?? 0) > meta.thresholds.depends.value;
      const words = Array.from({ length: source.length }, (_, index) => index + 1);
      return {
        distance: await distance(engine, trained, source, claim),
        unused: conditions.filter((word) => !used(word)).length,
        unnamed: words.filter((word) => used(word) && !conditions.includes(word)).length,
        control: await distance(engine, untrained, source, claim),
      };
    },
  );
  const { distance: gap, unused, unnamed, control } = samples;
  const { fits, misses } = meta.thresholds;
  const measurements: Measurement[] = [
    {
      name: 'mean distance of the output from the claimed probability',
      value: gap.max,
      threshold: fits.value,
      unit: fits.unit,
      reference: Math.max(...gap.reference),
      interval: gap.interval,
    },
    { name: 'claimed words that the output does not depend on', value: unused.max, threshold: 0, unit: 'words' },
    { name: 'words it depends on that are not claimed', value: unnamed.max, threshold: 0, unit: 'words' },
    { name: 'the same distance before training (control)', value: control.min, threshold: fits.value, unit: fits.unit },
  ];
  if (!Object.values(samples).every(({ agrees }) => agrees)) {
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  }
  const words = `${unused.max} claimed words unused, ${unnamed.max} used words not claimed`;
  if (gap.max <= fits.value && unused.max === 0 && unnamed.max === 0 && control.min > fits.value) {
    return {
      holds: true,
      reason: `the output is this probability within ${gap.max.toFixed(3)}; ${words}`,
      measurements,
    };
  }
  if (gap.min >= misses.value) {
    return {
      holds: false,
      reason: `the output misses this probability by ${gap.min.toFixed(2)}; ${words}`,
      measurements,
    };
  }
  return {
    holds: null,
    reason: `distance ${gap.min.toFixed(3)}…${gap.max.toFixed(3)} is inside the margin; ${words}`,
    measurements,
  };
}

/** Mean over all sentences, by their probability, of |chance of the word at the step − what the claim says it is|. */
async function distance(engine: Engine, model: WordModel, source: WordSource, claim: EstimateClaim): Promise<number> {
  const { symbols, length, sentences } = source;
  const chances = await predictAll(engine, model);
  const batch = symbols ** (length - 1);
  const targets = placesOf(claim.targets, STEP, length);
  const conditions = placesOf(claim.conditions, STEP, length);
  return sentences.reduce((sum, mass, sentence) => {
    const row = (STEP - 1) * batch + Math.floor(sentence / symbols);
    const chance = chances[row * symbols + wordAt(source, sentence, STEP)] as number;
    return sum + mass * Math.abs(chance - probability(source, sentence, targets, conditions));
  }, 0);
}
