import type { Engine } from '@keyproof/rnn-core';
import { beamSearch, randomWordModel } from '../../experiments/beam-search.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { sentenceChances } from '../../experiments/sample-words.ts';
import type { WordModel } from '../../experiments/word-model.ts';
import { sentenceOf } from '../../experiments/word-source.ts';
import { intervalOf } from '../../lab/index.ts';
import type { Finding, Lab, Sample } from '../../types.ts';
import type { AttributionClaim } from './claim.ts';
import { meta } from './meta.ts';

const NETWORKS = 16;
const SIZES = { symbols: 4, length: 5, sharpness: 1 };

/**
 * Lets a greedy search write with random models, takes every other sentence as the reference, and sees in which cases a search that misses
 * nothing does better than the greedy one: where the reference is likelier than the output, and only there can search be at fault.
 */
export async function experiment(claim: AttributionClaim, lab: Lab): Promise<Finding> {
  const { searchErrors, improved, modelErrors, rescued } = await once(lab, 'error-attribution', () => tryRule(lab));
  const { share, cases } = meta.thresholds;
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const helped = total(improved.values) / total(searchErrors.values);
  const spoilt = total(rescued.values) / total(modelErrors.values);
  const measurements = [
    {
      name: 'P(y*) > P(ŷ): cases where a full search finds a likelier sentence',
      value: helped,
      threshold: share.value,
      unit: share.unit,
      interval: intervalOf(shares(improved, searchErrors)),
    },
    {
      name: 'P(y*) ≤ P(ŷ): cases where a full search outputs the reference (control)',
      value: spoilt,
      threshold: 0,
      unit: share.unit,
      interval: intervalOf(shares(rescued, modelErrors)),
    },
    { name: 'cases with P(y*) > P(ŷ)', value: total(searchErrors.values), threshold: cases.value, unit: cases.unit },
  ];
  if (![searchErrors, improved, modelErrors, rescued].every(({ agrees }) => agrees)) {
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  }
  const isTried = total(searchErrors.values) >= cases.value && total(modelErrors.values) >= cases.value;
  if (!isTried || helped < share.value || spoilt > 0)
    return { holds: null, reason: 'the rule could not be shown', measurements };
  return { ...judge(claim), measurements };
}

/** The share of the cases in each network that has any. */
function shares(some: Sample, all: Sample): number[] {
  return some.values.map((count, at) => count / (all.values[at] ?? 0)).filter((share) => Number.isFinite(share));
}

function judge({ larger, said, blame, helps }: AttributionClaim): Omit<Finding, 'measurements'> {
  const isSearch = larger === 'reference';
  const why = isSearch
    ? 'P(y*) > P(ŷ): search missed a likelier sentence'
    : 'P(y*) ≤ P(ŷ): the model prefers the output, and no search changes that';
  const isRight =
    (said ?? larger) === larger &&
    (blame ?? (isSearch ? 'search' : 'model')) === (isSearch ? 'search' : 'model') &&
    (helps ?? isSearch) === isSearch;
  return { holds: isRight, reason: why };
}

async function tryRule(lab: Lab) {
  return sampleFields(
    lab,
    'error-attribution',
    ['searchErrors', 'improved', 'modelErrors', 'rescued'],
    { count: NETWORKS },
    async (engine, _random, index) => {
      lab.checkpoint();
      const model = await once(lab, `error-attribution/${index}`, () =>
        randomWordModel(lab.reference, lab.random(`error-attribution/${index}`), SIZES),
      );
      return countCases(engine, model);
    },
  );
}

async function countCases(engine: Engine, model: WordModel) {
  const chances = await sentenceChances(engine, model);
  const output = sentenceOf(model, (await beamSearch(engine, model, { width: 1 })).words);
  const full = sentenceOf(model, (await beamSearch(engine, model, { width: model.symbols ** model.length })).words);
  const [outputChance, fullChance] = [chances[output] as number, chances[full] as number];
  // Differences near the rounding of float32 are ties, and no trial of the rule.
  const isLikelier = (chance: number) => chance > outputChance * (1 + 1e-4);
  const isLess = (chance: number) => chance < outputChance * (1 - 1e-4);
  const references = chances
    .map((chance, sentence) => ({ chance, sentence }))
    .filter(({ sentence }) => sentence !== output);
  const search = references.filter(({ chance }) => isLikelier(chance));
  const rest = references.filter(({ chance }) => isLess(chance));
  return {
    searchErrors: search.length,
    improved: search.filter(() => isLikelier(fullChance)).length,
    modelErrors: rest.length,
    rescued: rest.filter(({ sentence }) => sentence === full).length,
  };
}
