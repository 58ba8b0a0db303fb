import type { Check } from '../../types.ts';
import { type AttentionClaim, printAttention } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';

/** Attention weights: their sum, what they favour, what they depend on, where they help. */
export const attentionWeights: Check<AttentionClaim> = {
  meta,
  recognise,
  print: printAttention,
  experiment: (claim, lab) => experiment(claim, lab),
};
