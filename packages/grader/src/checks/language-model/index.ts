import type { Check } from '../../types.ts';
import { type EstimateClaim, printEstimate } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** What a recurrent language model estimates at step t. */
export const languageModel: Check<EstimateClaim> = {
  meta,
  recognise,
  print: printEstimate,
  experiment: (claim, lab) => experiment(claim, lab),
};
