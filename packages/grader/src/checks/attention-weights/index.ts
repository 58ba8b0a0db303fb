import type { Check } from '../../types.ts';
import { type AttentionClaim, printAttention } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { readBySentence } from '../../sentences/index.ts';
import { recognise } from './recognise.ts';
import { ATTENTION_SENTENCES } from './sentences.ts';

/** Attention weights: their sum, what they favour, what they depend on, where they help. */
export const attentionWeights: Check<AttentionClaim> = {
  meta,
  recognise: readBySentence(ATTENTION_SENTENCES, recognise),
  print: printAttention,
  experiment: (claim, lab) => experiment(claim, lab),
};
