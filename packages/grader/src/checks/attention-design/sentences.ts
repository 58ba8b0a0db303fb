import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { DesignClaim } from './claim.ts';

const POSITIONS = '(?:positional? (?:encodings?|embeddings?|information|vectors?)|positions|position information)';
const VOCABULARY = {
  SA: '(?:self attention(?: layers?| mechanism)?|transformers?|transformer (?:encoder|model|layer)s?)',
  BARE: `(?:(?: (?:without|lacking|with no) (?:any )?${POSITIONS}(?: added)?)| by| alone| on its own)`,
  PRE: `(?:without (?:any )?${POSITIONS},? )`,
  ORDER:
    '(?:(?:word |token |input |sequence )?order(?: of (?:words|tokens|inputs?|sequence|input (?:words|tokens)|its inputs?))?|positions? of (?:words|tokens|each (?:word|token))|which (?:word|token) come first)',
  SHUFFLED: '(?:permut(?:ed|ing)|shuffl(?:ed|ing)|reorder(?:ed|ing)|rearrang(?:ed|ing)|swapp(?:ed|ing))',
  TOKENS: '(?:(?:tokens|words|inputs?|input (?:tokens|words)|positions|sequence)(?: of (?:input|sequence|sentence))?)',
  ROOT: '(?:√ ?\\(?d_\\{?k\\}?\\)?|sqrt\\(d_\\{?k\\}?\\)|square root of (?:d_\\{?k\\}?|key dimension|dimension of keys))',
  LATER: '(?:later|future|subsequent|following|next)',
  EARLIER: '(?:earlier|past|previous|preceding)',
  PLACE: '(?:tokens?|positions?|words?|steps?)',
  SEE: '(?:attend to|see|look at|depend on|use|access|attending to|seeing|looking at|depending on|using|accessing|look ahead to)',
} as const;

const order = (lost: boolean) => (): DesignClaim => ({ kind: 'order', lost });
const mask = (on: 'later' | 'earlier', depends: boolean) => (): DesignClaim => ({ kind: 'mask', on, depends });

/** What is said of the order of words, of moved words and of the mask, in whole sentences. */
export const DESIGN_SENTENCES: readonly Rule<DesignClaim>[] = rulesOf<DesignClaim>(VOCABULARY, [
  [
    [
      '(?:{PRE})(?:{SA}) (?:do not|can not) (?:know|see|tell|recogni[sz]e|capture|distinguish|perceive|model|use|take) (?:{ORDER})(?: into account| apart)?',
      '(?:{SA})(?:{BARE}) (?:do not|can not) (?:know|see|tell|recogni[sz]e|capture|distinguish|perceive|model|use|take) (?:{ORDER})(?: into account| apart)?',
      '(?:{PRE})(?:{SA}) (?:ignore|lose|is blind to|is insensitive to|is unaware of|is invariant to|have no (?:notion|sense|knowledge|idea) of) (?:{ORDER})',
      '(?:{SA})(?:{BARE}) (?:ignore|ignores|lose|loses|is blind to|is insensitive to|is unaware of|have no (?:notion|sense|knowledge|idea) of) (?:{ORDER})',
      '(?:{PRE})(?:{SA}) treats? (?:input|sentence|its input|sequence) as (?:unordered )?(?:set|bag)(?: of (?:words|tokens))?',
      '(?:{SA})(?:{BARE}) treats? (?:input|sentence|its input|sequence) as (?:unordered )?(?:set|bag)(?: of (?:words|tokens))?',
      `(?:transformers? (?:need|use|require|add) ${POSITIONS}|${POSITIONS} (?:is )?(?:needed|used|required|necessary|added)(?: to (?:inputs?|(?:input |word |token )?embeddings?|tokens)(?: of (?:{SA}))?)?(?: (?:in|for|by) (?:{SA}|transformers?))?) because `.concat(
        '(?:{SA})(?:{BARE})? (?:(?:do not|can not) (?:inherently |naturally )?(?:encode|know|see|tell|recogni[sz]e|capture|model|represent)|knows? nothing of|have no (?:notion|sense|knowledge|idea) of|ignores?) (?:{ORDER})',
      ),
      '(?:{SA})(?:{BARE}) treats? sentence and its (?:shuffled|permuted|reordered) version (?:alike|same),? up to order of outputs?',
    ],
    order(true),
  ],
  [
    [
      `${POSITIONS} (?:is )?used (?:for )?in transformers?(?: is)? to (?:provide|give|add|inject) information about (?:token |word )?(?:positions?|order)(?: of tokens)? (?:since|because|as) (?:{SA}) (?:lack|have no) (?:inherent |built in )?(?:notion of |sense of )?(?:sequence |word |token )?order`,
    ],
    order(true),
  ],
  [
    [
      '(?:{PRE})(?:{SA}) (?:can )?(?:still )?(?:know|knows|see|sees|tell|tells|recogni[sz]es?|capture|captures|distinguish|distinguishes|take) (?:{ORDER})(?: into account| apart)?',
      '(?:{SA})(?:{BARE}) (?:can )?(?:know|knows|see|sees|tell|tells|recogni[sz]es?|capture|captures|distinguish|distinguishes|take) (?:{ORDER})(?: into account| apart)?',
      '(?:{PRE})(?:{SA}) (?:do not (?:ignore|lose)|is sensitive to|is aware of) (?:{ORDER})',
      '(?:{SA})(?:{BARE}) (?:do not (?:ignore|lose)|is sensitive to|is aware of) (?:{ORDER})',
    ],
    order(false),
  ],
  [
    [
      '(?:if|when) (?:{TOKENS}) is (?:{SHUFFLED}),? (?:{SA})(?:{BARE}) give same outputs?,? (?:{SHUFFLED}|moved) in same way',
      '(?:{PRE})(?:if|when) (?:{TOKENS}) is (?:{SHUFFLED}),? outputs? of (?:{SA}) is (?:{SHUFFLED}) in same way',
      '(?:{PRE})(?:{SHUFFLED}) (?:{TOKENS}) (?:of (?:{SA}) )?permutes outputs? in same way',
      '(?:{PRE})(?:{SA}) give (?:{SHUFFLED}) outputs? for (?:{SHUFFLED}) inputs?',
      '(?:{SA})(?:{BARE}) give (?:{SHUFFLED}) outputs? for (?:{SHUFFLED}) inputs?',
    ],
    () => ({ kind: 'permuted', outputs: 'permuted' }),
  ],
  [
    [
      '(?:{PRE})(?:{SHUFFLED}) (?:{TOKENS}) (?:leave|leaves) each output where it is',
      '(?:{PRE})(?:{SHUFFLED}) (?:{TOKENS}) (?:leave|leaves) (?:each|every) output (?:at its place|unchanged)',
    ],
    () => ({ kind: 'permuted', outputs: 'same' }),
  ],
  [
    [
      '(?:{SA})(?:{BARE}) give different (?:results|outputs?) for sentence and its permutation,? (?:beyond|apart from|other than) permutation of outputs?',
    ],
    () => ({ kind: 'permuted', outputs: 'other' }),
  ],
  [
    [
      'dividing(?: scores)? by (?:{ROOT}) (?:keep|prevent) softmax from saturating(?: when d_\\{?k\\}? is large| for large d_\\{?k\\}?)?',
    ],
    () => ({ kind: 'scale', effect: 'saturation', holds: true }),
  ],
  [
    [
      '(?:with|under) causal mask,? (?:each |every )?(?:{PLACE}) (?:can not|do not) (?:{SEE}) (?:{LATER}) (?:{PLACE})',
      'causal mask(?:ing)? (?:prevent|stops?|keep|block) (?:each |every )?(?:{PLACE}) from (?:{SEE}) (?:{LATER}) (?:{PLACE})',
      '(?:with|under) causal mask,? (?:each |every )?(?:{PLACE}) can only (?:{SEE}) (?:itself and )?(?:{EARLIER}) (?:{PLACE})(?: and)?',
    ],
    mask('later', false),
  ],
  // What a mask is there for, asked.
  [
    [
      'causal mask(?:ing)? (?:is )?(?:needed|used|necessary|required|applied) in (?:decoder )?self attention(?: (?:for|in|during) (?:text |language )?generation)? because (?:it )?(?:to )?prevents? (?:{PLACE}) from (?:{SEE}) (?:{LATER}) (?:{PLACE})(?: ?\\(prevent cheating ?\\))?',
      '(?:masked|causal) (?:decoding|self attention|attention)(?: in transformers?| in decoder)? prevents? (?:attention (?:lookups? )?(?:into|to)|looking (?:at|into)|attending to|access to|seeing) (?:future|later|subsequent)(?: (?:{PLACE}))?',
    ],
    mask('later', false),
  ],
  [
    [
      '(?:masked|causal) (?:decoding|self attention|attention)(?: in transformers?| in decoder)? prevents? (?:attention (?:lookups? )?(?:into|to)|looking (?:at|into)|attending to|access to|seeing) (?:past|earlier|previous)(?: (?:{PLACE}))?',
    ],
    mask('earlier', false),
  ],
  [
    [
      '(?:with|under) causal mask,? (?:each |every )?(?:{PLACE}) can (?:{SEE}) (?:all (?:{PLACE})(?: of (?:sequence|sentence|input))?|(?:{LATER}) (?:{PLACE}))',
      'causal mask(?:ing)? (?:allow|let) (?:each |every )?(?:{PLACE}) (?:to )?(?:{SEE}) (?:{LATER}) (?:{PLACE})',
    ],
    mask('later', true),
  ],
  [
    [
      'causal mask(?:ing)? (?:prevent|stops?|keep|block) (?:each |every )?(?:{PLACE}) from (?:{SEE}) (?:{EARLIER}) (?:{PLACE})',
      '(?:with|under) causal mask,? (?:each |every )?(?:{PLACE}) can not (?:{SEE}) (?:{EARLIER}) (?:{PLACE})',
    ],
    mask('earlier', false),
  ],
]);
