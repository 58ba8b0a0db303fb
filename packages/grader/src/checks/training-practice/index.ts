import type { Check } from '../../types.ts';
import { type PracticeClaim, printPractice } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** Clipping, truncation, shared weights: what practices of training do. */
export const trainingPractice: Check<PracticeClaim> = {
  meta,
  recognise,
  print: printPractice,
  experiment: (claim, lab) => experiment(claim, lab),
};
