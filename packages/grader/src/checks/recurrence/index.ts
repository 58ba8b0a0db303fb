import { defineCheck } from '../../define-check.ts';
import { readByProposition } from '../../propositions/index.ts';
import { recurrencePropositions } from './propositions.ts';
import { readBySentence } from '../../sentences/index.ts';
import { printClaim, type RecurrenceClaim } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { RECURRENCE_SENTENCES } from './sentences.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

/** What carrying a state from step to step brings and costs. */
export const recurrence = defineCheck<RecurrenceClaim>({
  reads: { denial: PLAIN_DENIAL },
  meta,
  recognise: readByProposition(
    recurrencePropositions,
    readBySentence(RECURRENCE_SENTENCES, () => null),
  ),
  print: printClaim,
  experiment,
});
