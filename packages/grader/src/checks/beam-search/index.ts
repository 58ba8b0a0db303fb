import type { Check } from '../../types.ts';
import { printWidth, type WidthClaim } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** What the width of a beam search changes. */
export const beamSearchWidth: Check<WidthClaim> = {
  meta,
  recognise,
  print: printWidth,
  experiment: (claim, lab) => experiment(claim, lab),
};
