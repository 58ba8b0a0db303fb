import type { Check } from '../../types.ts';
import { type LengthClaim, printLength } from './claim.ts';
import { readBySentence } from '../../sentences/index.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';
import { LENGTH_SENTENCES } from './sentences.ts';

/** Whether search without length normalisation prefers short sentences. */
export const lengthNormalisation: Check<LengthClaim> = {
  meta,
  recognise: readBySentence(LENGTH_SENTENCES, recognise),
  print: printLength,
  experiment: (claim, lab) => experiment(claim, lab),
};
