import type { Check } from '../../types.ts';
import { type AttributionClaim, printAttribution } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';

/** Whether the model or the search is at fault for a wrong output. */
export const errorAttribution: Check<AttributionClaim> = {
  meta,
  reads: {
    denial: PLAIN_DENIAL,
    condition: 'if|si|wenn|如果|若',
    restriction: 'only',
    hearsay: 'according|según|selon|laut',
    quantity: 'most of|few',
    'second clause': 'while|whereas',
    untruth: 'mistake|mistakes|wrong|错误',
  },
  recognise,
  print: printAttribution,
  experiment: (claim, lab) => experiment(claim, lab),
};
