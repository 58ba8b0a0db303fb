import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { LengthClaim } from './claim.ts';

const VOCABULARY = {
  ALL: '(?:all|each|every) (?:training )?(?:examples?|sequences?|inputs?|samples?) (?:have|is) (?:exactly )?(?:same length|(?:of )?length \\d+|\\d+ (?:steps|words)|fixed length|equally long)',
  FIXED: '(?:sequences|inputs|examples) of (?:one )?(?:fixed|same|constant) length(?: \\d+)?',
  CAN: '(?:is|can be) (?:also |still )?(?:applicable|used|useful|helpful|trained|applied)',
  number: '\\d+',
} as const;

const useful = (holds: boolean) => (): LengthClaim => ({ kind: 'length', about: 'useful', holds, because: null });
const growth = (holds: boolean) => (): LengthClaim => ({ kind: 'length', about: 'growth', holds, because: null });

/** What is said of recurrent networks and inputs of one length, in whole sentences. */
export const LENGTH_SENTENCES: readonly Rule<LengthClaim>[] = rulesOf<LengthClaim>(VOCABULARY, [
  [
    [
      'rnn (?:{CAN}) (?:when|if) (?:{ALL})',
      'rnn (?:{CAN}) (?:on|for|to|with) (?:{FIXED})(?: too| as well)?',
      '(?:when|if) (?:{ALL}),? rnn (?:{CAN})(?: on them)?(?: like on sequences of variable length)?',
    ],
    useful(true),
  ],
  [
    [
      'rnn (?:is not|can not be) (?:applicable|used|useful|helpful|trained|applied) (?:when|if) (?:{ALL})',
      'rnn (?:is not|can not be) (?:applicable|used|useful|helpful|trained|applied) (?:on|for|to|with) (?:{FIXED})',
      '(?:when|if) (?:{ALL}),? rnn (?:is not|can not be) (?:applicable|used|useful|helpful|trained|applied)(?: on them)?',
    ],
    useful(false),
  ],
  [
    'rnn trained on (?:{FIXED}) (?:need|have) {number} times as many parameters as (?:for|one for|on|one trained on) sequences of length 1',
    growth(true),
  ],
  [
    'rnn trained on (?:{FIXED}) (?:need|have) as many parameters as (?:for|one for|on|one trained on) sequences of length {number}',
    growth(false),
  ],
]);
