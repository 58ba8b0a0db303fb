import type { Engine } from '@keyproof/rnn-core';
import { beamSearch, randomWordModel } from '../../experiments/beam-search.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { sentenceChances, writeSentences } from '../../experiments/sample-words.ts';
import type { WordModel } from '../../experiments/word-model.ts';
import { sentenceOf } from '../../experiments/word-source.ts';
import type { Finding, Lab, Sample } from '../../types.ts';
import type { CoversClaim, ExactClaim, SameClaim, SomeClaim } from './claim.ts';
import { meta } from './meta.ts';

const NETWORKS = 24;
const SIZES = { symbols: 5, length: 5, sharpness: 2 };
const STARTS = SIZES.symbols ** SIZES.length;

const sameNetwork = (lab: Lab, index: number): Promise<WordModel> =>
  once(lab, `beam-search/finds/${index}`, () =>
    randomWordModel(lab.reference, lab.random(`beam-search/finds/${index}`), SIZES),
  );

/** The sentence of a search that takes the likeliest word at each step, written by sampling code that knows no beams. */
async function greedySentence(engine: Engine, model: WordModel): Promise<number> {
  const source = { symbols: model.symbols, length: model.length, sentences: [1] };
  const counts = await writeSentences(
    engine,
    model,
    { pick: 'argmax', feed: 'chosen' },
    { count: 1, truth: source, random: () => 0 },
  );
  return counts.indexOf(1);
}

async function drawnSentence(engine: Engine, model: WordModel, random: () => number): Promise<number> {
  const source = { symbols: model.symbols, length: model.length, sentences: [1] };
  const counts = await writeSentences(
    engine,
    model,
    { pick: 'draw', feed: 'chosen' },
    { count: 1, truth: source, random },
  );
  return counts.indexOf(1);
}

const argmax = (values: readonly number[]): number =>
  values.reduce((best, value, at) => (value > (values[best] as number) ? at : best), 0);

const share = (sample: Sample): number => sample.mean;

/** Compares the sentence of a beam of some width with that of another way of searching, network by network. */
export async function findsTheSame({ width, as, same }: SameClaim, lab: Lab): Promise<Finding> {
  const used = Math.min(width, STARTS);
  const found = await once(lab, `beam-search/same/${used}/${as}`, () =>
    sampleFields(
      lab,
      `beam-search/same/${used}/${as}`,
      ['equal', 'control'],
      { count: NETWORKS },
      async (engine, random, index) => {
        lab.checkpoint();
        const model = await sameNetwork(lab, index);
        const beam = sentenceOf(SIZES, (await beamSearch(engine, model, { width: used })).words);
        const greedy = await greedySentence(engine, model);
        const best = argmax(await sentenceChances(engine, model));
        const other =
          as === 'greedy' ? greedy : as === 'exhaustive' ? best : await drawnSentence(engine, model, random);
        return { equal: beam === other ? 1 : 0, control: greedy === best ? 1 : 0 };
      },
    ),
  );
  const { agree } = meta.thresholds;
  const measurements = [
    measurement(
      `networks where a beam of ${String(width)} finds what ${as} search finds`,
      found.equal,
      agree.value,
      agree.unit,
    ),
    measurement(
      'networks where greedy and exhaustive search find the same (control)',
      found.control,
      agree.value,
      agree.unit,
    ),
  ];
  if (!found.equal.agrees || !found.control.agrees)
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  if (share(found.control) >= agree.value)
    return { holds: null, reason: 'the networks do not tell the searches apart (control)', measurements };
  const isSame = share(found.equal) >= agree.value;
  return {
    holds: isSame === same,
    reason: `the same sentence on ${Math.round(share(found.equal) * NETWORKS)} of ${NETWORKS} networks`,
    measurements,
  };
}

interface Likeliest {
  readonly beam: Sample;
  readonly greedy: Sample;
  readonly exhaustive: Sample;
}

/** On which networks each search finds the likeliest of all sentences. */
function findLikeliest(lab: Lab): Promise<Likeliest> {
  return once(lab, 'beam-search/exact', () =>
    sampleFields(
      lab,
      'beam-search/exact',
      ['beam', 'greedy', 'exhaustive'],
      { count: NETWORKS },
      async (engine, _random, index) => {
        lab.checkpoint();
        const model = await sameNetwork(lab, index);
        const best = argmax(await sentenceChances(engine, model));
        const with_ = async (width: number) =>
          sentenceOf(SIZES, (await beamSearch(engine, model, { width })).words) === best ? 1 : 0;
        return { beam: await with_(2), greedy: await with_(1), exhaustive: await with_(STARTS) };
      },
    ),
  );
}

const NAMED = { beam: 'a beam of 2', greedy: 'greedy search', exhaustive: 'a search of every sentence' } as const;

/** What was found, and why nothing follows from it where a control failed. */
async function likeliest(lab: Lab) {
  const found = await findLikeliest(lab);
  const { agree } = meta.thresholds;
  const measurements = (['beam', 'greedy', 'exhaustive'] as const).map((name) =>
    measurement(
      `networks where ${NAMED[name]} finds the likeliest sentence${name === 'exhaustive' ? ' (control)' : ''}`,
      found[name],
      agree.value,
      agree.unit,
    ),
  );
  const failed = ![found.beam, found.greedy, found.exhaustive].every(({ agrees }) => agrees)
    ? 'the kernels and the float64 reference disagree'
    : share(found.exhaustive) < 1 || share(found.greedy) >= 1
      ? 'the networks do not tell the searches apart (control)'
      : null;
  return { found, measurements, failed };
}

const onHowMany = (search: ExactClaim['search'], sample: Sample): string =>
  `${NAMED[search]} finds it on ${Math.round(share(sample) * NETWORKS)} of ${NETWORKS} networks`;

/** Looks for a network on which a search misses the likeliest of all sentences. */
export async function findsLikeliest({ search, always }: ExactClaim, lab: Lab): Promise<Finding> {
  const { found, measurements, failed } = await likeliest(lab);
  if (failed !== null) return { holds: null, reason: failed, measurements };
  const finds = share(found[search]) >= meta.thresholds.agree.value;
  return { holds: finds === always, reason: onHowMany(search, found[search]), measurements };
}

/** Looks for a network on which a search finds the likeliest of all sentences: one is enough against "never". */
export async function findsSometimes({ search, never }: SomeClaim, lab: Lab): Promise<Finding> {
  const { found, measurements, failed } = await likeliest(lab);
  if (failed !== null) return { holds: null, reason: failed, measurements };
  const isFound = share(found[search]) > 0;
  // That none was found on these networks proves nothing of all others.
  return { holds: isFound ? !never : null, reason: onHowMany(search, found[search]), measurements };
}

/** Counts the sentence starts that a search goes on from, against those that there are; a search of every sentence is the control. */
export async function goesThrough({ search, all }: CoversClaim, lab: Lab): Promise<Finding> {
  lab.checkpoint();
  const model = await sameNetwork(lab, 0);
  const every = Array.from({ length: SIZES.length }, (_, step) => SIZES.symbols ** step).reduce((sum, n) => sum + n, 0);
  const expandedBy = async (engine: Engine, width: number) => (await beamSearch(engine, model, { width })).expanded;
  const width = { beam: 8, greedy: 1, exhaustive: STARTS }[search];
  const [seen, again] = [await expandedBy(lab.kernels, width), await expandedBy(lab.reference, width)];
  const control = await expandedBy(lab.reference, STARTS);
  const measurements = [
    { name: 'sentence starts gone on from', value: seen, threshold: every, unit: 'starts', reference: again },
    { name: 'the same in a search of every sentence (control)', value: control, threshold: every, unit: 'starts' },
  ];
  if (seen !== again || control !== every)
    return { holds: null, reason: 'the counts do not add up (control)', measurements };
  return { holds: (seen === every) === all, reason: `${seen} of ${every} sentence starts`, measurements };
}
