import type { Architecture } from '../../experiments/unroll.ts';
import { lengthRelations } from '../../frames/length-relation.ts';
import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { FitClaim } from './claim.ts';

const VOCABULARY = {
  coder:
    '(?:encoder decoder|encoder decoder rnn)(?: architecture| network| model)?|encoder that read (?:entire|whole) input,? followed by decoder that write output,?',
  last: 'rnn that (?:output|give output|give single output|produce output) only after (?:its )?last (?:input|step)|many to one(?: rnn| architecture)?',
  relation: 't_?x ?[=≠<>] ?t_?y|t_?x and t_?y (?:may|can) (?:differ|be different)|different t_?x and t_?y',
  equal: 't_?x ?= ?t_?y ?= ?(?:[2-9]|\\d\\d+)',
} as const;

const relationOf = (text = '') => {
  if (/differ/u.test(text)) return 'Tx ≠ Ty' as const;
  const found = lengthRelations(text.replace(/t_?x/gu, 'T_x').replace(/t_?y/gu, 'T_y'));
  return found.length === 1 ? (found[0]?.relation ?? null) : null;
};

const fit =
  (serves: boolean) =>
  ({ coder, relation, equal }: Groups): FitClaim | null => {
    const architecture: Architecture = coder === undefined ? 'many-to-one' : 'encoder-decoder';
    const read = equal === undefined ? relationOf(relation) : 'Tx = Ty';
    return read === null
      ? null
      : { kind: 'fit', architecture, relation: read, among: [], ...(serves && { serves: true as const }) };
  };

/** What lengths an architecture is said to be for, in whole sentences. */
export const FIT_SENTENCES: readonly Rule<FitClaim>[] = rulesOf<FitClaim>(VOCABULARY, [
  [
    [
      '(?:{coder}|{last}) is (?:suited|suitable|appropriate) (?:to|for|when|if) (?:{relation}|{equal})',
      '(?:{coder}|{last}) can (?:handle|deal with|be used when|be used for|be used if) (?:{relation}|{equal})',
    ],
    fit(true),
  ],
  [
    '(?:{coder}) (?:allow|permit|let) (?:t_?x and t_?y|(?:lengths of )?input and output(?: sequences?)?(?: lengths?)?) (?:to )?(?<differ>differ|be different|have different lengths)',
    () => ({ kind: 'fit', architecture: 'encoder-decoder', relation: 'Tx ≠ Ty', among: [], serves: true }),
  ],
  [
    '(?:{coder}) (?:can )?(?:map|turn|transform|convert|translate)s? (?:input )?sequences? (?:in)?to (?:output )?sequences? (?:of|with|that have) (?<differ>(?:different|other) lengths?)',
    () => ({ kind: 'fit', architecture: 'encoder-decoder', relation: 'Tx ≠ Ty', among: [], serves: true }),
  ],
  [
    '(?:{coder}) can (?:only (?:map|turn|transform|convert|translate) (?:input )?sequences? (?:in)?to|not (?:map|turn|transform|convert|translate) (?:input )?sequences? (?:in)?to any other than) (?:output )?sequences? (?:of|with) same lengths?',
    () => ({ kind: 'fit', architecture: 'encoder-decoder', relation: 'Tx = Ty', among: [] }),
  ],
  [
    [
      '(?:{coder}|{last}) can only be used (?:when|if|for) {relation}',
      '(?:{coder}|{last}) (?:need|require) {relation}',
      '(?:{coder}|{last}) is only (?:suited|suitable|appropriate) (?:to|for|when|if) {relation}',
    ],
    fit(false),
  ],
]);
