import { canonical, type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { ReturningClaim } from './claim.ts';

const VOCABULARY = {
  on: 'true|false',
  LAYER:
    '(?:(?:keras )?(?:lstm|gru|rnn|plainrnn|recurrent layer|layer)(?: layer)?(?: of keras| in keras)?(?: ?\\((?:units ?= ?)?\\d{1,4}\\))?)',
  EVERY:
    '(?:its |their )?(?:output|outputs|hidden state|hidden states) (?:at|of|for|after) (?:every|each) (?:time )?steps?|(?:the )?(?:outputs?|hidden states?) (?:of|at|for|from) (?:every|each|all) (?:time )?steps?|(?:(?:full|whole|entire|complete) sequence of (?:hidden states|outputs|hidden state outputs)|full sequence|(?:outputs?|hidden states?) (?:of|at|for|from) (?:every|each|all) steps?|(?:all|every) (?:hidden states|outputs?)|one output (?:per|for each|for every|at each|at every) step)',
  LAST: '(?:only )?(?:its )?(?:last|final) (?:output|hidden state) of (?:the )?sequence|(?:only )?(?:last|final) (?:output|hidden state)(?: only)?|(?:only )?(?:output|hidden state) (?:of|at|from) (?:last|final) step(?: only)?',
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
    `(?:{LAYER}) ?\\((?:units ?= ?)?\\d{1,4}, ?return_sequences ?= ?{on}\\) ${returned}`,
  ];
};

const byDefault = (what: 'EVERY' | 'LAST'): readonly string[] => [
  `by default,? (?:{LAYER}) (?:return|output|give) (?:{${what}})`,
  `(?:{LAYER}) (?:return|output|give) (?:{${what}}) by default`,
];

/**
 * The sentence that a question on the option and its answer make together: "What does return_sequences=True do in an LSTM?", "What does an LSTM
 * return when …?"; `null` where the question is another.
 */
export function returningSaid(stem: string, option: string): string | null {
  const asked = canonical(stem);
  const said = canonical(option).replace(/^it /u, '');
  const does =
    /^what (?:do|is (?:effect|meaning|purpose|role|function) of) (?<option>return_sequences ?= ?(?:true|false))(?: do| mean)?(?: (?:in|for|of|to) (?<layer>[a-z0-9() ]{3,40}))?\?$/u.exec(
      asked,
    )?.groups;
  if (does !== undefined) return `${does['option']} ${said}`;
  const gives =
    /^what do (?<layer>[a-z0-9() ]{3,40}) (?:return|output|give) (?:when|if|with) (?<option>return_sequences ?(?:=|is|is set to)? ?(?:true|false))\?$/u.exec(
      asked,
    )?.groups;
  if (gives !== undefined) return `with ${gives['option']}, ${gives['layer']} return ${said}`;
  // "Which argument makes an LSTM return its output at every step?": any but one leaves it as it is.
  const setting =
    /^(?:which|what) (?:argument|option|setting|parameter|flag|keyword)s? (?:(?:have to be set |is (?:set |used |needed )?)?(?:so that|to make|to let)|make|makes|let|lets|cause|tell) (?<layer>[a-z0-9() ]{3,40}?) (?:to )?(?:return|output|give) (?<what>[a-z ]{6,60})\?$/u.exec(
      asked,
    )?.groups;
  if (setting !== undefined) {
    const told = /^(?<name>[a-z_]{4,20}) ?= ?(?<on>true|false)$/u.exec(said)?.groups;
    if (told === undefined) return null;
    return told['name'] === 'return_sequences'
      ? `${said}: ${setting['layer']} return ${setting['what']}`.replace(
          /^(?<option>[^:]+): (?<rest>.*)$/u,
          'with $<option>, $<rest>',
        )
      : `by default, ${setting['layer']} return ${setting['what']}`;
  }
  const silent = /^what do (?<layer>[a-z0-9() ]{3,40}) (?:return|output|give) by default\?$/u.exec(asked)?.groups;
  return silent === undefined ? null : `by default, ${silent['layer']} return ${said}`;
}

/** What a layer of Keras is said to return with `return_sequences` on or off, in whole sentences. */
export const RETURNING_SENTENCES: readonly Rule<ReturningClaim>[] = rulesOf<ReturningClaim>(VOCABULARY, [
  [forms('EVERY'), returning('every')],
  [forms('LAST'), returning('last')],
  [byDefault('EVERY'), returning('every')],
  [byDefault('LAST'), returning('last')],
]);
