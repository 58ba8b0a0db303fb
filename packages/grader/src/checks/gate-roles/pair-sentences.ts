import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { Gate, GateClaim, PlainGateClaim } from './claim.ts';

const GATE = 'forget|input|output|update|reset';
const VOCABULARY = {
  one: GATE,
  two: GATE,
  STATE:
    '(?:(?:what|how|value of|content of|contents of) )?(?:(?:new|next|current|updated|resulting) )*cell state(?: c_?\\{?t\\}?| c\\^\\{?<t>\\}?)?(?:(?: of| in) lstm| at step t)*(?: is(?: updated)?| become| look like)?',
  ACT: '(?:decide|determine|control|compute|update|change|modify|affect|influence|regulate|produce|form|define|act on|govern|(?:is )?(?:used|needed|responsible|required|involved|combined|enough) (?:to|for|in) (?:compute|update|form|calculate|obtain|change|computing|updating|changing|forming|calculating|determining|computation of|update of|calculation of|determine)|combine to (?:form|update|compute|give)|enter(?: into)?|go into|play part in|contribute to|take part in (?:updating|computing|update of)|appear in (?:equation|formula|update) (?:of|for))',
  TOGETHER: '(?:,? (?:together|jointly|directly|both))*',
} as const;

/** What one gate does to an LSTM's cell state within a step: it changes it, or the cell has no such gate. */
function touched(gate: Gate): PlainGateClaim {
  if (gate === 'reset') return { kind: 'gate-absent', cell: 'lstm', gate };
  // The course calls an LSTM's input gate its update gate.
  return { kind: 'gate-touch', gate: gate === 'update' ? 'input' : gate, negated: false };
}

function both({ one, two }: Groups): GateClaim | null {
  if (one === undefined || two === undefined || one === two) return null;
  return { kind: 'gate-all', parts: [touched(one as Gate), touched(two as Gate)] };
}

/** Which two gates the new cell state of an LSTM is made with, in whole sentences. */
export const PAIR_SENTENCES: readonly Rule<GateClaim>[] = rulesOf<GateClaim>(VOCABULARY, [
  [
    [
      '(?:in lstm,? )?(?:which|what) (?:two|2) gates(?: of lstm)?{TOGETHER} {ACT}{TOGETHER} {STATE}{TOGETHER}\\? {one}(?: gates?)?(?:,| and|, and) {two}(?: gates?)?',
      '{one}(?: gates?)? and {two} gates?(?: of lstm)?{TOGETHER} {ACT}{TOGETHER} {STATE}{TOGETHER}',
      '{STATE} (?:is )?(?:computed|updated|determined|controlled|decided|formed|changed) (?:with|by|using|from) {one}(?: gates?)? and {two} gates?(?: of lstm)?',
    ],
    both,
  ],
]);
