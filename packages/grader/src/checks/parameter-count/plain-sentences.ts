import type { CellName } from '@keyproof/rnn-core';
import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { ParameterClaim } from './claim.ts';

const COUNT = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,2}';
const VOCABULARY = {
  cell: 'lstm|gru|plainrnn|rnn',
  PARAMETERS: '(?:total )?(?:number of )?(?:(?:trainable|learnable|model) )?(?:parameters|weights)',
  LONGER:
    '(?:longer|more|larger) (?:input )?(?:sequences?|sentences?|inputs?|sequence lengths?)|(?:increasing|larger|greater) sequence length|more steps',
  value: COUNT,
  MATRICES: '(?:separate |different )?(?:weight |parameter )?matrices',
  state:
    '(?:recurrent (?:weight )?matrices|(?:weight |parameter )?matrices (?:that |which )?(?:is )?(?:act|acting|multiply|multiplying|multiplied|applied|work|for|used)(?: on| with| to| by| for)? ?(?:old |last )?hidden state(?: h_\\{?t ?[-−] ?1\\}?)?|hidden to hidden (?:weight )?matrices)',
  input:
    '(?:input (?:weight )?matrices|(?:weight |parameter )?matrices (?:that |which )?(?:is )?(?:act|acting|multiply|multiplying|multiplied|applied|work|for|used)(?: on| with| to| by| for)? ?(?:current )?input(?: x_\\{?t\\}?)?|input to hidden (?:weight )?matrices)',
  EACH: '(?:,? (?:one|1) (?:for|per) each gate(?: and (?:one )?(?:for )?(?:its |the )?candidate)?|,? counted (?:per|for each) gate(?: and candidate)?)?',
  LAYER:
    '(?:(?:second|another|further|additional|extra|third|more|several|multiple) )?(?:rnn|lstm|gru|recurrent|hidden)?(?: layers?| cells?)?',
} as const;

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at]),
);
const cellOf = (text: string | undefined): CellName => (text === 'lstm' || text === 'gru' ? text : 'rnn');

const matrices = ({ cell, value = '', state, input }: Groups): ParameterClaim | null => {
  const number = WORDS[value] ?? Number(value);
  if (cell === undefined || Number.isNaN(number) || (state === undefined) === (input === undefined)) return null;
  return { kind: 'matrices', cell: cellOf(cell), of: state === undefined ? 'input' : 'recurrent', value: number };
};

const layers =
  (relation: 'more' | 'same' | 'fewer') =>
  ({ cell }: Groups): ParameterClaim => ({ kind: 'layers', cell: cellOf(cell), relation });

/** "2 weight matrices (W_xh and W_hh)": both of a plain network, however its output is read. */
const OF_BOTH =
  '(?: ?\\((?:input to hidden and hidden to hidden|hidden to hidden and input to hidden|w_\\{?xh\\}? and w_\\{?hh\\}?)\\)|,? without output layer,?)';

/** What is said of matrices, layers and lengths without sizes, in whole sentences. */
export const PLAIN_PARAMETERS: readonly Rule<ParameterClaim>[] = rulesOf<ParameterClaim>(VOCABULARY, [
  [
    [
      'how many (?:{state}|{input}) (?:do {cell} (?:have|use|contain)|in {cell}|is there in {cell}|is in {cell}|have {cell}){EACH}\\? {value}(?: matrices)?',
      'how many {MATRICES} connect (?<state>(?:old )?hidden state) to (?:gates and candidate|its gates and candidate|gates and to candidate) (?:in|of) {cell}\\? {value}',
      'how many {MATRICES} (?:act|is applied|work|is used)(?: on| to| for) (?:(?<state>(?:old |last )?hidden state(?: h_\\{?t ?[-−] ?1\\}?)?)|(?<input>(?:current )?input(?: x_\\{?t\\}?)?)) (?:in|of) {cell}{EACH}\\? {value}(?: matrices)?',
      '{cell} (?:have|use|contain) (?:exactly )?{value} (?:{state}|{input}){EACH}',
      'there is (?:exactly )?{value} (?:{state}|{input}) in {cell}{EACH}',
    ],
    matrices,
  ],
  [
    [
      'how many {MATRICES} do {cell} (?:have|use|contain),? if (?:we |you |one )?count separately (?:ones|those) for input and (?:for )?hidden state\\? {value}',
      'how many {MATRICES} do {cell} (?:have|use|contain),? (?:if|when) (?:those|ones|matrices) for input and (?:for )?hidden state is counted separately\\? {value}',
      '{cell} have {value} {MATRICES}:? \\(?(?:one )?(?:for )?(?:input to hidden|hidden to hidden) and (?:one )?(?:for )?(?:hidden to hidden|input to hidden)\\)?',
    ],
    ({ cell, value = '' }) => ({
      kind: 'matrices',
      cell: cellOf(cell),
      of: 'both',
      value: WORDS[value] ?? Number(value),
    }),
  ],
  [
    [
      `how many {MATRICES}${OF_BOTH} (?:do {cell}${OF_BOTH}? (?:have|use|contain)|is there in {cell}|in {cell})\\? {value}(?: matrices)?`,
      `how many {MATRICES} do {cell}${OF_BOTH} (?:have|use|contain)\\? {value}(?: matrices)?`,
    ],
    ({ cell, value = '' }) =>
      cellOf(cell) === 'rnn'
        ? { kind: 'matrices', cell: 'rnn', of: 'both', value: WORDS[value] ?? Number(value) }
        : null,
  ],
  [
    [
      'how many {MATRICES} do {cell} ?\\(input to hidden, hidden to hidden,? (?:and )?hidden to output\\) (?:have|use|contain)\\? {value}(?: matrices)?',
      '{cell} (?:with output layer )?(?:have|use|contain) (?:exactly )?{value} {MATRICES}:? ?\\(?(?:one )?(?:for )?input to hidden,? (?:one )?(?:for )?hidden to hidden,? (?:and )?(?:one )?(?:for )?hidden to output\\)?',
    ],
    // The output layer brings one matrix more, in every cell that has one.
    ({ cell, value = '' }) =>
      cellOf(cell) === 'rnn'
        ? { kind: 'matrices', cell: 'rnn', of: 'both', value: (WORDS[value] ?? Number(value)) - 1 }
        : null,
  ],
  [
    [
      'how many bias vectors(?: of its gates and candidate)? do (?:(?:single|one) )?{cell} have,? (?:if|when) each gate and (?:its |the )?candidate have (?:one|1|its own) bias(?: vector)?\\? {value}(?: bias vectors)?',
      '{cell} have {value} bias vectors,? (?:one|1) (?:for|per) each gate and (?:one )?(?:for )?(?:its |the )?candidate',
    ],
    // One bias goes with each matrix that acts on the state.
    ({ cell, value = '' }) => ({
      kind: 'matrices',
      cell: cellOf(cell),
      of: 'recurrent',
      value: WORDS[value] ?? Number(value),
    }),
  ],
  [
    [
      '(?:{LONGER}) (?:in|for|of) {cell} (?:require|need|lead to|mean|make for|bring) more {PARAMETERS}',
      '(?:{LONGER}) (?:require|need|lead to|mean|make for|bring) more {PARAMETERS} (?:in|of|for) {cell}',
      '{cell} (?:require|need|have|use) more {PARAMETERS} (?:for|on|with) (?:{LONGER})',
      '{PARAMETERS} (?:of|in) {cell} (?:grow|increase) (?:linearly |proportionally )?(?:with|as) (?:number of steps|sequence length|length of (?:input )?sequence|sequences? (?:get|become) longer)',
    ],
    ({ cell }) => ({ kind: 'depends', cell: cellOf(cell), on: 'steps', depends: true }),
  ],
  [
    [
      '(?:{LONGER}) do not (?:require|need|lead to|mean|bring) more {PARAMETERS} (?:in|of|for) {cell}',
      '{cell} (?:require|need|have|use) (?:same|as many) {PARAMETERS} (?:for|on|with|whatever) (?:(?:{LONGER})|(?:long and short|short and long) (?:sequences|inputs)|length of (?:input )?sequence)',
      '{cell} do not (?:require|need|have|use) more {PARAMETERS} (?:for|on|with) (?:{LONGER})',
      '{cell} (?:trained |run |unrolled )?(?:on|for|over) (?:sequences of length |inputs of length )?\\d{1,5}(?: steps)? have (?:as many|same number of) {PARAMETERS} as (?:same {cell:other}|same network|it|one) (?:trained |run |unrolled )?(?:on|for|over) (?:sequences of length |inputs of length )?\\d{1,5}(?: steps)?',
    ],
    ({ cell }) => ({ kind: 'depends', cell: cellOf(cell), on: 'steps', depends: false }),
  ],
  [
    [
      '(?:stacking|adding) {LAYER}(?: on top| on top of (?:it|first|each other|one another))? (?:increase|raise|add to) (?:{PARAMETERS})(?: (?:of|in) (?:network|model|{cell}))?',
      '(?:stacking|adding) {LAYER} (?:make|give) (?:network|model|{cell}) (?:have )?more {PARAMETERS}',
      'deep(?:er)? {cell} have more {PARAMETERS} than (?:shallow one|one with (?:one|single|1) layer|single layer (?:one|{cell:other}|rnn))(?: of same hidden size)?',
      '{PARAMETERS} (?:of|in) (?:{cell}|network) (?:grow|increase) with number of (?:stacked |recurrent |hidden )?layers',
    ],
    layers('more'),
  ],
  [
    [
      '(?:stacking|adding) {LAYER}(?: on top| on top of (?:it|first|each other|one another))? (?:leave|keep) (?:{PARAMETERS})(?: (?:of|in) (?:network|model|{cell}))? (?:unchanged|same|constant)',
      '(?:stacking|adding) {LAYER}(?: on top)? do not (?:change|increase|affect) (?:{PARAMETERS})(?: (?:of|in) (?:network|model|{cell}))?',
    ],
    layers('same'),
  ],
  [
    '(?:stacking|adding) {LAYER}(?: on top)? (?:reduce|decrease|lower) (?:{PARAMETERS})(?: (?:of|in) (?:network|model|{cell}))?',
    layers('fewer'),
  ],
]);
