import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { ProcedureClaim, SamplingClaim, VarietyClaim } from './claim.ts';

const VOCABULARY = {
  WHEN: '(?:when|while|during|in) sampling(?: (?:new )?(?:sentences?|text|words))?(?: from (?:trained )?(?:language model|lm|model|rnn)(?: rnn)?)?,?',
  DRAWN:
    '(?:sampled|drawn|chosen|selected|generated)(?: word| token| character)|(?:word|token|character) (?:sampled|drawn|chosen|selected|generated)(?: at step t)?',
  TRUE: '(?:true|real|ground truth|correct)(?: (?:next )?(?:word|token|character))?(?: (?:from|of) training (?:set|data|sentence))?',
  NEXT: '(?:(?:to|into) (?:network|rnn|model) (?:as input )?(?:at|in) (?:step t\\+1|next step)|(?:to|into|as input to|as input of|as input for) (?:next step|step t\\+1|network at next step|rnn at next step)|as (?:next input|input of next step|input of step t\\+1))',
} as const;

const LIKELIEST =
  '(?:most (?:likely|probable)|likeliest|highest probability|single most (?:likely|probable)|single likeliest)';
const THE_WORD = '(?:next )?(?:word|token|character)';
const STEP = '(?: (?:at|in) (?:each|every) step)?';
const TEXT = '(?:sentences?|text|output|sequence|texts|sequences|headlines?|stor(?:y|ies))';
const ARGMAX = `(?:(?:always )?(?:choosing|picking|taking|selecting|using) (?:${LIKELIEST} ${THE_WORD}|argmax|${THE_WORD} with highest probability)${STEP}|(?:greedy|argmax) (?:decoding|sampling|search)|sampling with argmax${STEP}|decoding (?:twice |repeatedly )?by (?:always )?(?:choosing|taking|picking) ${LIKELIEST} ${THE_WORD}${STEP})`;
const DRAW = `(?:(?:drawing|sampling)(?: randomly| at random)?(?: ${THE_WORD})?(?: from (?:(?:output|model ?'?s?|predicted|softmax) )?(?:distribution|softmax|model|rnn language model|language model|trained language model|output distribution))?${STEP}|(?:when|while|in) sampling(?: randomly| at random)?(?: (?:${TEXT}))?(?: from (?:trained )?(?:rnn )?(?:language model|model|rnn))?,?)`;
const YIELDS =
  '(?:(?:will )?(?:always |generally |usually )?(?:yield|yields|give|produce|return|write|writes|result in|lead to|generate|generates|come out with))';
const SAME = `(?:(?:one and |exactly |always )?same ${TEXT}(?: (?:each|every) time| twice| again| on every run| each run)?(?: it is (?:run|started from same state))?|deterministic ${TEXT})`;
const OTHER = `(?:(?:two )?(?:different|varied|diverse|varying) ${TEXT}(?: (?:each|every) time| as well| on every run)?)`;

const variety = (pick: VarietyClaim['pick'], same: boolean) => (): VarietyClaim => ({ kind: 'variety', pick, same });

const procedure =
  (pick: ProcedureClaim['pick'], feed: ProcedureClaim['feed'], denied = false) =>
  (): ProcedureClaim => ({
    kind: 'procedure',
    pick,
    feed,
    ...(denied && { denied: true as const }),
  });

/** How sentences are said to be written with a language model, in whole sentences. */
export const SAMPLING_SENTENCES: readonly Rule<SamplingClaim>[] = rulesOf<SamplingClaim>(VOCABULARY, [
  [
    [
      '{WHEN} (?:you |we |one )?(?:feed|pass) (?:{DRAWN}) (?:{NEXT})',
      '{WHEN} (?:{DRAWN}) is (?:fed|passed|given|used) (?:{NEXT})',
    ],
    procedure(null, 'chosen'),
  ],
  [
    [
      '{WHEN} (?:you |we |one )?do not (?:feed|pass) (?:{DRAWN}) (?:{NEXT})',
      '{WHEN} (?:{DRAWN}) is not (?:fed|passed|given|used) (?:{NEXT})',
    ],
    procedure(null, 'chosen', true),
  ],
  [
    [
      '{WHEN} (?:you |we |one )?(?:feed|pass) (?:{TRUE}) (?:{NEXT})',
      '{WHEN} (?:{TRUE}) is (?:fed|passed|given|used) (?:{NEXT})',
      '采样(?:新)?(?:句子|文本)?时,?将(?:训练集中?的?)?真实(?:的)?(?:单词|词)(?:传递|输入|送入|传)给?(?:到)?下一个?(?:时间步|步)',
    ],
    procedure(null, 'truth'),
  ],
  [
    [
      '采样(?:新)?(?:句子|文本)?时,?将(?:采样|抽取|选出)(?:得到)?的(?:单词|词)(?:传递|输入|送入|传)给?(?:到)?下一个?(?:时间步|步)',
    ],
    procedure(null, 'chosen'),
  ],
  [
    [
      "(?:argmax|greedy) (?:decoding|sampling|search)? ?(?:draw|sample)s? from (?:model ?'s |its |rnn |model )(?:own )?distribution",
    ],
    procedure('argmax', null),
  ],
  [
    [
      "(?:argmax|greedy) (?:decoding|sampling|search)? ?do not (?:draw|sample) from (?:model ?'s |its |rnn |model )(?:own )?distribution",
    ],
    procedure('argmax', null, true),
  ],
  [
    [
      `${ARGMAX},? ${YIELDS} ${SAME}`,
      `${ARGMAX} (?:is deterministic|do not ${YIELDS} ${OTHER})`,
      `(?:which|what) (?:procedure|way|method|strategy) ${YIELDS} ${SAME}\\? ${ARGMAX}`,
      `${ARGMAX}: which (?:statement )?is (?:right|true|correct)\\? it ${YIELDS} ${SAME}(?: it is started from same state)?`,
    ],
    variety('argmax', true),
  ],
  [
    [
      `${ARGMAX},? ${YIELDS} ${OTHER}`,
      `${ARGMAX}: which (?:statement )?is (?:right|true|correct)\\? it ${YIELDS} ${OTHER}`,
    ],
    variety('argmax', false),
  ],
  [
    [
      `${DRAW},? ${YIELDS} ${SAME}`,
      `${DRAW} (?:always )?same ${TEXT} (?:(?:is|come|comes) )(?:out |produced |generated |written )?(?:(?:each|every) time|always)`,
      `(?:which|what) (?:procedure|way|method|strategy) ${YIELDS} ${SAME}\\? ${DRAW}`,
    ],
    variety('draw', true),
  ],
  [
    [`${DRAW},? ${YIELDS} ${OTHER}`, `${DRAW},? ${TEXT} (?:differ|vary)(?: from run to run| each time)?`],
    variety('draw', false),
  ],
]);
