import type { Check } from '../../types.ts';
import { type CauseClaim, printCause } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** What turns the weights and activations of a recurrent network into NaN. */
export const nanCause: Check<CauseClaim> = {
  meta,
  recognise,
  print: printCause,
  experiment: (claim, lab) => experiment(claim, lab),
};
