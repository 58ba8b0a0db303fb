import { lesson } from '../../experiments/lessons.ts';
import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { sentenceChances } from '../../experiments/sample-words.ts';
import { predictAll } from '../../experiments/word-model.ts';
import { probability, wordAt, type WordSource } from '../../experiments/word-source.ts';
import type { Finding, Lab } from '../../types.ts';
import type { ChainClaim } from './claim.ts';
import { meta } from './meta.ts';

/**
 * Puts the chances of a trained model's steps together as the claim says, for every sentence of a small language, and compares the result with the
 * probability of the sentence. The control is the product of the chances of an untrained model.
 */
export async function experimentOnChains(claim: ChainClaim, lab: Lab): Promise<Finding> {
  const { gap, control } = await sampleFields(
    lab,
    `language-model/chain/${claim.by}/${claim.of}`,
    ['gap', 'control'],
    { count: 3, tolerance: 0.01, floor: 0.005 },
    async (engine, _random, index) => {
      lab.checkpoint();
      const { source, trained, untrained } = await lesson(lab, index);
      const chances = await predictAll(engine, trained);
      const product = await sentenceChances(engine, trained);
      const said = source.sentences.map((_mass, sentence) =>
        claim.by === 'product' && claim.of === 'conditional'
          ? (product[sentence] as number)
          : together(claim, stepsOf(claim, source, chances, sentence)),
      );
      return { gap: apart(said, source), control: apart(await sentenceChances(engine, untrained), source) };
    },
  );
  const { chained, unchained } = meta.thresholds;
  const measurements = [
    measurement('distance from the probabilities of the sentences', gap, chained.value, chained.unit),
    measurement('the same for an untrained model (control)', control, unchained.value, unchained.unit),
  ];
  if (!gap.agrees || !control.agrees || control.min < unchained.value)
    return { holds: null, reason: 'the control does not miss the probabilities as it must', measurements };
  const holds = gap.max <= chained.value ? true : gap.min >= unchained.value ? false : null;
  const reason = `the ${claim.by} of the ${claim.of} chances misses the probability of the sentences by ${gap.min.toFixed(2)}…${gap.max.toFixed(2)}`;
  return { holds: holds === null ? null : holds !== (claim.denied === true), reason, measurements };
}

/** Half the sum of absolute differences. */
const apart = (said: readonly number[], { sentences }: WordSource): number =>
  said.reduce((sum, value, at) => sum + Math.abs(value - (sentences[at] as number)), 0) / 2;

/** The chance of each word of a sentence: what the model gives it after the words before it, or its share of all words at its place. */
function stepsOf({ of }: ChainClaim, source: WordSource, chances: Float64Array, sentence: number): readonly number[] {
  const { symbols, length } = source;
  const batch = symbols ** (length - 1);
  return Array.from({ length }, (_, at) => {
    if (of === 'marginal') return probability(source, sentence, [at + 1], []);
    const row = at * batch + Math.floor(sentence / symbols);
    return chances[row * symbols + wordAt(source, sentence, at + 1)] as number;
  });
}

function together({ by }: ChainClaim, steps: readonly number[]): number {
  if (by === 'last') return steps.at(-1) as number;
  if (by === 'product') return steps.reduce((all, chance) => all * chance, 1);
  const sum = steps.reduce((all, chance) => all + chance, 0);
  return by === 'sum' ? sum : sum / steps.length;
}
