import type { Check } from '../../types.ts';
import { type CtcClaim, printCtc } from './claim.ts';
import { readBySentence } from '../../sentences/index.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';
import { CTC_SENTENCES } from './sentences.ts';

/** What a path of characters and blanks collapses to under CTC. */
export const ctcCollapse: Check<CtcClaim> = {
  meta,
  reads: { denial: 'no|not', hearsay: 'según', concession: 'even if|even when' },
  recognise: readBySentence(CTC_SENTENCES, recognise),
  print: printCtc,
  experiment: (claim, lab) => experiment(claim, lab),
};
