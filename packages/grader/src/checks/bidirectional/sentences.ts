import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { ReachClaim } from './claim.ts';

const VOCABULARY = {
  network: 'bidirectional|unidirectional',
  READ: '(?:read|process|run (?:over|through)|scan|go (?:over|through)|traverse|handle)s?',
  INPUT: '(?:whole |entire |input |full )*(?:sequence|input|inputs|sentence|text)s?',
  both: '(?:in |from )?both directions|(?:both )?forwards? and (?:also )?backwards?|twice,? (?:once )?forwards? and (?:once )?backwards?|from both (?:ends|sides)|in two directions|from left to right and (?:from )?right to left',
  FIRST:
    '(?:,? (?:before|in order|so as) (?:it (?:can )?|to )(?:give|output|predict|produce|compute|make|emit|label)s? (?:its |any |first |even |single )*(?:outputs?|labels?|predictions?|steps?|words?|tokens?))',
  LIVE: '(?:real time|online|streaming|live|causal)(?: (?:prediction|predictions|recognition|speech recognition|decoding|applications?|tasks?|use|inference|processing|systems?|settings?))?',
  AHEAD: '(?:future|later|following) (?:inputs?|steps?|words?|tokens?|context|information)',
  BEHIND:
    '(?:past|previous|earlier) (?:inputs?|steps?|words?|tokens?|context|information)(?: and current (?:one|input))?',
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
  [
    [
      '{network} (?:lstm|gru|rnn|plainrnn|layer|network)s? (?:need|require|must (?:see|read|have)|has to (?:see|read)) (?:{INPUT})(?:{FIRST})?',
      '{network} (?:lstm|gru|rnn|plainrnn|layer|network)s? can not be used (?:for|in) (?:{LIVE}),? (?:because|since|as) it (?:need|require|use|depend on|look at)s? (?:{INPUT}|{AHEAD})',
    ],
    ({ network }) => ({ kind: 'reach', network: network as ReachClaim['network'], includes: ['future'], excludes: [] }),
  ],
  [
    '{network} (?:lstm|gru|rnn|plainrnn|layer|network)s? can be used (?:for|in) (?:{LIVE}),? (?:because|since|as) it only (?:need|require|use|depend on|look at)s? (?:{BEHIND})',
    ({ network }) => ({
      kind: 'reach',
      network: network as ReachClaim['network'],
      includes: ['past'],
      excludes: ['future'],
    }),
  ],
]);
