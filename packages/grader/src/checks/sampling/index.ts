import type { Check } from '../../types.ts';
import { printSampling, type SamplingClaim } from './claim.ts';
import { measureGreedy } from './greedy.ts';
import { experiment, experimentOnVariety } from './experiment.ts';
import { asSaid } from '../../experiments/denied.ts';
import { AROUND, MODELS, readByFacts, readByPhrases, readByProposition } from '../../propositions/index.ts';
import { varietyPropositions } from './propositions.ts';
import { readBySentence } from '../../sentences/index.ts';
import { SAMPLING_SENTENCES } from './sentences.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { SAMPLING_TOPIC, spokenOfSampling } from './spoken.ts';
import { experimentOnTemperature } from './temperature.ts';
import {
  TEMPERATURE_FACTS,
  TEMPERATURE_TOPIC,
  TEMPERATURE_WORDS,
  temperatureInWords,
  type TemperatureType,
} from './temperature-words.ts';
import { asWords, SAMPLING_WORDS, type SamplingType } from './words.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

/** How sentences are sampled from a recurrent language model. */
export const sampling: Check<SamplingClaim> = {
  meta,
  reads: { denial: PLAIN_DENIAL, hearsay: 'según|selon' },
  recognise: leavingOpen(
    readByFacts<SamplingClaim, TemperatureType>(
      [TEMPERATURE_WORDS],
      TEMPERATURE_FACTS,
      TEMPERATURE_TOPIC,
      readByPhrases<SamplingClaim, SamplingType>(
        [SAMPLING_WORDS, AROUND],
        spokenOfSampling,
        readByProposition<SamplingClaim>(
          varietyPropositions,
          readBySentence<SamplingClaim>(SAMPLING_SENTENCES, recognise),
          { domain: MODELS },
        ),
        { topic: SAMPLING_TOPIC, rewrite: asWords },
      ),
      temperatureInWords,
    ),
    LEAVES_OPEN,
  ),
  print: printSampling,
  experiment: async (claim, lab) => {
    if (claim.kind === 'variety') return experimentOnVariety(claim, lab);
    if (claim.kind === 'greedy') return measureGreedy(claim, lab);
    if (claim.kind !== 'procedure') {
      const finding = await experimentOnTemperature(claim, lab);
      return asSaid(claim, finding);
    }
    return asSaid(claim, await experiment(claim, lab));
  },
};
