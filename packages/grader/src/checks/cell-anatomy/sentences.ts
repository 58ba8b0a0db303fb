import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { AnatomyClaim, Cell, Gate, Readout } from './claim.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  no: 0,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

const GATE = '(?:forget|input|output|update|reset)';
const VOCABULARY = {
  cell: 'lstm|gru|plainrnn|rnn',
  gated: 'lstm|gru',
  count: '(?:no|one|two|three|four|five|six|\\d)',
  gates: `(?:single )?${GATE}(?: gates?)?(?:(?:,? and |, )(?:single )?${GATE}(?: gates?)?)*`,
  list: `${GATE}(?: gates?)?(?:(?:,? and |, )${GATE}(?: gates?)?)*`,
  list2: `${GATE}(?: gates?)?(?:(?:,? and |, )${GATE}(?: gates?)?)*`,
  gate: 'forget|input|output|update|reset',
  own: '(?:separate |own |distinct |additional |dedicated |its own )+',
  MEMORY: 'cell state(?: c)?|memory cell|memory',
  apart:
    '(?: (?:that is |which is )?(?:separate|distinct|different|apart) from (?:its |their )?hidden state| (?:apart from|besides|in addition to|next to|beside) (?:its |their )?hidden state)',
  of: 'tanh|sigmoid|σ',
} as const;

const cellOf = (text: string | undefined): Cell => (text === 'plainrnn' ? 'rnn' : (text as Cell));
const countOf = (text = ''): number => NUMBERS[text] ?? Number(text);
const gatesOf = (text = ''): readonly Gate[] => [
  ...new Set([...text.matchAll(/forget|input|output|update|reset/gu)].map(([gate]) => gate as Gate)),
];

const has =
  (denied: boolean, only = false) =>
  ({ cell, gates }: Groups): AnatomyClaim | null => {
    const named = gatesOf(gates);
    // "An input" is no gate, and neither is "an output".
    if (/^(?:input|output)$/u.test((gates ?? '').trim())) return null;
    // "No output gate" denies one gate; of several, it would not be clear which are denied. The course calls an LSTM's input gate its update gate.
    if (named.length === 0 || (denied && named.length > 1) || (cell === 'lstm' && named.includes('update')))
      return null;
    return {
      kind: 'has-gates',
      cell: cellOf(cell),
      gates: named,
      ...(only && { only: true as const }),
      ...(denied && { denied: true as const }),
    };
  };
const memory =
  (denied: boolean) =>
  ({ cell, own, apart }: Groups): AnatomyClaim | null => {
    // Any network has some memory, and the course writes a GRU's state as a memory cell: what is told is whether it is apart.
    if (cell !== 'lstm' && own === undefined && apart === undefined) return null;
    return {
      kind: 'separate-memory',
      cell: cellOf(cell),
      ...(denied && { denied: true as const }),
    };
  };
const readout = ({ gate, of }: Groups): AnatomyClaim | null => {
  if (gate !== 'output' && gate !== 'input' && gate !== 'forget') return null;
  return { kind: 'readout', gate, of: (of === undefined ? 'itself' : of === 'σ' ? 'sigmoid' : of) as Readout };
};
const range =
  (beyond: 'one' | 'zero' | 'none', denied = false) =>
  ({ gated }: Groups): AnatomyClaim => ({
    kind: 'gate-range',
    cell: (gated ?? 'lstm') as 'gru' | 'lstm',
    beyond,
    ...(denied && { denied: true as const }),
  });

/** "2", or "2 (update and reset)": how many gates, and which. `null` where as many are not named. */
function counted(cell: string | undefined, count: string | undefined, list: string | undefined): AnatomyClaim | null {
  const number = countOf(count);
  if (list === undefined) return { kind: 'gate-count', cell: cellOf(cell), count: number };
  const gates = gatesOf(list);
  if (gates.length !== number || (cell === 'lstm' && gates.includes('update'))) return null;
  return { kind: 'has-gates', cell: cellOf(cell), gates, only: true };
}

const both = (...parts: readonly (AnatomyClaim | null)[]): AnatomyClaim | null => {
  const read = parts.filter((each): each is AnatomyClaim => each !== null);
  return read.length === parts.length ? { kind: 'all', parts: read } : null;
};

/** What cells are said to be made of, in whole sentences. */
export const ANATOMY_SENTENCES: readonly Rule<AnatomyClaim>[] = rulesOf<AnatomyClaim>(VOCABULARY, [
  [
    [
      '{cell} (?:have|contain|use|is made of|consist of) (?:exactly |only )?{count} gates?(?: in total)?',
      'number of gates (?:of|in) {cell} is {count}',
    ],
    ({ cell, count }) => ({ kind: 'gate-count', cell: cellOf(cell), count: countOf(count) }),
  ],
  [
    '{cell} (?:do not have|have not) {count} gates?',
    ({ cell, count }) => ({ kind: 'gate-count', cell: cellOf(cell), count: countOf(count), denied: true }),
  ],
  [
    '{cell} have (?<relation>more|fewer|less|as many|same number of) gates (?:than|as) {cell:than}',
    ({ cell, than, relation }) =>
      cellOf(cell) === cellOf(than)
        ? null
        : {
            kind: 'gate-compare',
            cell: cellOf(cell),
            than: cellOf(than),
            relation: relation === 'more' ? 'more' : relation === 'fewer' || relation === 'less' ? 'fewer' : 'same',
          },
  ],
  [
    [
      '(?:both )?{cell} and {cell:than} (?:both )?have (?<relation>same number of|equally many|as many|equal number of|different numbers? of|unequal numbers? of) gates',
      'number of gates (?:of|in) {cell} and {cell:than} is (?<relation>same|equal|different|unequal)',
    ],
    ({ cell, than, relation = '' }) =>
      cellOf(cell) === cellOf(than)
        ? null
        : {
            kind: 'gate-compare',
            cell: cellOf(cell),
            than: cellOf(than),
            relation: 'same',
            ...(/different|unequal/u.test(relation) && { denied: true as const }),
          },
  ],
  ['{cell} have {count} gates: (?:its )?{list}', ({ cell, count, list }) => counted(cell, count, list)],
  [
    [
      '{cell}(?: have|:)? {count}(?: gates?)?(?: \\({list}\\))?(?:,|;|,? and|,? but|,? while|,? whereas) {cell:other}(?: have|:)? {count:more}(?: gates?)?(?: \\({list2}\\))?',
    ],
    ({ cell, count, list, other, more, list2 }) =>
      cell === other ? null : both(counted(cell, count, list), counted(other, more, list2)),
  ],
  [
    ['{cell} have {gates},? (?:but |while |whereas )?{cell:other} (?:do not|have not|do not have one|have none)'],
    ({ cell, gates, other }) =>
      cell === other ? null : both(has(false)({ cell, gates }), has(true)({ cell: other, gates })),
  ],
  [
    '{cell} have {gates}(?:;|,|,? while|,? whereas|,? and|,? but) {cell:other} have (?:only )?{list2}',
    ({ cell, gates, other, list2 }) =>
      cell === other ? null : both(has(false)({ cell, gates }), has(false)({ cell: other, gates: list2 })),
  ],
  [
    ['{cell} add (?:{own})?(?:{MEMORY}) to {cell:other}'],
    ({ cell, other }) =>
      cell === other ? null : both(memory(false)({ cell, apart: '' }), memory(true)({ cell: other, apart: '' })),
  ],
  [
    ['{cell} add gates? to (?<other>plainrnn|rnn)'],
    ({ cell }) => ({ kind: 'gate-compare', cell: cellOf(cell), than: 'rnn', relation: 'more' }),
  ],
  [
    ['{cell} have {count} gates?,? (?:and|but) no (?:{own})?(?:{MEMORY})(?:{apart})?'],
    ({ cell, count }) => both(counted(cell, count, undefined), memory(true)({ cell, apart: '' })),
  ],
  [
    ['{cell} have {count} gates?,? (?:and|plus) (?:one |1 )?(?:{own})?(?:{MEMORY})(?:{apart})?'],
    ({ cell, count }) => both(counted(cell, count, undefined), memory(false)({ cell, apart: '' })),
  ],
  [
    ['{cell} have {count} gates?,? (?:and|plus) {count:states} (?:hidden )?(?:states?|state vectors?)'],
    ({ cell, count, states }) =>
      countOf(states) === 1 || countOf(states) === 2
        ? both(counted(cell, count, undefined), memory(countOf(states) === 1)({ cell, apart: '' }))
        : null,
  ],
  // A GRU's state is one: its memory is not kept apart, and one gate stands for two.
  [
    [
      'gru (?:merge|merges|combine) cell (?:state )?and hidden states?(?: into (?:one|single (?:state|vector)))?',
      'gru (?:do not have|have no|lack|do without|need no) cell state',
      'gru (?:have|use) (?:only )?(?:one|single) (?:hidden )?state',
    ],
    () => ({ kind: 'separate-memory', cell: 'gru', denied: true }),
  ],
  [
    ['{cell} have (?:that|which) {cell:other} (?:lack|do not have|miss|do not possess) {gates}'],
    ({ cell, gates, other }) =>
      cell === other ? null : both(has(false)({ cell, gates }), has(true)({ cell: other, gates })),
  ],
  [
    [
      '(?:in contrast to|unlike|as opposed to|contrary to) {cell:other},? {cell} have (?:no|not) {own}(?:{MEMORY})(?:{apart})?',
    ],
    ({ cell, other, own, apart }) =>
      cell === other ? null : both(memory(true)({ cell, own, apart }), memory(false)({ cell: other, own, apart })),
  ],
  [
    ['(?:in contrast to|unlike|as opposed to|contrary to) {cell:other},? {cell} have {own}(?:{MEMORY})(?:{apart})?'],
    ({ cell, other, own, apart }) =>
      cell === other ? null : both(memory(false)({ cell, own, apart }), memory(true)({ cell: other, own, apart })),
  ],
  ['{cell} have as its gates (?:(?:one|two|three|four|\\d)(?: gates)?: )?(?:only )?{gates}', has(false, true)],
  [['{cell} (?:have|contain|use|possess) {gates}', '{cell} gates is {gates}'], has(false)],
  [
    ['{cell} (?:have|contain|use) only {gates}', 'gates of {cell} is {gates}', 'gates in {cell} is {gates}'],
    has(false, true),
  ],
  [
    [
      '{cell} (?:have no|do not have|lack|do not use|do not contain|have not|do without|miss) {gates}',
      '{gates} is missing in {cell}(?: compared (?:with|to) {cell:other})?',
      '{cell} do not have {gates} gate',
    ],
    has(true),
  ],
  [['{cell} (?:have|keep|maintain|use) (?:{own})?(?:{MEMORY})(?:{apart})?'], memory(false)],
  [
    ['{cell} (?:have no|do not have|do not keep|do not maintain|do not use|lack) (?:{own})?(?:{MEMORY})(?:{apart})?'],
    memory(true),
  ],
  [
    [
      'hidden state(?: of lstm)? is (?:computed as )?{gate} gate (?:times|multiplied by|\\*) {of} of cell state',
      'hidden state(?: of lstm)? is product of {gate} gate and {of} of cell state',
      'hidden state(?: of lstm)? is {of} of cell state (?:times|multiplied by) {gate} gate',
      'hidden state(?: of lstm)? is (?:computed|obtained) by multiplying {gate} gate (?:with|by) {of} of cell state',
      'hidden state(?: of lstm)? is {gate} gate (?:times|multiplied by|\\*) cell state',
    ],
    readout,
  ],
  [
    [
      'cell state of {cell} have (?:same )?(?:dimension|size) (?:of|as|like) (?<like>input|hidden state)',
      'hidden state of {cell} have (?:same )?(?:dimension|size) (?:of|as) (?<like>input)',
    ],
    ({ cell, like }) => ({ kind: 'state-size', cell: cellOf(cell), like: like === 'input' ? 'input' : 'hidden' }),
  ],
  [
    [
      'gates of {gated} is (?:scalars?|single numbers?|one number each)(?: whatever hidden size| regardless of hidden size)?',
    ],
    ({ gated }) => ({ kind: 'scalar-gates', cell: gated as 'gru' | 'lstm' }),
  ],
  [
    [
      'gates of {gated} is (?:vectors?|not scalars?)(?: (?:of|with) (?:size|dimension) of hidden state)?',
      'gates of {gated} have as many (?:values|entries|components) as hidden state',
    ],
    ({ gated }) => ({ kind: 'scalar-gates', cell: gated as 'gru' | 'lstm', denied: true }),
  ],
  [
    [
      'gates of {gated} (?:can )?(?:take|have|reach|assume) values (?:above|larger than|greater than|over|bigger than) 1',
      'values of gates of {gated} can (?:exceed|be (?:above|larger than|greater than)) 1',
    ],
    range('one'),
  ],
  [
    [
      'gates of {gated} (?:can )?(?:take|have|assume) (?:values (?:below|less than|smaller than|under) 0|negative values)',
      '(?:values of )?(?:sigmoid )?gates(?: of {gated})? can be negative',
    ],
    range('zero'),
  ],
  [
    [
      'gates of {gated} (?:take|have|lie|assume|output|is) (?:values )?(?:between 0 and 1|in \\[0, ?1\\]|in \\(0, ?1\\)|from 0 to 1)',
      'values of gates of {gated} (?:lie|is) (?:between 0 and 1|in \\[0, ?1\\]|in \\(0, ?1\\))',
      'gates of {gated} (?:can not|never|do not) (?:take|have|reach) values (?:above|larger than|greater than) 1',
    ],
    range('none'),
  ],
  [
    [
      'cell state of {gated} is (?:completely|entirely|fully) (?:overwritten|replaced) (?:at|in|with) (?:every|each) step',
      '{gated} (?:completely|entirely|fully)? ?(?:overwrite|replace) its (?:cell |hidden )?state (?:at|in) (?:every|each) step',
    ],
    ({ gated }) => ({ kind: 'overwrites', cell: gated as 'gru' | 'lstm' }),
  ],
  [
    [
      'gates(?: of {gated})? have (?:same|equal) (?:dimension|size|shape|length|dimensionality|number of (?:units|entries|components)) (?:as|like) hidden state(?: of {gated:other})?',
      'in {gated},? gates have (?:same|equal) (?:dimension|size|shape|length|dimensionality|number of (?:units|entries|components)) (?:as|like) hidden state',
      'gates and hidden state of {gated} have same (?:dimension|size|shape|length|dimensionality)',
    ],
    ({ gated }) => (gated === undefined ? null : { kind: 'scalar-gates', cell: gated as 'gru' | 'lstm', denied: true }),
  ],
  [
    [
      'in {gated} with (?<units>\\d{1,4}) (?:hidden )?units,? (?:cell|hidden) state(?: of {gated:other})? (?:have (?:dimension|size|length)|is vector of (?:dimension |size |length )?|is of (?:dimension|size|length)) ?(?<size>\\d{1,6})',
      '(?:dimension|size|length) of (?:cell|hidden) state of {gated} with (?<units>\\d{1,4}) (?:hidden )?units is (?<size>\\d{1,6})',
      '(?:cell|hidden) state of {gated} with (?<units>\\d{1,4}) (?:hidden )?units have (?:dimension|size|length) (?<size>\\d{1,6})',
    ],
    ({ gated, units, size }) => ({
      kind: 'state-units',
      cell: gated as 'gru' | 'lstm',
      units: Number(units),
      size: Number(size),
    }),
  ],
  [
    '{gated} have (?<units>\\d{1,4}) (?:hidden )?units\\. (?:dimension|size|length) of its (?:cell|hidden) state is (?<size>\\d{1,6})',
    ({ gated, units, size }) => ({
      kind: 'state-units',
      cell: gated as 'gru' | 'lstm',
      units: Number(units),
      size: Number(size),
    }),
  ],
  [
    [
      '(?:dimension|size) of (?:{gate} gate|gates)(?: of {gated})? (?:(?<not>do not) depend on|depend on|is (?<free>independent) of) (?<on>sequence length|length of (?:input )?sequence|number of steps|size of vocabulary|vocabulary size|vocabulary|input (?:size|dimension)|hidden size|number of (?:hidden )?units|size of hidden state)',
    ],
    ({ gate, gated, on = '', not, free }) => ({
      kind: 'gate-depends',
      cell: (gated ?? (gate === 'update' || gate === 'reset' ? 'gru' : 'lstm')) as 'gru' | 'lstm',
      on: /hidden|units/u.test(on) ? 'hidden' : /vocabulary|input (?:size|dim)/u.test(on) ? 'input' : 'steps',
      ...((not !== undefined || free !== undefined) && { denied: true as const }),
    }),
  ],
]);
