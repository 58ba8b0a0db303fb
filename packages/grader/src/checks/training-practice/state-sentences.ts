import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { PracticeClaim } from './claim.ts';

const VOCABULARY = {
  RESETS:
    '(?:resetting|clearing|zeroing|reset of|setting) (?:hidden |recurrent |internal |cell )?states?(?: (?:to|with) (?:0|zeros|zero vector|0 vector))?(?: (?:before|between|after|at start of|at beginning of|for)(?: each| every| any| two)?(?: new| next)?,?(?: independent| unrelated| separate)?,? (?:sequences?|documents?|sentences?|texts?|samples?|examples?|articles?))?',
  CARRIED:
    '(?:information|context|memory|content|what was read)(?: (?:of|from|about) (?:one|old|previous|first) (?:sequence|document|sentence|text|sample))?',
  ACROSS:
    '(?:from one (?:sequence|document|sentence|text|sample) (?:in)?to (?:next|another|other|following)(?: one| sequence| document| sentence| text| sample)?|(?:in)?to next (?:one|sequence|document|sentence|text|sample)|across sequences|between sequences)',
  LEAKING:
    '(?:leaking|flowing|being carried over|being carried|carrying over|passing|spilling|spilling over)(?: over)?(?: (?:from one (?:sequence|document|sentence|text|sample) (?:in)?to (?:next|another|other|following)(?: one| sequence| document| sentence| text| sample)?|(?:in)?to next (?:one|sequence|document|sentence|text|sample)|across sequences|between sequences))',
} as const;

const reset = (isReset: boolean, leaks: boolean) => (): PracticeClaim => ({ kind: 'reset', reset: isReset, leaks });

/** What is said of states that are reset between sequences, or carried over. */
export const STATE_SENTENCES: readonly Rule<PracticeClaim>[] = rulesOf<PracticeClaim>(VOCABULARY, [
  [
    [
      '(?:resetting|reset of) hidden state(?: to 0)? between (?:independent )?sequences (?:remove|erase|discard) information (?:about|from|of) (?:old|previous|earlier) sequence',
      'if hidden state is reset(?: to 0)? between (?:independent )?sequences,? no information leak from one to next',
      '(?:{RESETS}) (?:prevents?|stops?|avoids?|keeps?) (?:any )?{CARRIED} from (?:{LEAKING})',
      '(?:{RESETS}) (?:ensure|guarantee|make sure) that no {CARRIED} (?:leak|flow|pass|carry over)(?: over)? (?:{ACROSS})',
    ],
    reset(true, false),
  ],
  [
    [
      '(?:{RESETS}) (?:do not|can not) (?:prevent|stop|avoid|keep) (?:any )?{CARRIED} from (?:{LEAKING})',
      '(?:{RESETS}) (?:let|allow|make) {CARRIED} (?:to )?(?:leak|flow|pass|carry over)(?: over)? (?:{ACROSS})',
    ],
    reset(true, true),
  ],
  [
    [
      'if hidden state is not reset between (?:independent )?sequences,? no information leak from one(?: sequence)? to next',
      'if hidden state is not reset between (?:independent )?sequences,? next sequence is independent of (?:old|previous) one',
    ],
    reset(false, false),
  ],
  [
    [
      'if hidden state is not reset between (?:independent )?sequences,? information (?:can )?leak from one(?: sequence)? to next',
    ],
    reset(false, true),
  ],
]);
