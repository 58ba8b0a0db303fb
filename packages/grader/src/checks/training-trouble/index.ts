import { defineCheck } from '../../define-check.ts';
import { type TroubleClaim, printTrouble } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

/** What goes wrong in training a recurrent network, why, and what helps. */
export const trainingTrouble = defineCheck<TroubleClaim>({
  reads: { denial: PLAIN_DENIAL },
  meta,
  recognise,
  print: printTrouble,
  experiment: (claim, lab) => experiment(claim, lab),
});
