import type { CellName } from '@keyproof/rnn-core';
import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { CompareClaim, ParameterClaim } from './claim.ts';

const VOCABULARY = {
  cell: 'lstm|gru|plainrnn|rnn',
  PARAMETERS: '(?:trainable |learnable |model )?(?:parameters|weights)',
  SIZE: '(?:,? ?(?:of|with|for|at|given) (?:same|equal|identical|equally large) (?:(?:hidden |input and hidden |layer )?sizes?|number of (?:hidden )?units|units|dimensions?|hidden units))',
  FOR: '(?:(?:for|with|at|given|of) (?:same|equal|identical) (?:(?:hidden |input and hidden |layer )?sizes?|number of (?:hidden )?units|units|dimensions?),? )',
  factor: 'two|three|four|five|\\d|twice|double|half|triple',
  relation: 'more|fewer|less',
  more: 'menos|más|mehr|weniger|moins|plus|少|多',
} as const;

const FACTORS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  twice: 2,
  double: 2,
  triple: 3,
  half: 0.5,
};
const cellOf = (text: string | undefined): CellName => (text === 'plainrnn' ? 'rnn' : (text as CellName));
const factorOf = (text = ''): number => FACTORS[text] ?? Number(text);

const compare =
  (relation: CompareClaim['relation'] | null, denied = false) =>
  ({ cell, than, factor, relation: said }: Groups): ParameterClaim | null => {
    const [left, right] = [cellOf(cell), cellOf(than)];
    if (left === right) return null;
    return {
      kind: 'compare',
      left,
      right,
      relation: relation ?? (said === 'more' ? 'more' : 'fewer'),
      factor: factor === undefined ? null : factorOf(factor),
      ...(denied && { denied: true as const }),
    };
  };

const FEWER = new Set(['menos', 'weniger', 'moins', '少']);

/** The same comparison in Spanish, German, French and Chinese. */
const compareIn = (groups: Groups): ParameterClaim | null =>
  compare(FEWER.has(groups['more'] ?? '') ? 'fewer' : 'more', groups['not'] !== undefined)(groups);

/** What is said of numbers of parameters without sizes, in whole sentences. */
export const PARAMETER_SENTENCES: readonly Rule<ParameterClaim>[] = rulesOf<ParameterClaim>(VOCABULARY, [
  ['(?:{FOR})?{cell} have {relation} (?:{PARAMETERS}) than {cell:than}(?:{SIZE})?', compare(null)],
  [
    ['(?:{FOR})?{cell} (?:do not have|have no|have not) {relation} (?:{PARAMETERS}) than {cell:than}(?:{SIZE})?'],
    compare(null, true),
  ],
  [
    [
      '(?:{FOR})?{cell} have (?:as many|same number of|same amount of|equally many) (?:{PARAMETERS}) as {cell:than}(?:{SIZE})?',
    ],
    compare('same'),
  ],
  [
    [
      '(?:{FOR})?{cell} have {factor} times (?:as many )?(?:{PARAMETERS}) (?:of|as|than) {cell:than}(?:{SIZE})?',
      '(?:{FOR})?{cell} have {factor} (?:as many|number of|times number of) (?:{PARAMETERS}) (?:of|as|than) {cell:than}(?:{SIZE})?',
    ],
    compare('more'),
  ],
  [
    [
      'number of (?:{PARAMETERS}) (?:of|in) {cell} (?:depend on|change with|grow with|increase with) (?<on>input|hidden|embedding) (?:dimension|size|dimensionality)',
      'number of (?:{PARAMETERS}) (?:of|in) {cell} (?:depend on|change with|grow with|increase with) (?:dimension|size|number) of (?<units>input|inputs|hidden state|hidden units|hidden layer)',
    ],
    ({ cell, on, units }) => ({
      kind: 'depends',
      cell: cellOf(cell),
      on: (on ?? units ?? '').startsWith('hidden') ? 'hidden' : 'input',
      depends: true,
    }),
  ],
  [
    [
      'number of (?:{PARAMETERS}) (?:of|in) {cell} (?:do not depend on|is independent of) (?<on>input|hidden|embedding) (?:dimension|size|dimensionality)',
    ],
    ({ cell, on }) => ({
      kind: 'depends',
      cell: cellOf(cell),
      on: on === 'hidden' ? 'hidden' : 'input',
      depends: false,
    }),
  ],
  [
    'bidirectional {cell} have (?:same number of|as many) (?:{PARAMETERS}) as unidirectional (?:{cell:other}|ones?|layer)(?:{SIZE})?',
    ({ cell }) => ({ kind: 'directions', cell: cellOf(cell), relation: 'same', factor: null }),
  ],
  [
    'bidirectional {cell} have {factor} (?:times )?(?:as many|number of) (?:{PARAMETERS}) (?:as|of) unidirectional (?:{cell:other}|ones?|layer)(?:{SIZE})?',
    ({ cell, factor }) => ({ kind: 'directions', cell: cellOf(cell), relation: 'more', factor: factorOf(factor) }),
  ],
  [
    'bidirectional {cell} have {relation} (?:{PARAMETERS}) than unidirectional (?:{cell:other}|ones?|layer)(?:{SIZE})?',
    ({ cell, relation }) => ({
      kind: 'directions',
      cell: cellOf(cell),
      relation: relation === 'more' ? 'more' : 'fewer',
      factor: null,
    }),
  ],
  [
    'doubling (?:hidden size|number of (?:hidden )?units|hidden dimension)(?: of {cell})? (?<how>more than|less than|exactly)? ?(?<by>double|quadruple)s? number of (?:{cell:other} )?(?:{PARAMETERS})(?: of {cell:last})?',
    ({ cell, other, last, how, by }) => {
      const name = cell ?? other ?? last;
      if (name === undefined) return null;
      return {
        kind: 'growth',
        cell: cellOf(name),
        factor: by === 'double' ? 2 : 4,
        relation: how === 'more than' ? 'more' : how === 'less than' ? 'less' : 'exactly',
      };
    },
  ],
  [
    [
      '(?:una |un |las |los )?{cell}s? (?<not>no )?(?:tiene|tienen) {more} parámetros que (?:una |un |las |los )?{cell:than}s?(?: del mismo tamaño)?',
      '(?:eine? )?{cell}s? (?:hat|haben) (?<not>nicht )?{more} parameter als (?:eine? )?(?:gleich große[sn]? )?{cell:than}s?(?: (?:gleicher|derselben) größe)?',
      "(?:une? |les )?{cell}s? (?<not>n')?(?:a |ont )?(?:pas )?{more} de paramètres qu(?:'une? |e les |e )?{cell:than}s?(?: de (?:la )?même taille)?",
      '(?:同样大小的)?{cell}的参数(?<not>不)?比{cell:than}(?:的)?(?:更)?{more}',
    ],
    compareIn,
  ],
]);
