import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { LengthClaim } from './claim.ts';

const LENGTH =
  '(?:(?:output |sentence |sequence |target )?length(?: of (?:output|sentence|sequence|translation))?|number of (?:output )?(?:words|tokens))';
const SCORE =
  '(?:(?:score|summed log probability|total log probability|objective|log probability|log likelihood|probability|sum of log probabilities|log probabilities|likelihood)(?: (?:of|in) (?:sentence|output|beam search|hypothesis))?)';
const NORM = `(?:(?:length|sentence) normali[sz]ation(?: of ${SCORE})?|normali[sz]ing (?:${SCORE} )?(?:by|for|with) ${LENGTH}|dividing (?:${SCORE} )?by ${LENGTH}|dividing ${SCORE} by t_y(?:\\^\\{?(?:α|alpha)\\}?)?)`;
const SEARCH = '(?:beam search|beam search decoding|decoder|decoding|search|algorithm|model|it)';
const SHORT = '(?:(?:overly|too|very|unduly|much) )?(?:short|shorter)';
const LONG = '(?:(?:overly|too|very|unduly|much) )?(?:long|longer)';
const THINGS =
  '(?:output )?(?:sequences|outputs|sentences|translations|hypotheses|results|captions|transcripts|ones|candidates|output)';
const PREFER =
  '(?:(?:tend|tends) to )?(?:prefers?|favou?rs?|produce|output|return|give|generate|generates|selects?|choose|chooses|find|finds|is biased (?:towards?|to)|(?:have|has) (?:a )?(?:bias|preference|tendency) (?:towards?|for|to)|lead to|result in|biases? (?:beam )?search towards?|cause)';
const AGAINST =
  '(?:reduce|counteracts?|remove|takes? away|cancel|cancels|mitigate|avoid|prevent|corrects?|corrects? for|compensates? for|fights?|limit|weakens?|lessens?|helps? (?:to )?(?:avoid|reduce|prevent|counteract))';
const BIAS =
  '(?:beam search )?(?:bias|preference|tendency|inclination|advantage)(?: of (?:beam search|decoder|search))?(?: (?:towards?|for|to|of))?(?: (?:output|produce|prefer|generate|choose))?';
const OMIT = '(?:omitting|leaving out|skipping|dropping|removing|not using|not applying)';

const EXPONENT = '(?:α|alpha)';
/** The score itself, and the score for each word. */
const NONE = `(?:no (?:${NORM}|normali[sz]ation|correction for length)(?: at all)?|not (?:normali[sz]ing|dividing|correcting)(?: (?:${SCORE}|it))?(?: (?:by|for) (?:${LENGTH}|t_?y))?(?: at all)?|not (?:using|applying|having) ${NORM}(?: at all)?|(?:${SCORE}|score|it) is not (?:normali[sz]ed|divided|corrected)(?: (?:by|for) (?:${LENGTH}|t_?y))?(?: at all)?|(?:plain |pure |raw |unnormali[sz]ed |just |only )*(?:sum of log probabilities|summed log probability|log probability|total log probability|unnormali[sz]ed score)(?: itself| alone| of sentence)?|(?:${NORM}) is (?:off|disabled|switched off|turned off|absent))`;
const FULL = `(?:full (?:${NORM}|normali[sz]ation)(?: by (?:${LENGTH}|t_?y))?|complete (?:${NORM}|normali[sz]ation)|(?:average|mean) log probability(?: per (?:word|token))?|log probability per (?:word|token)|dividing (?:${SCORE} )?by (?:${LENGTH}|t_?y)|(?:${SCORE}|it) is (?:fully |completely )?(?:normali[sz]ed|divided) by (?:${LENGTH}|t_?y))`;
const SET = `(?:(?:in (?:${NORM}|length penalty|beam search with (?:${NORM})),? )?(?:(?:with|for|setting|if|when|choosing|taking) )?(?:exponent )?${EXPONENT} ?(?:=|of|to|is|equal to|is set to) ?(?<value>0|1)(?: in (?:${NORM}|length penalty)(?: \\S{1,20})?)?|(?:normali[sz]ing|dividing) ${SCORE} by (?:t_?y|${LENGTH})(?: ?\\^ ?\\{?${EXPONENT}\\}?| (?:raised )?to (?:power (?:of )?)?${EXPONENT}),? (?:with|where|for|if|and) ${EXPONENT} ?(?:=|is|set to) ?(?<value2>0|1))`;
const IS =
  '(?:,| is| is the| mean(?: that)?| give| correspond(?:s)? to| is (?:same|equivalent|identical)(?: as| to)| amount(?:s)? to| yield(?:s)?| leave(?: us with)?| result(?:s)? in| lead to| turn(?:s)? it into| come(?:s)? down to| reduce to)+';

const VOCABULARY = {
  NORM,
  UNNORM: `(?:${OMIT} ${NORM}|(?:unnormali[sz]ed|non normali[sz]ed) (?:beam search|search|decoding|score|objective)|beam search without ${NORM}|without ${NORM},? ${SEARCH}|(?:if|when) (?:we|you|one) do not (?:normali[sz]e|divide) (?:${SCORE} )?by ${LENGTH},? ${SEARCH}|(?:summing|adding up) log probabilities(?: without ${NORM}| without normali[sz]ation)?)`,
  PREFER,
  AGAINST,
  BIAS,
  short: SHORT,
  long: LONG,
  THINGS,
  ALPHA: '(?:α|alpha)',
  LESS: 'less (?:likely|probable|competitive|attractive)(?: to be (?:chosen|selected|output|picked))?',
  MORE: 'more (?:likely|probable|competitive|attractive)(?: to be (?:chosen|selected|output|picked))?',
  EXTRA: '(?:every|each) (?:additional|extra|further|added|new) (?:word|token)',
  SUMMED:
    '(?:sum of log probabilities|(?:total |summed |unnormali[sz]ed )?(?:log )?probability(?: of (?:sentence|sequence|hypothesis|output))?|unnormali[sz]ed score)',
} as const;

const tends = ({ short }: Groups): LengthClaim => ({
  kind: 'length-bias',
  normalised: false,
  tends: short === undefined ? 'long' : 'short',
  denied: false,
});
const change =
  (turned: boolean) =>
  ({ short }: Groups): LengthClaim => ({ kind: 'change', gets: (short === undefined) === turned ? 'short' : 'long' });
const alpha = (value: 0 | 1, gives: 'none' | 'full') => (): LengthClaim => ({ kind: 'alpha', value, gives });
const adds = (raises: boolean) => (): LengthClaim => ({ kind: 'adds', raises });

/** What is said of search with and without length normalisation, in whole sentences. */
export const LENGTH_SENTENCES: readonly Rule<LengthClaim>[] = rulesOf<LengthClaim>(VOCABULARY, [
  [
    [
      '(?:{UNNORM}) (?:{PREFER}) (?:{short}|{long}) (?:{THINGS})',
      '(?:{NORM}) (?:{AGAINST}) (?:{BIAS}) (?:{short}|{long}) (?:{THINGS})',
      '(?:{NORM}) is (?:used|applied|added|needed)(?: in beam search)? because otherwise (?:{short}|{long}) (?:{THINGS}) is (?:unfairly |wrongly )?(?:favou?red|preferred)',
    ],
    tends,
  ],
  [
    [
      '(?:{NORM}) (?:make) (?:{short}|{long}) (?:{THINGS}) (?:{MORE})',
      '(?:{NORM}) (?:encourages?|make|causes?|pushes) (?:decoder|beam search|search|algorithm|model) (?:to )?(?:produce|output|generate|prefer|favou?r|return) (?<short>shorter)?(?:longer)? (?:{THINGS})',
      '(?:{NORM}) (?:lead to|result in|give|favou?rs?|prefers?|helps?|promotes?) (?:(?<short>shorter)|longer) (?:{THINGS})',
    ],
    change(false),
  ],
  [
    [
      '(?:{NORM}) (?:make) (?:{short}|{long}) (?:{THINGS}) (?:{LESS})',
      '(?:{NORM}) (?:penali[sz]es?|punish) (?:{short}|{long}) (?:{THINGS})',
    ],
    change(true),
  ],
  [
    [
      '(?:setting (?:{ALPHA}) (?:to|=) 0|(?:{ALPHA}) = 0)(?: in (?:{NORM}|length penalty)(?: \\S{1,20})?)? (?:turns? (?:{NORM}) off|turns? off (?:{NORM})|disables? (?:{NORM})|remove (?:{NORM})|mean(?: that there is)? no (?:{NORM}|normali[sz]ation)|give no (?:{NORM}|normali[sz]ation))',
      'with (?:{ALPHA}) = 0,? (?:there is no (?:{NORM}|normali[sz]ation)|score is not normali[sz]ed(?: by length)?|(?:{NORM}) is (?:off|disabled|switched off))',
      'normali[sz]ing log probability by t_y\\^\\{?(?:{ALPHA})\\}? with (?:{ALPHA}) = 0 is same as no (?:{NORM}|normali[sz]ation)',
    ],
    alpha(0, 'none'),
  ],
  [
    [
      '(?:with (?:{ALPHA}) = 0,? |setting (?:{ALPHA}) (?:to|=) 0 mean that )(?:score is (?:fully |completely )?normali[sz]ed by length|score is divided by length|there is full (?:length )?normali[sz]ation)',
      'normali[sz]ing log probability by t_y\\^\\{?(?:{ALPHA})\\}? with (?:{ALPHA}) = 0 is same as full normali[sz]ation(?: by length)?',
    ],
    alpha(0, 'full'),
  ],
  [
    [
      'with (?:{ALPHA}) = 1,? (?:score is (?:average|mean) log probability per (?:word|token)|score is (?:fully |completely )?(?:normali[sz]ed|divided) by length|there is full (?:length )?normali[sz]ation)',
      'normali[sz]ing log probability by t_y\\^\\{?(?:{ALPHA})\\}? with (?:{ALPHA}) = 1 is same as full normali[sz]ation(?: by length)?',
    ],
    alpha(1, 'full'),
  ],
  [
    [
      'with (?:{ALPHA}) = 1,? (?:there is no (?:{NORM}|normali[sz]ation)|score is not normali[sz]ed(?: by length)?)',
      'normali[sz]ing log probability by t_y\\^\\{?(?:{ALPHA})\\}? with (?:{ALPHA}) = 1 is same as no (?:{NORM}|normali[sz]ation)',
    ],
    alpha(1, 'none'),
  ],
  [
    [`${SET}${IS} (?:(?<none>${NONE})|(?<full>${FULL}))`],
    ({ value, value2, none }) => ({
      kind: 'alpha',
      value: (value ?? value2) === '0' ? 0 : 1,
      gives: none === undefined ? 'full' : 'none',
    }),
  ],
  [
    [
      '(?:{EXTRA}) (?:lower|lowers|decrease|reduce) (?:{SUMMED})',
      'longer (?:sentence|sequence|output)(?: is)?, (?:lower|smaller) (?:is )?(?:its )?(?:{SUMMED})(?: become| is| get)?',
      'multiplying (?:many )?probabilities (?:smaller|less) than (?:1|one) make long (?:sentences|sequences) score lower than short ones',
    ],
    adds(false),
  ],
  [
    [
      '(?:{EXTRA}) (?:raise|raises|increase) (?:{SUMMED})',
      'longer (?:sentence|sequence|output)(?: is)?, (?:higher|larger|greater) (?:is )?(?:its )?(?:{SUMMED})(?: become| is| get)?',
      'multiplying (?:many )?probabilities (?:smaller|less) than (?:1|one) make long (?:sentences|sequences) score higher than short ones',
    ],
    adds(true),
  ],
]);
