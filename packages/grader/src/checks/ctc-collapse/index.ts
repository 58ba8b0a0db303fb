import type { Check } from '../../types.ts';
import { type CollapseClaim, printCollapse } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** What a path of characters and blanks collapses to under CTC. */
export const ctcCollapse: Check<CollapseClaim> = {
  meta,
  recognise,
  print: printCollapse,
  experiment: (claim, lab) => experiment(claim, lab),
};
