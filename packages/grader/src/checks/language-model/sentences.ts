import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import { place, single, type ChainClaim, type EstimateClaim, type LanguageModelClaim, type Stretch } from './claim.ts';

const WORD = '(?:word|token|character|symbol)';
const BEFORE = [
  `(?:all |all of )?(?:its )?(?:previous|preceding|earlier|prior|past|preceeding) (?:${WORD}s|ones)`,
  `(?:all )?(?:${WORD}s|ones) (?:that (?:come|came|stand|precede) )?(?:before (?:it|that|position t|step t|t)|preceding it|so far|seen so far|already (?:generated|produced|seen|read))`,
  `all (?:${WORD}s )?before it`,
  '(?:whole |entire )?(?:history|left context|prefix)',
].join('|');
const AFTER = [
  `(?:all )?(?:following|next|later|future|subsequent) ${WORD}s`,
  `(?:all )?(?:${WORD}s|ones) (?:that )?(?:(?:come|follow) )?(?:after (?:it|that|position t|step t|t)|follow(?:ing)?(?: it)?)`,
].join('|');
const MODEL =
  '(?:(?:trained |recurrent |neural |left to right |word level |character level |autoregressive |standard )*(?:rnn |lstm |gru )?(?:language models?|lms?)(?: rnn)?(?: \\(rnn\\))?)';

const VOCABULARY = {
  MODEL: `(?:${MODEL}|${MODEL} based on rnn)`,
  PREDICT:
    '(?:predict|predicts|estimate|model|models|generate|give probability of|assign probability to|compute probability of|give distribution over|output distribution over|output probability distribution of|output probability of|estimate probability of|model probability of)',
  WORD: `(?:(?:each|every|next|current|following|given) ${WORD}|probability of (?:each|every|next) ${WORD}|${WORD} (?:at|of) step t|y\\^\\{<t>\\})`,
  GIVEN: '(?:given|from|based on|conditioned on|conditional on|using|on basis of|depending on|with knowledge of)',
  BEFORE,
  AFTER,
  OUTPUT:
    '(?:output|prediction|distribution|softmax output|output distribution)(?: ŷ\\^\\{<t>\\})?(?: (?:at|of|for) (?:step t|position t|each step|each word|step))?',
  SENTENCE: '(?:(?:whole |entire |complete |given )?(?:sentence|sequence|text|word sequence))',
  of: 'product|sum|average|mean',
  CONDITIONAL: `(?:conditional )?probabilit(?:y|ies) of (?:all |each |every |its |their )?(?:${WORD}s?|steps),? (?:each )?(?:given|conditioned on) (?:${BEFORE}|preceding ones|previous ones)|conditional probabilit(?:y|ies)(?: of (?:(?:all |its |their |each |every )?${WORD}s?|each step))?|probabilit(?:y|ies) of each ${WORD} given (?:${BEFORE})`,
  MARGINAL: `(?:(?:independent |unconditional |marginal |separate |single |individual )?${WORD} probabilities|(?:unconditional |marginal |separate |single |individual )?probabilit(?:y|ies) of (?:all |each |every |its |their )?(?:single |individual )?${WORD}s?(?:,? (?:taken )?independently(?: of (?:each other|others))?)?)`,
} as const;

const NOW = single(place('t'));
const EARLIER: Stretch = { from: place('start', 1), to: place('t', -1) };
const LATER: Stretch = { from: place('t', 1), to: place('T') };

const estimate = (conditions: readonly Stretch[], denied = false): EstimateClaim => ({
  kind: 'estimate',
  targets: [NOW],
  conditions,
  ...(denied && { denied: true as const }),
});

const chain =
  (of: ChainClaim['of']) =>
  ({ of: by, not }: Groups): ChainClaim => ({
    kind: 'chain',
    by: by === 'sum' ? 'sum' : by === 'product' ? 'product' : by === undefined ? 'product' : 'mean',
    of,
    ...(not !== undefined && { denied: true as const }),
  });

const SUBJECTS = [
  '(?:probability|likelihood|joint probability) of {SENTENCE}(?: (?:under|according to|given by|in|for|by) {MODEL})?(?<not> not)? is (?:computed as |given by |obtained as |calculated as |factori[sz]ed as |estimated as )?',
  'joint probability of {SENTENCE} according to {MODEL} is ',
  '(?:joint )?(?:probability|likelihood) (?:that )?{MODEL} (?:give|assign|assigns|attach|attaches)s? to {SENTENCE}(?<not> not)? is (?:computed as |given by )?',
  '{MODEL} (?:compute|computes|estimate|obtain|define|calculate|calculates|give|factori[sz]es?|model|decomposes?|express|expresses) (?:probability|joint probability|likelihood) of {SENTENCE} (?:as|by|by as|into|by taking|by computing) ',
];
const said = (tail: string): readonly string[] => SUBJECTS.map((subject) => `${subject}${tail}`);

/** What is said of a language model's words and the words they depend on, in whole sentences. */
export const LANGUAGE_SENTENCES: readonly Rule<LanguageModelClaim>[] = rulesOf<LanguageModelClaim>(VOCABULARY, [
  [
    [
      '{MODEL} {PREDICT} {WORD} {GIVEN} (?:{BEFORE})',
      '{OUTPUT} of {MODEL} (?:depend on|is conditioned on|is computed from) (?:only )?(?:on )?(?:{BEFORE})',
      '(?:{MODEL} )?{OUTPUT} (?:depend on|is conditioned on) (?:{BEFORE})',
      '(?:on|upon) which words do (?:{OUTPUT}|prediction) of {MODEL}(?: for position t| at step t)? depend\\? (?:on )?(?:{BEFORE})',
      'probability (?:distribution )?of {WORD} given (?:{BEFORE})(?: is what {MODEL} (?:estimate|predict|model))',
    ],
    () => estimate([EARLIER]),
  ],
  [
    [
      '{MODEL} {PREDICT} {WORD} (?:independently of|without (?:regard to|looking at|using|considering)|regardless of) (?:{BEFORE})',
      '{OUTPUT} of {MODEL} (?:do not depend on|is independent of) (?:{BEFORE})',
    ],
    () => estimate([]),
  ],
  [
    [
      '{MODEL} {PREDICT} {WORD} {GIVEN} (?:{AFTER})',
      '{OUTPUT} of {MODEL} (?:depend on|is conditioned on) (?:{AFTER})',
      '(?:on|upon) which words do (?:{OUTPUT}|prediction) of {MODEL}(?: for position t| at step t)? depend\\? (?:on )?(?:{AFTER})',
      '{MODEL} estimate p\\(y\\^\\{<t>\\} ?\\| ?y\\^\\{<t\\+1>\\}[^()]{2,40}\\),? (?:i\\.e\\. |which is |that is )?(?:probability of )?{WORD} given (?:{AFTER}|words that follow)',
    ],
    () => estimate([LATER]),
  ],
  // That it gives sentences a probability at all: the product of what it gives their words.
  [
    '{MODEL} (?:assign|assigns|give|compute|attach|estimate|predict|model|define)s? (?:joint )?(?:probability|probabilities|probability distribution|likelihood) (?:to|of|over|for) (?:{SENTENCE}|sentences|sequences|text|(?:each |every |any )?(?:sentence|sequence)(?: of (?:words|tokens))?|sequences of (?:words|tokens)|whole sentences)',
    chain('conditional'),
  ],
  [said('(?:by )?(?:as )?{of} of (?:{CONDITIONAL})'), chain('conditional')],
  [said('(?:by )?(?:as )?{of} of (?:{MARGINAL})'), chain('marginal')],
  [
    [
      '{MODEL} (?:assign|assigns|give|attach) probability to {SENTENCE} by multiplying (?:{CONDITIONAL})',
      ...said('(?:by )?multiplying (?:{CONDITIONAL})'),
    ],
    chain('conditional'),
  ],
  [
    said('(?:by )?(?:only )?probability of (?:its )?last word'),
    () => ({ kind: 'chain', by: 'last', of: 'conditional' }),
  ],
]);
