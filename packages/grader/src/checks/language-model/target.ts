import { asSaid } from '../../experiments/denied.ts';
import { lesson } from '../../experiments/lessons.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { sentenceChances, totalVariation } from '../../experiments/sample-words.ts';
import { probability, wordAt, type WordSource } from '../../experiments/word-source.ts';
import type { Finding, Lab } from '../../types.ts';
import type { TargetClaim } from './claim.ts';
import { meta } from './meta.ts';

type Word = TargetClaim['word'];
const OTHERS = ['read', 'before', 'first', 'last'] as const satisfies readonly Word[];
const FIELDS = ['next', 'trained', ...OTHERS] as const;

/** What the best model for that target gives for each word at step `t`, given the words read before: a chance for every word. */
function bestOf(target: Word, source: WordSource, sentence: number, t: number): readonly number[] {
  const { symbols, length } = source;
  const before = Array.from({ length: t - 1 }, (_, at) => at + 1);
  const place = { next: t, read: t - 1, before: t - 2, first: 1, last: length }[target];
  if (place < 1) return Array.from({ length: symbols }, () => 1 / symbols);
  const power = symbols ** (length - place);
  const own = wordAt(source, sentence, place);
  return Array.from({ length: symbols }, (_, word) =>
    probability(source, sentence + (word - own) * power, [place], before),
  );
}

/** How far sentences that such a model writes, word by word, are from the language. */
function missOf(target: Word, source: WordSource): number {
  const { symbols, length, sentences } = source;
  const written = sentences.map((_mass, sentence) => {
    let chance = 1;
    for (let t = 1; t <= length; t += 1)
      chance *= bestOf(target, source, sentence, t)[wordAt(source, sentence, t)] ?? NaN;
    return chance;
  });
  const total = written.reduce((sum, chance) => sum + chance, 0);
  return symbols > 1 && total > 0 ? totalVariation(written, [...sentences]) : NaN;
}

/** Which target makes a model that can write its language: the best model for each is written down exactly, and a trained one is held beside that of the next word. */
export async function measureTarget(claim: TargetClaim, lab: Lab): Promise<Finding> {
  const facts = await once(lab, 'language-model/target', () =>
    sampleFields(
      lab,
      'language-model/target',
      FIELDS,
      { count: 3, tolerance: 0.01, floor: 0.005 },
      async (engine, _random, index) => {
        lab.checkpoint();
        const { source, trained } = await lesson(lab, index);
        const others = Object.fromEntries(OTHERS.map((target) => [target, missOf(target, source)]));
        return {
          ...(others as Record<(typeof OTHERS)[number], number>),
          next: missOf('next', source),
          trained: totalVariation(await sentenceChances(engine, trained), [...source.sentences]),
        };
      },
    ),
  );
  const { chained, unchained } = meta.thresholds;
  const measurements = FIELDS.map((field) =>
    measurement(
      field === 'trained'
        ? 'a network trained on the next word: distance of its sentences from the language'
        : `the best model for the ${field} word: distance of its sentences from the language`,
      facts[field],
      chained.value,
      chained.unit,
    ),
  );
  const isShown =
    Object.values(facts).every(({ agrees }) => agrees) &&
    facts.next.max <= chained.value &&
    facts.trained.max <= chained.value &&
    OTHERS.every((target) => facts[target].min >= unchained.value);
  const found: Finding = {
    holds: isShown ? claim.word === 'next' : null,
    reason: `a model of the next word writes the language (off by ${facts.trained.max.toFixed(2)}), one of the word it reads does not (${facts.read.min.toFixed(2)})`,
    measurements,
  };
  return asSaid(claim, found);
}
