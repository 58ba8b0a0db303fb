import type { Check } from '../../types.ts';
import { type AttributionClaim, printAttribution } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** Whether the model or the search is at fault for a wrong output. */
export const errorAttribution: Check<AttributionClaim> = {
  meta,
  recognise,
  print: printAttribution,
  experiment: (claim, lab) => experiment(claim, lab),
};
