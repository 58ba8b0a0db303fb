import type { Check } from '../../types.ts';
import { type CauseClaim, printCause } from './claim.ts';
import { experiment } from './experiment.ts';
import { asSaid } from '../../experiments/denied.ts';
import { readBySentence } from '../../sentences/index.ts';
import { CAUSE_SENTENCES } from './sentences.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

/** What turns the weights and activations of a recurrent network into NaN. */
export const nanCause: Check<CauseClaim> = {
  meta,
  reads: { denial: PLAIN_DENIAL, condition: 'if|wenn', 'second clause': 'while', quantity: 'some' },
  recognise: readBySentence(CAUSE_SENTENCES, recognise),
  print: printCause,
  experiment: async (claim, lab) => asSaid(claim, await experiment(claim, lab)),
};
