import type { Check } from '../../types.ts';
import { type PracticeClaim, printPractice } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { asSaid } from '../../experiments/denied.ts';
import { AROUND, readByFacts, readByPhrases, readByProposition } from '../../propositions/index.ts';
import { readBySentence } from '../../sentences/index.ts';
import { isTurnedPractice, practicePropositions, STRANGE } from './propositions.ts';
import { BYSTANDER_SENTENCES } from './bystander-sentences.ts';
import { readByEffects } from './read-effects.ts';
import { withOthers } from './read-others.ts';
import { recogniseClipNorm } from './read-clip-norm.ts';
import { recognise } from './recognise.ts';
import { PRACTICE_DRILLS } from './drill-sentences.ts';
import { PRACTICE_SENTENCES } from './sentences.ts';
import { SHARING_FACTS, SHARING_TOPIC, SHARING_WORDS, sharingInWords, type SharingType } from './sharing-words.ts';
import { STATE_SENTENCES } from './state-sentences.ts';
import { withoutVirtues } from '../../read/virtues.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { PRACTICE_TOPIC, spokenOfPractice } from './spoken.ts';
import { PRACTICE_WORDS, type PracticeType } from './words.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

/** Clipping, truncation, shared weights: what practices of training do. */
export const trainingPractice: Check<PracticeClaim> = {
  meta,
  reads: { denial: PLAIN_DENIAL, condition: 'if', restriction: 'at most' },
  recognise: leavingOpen(
    withoutVirtues(
      withOthers(
        readByFacts<PracticeClaim, SharingType>(
          [SHARING_WORDS],
          SHARING_FACTS,
          SHARING_TOPIC,
          readByPhrases<PracticeClaim, PracticeType>(
            [PRACTICE_WORDS, AROUND],
            spokenOfPractice,
            readByEffects(
              readByProposition(
                practicePropositions,
                readBySentence(
                  [...PRACTICE_SENTENCES, ...STATE_SENTENCES, ...PRACTICE_DRILLS, ...BYSTANDER_SENTENCES],
                  (reading) => recogniseClipNorm(reading) ?? recognise(reading),
                ),
                {
                  turned: isTurnedPractice,
                  strange: STRANGE,
                },
              ),
            ),
            { topic: PRACTICE_TOPIC },
          ),
          sharingInWords,
        ),
      ),
      ({ kind }) => kind === 'sharing' || kind === 'count',
    ),
    LEAVES_OPEN,
  ),
  print: printPractice,
  experiment: async (claim, lab) => {
    const finding = await experiment(claim, lab);
    return asSaid(claim, finding);
  },
};
