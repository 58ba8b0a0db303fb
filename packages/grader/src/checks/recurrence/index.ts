import { defineCheck } from '../../define-check.ts';
import { AROUND, readByFacts, readByPhrases, readByProposition } from '../../propositions/index.ts';
import { recurrencePropositions } from './propositions.ts';
import { readBySentence } from '../../sentences/index.ts';
import { printClaim, type RecurrenceClaim } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { PLAIN_RECURRENCE } from './plain-sentences.ts';
import { RECURRENCE_SENTENCES } from './sentences.ts';
import { asWholeAnswers } from './sources.ts';
import { withoutVirtues } from '../../read/virtues.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { PEEPHOLE_FACTS, PEEPHOLE_TOPIC, PEEPHOLE_WORDS, type PeepholeType } from './peephole-words.ts';
import { LINEAR_FACTS, LINEAR_TOPIC, LINEAR_WORDS, type LinearType } from './linear-words.ts';
import { PASSED_FACTS, PASSED_TOPIC, PASSED_WORDS, type PassedType } from './passed-words.ts';
import { START_FACTS, START_TOPIC, START_WORDS, startInWords, type StartType } from './start-words.ts';
import { withUpdates } from './read-update.ts';
import { ANY_LENGTH_TOPIC, spokenOfLengths } from './spoken.ts';
import { ANY_LENGTH_WORDS, type AnyLengthType } from './words.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

const readSentencesOf = readBySentence<RecurrenceClaim>([...RECURRENCE_SENTENCES, ...PLAIN_RECURRENCE], () => null);

const readOfLayers = readByFacts<RecurrenceClaim, LinearType>(
  [LINEAR_WORDS],
  LINEAR_FACTS,
  LINEAR_TOPIC,
  readByProposition(recurrencePropositions, (reading) => asWholeAnswers(reading, readSentencesOf(reading))),
);

/** What carrying a state from step to step brings and costs. */
export const recurrence = defineCheck<RecurrenceClaim>({
  reads: { denial: PLAIN_DENIAL },
  meta,
  recognise: leavingOpen(
    withoutVirtues(
      withUpdates(
        readByFacts<RecurrenceClaim, StartType>(
          [START_WORDS],
          START_FACTS,
          START_TOPIC,
          readByFacts<RecurrenceClaim, PassedType>(
            [PASSED_WORDS],
            PASSED_FACTS,
            PASSED_TOPIC,
            readByFacts<RecurrenceClaim, PeepholeType>(
              [PEEPHOLE_WORDS],
              PEEPHOLE_FACTS,
              PEEPHOLE_TOPIC,
              readByPhrases<RecurrenceClaim, AnyLengthType>([ANY_LENGTH_WORDS, AROUND], spokenOfLengths, readOfLayers, {
                topic: ANY_LENGTH_TOPIC,
              }),
            ),
          ),
          startInWords,
        ),
      ),
      ({ kind }) => kind !== 'at-once' && kind !== 'lighter',
    ),
    LEAVES_OPEN,
  ),
  print: printClaim,
  experiment,
});
