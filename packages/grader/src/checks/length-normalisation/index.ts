import type { Check } from '../../types.ts';
import { type LengthClaim, printLength } from './claim.ts';
import { AROUND, readByPhrases } from '../../propositions/index.ts';
import { readBySentence } from '../../sentences/index.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { recognise } from './recognise.ts';
import { LENGTH_SENTENCES } from './sentences.ts';
import { LENGTH_TOPIC, spokenOfLength, unnumbered } from './spoken.ts';
import { LENGTH_WORDS, type LengthType } from './words.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

/** Whether search without length normalisation prefers short sentences. */
export const lengthNormalisation: Check<LengthClaim> = {
  meta,
  reads: { denial: `${PLAIN_DENIAL}|avoid*`, condition: 'if|如果', opposition: 'otherwise' },
  recognise: leavingOpen(
    readByPhrases<LengthClaim, LengthType>(
      [LENGTH_WORDS, AROUND],
      spokenOfLength,
      readBySentence(LENGTH_SENTENCES, recognise),
      { topic: LENGTH_TOPIC, rewrite: unnumbered },
    ),
    LEAVES_OPEN,
  ),
  print: printLength,
  experiment: (claim, lab) => experiment(claim, lab),
};
