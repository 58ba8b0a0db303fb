import type { Check } from '../../types.ts';
import { type BeamClaim, printBeam } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { readBySentence } from '../../sentences/index.ts';
import { recognise } from './recognise.ts';
import { BEAM_SENTENCES } from './sentences.ts';

/** What beam search costs, finds and misses, by its width. */
export const beamSearchWidth: Check<BeamClaim> = {
  meta,
  recognise: readBySentence(BEAM_SENTENCES, recognise),
  print: printBeam,
  experiment: (claim, lab) => experiment(claim, lab),
};
