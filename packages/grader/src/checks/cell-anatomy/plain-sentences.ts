import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { AnatomyClaim, Cell } from './claim.ts';

const VOCABULARY = {
  cell: 'lstm|gru|plainrnn|rnn',
  gated: 'lstm|gru',
  plain: 'plainrnn|rnn',
  ADD: '(?:add|introduce|bring|have in addition|extend plainrnn with|extend rnn with)s?',
  GATES:
    '(?:gates?|gating mechanisms?|(?:multiplicative |sigmoid )?gating)(?: (?:that|which) (?:control|regulate|manage|govern|protect) (?:it|flow of information|information flow|what is (?:kept|stored)|cell state))?',
  STEP: '(?: (?:on |along )?(?:to|into) (?:next|following) (?:step|one|cell))?',
  PASS: '(?:(?:pass|carry|hand|transfer|send|propagate|maintain|keep|forward)(?: on| over| along| forward)?|have)',
} as const;

const cellOf = (text: string | undefined): Cell => (text === 'lstm' || text === 'gru' ? text : 'rnn');
const memory = (cell: Cell, denied = false): AnatomyClaim => ({
  kind: 'separate-memory',
  cell,
  ...(denied && { denied: true as const }),
});
const moreGates = (cell: Cell): AnatomyClaim => ({ kind: 'gate-compare', cell, than: 'rnn', relation: 'more' });
const all = (...parts: readonly AnatomyClaim[]): AnatomyClaim => ({ kind: 'all', parts });

/** What a cell has that a plain network has not, and which states it hands on, in whole sentences. */
export const PLAIN_ANATOMY: readonly Rule<AnatomyClaim>[] = rulesOf<AnatomyClaim>(VOCABULARY, [
  [
    [
      '(?:difference between {gated} and {plain}: )?{gated:who} have (?:separate |internal )?cell state and gates',
      '{gated} {ADD} (?:separate |internal )?(?:cell state|memory cell) (?:and|with|together with|along with) {GATES}(?: (?:to|over) {plain})?',
      '{gated} {ADD} (?:separate |internal )?(?:cell state|memory cell) (?:controlled|regulated|protected|managed) by (?:{GATES}|(?:forget|input|output)(?:, | and |, and )(?:forget|input|output)(?:, and |, | and )?(?:forget|input|output)? gates)(?: to {plain})?',
    ],
    ({ gated, who = gated }) => {
      const cell = cellOf(who);
      return all(memory(cell), memory('rnn', true), moreGates(cell));
    },
  ],
  ['{gated} {ADD} {GATES}(?: (?:to|over) {plain})?', ({ gated }) => moreGates(cellOf(gated))],
  [
    '{gated} {ADD} (?:separate |internal )?cell state(?: (?:to|over) {plain})?',
    ({ gated }) => all(memory(cellOf(gated)), memory('rnn', true)),
  ],
  // Which states are handed on from step to step.
  [
    [
      '(?:which|what) states? do {cell} (?:{PASS}){STEP}\\? (?<said>(?:only )?(?:hidden state|cell state)(?: only| alone)?|(?:both )?(?:hidden state and(?: separate)? cell state|cell state and hidden state)|both|neither|none)(?: of them)?',
      '{cell} (?:{PASS}) (?:two states: |2 states: )?(?<said>both hidden state and cell state|both cell state and hidden state|hidden state and cell state|cell state and hidden state){STEP}',
      '{cell} (?:{PASS}) (?<said>only (?:its )?hidden state|only (?:its )?cell state){STEP}',
    ],
    handed,
  ],
]);

/** Two states are handed on where there is a memory apart, else one; a cell state alone is handed on by none. */
function handed({ cell, said = '' }: Groups): AnatomyClaim | null {
  const own = cellOf(cell);
  const isTwo = /^both$|and/u.test(said);
  if (isTwo) return memory(own);
  if (/^(?:neither|none)$/u.test(said)) return null;
  if (/hidden/u.test(said)) return /only|alone/u.test(said) || own !== 'lstm' ? memory(own, true) : null;
  // "Only the cell state": an LSTM's gates read the hidden state of the step before, and the others have no cell state.
  return own === 'lstm' ? null : memory(own);
}
