import type { Check } from '../../types.ts';
import { printProcedure, type ProcedureClaim } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** How sentences are sampled from a recurrent language model. */
export const sampling: Check<ProcedureClaim> = {
  meta,
  recognise,
  print: printProcedure,
  experiment: (claim, lab) => experiment(claim, lab),
};
