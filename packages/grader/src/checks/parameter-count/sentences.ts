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
  share:
    '(?:about |approximately |roughly |exactly |around )?(?:same(?: number of| amount of)?|(?:a )?(?:half|third|quarter|fifth|one half|one third|one quarter|two thirds|three quarters|three fourths|four thirds|\\d ?\\/ ?\\d|\\d{1,3} ?%)(?: (?:more|fewer|less))?|twice|double|triple|(?:two|three|four|five|six|eight|\\d(?:\\.\\d{1,2})?) times|(?:two|three|four|\\d)-?fold)(?: (?:as many|number of|of|of number of|amount of))?',
  ratio: '(?:about |approximately )?\\d(?:\\.\\d{1,2})?(?: ?(?::|to|\\/) ?\\d)?',
  COUNT: '(?:(?:parameter|weight) (?:count|number)|number of (?:trainable |learnable |model )?(?:parameters|weights))',
  ROUGH: '(?:roughly|about|approximately|almost|nearly|close to)',
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

const WORDS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'one half': 1 / 2,
  third: 1 / 3,
  'one third': 1 / 3,
  quarter: 1 / 4,
  'one quarter': 1 / 4,
  fifth: 1 / 5,
  'two thirds': 2 / 3,
  'three quarters': 3 / 4,
  'three fourths': 3 / 4,
  'four thirds': 4 / 3,
  twice: 2,
  double: 2,
  triple: 3,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
};

/** "Three quarters of", "25 % fewer", "a third more", "4 times": the factor by which the number of parameters differs. */
function shareOf(text: string): number | null {
  const bare = text
    .replace(/\b(?:about|approximately|roughly|exactly|around|a)\b/gu, ' ')
    .replace(/\b(?:as many|number of|amount of|of number of|of|times|fold)\b|-/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const [, amount = '', how] = /^(.*?)(?: (more|fewer|less))?$/u.exec(bare) ?? [];
  if (amount === 'same') return how === undefined ? 1 : null;
  const ratio = /^(\d) ?\/ ?(\d)$/u.exec(amount);
  const percent = /^(\d{1,3}) ?%$/u.exec(amount);
  const value =
    ratio !== null
      ? Number(ratio[1]) / Number(ratio[2])
      : percent !== null
        ? Number(percent[1]) / 100
        : (WORDS[amount] ?? (/^\d(?:\.\d{1,2})?$/u.test(amount) ? Number(amount) : null));
  if (value === null || !Number.isFinite(value) || value === 0) return null;
  if (how === undefined) return value;
  // "Four times more" is read as four times as many by some and five times by others.
  if (value >= 1) return null;
  return how === 'more' ? 1 + value : 1 - value;
}

const byShare = ({ cell, than, share = '' }: Groups): ParameterClaim | null => {
  const [left, right, factor] = [cellOf(cell), cellOf(than), shareOf(share)];
  return left === right || factor === null ? null : { kind: 'compare', left, right, relation: 'more', factor };
};

/** "4", "4:1", "3 to 4". */
const byRatio = ({ cell, than, ratio = '' }: Groups): ParameterClaim | null => {
  const [, top = '', bottom = '1'] = /(\d(?:\.\d{1,2})?)(?: ?(?::|to|\/) ?(\d))?$/u.exec(ratio) ?? [];
  const [left, right] = [cellOf(cell), cellOf(than)];
  const factor = Number(top) / Number(bottom);
  return left === right || !(factor > 0) ? null : { kind: 'compare', left, right, relation: 'more', factor };
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
      '(?:{FOR})?(?:compared (?:with|to)|relative to) {cell:than}(?:{SIZE})?(?: \\([^()]{3,60}\\))?,? {cell} have {share} (?:{PARAMETERS})',
      '(?:{FOR})?{cell} have {share} (?:{PARAMETERS}) (?:of|than|as|as that of|compared (?:with|to)|relative to|in comparison to) {cell:than}(?:{SIZE})?',
      '(?:{FOR})?{COUNT} (?:of|in) {cell}(?:{SIZE})? is {share} (?:that|those) (?:of|in) {cell:than}(?:{SIZE})?',
    ],
    byShare,
  ],
  [
    [
      '(?:{FOR})?(?:what is )?ratio of (?:{COUNT}|{PARAMETERS}) (?:of|in) {cell} (?:to|and) (?:(?:that|those) (?:of|in) )?{cell:than}(?:{SIZE})? is {ratio}',
      '(?:{FOR})?(?:what is )?ratio of (?:{COUNT}|{PARAMETERS}) of {cell} to (?:{COUNT}|{PARAMETERS}) of {cell:than}(?:{SIZE})? is {ratio}',
      '(?:{FOR})?(?:{COUNT}|{PARAMETERS}) of {cell} and {cell:than}(?:{SIZE})? is in ratio {ratio}',
    ],
    byRatio,
  ],
  [
    '(?:rank|order|sort|arrange)[^?]{0,40} by (?:their )?(?:{COUNT})[^?]{0,60}?\\??:? (?<first>lstm|gru|plainrnn|rnn) ?> ?(?<second>lstm|gru|plainrnn|rnn)(?: ?> ?(?<third>lstm|gru|plainrnn|rnn))?',
    ({ first, second, third }) => {
      const cells = [first, second, third].filter((name) => name !== undefined).map(cellOf);
      return new Set(cells).size === cells.length ? { kind: 'order', cells } : null;
    },
  ],
  [
    [
      '(?:{COUNT}|{PARAMETERS}) (?:of|in) {cell} (?<not>do not )?(?:depend on|change with|grow (?:linearly |proportionally )?with|increase (?:linearly |proportionally )?with|is (?<proportional>proportional) to|is (?<free>independent) of) (?:(?<batch>batch size|size of (?:mini ?)?batch|number of (?:training )?(?:examples|sequences))|(?:input )?sequence length|length of (?:input )?(?:sequence|sentence)s?|number of steps)',
      '{cell} (?<not>do not )?(?:need|require|have) more (?:{PARAMETERS}) for longer (?:sequences|inputs|sentences)',
    ],
    ({ cell, not, free, batch }) => ({
      kind: 'depends',
      cell: cellOf(cell),
      on: batch === undefined ? 'steps' : 'batch',
      depends: not === undefined && free === undefined,
    }),
  ],
  [
    [
      '(?:if|when) (?:(?:you|we|one) )?(?:double )?(?:hidden (?:size|dimension)|number of (?:hidden )?units)(?: of {cell})?(?: (?:double|is doubled))?(?: (?:while|and) (?:input|inputs)(?: size)? (?:stay|remain|is) (?:much|far) smaller than hidden (?:state|size))?,? (?:{COUNT})(?: of {cell:other})?,? (?:become|is|get|grow by|increase by|grow to) (?:{ROUGH}) (?<factor>twice|double|two times|four times|eight times|sixteen times|quadruple)(?: as large| as many| as big)?',
    ],
    ({ cell, other, factor }) => {
      const name = cell ?? other;
      const by = {
        twice: 2,
        double: 2,
        'two times': 2,
        'four times': 4,
        quadruple: 4,
        'eight times': 8,
        'sixteen times': 16,
      }[factor ?? ''];
      return name === undefined || by === undefined
        ? null
        : { kind: 'growth', cell: cellOf(name), factor: by, relation: 'roughly' };
    },
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
    [
      '(?:larger|bigger|wider) hidden (?:state|size|layer|dimension),? (?:mean|means|give|lead to|require|bring|make for)? ?more (?:{PARAMETERS})',
      'more hidden units,? (?:mean|means|give|lead to|require|bring|make for)? ?more (?:{PARAMETERS})',
    ],
    () => ({ kind: 'depends', cell: 'rnn', on: 'hidden', depends: true }),
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
