import { defineCheck } from '../../define-check.ts';
import { measurement } from '../../experiments/measurement.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { intervalOf } from '../../lab/index.ts';
import type { CheckMeta, Finding, Lab, Measurement } from '../../types.ts';
import { analogyError } from './analogy.ts';
import { printEmbedding, type EmbeddingClaim } from './claim.ts';
import { cooccurrence, distanceMoved, objective, startingValues } from './glove.ts';
import { measureLookup } from './lookup.ts';
import { matrixShape, oneHot, picks } from './matrix.ts';
import { measureRank } from './rank.ts';
import { recogniseEmbedding } from './recognise.ts';
import { measureUnseenWords, transferGain } from './transfer.ts';
import { asSaid } from '../../experiments/denied.ts';
import { AROUND, readByFacts, readByPhrases } from '../../propositions/index.ts';
import { readBySentence } from '../../sentences/index.ts';
import { EMBEDDING_SENTENCES } from './sentences.ts';
import { LOOKUP_FACTS, LOOKUP_TOPIC, LOOKUP_WORDS, productsInWords, type LookupType } from './lookup-words.ts';
import { termsOfDenominator, weightCause } from './softmax-terms.ts';
import { EMBEDDING_TOPIC, sized, spokenOfEmbedding } from './spoken.ts';
import { EMBEDDING_WORDS, type EmbeddingType } from './words.ts';
import { cosine, drawWord2vec, gradients, train } from './word2vec.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

const SEEDS = 3;
const MOVED = 1e-2;
const ANALOGY_NEAR = 0.5;
const ANALOGY_FAR = 1;
const CLOSE = 0.8;
const NOT_CLOSE = 0.5;
const SAME_LOSS = 0.01;
const UNDERSTOOD = 0.75;
const CHANCE = 0.65;
const TRANSFER_SEEDS = 8;
const HELPS = 0.1;

const meta: CheckMeta = {
  id: 'embedding',
  title: 'Word vectors: sizes, training and cost',
  why: 'Decides what word2vec, GloVe and embedding matrices are and cost, on small ones that are built and trained. A learner with the wrong key starts a model that cannot learn, or multiplies by a matrix of zeros.',
  source: 'Mikolov et al., Efficient estimation of word representations (2013); Pennington et al., GloVe (2014)',
  budget: {
    milliseconds: 20_000,
    values: 20_000_000,
    operations: 1e10,
    reason:
      'Questions tried take at most 450 thousand numbers and 0.8 s; sizes are those of the item on webasm; the rest is room for slower backends and more networks',
  },
  trial: {
    networks: 3,
    control: 'Random vectors, vectors of other words and one-hot vectors must not do what is claimed',
  },
  thresholds: {
    moved: {
      value: MOVED,
      unit: 'distance',
      reason:
        'From zero every gradient is exactly zero; from random values twenty steps move the vectors by more than a hundred times this',
    },
    analogyNear: {
      value: ANALOGY_NEAR,
      unit: 'relative error',
      reason: 'With noise of a tenth, analogies that hold miss by 0.05 to 0.2',
    },
    analogyFar: {
      value: ANALOGY_FAR,
      unit: 'relative error',
      reason: 'Analogies that do not hold have another or the opposite difference and miss by 1.2 and more',
    },
    close: {
      value: CLOSE,
      unit: 'cosine',
      reason: 'Vectors that are "very close" point the same way; below 0.5 on every seed they do not',
    },
    loss: {
      value: SAME_LOSS,
      unit: 'share of variance',
      reason: 'A rank that holds the meaning of the words leaves rounding only',
    },
    understood: {
      value: UNDERSTOOD,
      unit: 'accuracy',
      reason: 'On 40 seeds the mean is 0.96 with pre-trained vectors and 0.50, chance, with one-hot ones',
    },
    helps: {
      value: HELPS,
      unit: 'accuracy',
      reason: 'On 40 seeds the mean gain is 0.22 where the text is large, and a loss of 0.16 where it is small',
    },
  },
};

/** Small embedding matrices, word2vec and GloVe models, built, trained and counted in float64. */
export const embedding = defineCheck<EmbeddingClaim>({
  meta,
  reads: { denial: PLAIN_DENIAL, comparison: 'fewer', condition: 'if|若', concession: 'even if|即使', hearsay: '认为' },
  recognise: readByFacts<EmbeddingClaim, LookupType>(
    [LOOKUP_WORDS],
    LOOKUP_FACTS,
    LOOKUP_TOPIC,
    readByPhrases<EmbeddingClaim, EmbeddingType>(
      [EMBEDDING_WORDS, AROUND],
      spokenOfEmbedding,
      readBySentence(EMBEDDING_SENTENCES, recogniseEmbedding),
      { topic: EMBEDDING_TOPIC, rewrite: sized },
    ),
    productsInWords,
  ),
  print: printEmbedding,
  experiment: (claim, lab) =>
    claim.kind === 'unseen-words' ? unseenWords(claim, lab) : Promise.resolve(findingOf(claim, lab)),
});

function findingOf(claim: Exclude<EmbeddingClaim, { readonly kind: 'unseen-words' }>, lab: Lab): Finding {
  switch (claim.kind) {
    case 'width':
      return width(claim, lab);
    case 'full-width':
      return fullWidth(claim, lab);
    case 'trained':
      return trained(claim, lab);
    case 'close':
      return close(claim, lab);
    case 'start':
      return start(claim, lab);
    case 'counts':
      return counts(lab);
    case 'weight-at-zero':
      return weightAtZero(claim, lab);
    case 'weight-cause':
      return weightCause(lab);
    case 'terms':
      return termsOfDenominator(claim, lab);
    case 'lookup':
      return lookup(claim, lab);
    case 'analogy':
      return analogy(claim, lab);
    case 'picks':
      return asSaid(claim, picks(claim, lab));
    case 'matrix':
      return matrixShape(claim, lab);
    case 'one-hot':
      return oneHot(claim);
    case 'widths':
      return widths(claim, lab);
    case 'same-width':
      return sameWidth(claim, lab);
    case 'transfer':
      return transfer(claim, lab);
  }
}

type Of<K extends EmbeddingClaim['kind']> = Extract<EmbeddingClaim, { readonly kind: K }>;

/** Values of a measurement over the seeds, with the figure that a report shows. */
function overSeeds(
  lab: Lab,
  name: string,
  unit: string,
  threshold: number | null,
  measure: (random: () => number) => number,
): { values: readonly number[]; measurement: Measurement } {
  const values = Array.from({ length: SEEDS }, (_, seed) => measure(lab.random(`embedding/${name}/${seed}`)));
  return {
    values,
    measurement: {
      name,
      value: values.reduce((sum, value) => sum + value, 0) / SEEDS,
      threshold,
      unit,
      interval: intervalOf(values),
    },
  };
}

function width({ size, vocabulary, value }: Of<'width'>, lab: Lab): Finding {
  // The rows are as wide as the model is told; a few words are enough to read it.
  lab.reserve(2 * 8 * size);
  const model = drawWord2vec(Math.min(8, vocabulary), size, lab.random('embedding/width'));
  const rows = [...model.targets, ...model.contexts];
  const measured = rows[0]?.length ?? 0;
  const holds = rows.every((row) => row.length === value);
  return {
    holds,
    reason: `every word has two vectors of ${measured} entries`,
    measurements: [{ name: 'entries of a vector', value: measured, threshold: value, unit: 'entries', exact: true }],
  };
}

function widths({ size, vocabulary, θ, e }: Of<'widths'>, lab: Lab): Finding {
  const [ofTargets, ofContexts] = [
    width({ kind: 'width', of: ['θ'], size, vocabulary, value: θ }, lab),
    width({ kind: 'width', of: ['e'], size, vocabulary, value: e }, lab),
  ];
  return { ...ofTargets, holds: ofTargets.holds === true && ofContexts.holds === true };
}

/** Reads the two vectors of a word off models of several sizes: the loss needs their inner product. */
function sameWidth({ holds }: Of<'same-width'>, lab: Lab): Finding {
  const sizes = [3, 7, 20];
  const widths = sizes.map((size) => {
    const model = drawWord2vec(8, size, lab.random('embedding/same-width'));
    return [model.targets[0]?.length ?? 0, model.contexts[0]?.length ?? 0] as const;
  });
  const differences = widths.map(([a, b]) => Math.abs(a - b));
  const most = Math.max(...differences);
  return {
    holds: (most === 0) === holds,
    reason: `${widths.map(([a, b]) => `${a} and ${b}`).join(', ')} entries`,
    measurements: [{ name: 'largest difference of the two widths', value: most, threshold: 0, unit: 'entries' }],
  };
}

function fullWidth({ holds }: Of<'full-width'>, lab: Lab): Finding {
  const { values, measurement } = overSeeds(
    lab,
    'loss with a tenth of the dimensions',
    'share of variance',
    SAME_LOSS,
    (random) => measureRank(40, 4, random),
  );
  const enough = values.every((value) => value < SAME_LOSS);
  return {
    holds: enough ? !holds : null,
    reason: 'words that differ in 4 ways are told apart by 4 dimensions, not by one for each word',
    measurements: [measurement],
  };
}

function trained({ of }: Of<'trained'>, lab: Lab): Finding {
  const { values, measurement } = overSeeds(
    lab,
    `largest gradient of ${of.join(' and ')}`,
    'loss per unit',
    0,
    (random) => {
      const found = gradients(drawWord2vec(6, 5, random), 1, 4);
      const largest = {
        θ: Math.max(...found.targets.flatMap((row) => [...row].map(Math.abs))),
        e: Math.max(...[...found.context].map(Math.abs)),
      };
      return Math.min(...of.map((name) => largest[name]));
    },
  );
  return {
    holds: values.every((value) => value > 0),
    reason: 'the loss has a gradient for every vector named',
    measurements: [measurement],
  };
}

/** A random walk on a ring of words: a word stands near its neighbours, never near itself. */
function ringPairs(words: number, random: () => number, length: number): (readonly [number, number])[] {
  return Array.from({ length }, () => {
    const word = Math.floor(words * random());
    return [word, (word + (random() < 0.5 ? 1 : words - 1)) % words] as const;
  });
}

function close({ holds }: Of<'close'>, lab: Lab): Finding {
  const { values, measurement } = overSeeds(lab, 'mean cosine of θ and e of one word', 'cosine', CLOSE, (random) => {
    const words = 8;
    const model = drawWord2vec(words, 6, random);
    train(model, ringPairs(words, random, 3000), 0.1);
    const cosines = model.targets.map((theta, word) => cosine(theta, model.contexts[word] as Float64Array));
    return cosines.reduce((sum, value) => sum + value, 0) / words;
  });
  const near = values.every((value) => value > CLOSE)
    ? true
    : values.every((value) => value < NOT_CLOSE)
      ? false
      : null;
  return {
    holds: near === null ? null : near === holds,
    reason: 'where words stand beside other words, the two vectors of one word point different ways',
    measurements: [measurement],
  };
}

function randomText(words: number, length: number, random: () => number): number[] {
  return Array.from({ length }, () => Math.floor(words * random() ** 2));
}

function start({ from }: Of<'start'>, lab: Lab): Finding {
  const moved = (kind: 'zero' | 'random') =>
    overSeeds(
      lab,
      `distance moved in 20 steps from ${kind === 'zero' ? 'zero' : 'random values'}`,
      'distance',
      MOVED,
      (random) =>
        distanceMoved(cooccurrence(randomText(8, 400, random), 8, 2), 4, startingValues(kind, random), 20, 0.02),
    );
  const [zero, random] = [moved('zero'), moved('random')];
  const measurements = [zero.measurement, random.measurement];
  if (!random.values.every((value) => value > MOVED) || !zero.values.every((value) => value < MOVED))
    return { holds: null, reason: 'the two starts are not told apart', measurements };
  return {
    holds: from === 'random',
    reason: 'vectors that start at zero have zero gradients and never move',
    measurements,
  };
}

function counts(lab: Lab): Finding {
  const { values, measurement } = overSeeds(lab, 'largest difference of X_ij and X_ji', 'times', 0, (random) => {
    const table = cooccurrence(randomText(6, 300, random), 6, 3);
    return Math.max(
      ...table.flatMap((row, i) =>
        [...row].map((count, j) => Math.abs(count - ((table[j] as Float64Array)[i] as number))),
      ),
    );
  });
  const symmetric = values.every((value) => value === 0);
  return {
    holds: symmetric ? true : null,
    reason: 'in a window that reaches equally far to both sides, i is near j as often as j is near i',
    measurements: [measurement],
  };
}

function weightAtZero({ value }: Of<'weight-at-zero'>, lab: Lab): Finding {
  const finite = (atZero: 0 | 1) => {
    const random = lab.random('embedding/weight');
    const table = cooccurrence(randomText(12, 60, random), 12, 1);
    const { targets: theta, contexts: e } = drawWord2vec(12, 4, random);
    return objective({ theta, e }, table, atZero);
  };
  const [zero, one] = [finite(0), finite(1)];
  const measurements = [
    {
      name: `objective with f(0) = ${value}`,
      value: value === 0 ? zero : one,
      threshold: null,
      unit: 'loss',
      exact: true,
    } as const,
  ];
  if (!Number.isFinite(zero) || Number.isFinite(one))
    return { holds: null, reason: 'the text has no pair that was never seen', measurements };
  return {
    holds: value === 0,
    reason: 'pairs never seen have log 0: only a weight of 0 keeps the objective finite',
    measurements,
  };
}

function lookup({ cost }: Of<'lookup'>, lab: Lab): Finding {
  const { product, copy, same } = measureLookup(500, 20, lab.random('embedding/lookup'));
  const measurements = [
    {
      name: 'multiplications of the product',
      value: product,
      threshold: copy,
      unit: 'operations',
      exact: true,
    } as const,
    { name: 'numbers copied instead', value: copy, threshold: null, unit: 'operations', exact: true } as const,
  ];
  if (!same) return { holds: null, reason: 'the two ways give different vectors', measurements };
  return {
    holds: (cost === 'wasteful') === product > copy,
    reason: `the product takes ${product} multiplications for ${copy} numbers that can be copied`,
    measurements,
  };
}

function analogy({ analogy: claimed }: Of<'analogy'>, lab: Lab): Finding {
  const { values, measurement } = overSeeds(
    lab,
    'distance of the two differences',
    'relative error',
    ANALOGY_NEAR,
    (random) => analogyError(claimed, random),
  );
  const holds = values.every((value) => value < ANALOGY_NEAR)
    ? true
    : values.every((value) => value > ANALOGY_FAR)
      ? false
      : null;
  return { holds, reason: 'in vectors made of role and gender', measurements: [measurement] };
}

async function unseenWords({ holds }: Of<'unseen-words'>, lab: Lab): Promise<Finding> {
  const { pretrained, oneHot } = await sampleFields(
    lab,
    'embedding/unseen',
    ['pretrained', 'oneHot'],
    { count: TRANSFER_SEEDS, tolerance: 0.05 },
    measureUnseenWords,
  );
  const measurements = [
    measurement('right labels for unseen words, pre-trained vectors', pretrained, UNDERSTOOD, 'accuracy'),
    measurement('the same with one-hot vectors', oneHot, CHANCE, 'accuracy'),
  ];
  if (!pretrained.agrees || !oneHot.agrees || oneHot.mean > CHANCE)
    return { holds: null, reason: 'The control with one-hot vectors does not fail as it must', measurements };
  const understands = pretrained.mean > UNDERSTOOD ? true : pretrained.mean < CHANCE ? false : null;
  const reason = `an RNN labels ${Math.round(100 * pretrained.mean)} % of sentences of unseen words right, by their vectors`;
  return { holds: understands === null ? null : understands === holds, reason, measurements };
}

function transfer({ text }: Of<'transfer'>, lab: Lab): Finding {
  const gain = (name: string, textWords: number, taskWords: number) => {
    const gains = Array.from({ length: TRANSFER_SEEDS }, (_, seed) =>
      transferGain(textWords, taskWords, lab.random(`embedding/transfer/${seed}`)),
    );
    const value = gains.reduce((sum, each) => sum + each, 0) / TRANSFER_SEEDS;
    return { name, value, threshold: HELPS, unit: 'accuracy', interval: intervalOf(gains) };
  };
  const larger = gain('gain from vectors of a text of 100,000 words, task of 60', 100_000, 60);
  const smaller = gain('gain from vectors of a text of 60 words, task of 10,000', 60, 10_000);
  const measurements = [larger, smaller];
  if (larger.value < HELPS || smaller.value > 0)
    return { holds: null, reason: 'the two cases are not told apart', measurements };
  return {
    holds: text === 'larger',
    reason: 'vectors of a large text help a task with little data, and those of a small text do not help one with much',
    measurements,
  };
}
