import { asSaid } from '../../experiments/denied.ts';
import { lesson } from '../../experiments/lessons.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { sentenceChances, totalVariation } from '../../experiments/sample-words.ts';
import { probability, wordAt, type WordSource } from '../../experiments/word-source.ts';
import type { Finding, Lab } from '../../types.ts';
import type { InputClaim } from './claim.ts';
import { meta } from './meta.ts';

const FIELDS = ['trained', 'own', 'cheats'] as const;

/** How far the best model lies from the language that reads words which have nothing to do with the sentence, as its own draws have before it has learnt anything. */
function missOfOwn(source: WordSource): number {
  const written = source.sentences.map((_mass, sentence) =>
    Array.from({ length: source.length }, (_, at) => probability(source, sentence, [at + 1], [])).reduce(
      (product, chance) => product * chance,
      1,
    ),
  );
  return totalVariation(written, [...source.sentences]);
}

/**
 * How far a model lies from the language that reads the word it is to give: it learns to copy, and what it writes by itself then is one word over and over.
 */
function missOfCopy({ symbols, length, sentences }: WordSource): number {
  const words = (sentence: number) => Array.from({ length }, (_, at) => wordAt({ symbols, length }, sentence, at + 1));
  const written = sentences.map((_mass, sentence) => {
    const [first, ...others] = words(sentence);
    return others.every((word) => word === first) ? 1 / symbols : 0;
  });
  return totalVariation(written, [...sentences]);
}

/** What a language model has to read at a step in order to learn to write its language: the true word before, its own draw, or the very word that it is to give. */
export async function measureInput(claim: InputClaim, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'language-model/input', () =>
    sampleFields(
      lab,
      'language-model/input',
      FIELDS,
      { count: 3, tolerance: 0.01, floor: 0.005 },
      async (engine, _random, index) => {
        lab.checkpoint();
        const { source, trained } = await lesson(lab, index);
        return {
          trained: totalVariation(await sentenceChances(engine, trained), [...source.sentences]),
          own: missOfOwn(source),
          cheats: missOfCopy(source),
        };
      },
    ),
  );
  const { chained, unchained } = meta.thresholds;
  const measurements = [
    measurement(
      'a network that reads the true word before: distance of its sentences from the language',
      facts.trained,
      chained.value,
      chained.unit,
    ),
    measurement(
      'the best model that reads words which do not come from the sentence: the same distance',
      facts.own,
      unchained.value,
      unchained.unit,
    ),
    measurement(
      'a model that reads the word it is to give, and copies it: the same distance',
      facts.cheats,
      unchained.value,
      unchained.unit,
    ),
  ];
  const isShown =
    Object.values(facts).every(({ agrees }) => agrees) &&
    facts.trained.max <= chained.value &&
    facts.own.min >= unchained.value &&
    facts.cheats.min >= unchained.value;
  return asSaid(claim, {
    holds: isShown ? claim.reads === 'before' : null,
    reason: `a network that reads the word before writes the language (off by ${facts.trained.max.toFixed(2)}); one that reads what does not come from the sentence (${facts.own.min.toFixed(2)}) or the word itself (${facts.cheats.min.toFixed(2)}) does not`,
    measurements,
  });
}
