import { beamSearch, randomWordModel } from '../../experiments/beam-search.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { writeSentences } from '../../experiments/sample-words.ts';
import type { WordModel } from '../../experiments/word-model.ts';
import type { Engine } from '@keyproof/rnn-core';
import { intervalOf } from '../../lab/index.ts';
import type { Finding, Lab } from '../../types.ts';
import type { AddsClaim, AlphaClaim, LengthClaim, PrefixClaim } from './claim.ts';
import { scoring as scoringBy } from './score.ts';
import { meta } from './meta.ts';

/** The word that ends a sentence. */
const END = 0;
const SIZES = { symbols: 4, length: 6, sharpness: 1 };

/** Searches random language models with and without length normalisation and compares the lengths with those the models write. */
export async function experiment(claim: LengthClaim, lab: Lab): Promise<Finding> {
  if (claim.kind === 'alpha') return scoring(claim, lab);
  if (claim.kind === 'score') return scoringBy(claim);
  if (claim.kind === 'prefix') return comparingPrefixes(claim, lab);
  if (claim.kind === 'bias-because') {
    const bias = await experiment({ kind: 'length-bias', normalised: false, tends: claim.tends, denied: false }, lab);
    const cause = adding({ kind: 'adds', raises: claim.raises }, lab);
    const holds = bias.holds === null || cause.holds === null ? null : bias.holds && cause.holds;
    return {
      holds,
      reason: `${bias.reason}; ${cause.reason}`,
      measurements: [...bias.measurements, ...cause.measurements],
    };
  }
  if (claim.kind === 'adds') return adding(claim, lab);
  const { plain, divided, written } = await once(lab, 'length-normalisation', () => compareLengths(lab));
  const { ratio } = meta.thresholds;
  const measurements = [
    measurement('length found without normalisation', plain, null, 'words'),
    measurement('length found with normalisation', divided, null, 'words'),
    measurement('length that the model writes (control)', written, null, 'words'),
    {
      name: 'length without against with normalisation',
      value: plain.mean / divided.mean,
      threshold: ratio.value,
      unit: ratio.unit,
    },
  ];
  if (!plain.agrees || !divided.agrees)
    return { holds: null, reason: 'the kernels and the float64 reference disagree', measurements };
  const isShort = plain.mean <= ratio.value * divided.mean && plain.interval[1] < written.interval[0];
  if (!isShort) return { holds: null, reason: 'the lengths are too near to each other', measurements };
  const reason = `${plain.mean.toFixed(1)} words without, ${divided.mean.toFixed(1)} with normalisation, ${written.mean.toFixed(1)} written by the model`;
  if (claim.kind === 'change') return { holds: claim.gets === 'long', reason, measurements };
  const { normalised, tends, denied } = claim;
  // What normalised search prefers depends on the model: only "short" is refuted there.
  if (normalised)
    return {
      holds: tends === 'short' && divided.mean >= written.mean ? denied : null,
      reason,
      measurements,
    };
  return { holds: (tends === 'short') !== denied, reason, measurements };
}

const SENTENCES = 40;
const WORDS = 12;

/** Sentences of random lengths with the probabilities of their words. */
function drawChances(lab: Lab): readonly (readonly number[])[] {
  const random = lab.random('length-normalisation/words');
  return Array.from({ length: SENTENCES }, () =>
    Array.from({ length: 2 + Math.floor(random() * WORDS) }, () => 0.01 + 0.98 * random()),
  );
}

const logProbability = (chances: readonly number[]): number =>
  chances.reduce((sum, chance) => sum + Math.log(chance), 0);

/** Scores drawn sentences by log P / T^α and compares with log P and with its mean over the words; the other of the two is the control. */
function scoring({ value, gives }: AlphaClaim, lab: Lab): Finding {
  const distances = drawChances(lab).map((chances) => {
    const sum = logProbability(chances);
    const score = sum / chances.length ** value;
    return { none: Math.abs(score - sum), full: Math.abs(score - sum / chances.length) };
  });
  const most = (name: 'none' | 'full') => Math.max(...distances.map((each) => each[name]));
  const [said, other] = [most(gives), most(gives === 'none' ? 'full' : 'none')];
  const measurements = [
    {
      name: 'largest distance from the score that is named',
      value: said,
      threshold: 1e-9,
      unit: 'nats',
      exact: true as const,
    },
    { name: 'largest distance from the other one (control)', value: other, threshold: 1e-9, unit: 'nats' },
  ];
  if (said < 1e-9 === other < 1e-9)
    return { holds: null, reason: 'the two scores are not told apart (control)', measurements };
  return {
    holds: said < 1e-9,
    reason: `log P / T^${value} is ${value === 0 ? 'log P itself' : 'the mean over the words'}`,
    measurements,
  };
}

/** Adds up the log-probabilities of drawn sentences word by word; their mean over the words, which can rise, is the control. */
function adding({ raises }: AddsClaim, lab: Lab): Finding {
  const steps = drawChances(lab).flatMap((chances) =>
    chances.slice(1).map((_chance, at) => {
      const [before, after] = [chances.slice(0, at + 1), chances.slice(0, at + 2)];
      const mean = (part: readonly number[]) => logProbability(part) / part.length;
      return { sum: logProbability(after) - logProbability(before), mean: mean(after) - mean(before) };
    }),
  );
  const [highest, control] = [Math.max(...steps.map(({ sum }) => sum)), Math.max(...steps.map(({ mean }) => mean))];
  const measurements = [
    {
      name: 'largest change of log P by one more word',
      value: highest,
      threshold: 0,
      unit: 'nats',
      interval: intervalOf(steps.map(({ sum }) => sum)),
    },
    { name: 'the same of its mean over the words (control)', value: control, threshold: 0, unit: 'nats' },
  ];
  if (control <= 0) return { holds: null, reason: 'the mean falls too (control)', measurements };
  return { holds: highest < 0 ? !raises : null, reason: 'every further word lowers log P', measurements };
}

/** Compares log P of drawn sentences with that of each of their beginnings; the mean over the words is the control. */
function comparingPrefixes({ relation }: PrefixClaim, lab: Lab): Finding {
  const steps = drawChances(lab).flatMap((chances) =>
    chances.slice(1).map((_chance, at) => {
      const start = chances.slice(0, at + 1);
      const mean = (part: readonly number[]) => logProbability(part) / part.length;
      return { sum: logProbability(chances) - logProbability(start), mean: mean(chances) - mean(start) };
    }),
  );
  const [highest, control] = [Math.max(...steps.map(({ sum }) => sum)), Math.max(...steps.map(({ mean }) => mean))];
  const measurements = [
    {
      name: 'largest lead of a sentence over its beginning',
      value: highest,
      threshold: 0,
      unit: 'nats',
      exact: true as const,
    },
    { name: 'the same of the means over the words (control)', value: control, threshold: 0, unit: 'nats' },
  ];
  if (control <= 0 || highest >= 0) return { holds: null, reason: 'the control does not lead', measurements };
  return {
    holds: relation === 'never higher',
    reason: 'log P of a sentence is below that of each of its beginnings',
    measurements,
  };
}

async function compareLengths(lab: Lab) {
  return sampleFields(
    lab,
    'length-normalisation',
    ['plain', 'divided', 'written'],
    { count: 16, tolerance: 0.05 },
    async (engine, random, index) => {
      lab.checkpoint();
      const model = await once(lab, `length-normalisation/${index}`, () =>
        randomWordModel(lab.reference, lab.random(`length-normalisation/${index}`), SIZES),
      );
      const plain = await beamSearch(engine, model, { width: 8, end: END });
      const divided = await beamSearch(engine, model, { width: 8, end: END, alpha: 1 });
      return {
        plain: plain.words.length,
        divided: divided.words.length,
        written: await writtenLength(engine, model, random),
      };
    },
  );
}

/** Mean length of the sentences that the model writes itself, up to and with the word that ends them. */
async function writtenLength(engine: Engine, model: WordModel, random: () => number): Promise<number> {
  const { symbols, length } = model;
  const anything = { symbols, length, sentences: [1] };
  const counts = await writeSentences(
    engine,
    model,
    { pick: 'draw', feed: 'chosen' },
    { count: 1000, truth: anything, random },
  );
  const lengths = counts.map((count, sentence) => {
    const words = sentence.toString(symbols).padStart(length, '0');
    const end = words.indexOf(String(END));
    return count * (end < 0 ? length : end + 1);
  });
  return lengths.reduce((sum, value) => sum + value, 0) / 1000;
}
