import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { CorrespondenceClaim } from './claim.ts';

const VOCABULARY = {
  BOTH: '(?:forget (?:gate )?and input gates?|input (?:gate )?and forget gates?)(?: of lstm)?',
  gate: 'update|reset',
  ONE: '(?:single |one )?',
} as const;

/** "One gate of a GRU does what two gates of an LSTM do", in whole sentences. */
export const CORRESPONDENCE_SENTENCES: readonly Rule<CorrespondenceClaim>[] = rulesOf<CorrespondenceClaim>(VOCABULARY, [
  [
    [
      'gru (?:combine|merge|join|couple)s? (?:{BOTH}) (?:into|in) (?:{ONE}){gate} gate',
      '{gate} gate of gru (?:combine|merge|replace|do job of|do work of|play role of|take role of) (?:{BOTH})',
      '(?:{BOTH}) (?:is|correspond to) (?:combined|merged|joined)? ?(?:into|in)? ?(?:{ONE}){gate} gate (?:of|in) gru',
    ],
    ({ gate }) => {
      const name = gate === 'reset' ? 'reset' : 'update';
      return {
        kind: 'gate-correspondence',
        input: { gate: name, complement: false },
        forget: { gate: name, complement: true },
        either: true,
      };
    },
  ],
]);
