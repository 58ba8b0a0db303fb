import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { ReturningClaim } from './claim.ts';

const VOCABULARY = {
  on: 'true|false',
  LAYER: '(?:lstm|gru|rnn|plainrnn|recurrent layer|layer)',
  EVERY:
    '(?:(?:full|whole|entire|complete) sequence of (?:hidden states|outputs|hidden state outputs)|full sequence|(?:outputs?|hidden states?) (?:of|at|for|from) (?:every|each|all) steps?|(?:all|every) (?:hidden states|outputs?)|one output (?:per|for each|for every|at each|at every) step)',
  LAST: '(?:only )?(?:last|final) (?:output|hidden state)(?: only)?|(?:only )?(?:output|hidden state) (?:of|at|from) (?:last|final) step(?: only)?',
} as const;

const returning =
  (gives: 'every' | 'last') =>
  ({ on }: Groups): ReturningClaim => ({ kind: 'returning', sequences: on === 'true', gives });

const forms = (what: 'EVERY' | 'LAST'): readonly string[] => {
  const returned = `(?:return|output|give) (?:{${what}})`;
  const made = `(?:make|let|cause|tell) (?:{LAYER}) (?:to )?${returned}`;
  const option = '(?:setting )?return_sequences ?(?:=|is|to|set to|is set to)? ?{on}';
  return [
    `${option} (?:${returned}|${made})`,
    `${option} mean that (?:{LAYER}) ${returned}`,
    `(?:with|if|when|for) ${option},? (?:{LAYER}) ${returned}`,
    `(?:{LAYER}) with ${option} ${returned}`,
    `(?:in keras,? )?(?:{LAYER})(?: layer)? with ${option} ${returned}`,
  ];
};

/** What a layer of Keras is said to return with `return_sequences` on or off, in whole sentences. */
export const RETURNING_SENTENCES: readonly Rule<ReturningClaim>[] = rulesOf<ReturningClaim>(VOCABULARY, [
  [forms('EVERY'), returning('every')],
  [forms('LAST'), returning('last')],
]);
