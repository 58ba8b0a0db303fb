import type { Check } from '../../types.ts';
import { type BeamClaim, printBeam } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { readBySentence } from '../../sentences/index.ts';
import { AROUND, readByPhrases } from '../../propositions/index.ts';
import { BEAM_TOPIC, spokenOfWidth, turned } from './spoken.ts';
import { BEAM_WORDS, type BeamType } from './words.ts';
import { recognise } from './recognise.ts';
import { BEAM_SENTENCES } from './sentences.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

/** What beam search costs, finds and misses, by its width. */
export const beamSearchWidth: Check<BeamClaim> = {
  meta,
  reads: { denial: PLAIN_DENIAL, condition: 'if|si|wenn|如果', degree: 'halve' },
  recognise: leavingOpen(
    readByPhrases<BeamClaim, BeamType>([BEAM_WORDS, AROUND], spokenOfWidth, readBySentence(BEAM_SENTENCES, recognise), {
      topic: BEAM_TOPIC,
      rewrite: turned,
    }),
    LEAVES_OPEN,
  ),
  print: printBeam,
  experiment: (claim, lab) => experiment(claim, lab),
};
