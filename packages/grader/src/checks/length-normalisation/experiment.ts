import { beamSearch, randomWordModel } from '../../experiments/beam-search.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { writeSentences } from '../../experiments/sample-words.ts';
import type { WordModel } from '../../experiments/word-model.ts';
import type { Engine } from '@keyproof/rnn-core';
import type { Finding, Lab } from '../../types.ts';
import type { LengthClaim } from './claim.ts';
import { meta } from './meta.ts';

/** The word that ends a sentence. */
const END = 0;
const SIZES = { symbols: 4, length: 6, sharpness: 1 };

/** Searches random language models with and without length normalisation and compares the lengths with those the models write. */
export async function experiment(claim: LengthClaim, lab: Lab): Promise<Finding> {
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
