import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { AttentionClaim, Range } from './claim.ts';

// "Over t'" is left to the other reader: a mark at the end of a sentence is trimmed, and "over t" says the contrary.
const ALPHA = "α ?\\^?\\{?<t, ?t'>\\}?";
const WORD = '(?:words?|positions?|tokens?|states?|time steps?|steps?|hidden states?|activations?|elements?)';
const IN = `(?:input|source|encoder)(?: sequence| sentence)? ?${WORD}?`;
const OUT = `(?:output|target|decoder)(?: sequence| sentence)? ?${WORD}?`;
const INPUTS = `(?:${IN}|${WORD} of (?:input|source|encoder)(?: sequence| sentence)?)`;
const OUTPUTS = `(?:${OUT}|${WORD} of (?:output|target|decoder)(?: sequence| sentence)?)`;
const OVER = '(?:over|across|along|for|of|on)';
const EACH = '(?:each|every|any|one|given|fixed|single)';

const VOCABULARY = {
  WORD,
  WEIGHTS: `(?:(?:attention weights?|weights of attention(?: mechanism)?|attention (?:coefficients?|probabilities))(?: ${ALPHA}| α)?(?: (?:of|in) attention(?: mechanism| model| layer)?)?|(?:weights )?${ALPHA})`,
  OVER_IN: `(?: ${OVER} (?:all |its |each )?${INPUTS}(?: (?:for|at|of) ${EACH} ${OUTPUTS})?| (?:for|of|at) ${EACH} ${OUTPUTS}(?: ${OVER} (?:all )?${INPUTS})?)`,
  OVER_OUT: `(?: ${OVER} (?:all |its )?${OUTPUTS}(?: (?:for|at|of) ${EACH} ${INPUTS})?| (?:for|of|at) ${EACH} ${INPUTS})`,
  AT_OUT: `(?:(?:for|at|in) ${EACH} ${OUTPUTS},? )`,
  AT_IN: `(?:(?:for|at|in) ${EACH} ${INPUTS},? )`,
  SUM: '(?:always )?(?:sum|sum up|add up|adds up|total) to',
  total:
    '(?:exactly )?(?:1|one|0|2|10|length of (?:input|source|output|target)(?: (?:sentence|sequence))?|(?:input|source|output|target) (?:sentence |sequence )?length|t_x|t_y|number of (?:input|source|output|target|encoder|decoder) (?:words|positions|tokens|steps|states))',
  RELEVANT:
    '(?:(?:more |most )?(?:relevant|important|informative|useful|related)|that matters? more|that is (?:more )?(?:relevant|important))',
  IRRELEVANT:
    '(?:irrelevant|unimportant|less (?:relevant|important)|least (?:relevant|important)|unrelated|uninformative)',
  INPUT: `(?:(?:input|source|encoder) )?(?:words?|positions?|tokens?|states?|hidden states?|activations?|parts? of (?:input|source)(?: sequence| sentence)?)`,
  GET: '(?:get|receive|have|is given|is assigned|obtain|obtains)',
  HIGH: '(?:larger|higher|greater|bigger|large|high|largest|highest|more)',
  LOW: '(?:smaller|lower|small|low|smallest|lowest|less)',
  NOW: '(?: (?:to|for) (?:current|next|present|given|this) (?:output(?: word| token)?|step|word|decoding step|prediction))?',
  STATES:
    '(?:encoder |input |source )?(?:hidden )?(?:states|activations|annotations|outputs|encodings|vectors|encoder states)(?: of encoder)?',
  /** States of the encoder and of nothing else. */
  ENCODED:
    '(?:(?:encoder|input|source)(?: hidden)? (?:states|activations|annotations|outputs|encodings)|(?:hidden )?states of encoder)',
  CONTEXT: '(?:context(?: vector)?)(?: (?:of|in) attention(?: mechanism| model)?)?(?: (?:c\\^?\\{?<t>\\}?|c))?',
  IS: 'is (?:computed as |formed as |obtained as |calculated as |defined as |given by )?',
  LONG: '(?:(?:is|get|become|grow) )?(?:long|longer|very long)',
  ATTENTION: 'attention(?: mechanism| model| layer)?',
  PERFORMANCE:
    '(?:performance|quality|translation quality|accuracy|bleu(?: score)?)(?: of (?:(?:plain |simple |basic )?(?:encoder decoder|seq2seq|sequence to sequence)(?: model| network| architecture)?|translation|rnn|model|network))?',
  LENGTH:
    '(?:length of (?:input|source|input sequence|sentence|input sentence|source sentence|sequence)|(?:input|sequence|sentence|source) length)',
  SENTENCES: '(?:(?:input|source) )?(?:sentences?|sequences?|inputs?)',
} as const;

/** "What does the softmax over the scores do? It turns scores into …", and what may follow. */
const SOFTMAX_DOES =
  '(?:in attention(?: mechanism| layer| model)?,? )?what do softmax(?: function| operation| step)?(?: (?:over|on|of|applied to) (?:attention |alignment )?scores)? (?:accomplish|do|achieve|produce|give)\\? (?:it )?(?:normali[sz]e|turn|convert|transform)s? (?:attention |raw )?scores (?:in)?to';
const MAKING = '(?:,? (?:creating|giving|yielding|producing) (?:interpretable )?attention weights)?';

function totalOf(text = ''): number | 'places' | 'steps' {
  if (/t_x|input|source|encoder/u.test(text)) return 'places';
  if (/t_y|output|target|decoder/u.test(text)) return 'steps';
  return /one/u.test(text) ? 1 : Number(/\d+/u.exec(text)?.[0]);
}

const sum =
  (over: 'input' | 'output', denied = false) =>
  ({ total }: Groups): AttentionClaim => ({
    kind: 'sum',
    over,
    total: totalOf(total),
    ...(denied && { denied: true as const }),
  });
const range = (name: Range) => (): AttentionClaim => ({ kind: 'range', range: name });
const context = (by: Extract<AttentionClaim, { readonly kind: 'context' }>['by']) => (): AttentionClaim => ({
  kind: 'context',
  by,
});
const favours = (what: 'relevant' | 'irrelevant') => (): AttentionClaim => ({ kind: 'favours', what });
const gain = (long: boolean) => (): AttentionClaim => ({ kind: 'gain', long });

/** What is said of attention weights, the context and where attention helps, in whole sentences. */
export const ATTENTION_SENTENCES: readonly Rule<AttentionClaim>[] = rulesOf<AttentionClaim>(VOCABULARY, [
  [
    [
      '(?:{WEIGHTS})(?:{OVER_IN})? (?:{SUM}) {total}(?:{OVER_IN})?',
      '(?:{AT_OUT})(?:{WEIGHTS})(?:{OVER_IN})? (?:{SUM}) {total}(?:{OVER_IN})?',
      'sum of (?:all )?(?:{WEIGHTS})(?:{OVER_IN})? is (?:always )?(?:equal to )?{total}',
      '(?:to )?what do (?:all )?(?:{WEIGHTS})(?:{OVER_IN})? (?:sum|sum up|add up)(?: to)?\\? (?:to )?{total}',
      '(?:(?:if|when) .{5,60} softmax(?: function)? to normali[sz]e (?:attention )?scores(?: (?:across|over|for) \\d+ (?:input )?(?:tokens|words|positions|steps|inputs))?, |(?:attention )?scores (?:over|for|across|of) \\d+ (?:input )?(?:tokens|words|positions|steps|inputs) (?:go through|pass through|is normali[sz]ed by|is passed through) softmax(?: function)?\\. )what is sum of (?:all )?(?:{WEIGHTS})(?: produced for (?:this )?input)?(?:\\?| is)? {total}',
      '(?:(?:if|when) .{5,60} softmax(?: function)? to normali[sz]e (?:attention )?scores(?: (?:across|over|for) \\d+ (?:input )?(?:tokens|words|positions|steps|inputs))?,? |(?:attention )?scores (?:over|for|across|of) \\d+ (?:input )?(?:tokens|words|positions|steps|inputs) (?:go through|pass through|is normali[sz]ed by|is passed through) softmax(?: function)?\\. )sum of (?:all )?(?:{WEIGHTS}) is {total}',
      '(?:to )?what do (?:all )?(?:{WEIGHTS}) (?:of|at|for) (?:one|each) (?:decoder|decoding|output) step (?:sum|sum up|add up)(?: to)?\\? (?:to )?{total}',
    ],
    sum('input'),
  ],
  [
    [
      '(?:{WEIGHTS})(?:{OVER_IN})? do not (?:{SUM}) {total}(?:{OVER_IN})?',
      '(?:{AT_OUT})(?:{WEIGHTS})(?:{OVER_IN})? do not (?:{SUM}) {total}(?:{OVER_IN})?',
      'sum of (?:all )?(?:{WEIGHTS})(?:{OVER_IN})? is not (?:equal to )?{total}',
    ],
    sum('input', true),
  ],
  [
    [
      '(?:{WEIGHTS})(?:{OVER_OUT}) (?:{SUM}) {total}',
      '(?:{WEIGHTS}) (?:{SUM}) {total}(?:{OVER_OUT})',
      '(?:{AT_IN})(?:{WEIGHTS})(?:{OVER_OUT})? (?:{SUM}) {total}(?:{OVER_OUT})?',
    ],
    sum('output'),
  ],
  [
    [
      '(?:{WEIGHTS}) (?:can|may|might|could) (?:also )?(?:be|become|take) (?:negative|negative values|below 0|less than 0)',
      '(?:{WEIGHTS}) is (?:sometimes )?negative(?: for (?:{IRRELEVANT}) (?:{INPUT}))?',
      '(?:{IRRELEVANT}) (?:{INPUT}) (?:{GET}) negative (?:{WEIGHTS})',
    ],
    range('negative'),
  ],
  [
    [
      '(?:{WEIGHTS}) is (?:always |all )?(?:non negative|never negative|not negative|positive|greater than 0|at least 0|≥ 0)',
      '(?:{WEIGHTS}) (?:can not|can never|never) (?:be|become|is) negative',
    ],
    range('non-negative'),
  ],
  [
    [
      '(?:{WEIGHTS}) (?:is|lie|lies) (?:always |all )?(?:between 0 and 1|in (?:interval |range )?\\[0, ?1\\]|in (?:interval |range )?\\(0, ?1\\)|in range (?:from )?0 to 1)',
      '(?:{WEIGHTS}) (?:take|have) values (?:between 0 and 1|in \\[0, ?1\\]|from 0 to 1)',
    ],
    range('unit'),
  ],
  [
    [
      '(?:{WEIGHTS}) (?:can|may) (?:be|become) (?:larger|greater|bigger|more) than 1',
      '(?:{WEIGHTS}) can (?:exceed 1|take any real value|be any real number|take arbitrary real values)',
    ],
    range('above-one'),
  ],
  [
    [
      '(?:{WEIGHTS}) is (?:always |either )?(?:0 or 1|binary|one hot)',
      '(?:{WEIGHTS}) can only (?:be|take values) 0 or 1',
    ],
    range('binary'),
  ],
  [['(?:{WEIGHTS}) is (?:all |always )?(?:equal|identical|same|uniform)(?: for all (?:{INPUT}))?'], range('equal')],
  [
    [
      '(?:which|what) (?:activation )?(?:function|operation) (?:is used to )?(?:turn|turns|convert|converts|map|maps|transform|transforms|normali[sz]e|normali[sz]es) (?:raw |unnormali[sz]ed )?(?:attention |alignment )?(?:scores|energies)(?: e)? (?:in)?to (?:{WEIGHTS}|weights)\\? softmax(?: function)?(?: over (?:keys|{INPUT}))?',
      '(?:in (?:self |scaled dot product )?attention,? )?(?:scaled dot product )?(?:{WEIGHTS})(?: of query over keys)? is (?:normali[sz]ed|obtained|computed|produced)(?: from (?:attention |alignment )?scores)? (?:with|by|through|via|using) softmax(?: function)?(?: over (?:all )?(?:keys|{INPUT}))?',
    ],
    () => ({ kind: 'weights', over: 'exp', under: 'exp-input' }),
  ],
  [
    [
      'which (?:activation )?function is (?:applied|used) (?:to|on|over) (?:raw |unnormali[sz]ed )?(?:attention |alignment )?(?:scores|energies) to (?:produce|obtain|get|compute|give|form) (?:attention distribution|{WEIGHTS})\\? softmax(?: function)?',
      'softmax(?: function){0,2} is (?:applied|used) (?:to|on|over) (?:raw |unnormali[sz]ed )?(?:attention |alignment )?(?:scores|energies) to (?:produce|obtain|get|compute|give|form) (?:attention distribution(?: ?\\(weights\\))?|{WEIGHTS})',
    ],
    () => ({ kind: 'weights', over: 'exp', under: 'exp-input' }),
  ],
  [[`${SOFTMAX_DOES} (?:valid )?probability distribution${MAKING}`], () => ({ kind: 'distribution' })],
  [
    [
      `${SOFTMAX_DOES} (?:(?:valid )?probability distribution|weights|values|numbers) (?:that|which|whose (?:entries|values|weights)) (?:{SUM}) {total}${MAKING}`,
    ],
    sum('input'),
  ],
  [
    [
      "how is '?(?:attention output|output of attention|context vector|context)'?(?: ?\\((?:or|i\\.e\\.) context(?: vector)?\\))? (?:calculated|computed|formed|obtained)\\? (?:as )?weighted (?:sum|average) of (?:all )?(?:{STATES})(?: ?\\(values\\))?(?: (?:using|with|by|weighted by) (?:{WEIGHTS}))?",
      '(?:in self attention,? )?(?:which of following is true )?(?:output|new representation|representation) of each (?:{WORD}) is (?:computed as |given by )?weighted sum (?:of|over) (?:all )?(?:value vectors|values)(?: (?:of|in) (?:sequence|sentence))?',
      "in self attention,? each (?:{WORD})(?: ?'s)? representation is (?:updated|computed|obtained|formed) (?:by taking|as) weighted sum of (?:all )?(?:value vectors|values)(?: (?:of|in) (?:sequence|sentence))?",
    ],
    context('sum-input'),
  ],
  [
    [
      "how is '?(?:attention output|output of attention|context vector|context)'?(?: ?\\((?:or|i\\.e\\.) context(?: vector)?\\))? (?:calculated|computed|formed|obtained)\\? (?:as )?(?:simple |plain |unweighted )?(?:element ?wise )?(?:average|mean) of (?:all )?(?:{STATES})",
    ],
    context('mean'),
  ],
  [
    [
      '(?:{CONTEXT}) (?:{IS})(?:weighted (?:sum|average|mean|combination)|attention weighted (?:sum|average)) of (?:all )?(?:{STATES})(?: (?:weighted by|with|using) (?:{WEIGHTS})(?: as (?:coefficients|weights))?)?',
      '(?:{CONTEXT}) (?:{IS})sum of (?:{STATES}) weighted by (?:{WEIGHTS})',
    ],
    context('sum-input'),
  ],
  // To look at all states of the encoder is to weigh them all.
  [
    [
      '(?:{ATTENTION})(?: mechanism)? (?:add|bring|offer|contribute|provide) access to all (?:{ENCODED})(?: (?:during|while|in) decoding| at (?:each|every) (?:decoding |decoder |output )?step)?(?: to (?:basic |plain |simple |standard )?(?:seq2seq|sequence to sequence|encoder decoder)(?: models?| network| architecture)?)?',
      '(?:what )(?:improvement |benefit )?do (?:{ATTENTION})(?: mechanism)? (?:add|bring|offer|contribute|provide) to (?:basic |plain |simple |standard )?(?:seq2seq|sequence to sequence|encoder decoder)(?: models?| network| architecture)?\\? (?:it )?(?:allow |allows |give |gives |let |lets )?(?:decoder )?(?:to )?(?:access|look at|attend)(?: back)?(?: to)? all (?:{ENCODED})(?: (?:during|while|in) decoding| at (?:each|every) (?:decoding |decoder |output )?step)?',
      '(?:{ATTENTION})(?: mechanism)? (?:allow|let|lets|enable|give) (?:decoder|model|network) (?:to )?(?:access|access to|look at|attend to|use) all (?:{ENCODED})(?: (?:during|while|in) decoding| at (?:each|every) (?:decoding |decoder |output )?step)?',
    ],
    context('sum-input'),
  ],
  [
    [
      '(?:{ATTENTION})(?: mechanism)?(?: (?:good|useful|used|there) for)?(?: (?:in|for) (?:this )?[a-z ]{3,40}?)?(?: is)? (?:it )?(?:to )?(?:allow|let|enable|help) (?:decoder |model |network )?(?:to )?(?:focus|concentrate) on (?:{RELEVANT}) (?:{INPUT}|{ENCODED}|parts of (?:input|source|sequence|input sequence))',
      '(?:{ATTENTION}) (?:allow|let|lets|enable|help) (?:decoder|model|network) (?:to )?(?:focus|concentrate) on (?:{RELEVANT}) (?:{INPUT}|{ENCODED}|parts of (?:input|source|sequence|input sequence))(?: (?:during|while|in) decoding)?',
    ],
    favours('relevant'),
  ],
  [
    [
      '(?:{CONTEXT}) (?:{IS})(?:unweighted|plain|simple) sum of (?:all )?(?:{STATES})',
      '(?:{CONTEXT}) (?:{IS})sum of (?:all )?(?:{STATES}) without (?:any )?weights',
    ],
    context('unweighted'),
  ],
  [
    ['(?:{CONTEXT}) (?:{IS})(?:unweighted|plain|simple|arithmetic)? ?(?:average|mean) of (?:all )?(?:{STATES})'],
    context('mean'),
  ],
  [['(?:{CONTEXT}) (?:{IS})(?:element ?wise )?(?:maximum|max) (?:of|over) (?:all )?(?:{STATES})'], context('largest')],
  [
    ['(?:{CONTEXT}) (?:{IS})(?:last|final) (?:encoder |hidden )?(?:hidden )?(?:state|activation)(?: of encoder)?'],
    context('last'),
  ],
  [
    [
      '(?:{RELEVANT}) (?:{INPUT})(?:{NOW}) (?:{GET}) (?:{HIGH}) (?:{WEIGHTS}|weight)',
      '(?:{INPUT}) (?:{RELEVANT})(?:{NOW}) (?:{GET}) (?:{HIGH}) (?:{WEIGHTS})',
      '(?:{IRRELEVANT}) (?:{INPUT})(?:{NOW}) (?:{GET}) (?:{LOW}) (?:{WEIGHTS})',
      '(?:{INPUT}) that is (?:{IRRELEVANT})(?:{NOW}) (?:{GET}) (?:{LOW}) (?:{WEIGHTS})',
      '(?:{WEIGHTS}) of (?:{RELEVANT}) (?:{INPUT})(?:{NOW}) is (?:{HIGH}) than (?:that|those) of (?:{IRRELEVANT}) (?:one|ones|{INPUT})',
      '(?:{WEIGHTS}) of (?:{IRRELEVANT}) (?:{INPUT})(?:{NOW}) is (?:{LOW}) than (?:that|those) of (?:{RELEVANT}) (?:one|ones|{INPUT})',
      '(?:{WEIGHTS}) is (?:{HIGH}) for (?:{RELEVANT}) (?:{INPUT})(?:{NOW})',
    ],
    favours('relevant'),
  ],
  [
    [
      '(?:{IRRELEVANT}) (?:{INPUT})(?:{NOW}) (?:{GET}) (?:{HIGH}) (?:{WEIGHTS})',
      '(?:{INPUT}) that is (?:{IRRELEVANT})(?:{NOW}) (?:{GET}) (?:{HIGH}) (?:{WEIGHTS})',
      '(?:{RELEVANT}) (?:{INPUT})(?:{NOW}) (?:{GET}) (?:{LOW}) (?:{WEIGHTS})',
      '(?:{WEIGHTS}) of (?:{IRRELEVANT}) (?:{INPUT})(?:{NOW}) is (?:{HIGH}) than (?:that|those) of (?:{RELEVANT}) (?:one|ones|{INPUT})',
      '(?:{WEIGHTS}) is (?:{HIGH}) for (?:{IRRELEVANT}) (?:{INPUT})(?:{NOW})',
    ],
    favours('irrelevant'),
  ],
  [
    [
      '(?:{ATTENTION}) (?:help|helps|is helpful|is useful|is beneficial|pay off|pays off|bring) (?:most |more |especially |particularly )(?:when|if) (?:{SENTENCES}) (?:{LONG})',
      '(?:{ATTENTION}) (?:help|helps|is helpful|is useful|is beneficial) (?:most |more |especially |particularly )(?:for|on|with) long(?:er)? (?:{SENTENCES})',
      'compared (?:with|to) (?:plain |simple |basic )?encoder decoder,? (?:{ATTENTION}) help (?:most |more )(?:when|if) (?:{SENTENCES}) (?:{LONG})',
      '(?:basic |plain |simple |standard |vanilla )?encoder decoder(?: model| architecture)? (?:struggle|have trouble|have difficulty|do poorly|perform poorly) (?:with|on|for) (?:very )?long(?:er)? (?:{SENTENCES}|inputs?) because (?:it |encoder )?(?:must |have to )?(?:squeeze|compress|encode|pack)(?:s|es)? (?:whole |entire |all of )?(?:{SENTENCES}|inputs?) into (?:single |one )?(?:fixed |fixed length |fixed size )?(?:context )?vector',
      '(?:benefit|advantage|gain|usefulness) (?:of|from) (?:{ATTENTION}) (?:grow|increase|grows|rise|is larger|is larg?est|is greatest) (?:as (?:{SENTENCES}) (?:get|become|grow) longer|with (?:{LENGTH})|(?:for|on) long(?:er)? (?:{SENTENCES})|when (?:{SENTENCES}) (?:{LONG}))',
      "bottleneck(?: problem)?'? (?:in|of) (?:standard |plain |basic |simple )?(?:\\(?non attention\\)? )?(?:sequence to sequence|seq2seq|encoder decoder)(?: models?)? is (?:that )?all information (?:about|of|from) (?:source|input)(?: sentence| sequence)? (?:must be|is|have to be) (?:compressed|squeezed|packed) into (?:single |one )?fixed (?:size|length) vector",
      '(?:primary |main )?problem that attention(?: mechanisms?)? solve in (?:sequence to sequence|seq2seq|encoder decoder)(?: models?)? is (?:they solve |it solve )?(?:bottleneck of )?fixed (?:size|length) context vector(?: bottleneck)?(?: by allowing decoder to access all (?:{ENCODED}))?',
      'without (?:{ATTENTION}),? (?:{PERFORMANCE}) (?:degrades?|drops?|decrease|falls?|suffers?|deteriorates?|declines?|worsens?) (?:for|on|with|as|when) (?:long(?:er)? (?:{SENTENCES})|(?:{SENTENCES}) (?:{LONG}))',
    ],
    gain(true),
  ],
  [
    [
      '(?:{ATTENTION}) (?:help|helps|is helpful|is useful|is beneficial) (?:most |more |especially )(?:when|if) (?:{SENTENCES}) (?:is |get )?(?:short|shorter|very short)',
      '(?:{ATTENTION}) (?:help|helps|is helpful|is useful) (?:most |more |especially )(?:for|on|with) short(?:er)? (?:{SENTENCES})',
      'compared (?:with|to) (?:plain |simple |basic )?encoder decoder,? (?:{ATTENTION}) help (?:most |more )(?:when|if) (?:{SENTENCES}) (?:is |get )?(?:short|shorter)',
      '(?:benefit|advantage|gain|usefulness) (?:of|from) (?:{ATTENTION}) (?:shrink|decrease|falls?|is smaller|diminishes|drops?|vanish) (?:as (?:{SENTENCES}) (?:get|become|grow) longer|with (?:{LENGTH})|(?:for|on) long(?:er)? (?:{SENTENCES}))',
      'without (?:{ATTENTION}),? (?:{PERFORMANCE}) (?:do not (?:degrade|drop|decrease|fall|suffer|deteriorate|decline)|(?:stay|remain) same) (?:for|on|with) long(?:er)? (?:{SENTENCES})',
    ],
    gain(false),
  ],
]);
