import { lesson } from '../../experiments/lessons.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { sentenceChances, totalVariation, writeSentences } from '../../experiments/sample-words.ts';
import type { Finding, Lab, Measurement } from '../../types.ts';
import { procedureOf, type ProcedureClaim, type VarietyClaim } from './claim.ts';
import { meta } from './meta.ts';

/** Sentences written for each model. */
const SENTENCES = 2048;

/**
 * Writes sentences with trained models by the claimed procedure and compares how often each sentence comes with the probability
 * that the model gives it. The control chooses words without looking at the model.
 */
export async function experiment(claim: ProcedureClaim, lab: Lab): Promise<Finding> {
  const procedure = procedureOf(claim);
  const { variation, kinds, control } = await sampleFields(
    lab,
    'sampling',
    ['variation', 'kinds', 'control'],
    // One draw in 2048 may fall on the other side of a boundary in float32.
    { count: 3, tolerance: 0.05, floor: 0.1 },
    async (engine, random, index) => {
      lab.checkpoint();
      const { source, trained } = await lesson(lab, index);
      const chances = await sentenceChances(engine, trained);
      const options = { count: SENTENCES, truth: source, random };
      const counts = await writeSentences(engine, trained, procedure, options);
      const blind = await once(lab, `sampling/blind/${engine.backend}/${index}`, () =>
        writeSentences(engine, trained, { pick: 'uniform', feed: 'chosen' }, options),
      );
      return {
        variation: totalVariation(counts, chances),
        kinds: counts.filter((count) => count > 0).length,
        control: totalVariation(blind, chances),
      };
    },
  );
  const { same, different } = meta.thresholds;
  const measurements: Measurement[] = [
    {
      name: "distance of the sentences written from the model's own distribution",
      value: variation.max,
      threshold: same.value,
      unit: same.unit,
      reference: Math.max(...variation.reference),
      interval: variation.interval,
    },
    { name: 'different sentences written', value: kinds.max, threshold: null, unit: 'sentences' },
    {
      name: 'the same distance for words chosen without the model (control)',
      value: control.min,
      threshold: different.value,
      unit: same.unit,
    },
  ];
  if (!variation.agrees || !control.agrees) {
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  }
  const need = procedure.feed === 'truth' ? ', and each needs a sentence of the training set' : '';
  const what = `${kinds.min === kinds.max ? kinds.max : `${kinds.min}–${kinds.max}`} different sentences in ${SENTENCES}${need}`;
  if (variation.max <= same.value && control.min >= different.value) {
    return {
      holds: true,
      reason: `sentences come as often as the model says (off by ${variation.max.toFixed(2)}): ${what}`,
      measurements,
    };
  }
  if (variation.min >= different.value) {
    return {
      holds: false,
      reason: `sentences do not come as often as the model says (off by ${variation.min.toFixed(2)}): ${what}`,
      measurements,
    };
  }
  return {
    holds: null,
    reason: `distance ${variation.min.toFixed(2)}…${variation.max.toFixed(2)} is inside the margin: ${what}`,
    measurements,
  };
}

/** Writes sentences from the same start many times and counts the different ones; drawing and taking the likeliest are each other's control. */
export async function experimentOnVariety(claim: VarietyClaim, lab: Lab): Promise<Finding> {
  const { drawn, likeliest, least } = await sampleFields(
    lab,
    'sampling/variety',
    ['drawn', 'likeliest', 'least'],
    // One draw in 2048 may fall on the other side of a boundary in float32.
    { count: 3, tolerance: 0.1, floor: 0.1 },
    async (engine, random, index) => {
      lab.checkpoint();
      const { source, trained } = await lesson(lab, index);
      const options = { count: SENTENCES, truth: source, random };
      const kinds = async (pick: VarietyClaim['pick']) =>
        (await writeSentences(engine, trained, { pick, feed: 'chosen' }, options)).filter((count) => count > 0).length;
      return { drawn: await kinds('draw'), likeliest: await kinds('argmax'), least: await kinds('argmin') };
    },
  );
  const measurements: Measurement[] = [
    { name: 'different sentences, words drawn', value: drawn.min, threshold: 1, unit: 'sentences' },
    { name: 'different sentences, likeliest words', value: likeliest.max, threshold: 1, unit: 'sentences' },
  ];
  if (!drawn.agrees || !likeliest.agrees || drawn.min <= 1 || likeliest.max !== 1 || least.max !== 1)
    return { holds: null, reason: 'the two ways of choosing are not told apart (control)', measurements };
  return {
    holds: (claim.pick !== 'draw') === claim.same,
    reason: `in ${SENTENCES} times, drawing writes ${drawn.min} different sentences and more, the likeliest words 1`,
    measurements,
  };
}
