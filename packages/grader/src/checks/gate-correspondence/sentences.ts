import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { CorrespondenceClaim } from './claim.ts';

const VOCABULARY = {
  BOTH: '(?:(?:both )?(?:roles?|functions?|jobs?|work|tasks?|effects?|combination|responsibilities) of )?(?:both )?(?:lstm )?(?:forget (?:gate )?and input gates?|input (?:gate )?and forget gates?)(?: of lstm)?',
  BOTH_WAYS:
    '(?:both )?(?:roles? of |functions? of |jobs? of )?(?:forget(?:ting)? and (?:inputs?|writing|updating)|inputs? and forget(?:ting)?|writing and forgetting)(?: (?:mechanism|role|function|operation|job|process|behaviou?r|gate)s?)?',
  DOES: '(?:combine|merge|replace|unite|fuse|couple|join|do job of|do work of|do what|play|play role of|take|take role of|take over|perform|fulfil|fulfill|serve as|act as|is equivalent to|is analogous to|correspond to|is counterpart of|is analogue of)s?',
  MERGED: '(?:combined|merged|joined|fused|coupled|united|replaced|unified)',
  CALLED: '(?:(?:gate )?(?:called|named|known as|which is|that is|namely) )?',
  first: 'forget|input|output|reset|update',
  second: 'forget|input|output|reset|update',
  gate: 'update|reset',
  ONE: '(?:single |one )?',
} as const;

/** "One gate of a GRU does what two gates of an LSTM do", in whole sentences. */
export const CORRESPONDENCE_SENTENCES: readonly Rule<CorrespondenceClaim>[] = rulesOf<CorrespondenceClaim>(VOCABULARY, [
  // "Into its update gate a GRU merges which two gates of an LSTM?"
  [
    [
      '(?:in terms of gates,? )?gru (?:combine|merge|join|couple|fuse)s? which (?:two )?(?:lstm gates|gates of lstm) (?:into|in) (?:its )?(?:{ONE}){gate} gate\\? {first}(?: gate)? and {second}(?: gates?)?',
      '(?:which|what) (?:two )?(?:lstm gates|gates of lstm) (?:do gru (?:combine|merge|join|couple|fuse)|is (?:combined|merged|joined|coupled|fused)(?: by gru)?|correspond)(?: (?:into|in|to))? (?:its |the )?(?:{ONE}){gate} gate(?: of gru)?\\? {first}(?: gate)? and {second}(?: gates?)?',
      '{gate} gate of gru (?:combine|merge|replace|do job of|do work of|play role of|take role of|unite)s? (?:which|what) (?:two )?(?:lstm gates|gates of lstm)\\? {first}(?: gate)? and {second}(?: gates?)?',
    ],
    ({ gate, first, second }) => {
      const named = [first, second].sort().join(' ');
      const name = gate === 'reset' ? 'reset' : 'update';
      if (named !== 'forget input') return null;
      return {
        kind: 'gate-correspondence',
        input: { gate: name, complement: false },
        forget: { gate: name, complement: true },
        either: true,
      };
    },
  ],
  [
    [
      'gru (?:combine|merge|join|couple|fuse|unite)s? (?:{BOTH}) (?:into|in) (?:{ONE}){CALLED}{gate}(?: gate)?',
      '{gate} gate (?:of|in) gru {DOES} (?:{BOTH})',
      '(?:{BOTH}) (?:is|correspond to) (?:{MERGED} )?(?:(?:into|in|by|with|to form) )?(?:{ONE}){CALLED}{gate} gate (?:of|in) gru',
      '(?:in|inside|within) gru,? (?:{BOTH}) is {MERGED} (?:into|in|by|with|to form) (?:its )?(?:{ONE}){CALLED}{gate}(?: gate)?',
      'gru (?:use|have|need|employ|rely on)s? (?:only |just )?(?:single|one|same|one single|one and same) {CALLED}(?:{gate} )?gate (?:to|that|which|for) (?:control|controlling|handle|handling|perform|performing|decide|do|play)s? (?:{BOTH_WAYS})',
      '(?:{BOTH_WAYS}) (?:is|are) (?:controlled|handled|performed|decided|done|played) by (?:single|one|same|one single|one and same) {CALLED}(?:{gate} )?gate (?:of|in|inside) gru',
      '(?:in|inside|within) gru,? (?:{BOTH_WAYS}) (?:is|are) (?:controlled|handled|performed|decided|done|played) by (?:its )?(?:single|one|same|one single|one and same) {CALLED}(?:{gate} )?gate',
    ],
    // A gate without a name is the one that could do it.
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
