import { remembered } from '../lexicon/remembered.ts';

/**
 * A normalised English text in few words: names of cells, gates, states and problems in one form, verbs without their ending, no articles, no
 * words that only soften. "The LSTM's forget gate typically controls how much of the old memory is kept." becomes
 * "forget gate of lstm control how much of old cell state is kept". What a sentence asserts stays: "not", "only", "never", numbers, reasons.
 */
export const canonical = remembered(500, (text: string): string => {
  let out = ` ${text.normalize('NFC').toLowerCase()} `;
  for (const [pattern, by] of REWRITES) out = out.replace(pattern, by);
  out = out.replace(/[\p{L}']+/gu, (word) => BASES.get(word) ?? word);
  for (const [pattern, by] of NAMES) out = out.replace(pattern, by);
  return (
    out
      .replace(/\s+/g, ' ')
      .replace(/\s([,.;:?!])/g, '$1')
      // Chinese writes no spaces: those beside a name come from here.
      .replace(/\s(?=\p{Script=Han})|(?<=\p{Script=Han})\s/gu, '')
      .replace(/^[\s"'*:.,;]{1,20}|[\s"'*:.,;!-]{1,20}$/g, '')
      .trim()
  );
});

type Rewrite = readonly [RegExp, string];

/** Spelling: before verbs lose their endings. */
const REWRITES: readonly Rewrite[] = [
  [/[’‘`]/g, "'"],
  [/["“”«»*]/g, ' '],
  // "[Enter a single numerical value]" tells how to answer.
  [/\[(?:enter|type|give|write)\s[^\]]{3,50}\]/g, ' '],
  [/\b(?:can|could|will|would|may|might) not\b|\bcannot\b|\bcan't\b|\bcould(?: not|n't)|\bwon't\b/g, ' can not '],
  [/n't\b/g, ' not '],
  [/\s\((?:lstm|gru|rnn|bptt|nan|brnn|tbptt)s?\)/g, ' '],
  [
    /(?<=\b(?:lstm|gru|rnn)s?)\s\((?:long short[- ]term memory|gated recurrent unit|recurrent neural network)s?\)/g,
    ' ',
  ],
  [/(?<=\p{L})[-‐‑–](?=\p{L})/gu, ' '],
  [/(?<=\p{L})\/(?=\p{L})/gu, ' / '],
  [
    /\b(forget|input|output|update|reset) (?:gate )?γ_[furio](?:_\{?t\}?|\^\{?<?t>?\}?)?(?![\p{L}\p{N}_])/gu,
    ' $1 gate ',
  ],
  [/(?<!\p{L})γ_([furio])(?:_\{?t\}?)?(?:\^\{?<?t>?\}?)?(?![\p{L}\p{N}_])/gu, ' gate§$1 '],
  [/\b(?:forget|input|output|update|reset|relevance) gate gate§/g, ' gate§'],
  [/\bgate§f\b/g, 'forget gate'],
  [/\bgate§u\b/g, 'update gate'],
  [/\bgate§r\b/g, 'reset gate'],
  [/\bgate§i\b/g, 'input gate'],
  [/\bgate§o\b/g, 'output gate'],
  [/\brelevance gate\b/g, 'reset gate'],
  [/\blong short term memory(?: network| unit| cell| layer| model)?s?\b/g, ' lstm '],
  [/\bgated recurrent (?:unit|network|cell|neural network|model|layer)s?\b/g, ' gru '],
  [/\brecurrent (?:neural )?(?:network|net)s?\b/g, ' rnn '],
  [
    /\b(?:lstms|grus|rnns|lstm|gru|rnn)(?:(?: based)? (?:networks?|nets?|units?|models?|architectures?|block|blocks(?= (?:is|are|have|has|in|of|with|can|and)\b| ?[,.?]| ?$)|cells?|layers?)(?! (?:state|memory|content|output|norm|size)))?\b/g,
    ' §$& ',
  ],
  [/§(lstm|gru|rnn)s?(?: based)?(?: \p{L}+)?/gu, '$1'],
  [
    /\b(?:vanilla|simple|plain|standard|basic|ordinary|traditional|regular|conventional|classical|classic|elman)\s+rnn\b/g,
    ' plainrnn ',
  ],
  [/\bsimplernn\b/g, ' plainrnn '],
  [
    /\b(?:vanilla|simple|plain|standard|basic|ordinary|regular|usual|classical|conventional|typical)\s+(?=(?:lstm|gru)\b)/g,
    ' ',
  ],
  [/\b(?:the|a|an)\b(?![_^])/g, ' '],
  [
    /\b(?:typically|usually|generally|basically|essentially|effectively|actually|normally|commonly|often|in general|in principle|in practice|simply|just|itself|themselves|directly|also|thus|therefore|hence|primarily|mainly|mostly|indeed)\b/g,
    ' ',
  ],
  [/\b(?:timestep|time step|time point|time instant)(s?)\b/g, 'step$1'],
];

/** Names: after verbs have lost their endings. */
const NAMES: readonly Rewrite[] = [
  [/\s+/g, ' '],
  [
    /\b(lstm|gru)(?: ?'s?)? ((?:forget|input|output|update|reset)(?: gates?)?(?:(?:,| and|, and) (?:forget|input|output|update|reset))* gates?)\b/g,
    '$2 of $1',
  ],
  [/\b((?:forget|input|output|update|reset) gates?) (?:in|inside|within|for) (lstm|gru)\b/g, '$1 of $2'],
  [/\b(lstm|gru|rnn|plainrnn) ?'s? (?=\p{L})/gu, '$1 '],
  [
    /\b(?:memory cell|cell memory|internal memory|internal cell state|internal state|memory of cell|memory state|cell ?'s? memory|long term state|cell ?'s? contents?|contents? of cell(?: state)?|memory cell state|cell state vector|cell's state|state of cell|long term memory)\b/g,
    'cell state',
  ],
  [/\bcell state (?:c_?\{?t\}?|c\^\{?<t>\}?)(?![\p{L}\p{N}]|\s?[-−–+])/gu, 'cell state'],
  [/\bhidden state (?:h_?\{?t\}?|h\^\{?<t>\}?|a\^\{?<t>\}?)(?![\p{L}\p{N}]|\s?[-−–+])/gu, 'hidden state'],
  [
    /\b(?:previous|past|earlier|prior|last|preceding)(?= (?:cell state|hidden state|state|memory|content|information|cell|values?)\b)/g,
    'old',
  ],
  [/\b(lstm|gru) (cell state|hidden state)\b/g, '$2 of $1'],
  [
    /\b(?:problems? of |issues? of |phenomen(?:on|a) of )?(vanishing|exploding) (?:and|or|\/) (vanishing|exploding) gradients?(?: (?:problem|issue|phenomenon)s?)?\b/g,
    '$1 and $2',
  ],
  [
    /\b(?:problems? of |issues? of |phenomen(?:on|a) of )?(vanishing|exploding) gradients?(?: (?:problem|issue|phenomenon|phenomena|effect|behaviou?r)s?)?\b/g,
    '$1',
  ],
  [
    /\bgradients? (?:(vanish)ing|(explo)ding|(vanish)ment|(explo)sion)(?: (?:problem|issue)s?)?\b/g,
    ' problem§$1$2$3$4 ',
  ],
  [/\b(?:vanishing|vanishment|disappearance) of gradients?\b|problem§vanish/g, 'vanishing'],
  [/\b(?:exploding|explosion) of gradients?\b|problem§explo/g, 'exploding'],
  [/\b(vanishing|exploding) (?:problem|issue)s?\b/g, '$1'],
  [
    /\b(?:gradient norm clipping|gradient clipping|clipping gradient norm|clipping norm of gradients?|clipping (?:of )?gradients?|clip gradients?)\b/g,
    'clipping',
  ],
  [/\b(?:truncated (?:bptt|backpropagation through time|back propagation through time)|tbptt)\b/g, 'truncated bptt'],
  [/\b(?:backpropagation|back propagation) through time\b/g, 'bptt'],
  [/\bzero\b/g, '0'],
  [/\b(?:long range|long distance) dependenc(?:y|ies)\b/g, 'long term dependencies'],
];

const VERBS =
  `control decide determine regulate govern select choose specify define modulate dictate manage erase remove discard forget throw drop keep
  retain preserve write add store let insert expose show output reveal hide read take give get pass use solve mitigate avoid prevent suffer help make
  cause lead mean grow depend receive feed contain consist combine merge copy block clip rescale limit reduce compute learn need require share increase
  decrease remain stay become return produce estimate predict generate process handle allow enable multiply occur happen vanish explode shrink apply
  lie point set lack miss conceal exceed restrict bound hold contribute possess amount own unroll zero
  play alleviate address eliminate overcome fix deal combat counter guarantee worsen aggravate leave change rule cure sum differ enter flow
  maintain carry update reset close open scale delete clear remember emit leak encounter experience act serve represent replace transfer admit amplify double`
    .split(/\s+/)
    .filter((verb) => verb !== '');

const BASES: ReadonlyMap<string, string> = new Map([
  ...VERBS.flatMap((verb): [string, string][] => {
    if (/(?:[sxzo]|sh|ch)$/.test(verb)) return [[`${verb}es`, verb]];
    if (/[^aeiou]y$/.test(verb)) return [[`${verb.slice(0, -1)}ies`, verb]];
    return [[`${verb}s`, verb]];
  }),
  ['are', 'is'],
  ['was', 'is'],
  ['were', 'is'],
  ['has', 'have'],
  ['had', 'have'],
  ['does', 'do'],
  ['did', 'do'],
  ['gradients', 'gradients'],
]);

/** A phrase of a table as it stands in a canonical text: no articles or hyphens, verbs without their ending. Tables share most of their neutral words. */
export const asCanonical = remembered(20_000, (phrase: string): string =>
  phrase
    .toLowerCase()
    .replace(/(?<=\p{L})[-‐‑–](?=\p{L})/gu, ' ')
    .replace(/\b(?:the|a|an)\b(?![_^])/g, ' ')
    .replace(/\bzero\b/g, '0')
    .replace(/[\p{L}']+/gu, (word) => BASES.get(word) ?? word)
    .replace(/\s+/g, ' ')
    .trim(),
);
