import type { Check } from '../../types.ts';
import { printVector, type VectorClaim } from './claim.ts';
import { experiment } from './experiment.ts';
import { recogniseFlat } from './flat.ts';
import { meta } from './meta.ts';
import { withoutSumsOverTime } from './over-time.ts';
import { asSaid } from '../../experiments/denied.ts';
import { AROUND, MODELS, readByFacts, readByPhrases, readByProposition } from '../../propositions/index.ts';
import { vectorPropositions } from './propositions.ts';
import { recognise } from './recognise.ts';
import { SOFTMAX_FACTS, SOFTMAX_TOPIC, SOFTMAX_WORDS, type SoftmaxType } from './softmax-words.ts';
import { recogniseSoftmax } from './sentences.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { named, spokenOfVector, VECTOR_TOPIC } from './spoken.ts';
import { VECTOR_WORDS, type VectorType } from './words.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

/** Length, entries and sum of the output vector of a language model. */
export const outputVector: Check<VectorClaim> = {
  meta,
  reads: { denial: PLAIN_DENIAL, condition: 'if' },
  recognise: leavingOpen(
    withoutSumsOverTime(
      readByFacts<VectorClaim, SoftmaxType>(
        [SOFTMAX_WORDS],
        SOFTMAX_FACTS,
        SOFTMAX_TOPIC,
        readByPhrases<VectorClaim, VectorType>(
          [VECTOR_WORDS, AROUND],
          spokenOfVector,
          readByProposition<VectorClaim>(
            vectorPropositions,
            (reading) => recogniseFlat(reading) ?? recognise(reading) ?? recogniseSoftmax(reading),
            { domain: MODELS },
          ),
          { topic: VECTOR_TOPIC, rewrite: named },
        ),
      ),
    ),
    LEAVES_OPEN,
  ),
  print: printVector,
  experiment: async (claim, lab) => {
    const finding = await experiment(claim, lab);
    return asSaid(claim, finding);
  },
};
