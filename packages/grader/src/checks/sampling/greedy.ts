import { beamSearch } from '../../experiments/beam-search.ts';
import { lesson } from '../../experiments/lessons.ts';
import { measurement } from '../../experiments/measurement.ts';
import { once } from '../../experiments/once.ts';
import { sampleFields } from '../../experiments/sample-fields.ts';
import { writeSentences } from '../../experiments/sample-words.ts';
import { sentenceOf } from '../../experiments/word-source.ts';
import type { Finding, Lab } from '../../types.ts';
import type { GreedyClaim } from './claim.ts';

const PICKS = ['argmax', 'draw', 'argmin', 'uniform'] as const;
const SENTENCES = 128;
/** A way that is not greedy writes another sentence at least so often. */
const OTHER = 0.9;

/** Holds sentences that are written by each way to pick a word beside the one that a search with one open sentence finds. */
export async function measureGreedy({ pick }: GreedyClaim, lab: Lab): Promise<Finding> {
  const shares = await once(lab, 'sampling/greedy', () =>
    sampleFields(
      lab,
      'sampling/greedy',
      PICKS,
      { count: 3, tolerance: 0.1, floor: 0.1 },
      async (engine, random, index) => {
        lab.checkpoint();
        const { source, trained } = await lesson(lab, index);
        const { words } = await beamSearch(engine, trained, { width: 1 });
        const greedy = sentenceOf(trained, words);
        const share = async (way: (typeof PICKS)[number]) => {
          const counts = await writeSentences(
            engine,
            trained,
            { pick: way, feed: 'chosen' },
            { count: SENTENCES, truth: source, random },
          );
          return (counts[greedy] ?? 0) / SENTENCES;
        };
        return {
          argmax: await share('argmax'),
          draw: await share('draw'),
          argmin: await share('argmin'),
          uniform: await share('uniform'),
        };
      },
    ),
  );
  const measurements = PICKS.map((way) =>
    measurement(
      `words picked by ${way}: share of the greedy sentence`,
      shares[way],
      way === 'argmax' ? 1 : OTHER,
      'share',
    ),
  );
  const isShown =
    Object.values(shares).every(({ agrees }) => agrees) &&
    shares.argmax.min === 1 &&
    PICKS.every((way) => way === 'argmax' || shares[way].max < OTHER);
  return {
    holds: isShown ? pick === 'argmax' : null,
    reason: `the likeliest word of each step writes the greedy sentence (${shares.argmax.min.toFixed(2)} of all), drawn words ${shares.draw.mean.toFixed(2)} of the time`,
    measurements,
  };
}
