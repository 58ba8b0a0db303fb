import type { Check } from '../../types.ts';
import { type AttentionClaim, printAttention } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { AROUND, readByPhrases } from '../../propositions/index.ts';
import { readBySentence } from '../../sentences/index.ts';
import { recognise } from './recognise.ts';
import { ATTENTION_SENTENCES } from './sentences.ts';
import { ATTENTION_TOPIC, spokenOfAttention, withoutIndices } from './spoken.ts';
import { ATTENTION_WORDS, type AttentionType } from './words.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

/** Attention weights: their sum, what they favour, what they depend on, where they help. */
export const attentionWeights: Check<AttentionClaim> = {
  meta,
  reads: { denial: PLAIN_DENIAL, restriction: 'only', degree: 'least' },
  recognise: leavingOpen(
    readByPhrases<AttentionClaim, AttentionType>(
      [ATTENTION_WORDS, AROUND],
      spokenOfAttention,
      readBySentence(ATTENTION_SENTENCES, recognise),
      { topic: ATTENTION_TOPIC, rewrite: withoutIndices },
    ),
    LEAVES_OPEN,
  ),
  print: printAttention,
  experiment: (claim, lab) => experiment(claim, lab),
};
