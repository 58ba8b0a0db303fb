import type { Check } from '../../types.ts';
import { printProcedure, type ProcedureClaim } from './claim.ts';
import { experiment } from './experiment.ts';
import { denied } from '../../experiments/denied.ts';
import { readBySentence } from '../../sentences/index.ts';
import { SAMPLING_SENTENCES } from './sentences.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** How sentences are sampled from a recurrent language model. */
export const sampling: Check<ProcedureClaim> = {
  meta,
  recognise: readBySentence(SAMPLING_SENTENCES, recognise),
  print: printProcedure,
  experiment: async (claim, lab) =>
    claim.denied === true ? denied(await experiment(claim, lab)) : experiment(claim, lab),
};
