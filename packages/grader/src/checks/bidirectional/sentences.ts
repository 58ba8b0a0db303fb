import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { ReachClaim } from './claim.ts';

const VOCABULARY = {
  network: 'bidirectional|unidirectional',
  READ: '(?:read|process|run (?:over|through)|scan|go (?:over|through)|traverse|handle)s?',
  INPUT: '(?:whole |entire |input |full )*(?:sequence|input|inputs|sentence|text)s?',
  both: '(?:in |from )?both directions|(?:both )?forwards? and (?:also )?backwards?|twice,? (?:once )?forwards? and (?:once )?backwards?|from both (?:ends|sides)|in two directions|from left to right and (?:from )?right to left',
  onward:
    '(?:only|just) (?:forwards?|in (?:one|forward) direction|from left to right|from start to end)|(?:forwards?|in (?:one|forward) direction|from left to right) only',
  backward:
    '(?:only|just) (?:backwards?|in backward direction|from right to left|from end to start)|(?:backwards?|from right to left) only',
} as const;

/** In which order a network is said to read its input, in whole sentences. */
export const ORDER_SENTENCES: readonly Rule<ReachClaim>[] = rulesOf<ReachClaim>(VOCABULARY, [
  [
    '{network} (?:lstm|gru|rnn|plainrnn|layer)s? {READ} (?:{INPUT} )?(?:{both}|{onward}|{backward})',
    ({ network, both, onward }) => ({
      kind: 'reach',
      network: network as ReachClaim['network'],
      includes: both !== undefined ? ['past', 'future'] : onward !== undefined ? ['past'] : ['future'],
      excludes: both !== undefined ? [] : onward !== undefined ? ['future'] : ['past'],
    }),
  ],
]);
