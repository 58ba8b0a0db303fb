import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { CtcClaim, RuleName } from './claim.ts';

const BLANKS = '(?:blanks?|blank (?:symbols?|tokens?|characters?|labels?)|all blanks?)';
const VOCABULARY = {
  CTC: '(?:in ctc(?: decoding)?,? |under ctc,? |with ctc,? |when ctc (?:collapses|decodes) (?:path|output),? |to collapse (?:ctc )?(?:path|output),? )',
  BY: '(?: (?:in|under|by|with) ctc(?: decoding)?)',
  REPEATS:
    '(?:(?:repeated|consecutive(?: identical| equal| repeated)?|identical consecutive|identical adjacent|adjacent identical|duplicate|duplicated) (?:characters?|letters?|symbols?|labels?|tokens?)|repeats|repetitions|duplicates|repeated ones)(?: (?:that is )?(?:not separated by blanks?))?',
  BLANKS,
  MERGE: '(?:merges?|collapses?|removes?|joins?|combines?|combine|fuses?|squashe?s?|remove|merge)',
  MERGED: '(?:merged|collapsed|removed|joined|combined|fused)',
  DROP: '(?:removes?|deletes?|drops?|discards?|remove|delete|drop|discard|strips?)',
  APART: `(?:${BLANKS} (?:separates?|stands? between|is between|lies? between) (?:them|two)|(?:they is )?(?:separated|kept apart) by ${BLANKS})`,
  DROPPED: '(?:removed|deleted|dropped|discarded|stripped)',
  DOUBLE:
    '(?:(?:two )?(?:equal|identical|same|repeated|double|doubled) (?:letters?|characters?|symbols?|labels?)(?: in row| in succession| next to each other| twice in row)?|doubled? (?:letters?|characters?)|same (?:letter|character|symbol) twice in row)',
} as const;

const says = (rule: RuleName) => (): CtcClaim => ({ kind: 'rule', rule });

/** What is said of the rule by which CTC collapses a path, in whole sentences. */
export const CTC_SENTENCES: readonly Rule<CtcClaim>[] = rulesOf<CtcClaim>(VOCABULARY, [
  [
    [
      'ctc (?:first )?(?:{MERGE}) (?:{REPEATS})(?: first)?,? (?:and )?(?:then|afterwards) (?:{DROP}) (?:{BLANKS})',
      'ctc (?:{MERGE}) (?:{REPEATS}) before (?:(?:it )?(?:{DROP})|removing|deleting|dropping) (?:{BLANKS})',
      'ctc (?:{DROP}) (?:{BLANKS}) after (?:(?:it )?(?:{MERGE})|merging|collapsing|removing) (?:{REPEATS})',
      '(?:{CTC})(?:{REPEATS}) is (?:first )?(?:{MERGED})(?: first)?,? (?:and )?(?:then|afterwards) (?:{BLANKS}) is (?:{DROPPED})',
      '(?:{CTC})(?:{REPEATS}) is (?:{MERGED}) before (?:{BLANKS}) is (?:{DROPPED})',
      '(?:{CTC})(?:{BLANKS}) is (?:{DROPPED}) after (?:{REPEATS}) is (?:{MERGED})',
      '(?:{CTC})(?:one|we|you) (?:first )?(?:{MERGE}) (?:{REPEATS})(?: first)? and then (?:{DROP}) (?:{BLANKS})',
      'ctc (?:do not|never) (?:{MERGE}) (?:{REPEATS}) (?:when |if |that is |that )(?:{APART})',
      'ctc keep (?:{REPEATS}) (?:when |if |that is |that )(?:{APART})',
      '(?:{CTC})(?:{REPEATS}) is (?:not (?:{MERGED})|kept) (?:when|if) (?:{APART})',
    ],
    says('repeats first'),
  ],
  [
    [
      'ctc (?:first )?(?:{DROP}) (?:{BLANKS})(?: first)?,? (?:and )?(?:then|afterwards) (?:{MERGE}) (?:{REPEATS})',
      'ctc (?:{DROP}) (?:{BLANKS}) before (?:(?:it )?(?:{MERGE})|merging|collapsing|removing) (?:{REPEATS})',
      'ctc (?:{MERGE}) (?:{REPEATS}) after (?:(?:it )?(?:{DROP})|removing|deleting|dropping) (?:{BLANKS})',
      '(?:{CTC})(?:{BLANKS}) is (?:first )?(?:{DROPPED})(?: first)?,? (?:and )?(?:then|afterwards) (?:{REPEATS}) is (?:{MERGED})',
      '(?:{CTC})(?:{BLANKS}) is (?:{DROPPED}) before (?:{REPEATS}) is (?:{MERGED})',
      '(?:{CTC})(?:{REPEATS}) is (?:{MERGED}) after (?:{BLANKS}) is (?:{DROPPED})',
      '(?:{CTC})(?:one|we|you) (?:first )?(?:{DROP}) (?:{BLANKS})(?: first)? and then (?:{MERGE}) (?:{REPEATS})',
      'ctc (?:also )?(?:{MERGE}) (?:{REPEATS}),? (?:even where |even when |even if |also where |also when |when |if |that is )(?:{APART})',
      '(?:{CTC})(?:{REPEATS}) is (?:{MERGED}),? (?:even where|even when|even if|also when|when|if) (?:{APART})',
    ],
    says('blanks first'),
  ],
  [
    [
      'ctc (?:{MERGE}) (?:{REPEATS})',
      '(?:{CTC})(?:{REPEATS}) is (?:{MERGED})',
      '(?:{REPEATS}) is (?:{MERGED})(?:{BY})',
    ],
    says('merges repeats'),
  ],
  [
    [
      'ctc do not (?:{MERGE}) (?:{REPEATS})',
      'ctc keep (?:{REPEATS})',
      '(?:{CTC})(?:{REPEATS}) is (?:not (?:{MERGED})|kept)',
      '(?:{REPEATS}) is not (?:{MERGED})(?:{BY})',
    ],
    says('keeps repeats'),
  ],
  [
    [
      'ctc (?:{DROP}) (?:{BLANKS})',
      '(?:{CTC})(?:{BLANKS}) is (?:{DROPPED})(?: from output)?',
      '(?:{BLANKS}) is (?:{DROPPED})(?:{BY})',
    ],
    says('drops blanks'),
  ],
  [
    ['ctc (?:do not (?:{DROP})|keep) (?:{BLANKS})', '(?:{CTC})(?:{BLANKS}) is (?:not (?:{DROPPED})|kept)'],
    says('keeps blanks'),
  ],
  [
    [
      '(?:{CTC})(?:{DOUBLE}) can only be (?:output|produced|written|generated|emitted) (?:if|when) (?:there is )?(?:{BLANKS}) (?:stands |is |lies )?between (?:them|two)',
      '(?:{CTC})(?:{DOUBLE}) (?:need|require|must have) (?:{BLANKS}) between (?:them|two)',
      'ctc (?:need|use|require|have|introduce) (?:{BLANKS}) (?:because )?(?:of )?(?:(?:in order )?to |(?:so that|because) it can |it allow (?:it|ctc|network|model) to )?(?:represent|output|produce|write|generate|separate|keep apart|tell apart|distinguish|allow|handle|encode) (?:{DOUBLE}|repeated (?:letters?|characters?) in (?:text|transcript|output|word))',
      '(?:{CTC})(?:{BLANKS}) is (?:needed|required|necessary) to (?:output|produce|write|generate|separate|keep apart) (?:{DOUBLE})',
    ],
    says('doubles need a blank'),
  ],
  [
    [
      '(?:{CTC})(?:{DOUBLE}) can be (?:output|produced|written|generated|emitted) without (?:{BLANKS}) between (?:them|two)',
      '(?:{CTC})(?:{DOUBLE}) do not (?:need|require) (?:{BLANKS}) between (?:them|two)',
    ],
    says('doubles need no blank'),
  ],
]);
