import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { ProcedureClaim } from './claim.ts';

const VOCABULARY = {
  WHEN: '(?:when|while|during|in) sampling(?: (?:new )?(?:sentences?|text|words))?(?: from (?:trained )?(?:language model|lm|model|rnn)(?: rnn)?)?,?',
  DRAWN:
    '(?:sampled|drawn|chosen|selected|generated)(?: word| token| character)|(?:word|token|character) (?:sampled|drawn|chosen|selected|generated)(?: at step t)?',
  TRUE: '(?:true|real|ground truth|correct)(?: (?:next )?(?:word|token|character))?(?: (?:from|of) training (?:set|data|sentence))?',
  NEXT: '(?:to|into|as input to|as input of|as input for) (?:next step|step t\\+1|network at next step|rnn at next step)|as (?:next input|input of next step|input of step t\\+1)',
} as const;

const procedure =
  (pick: ProcedureClaim['pick'], feed: ProcedureClaim['feed'], denied = false) =>
  (): ProcedureClaim => ({
    kind: 'procedure',
    pick,
    feed,
    ...(denied && { denied: true as const }),
  });

/** How sentences are said to be written with a language model, in whole sentences. */
export const SAMPLING_SENTENCES: readonly Rule<ProcedureClaim>[] = rulesOf<ProcedureClaim>(VOCABULARY, [
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
]);
