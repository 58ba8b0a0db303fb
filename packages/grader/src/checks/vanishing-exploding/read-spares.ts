import { ALL_PARTS, canonical, readSentences, rulesOf } from '../../sentences/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { FlowClaim, Spared } from './claim.ts';

interface Asked {
  readonly cell: 'lstm' | 'gru';
  /** A plain RNN is named as what has the ill: against an LSTM, a GRU does cost less. */
  readonly ofPlain: boolean;
  readonly rest?: string;
}

const ACT =
  '(?:address|solve|overcome|deal with|fix|eliminate|resolve|tackle|handle|mitigate|alleviate|remedy|avoid|prevent|combat|cope with)';
const PARTS = {
  cell: 'lstm|gru',
  ACT,
  MADE: '(?:is|be) (?:(?:originally|first|specifically|especially|explicitly|mainly|mostly) )?(?:designed|introduced|developed|invented|created|proposed|built|made|meant|intended|conceived) (?:(?:in order|specifically|mainly|mostly|especially) )?(?:to|for)(?: help)?',
  PLAIN:
    '(?:(?: (?:of|in|with|found in|faced by|that affects)(?: (?:training))? )(?<plain>plainrnn|rnn|standard rnn))?',
  ILL: '(?:(?:main|key|major|common|following|well known|primary|biggest) )?(?:problems?|issues?|limitations?|difficulty|difficulties|weakness|weaknesses|shortcomings?|drawbacks?|challenges?|trouble)',
  OF: '(?: of (?:following|these|those)(?: (?:problems|issues|limitations|difficulties|weaknesses|shortcomings))?)?',
} as const;

const asked = ({ cell, plain, rest }: Readonly<Record<string, string | undefined>>): Asked | null =>
  cell === 'lstm' || cell === 'gru'
    ? { cell, ofPlain: plain !== undefined, ...(rest !== undefined && { rest }) }
    : null;

/** What asks for the ill that a cell is made against. */
const STEMS = rulesOf<Asked>(PARTS, [
  [
    [
      '{cell} {MADE} {ACT} (?:which|what)(?: {ILL})?{OF}{PLAIN}',
      '{cell} (?:can |help |help to )?{ACT} (?:which|what)(?: {ILL})?{OF}{PLAIN}',
      '(?:which|what)(?: {ILL})?{OF}{PLAIN} (?:do|can|is|be) {cell} (?:(?:mainly|specifically|originally) )?(?:help |help to )?(?:(?:designed|introduced|developed|invented|created|proposed|built|made|meant|intended) to )?(?:help )?{ACT}',
      '(?:which|what) (?:is )?{ILL}{PLAIN} (?:that |which )?(?:is |be )?(?:addressed|solved|overcome|mitigated|alleviated|tackled|fixed|resolved) by {cell}',
      '(?:which|what) (?:do|is it that) (?<plain>plainrnn|rnn) (?:struggle|have (?:problems|trouble|difficulties)) with that {cell} {ACT}',
      '{cell} {MADE} {ACT}(?: {ILL} of)?(?: (?<plain>plainrnn))?',
      '{cell} (?:can |help |help to )?{ACT}(?: {ILL} of)?',
    ],
    asked,
  ],
]);

/** The same as a whole statement. */
const STATED = rulesOf<Asked>(PARTS, [
  [
    [
      '{cell} {MADE} {ACT} (?<rest>[a-z][a-z ]{3,60})',
      '{cell} (?:can )?(?:address|solve|overcome|eliminate|resolve|prevent|avoid) (?<rest>[a-z][a-z ]{3,60})',
    ],
    asked,
  ],
]);

const OF_PLAIN = '(?: (?:of|in) (?:plainrnn|rnn))?';
const TOO = '(?:problem of )?(?:too |very )?(?:high|large|excessive|huge|heavy|great|increased|growing)';

/** Ills that have nothing to do with gradients. */
const ANSWERS = rulesOf<Spared['what']>({}, [
  [
    [
      `(?:problem of |risk of |tendency to )?over ?fit(?:ting)?(?: (?:on|to|of) (?:small )?(?:training )?(?:data|sets?|datasets?|data ?sets?))?(?: problem)?${OF_PLAIN}`,
    ],
    () => 'overfitting',
  ],
  [
    [
      `(?:problem of )?(?:too many|excess of|excessive) (?:(?:trainable|learnable|model) )?(?:parameters|weights)${OF_PLAIN}`,
      `${TOO} (?:number of (?:(?:trainable|learnable|model) )?(?:parameters|weights)|parameter counts?|model size)${OF_PLAIN}`,
    ],
    () => 'parameters',
  ],
  [
    [
      `${TOO} memory (?:usage|use|consumption|requirements?|footprint|demands?|costs?)${OF_PLAIN}`,
      `memory (?:usage|consumption|footprint)${OF_PLAIN}`,
    ],
    () => 'memory',
  ],
  [
    [
      `(?:${TOO} )?(?:computational|computing|computation) (?:costs?|complexity|load|expense|demands?|requirements?)${OF_PLAIN}`,
      `(?:problem of )?slow (?:inference|computation|forward pass)(?: speed| times?)?${OF_PLAIN}`,
      `(?:problem of )?(?:expensive|costly) (?:inference|computation|forward pass)${OF_PLAIN}`,
    ],
    () => 'cost',
  ],
]);

const GRADIENTS =
  /^(?:(?:problem of )?vanishing|(?:learning |capturing |remembering )?long (?:term|range) dependenc(?:y|ies))$/u;

const plainly = (text: string): string => canonical(text).replace(/[\s?.:_…]{1,20}$/u, '');

function claimOf({ cell, ofPlain }: Asked, answer: string): FlowClaim | null {
  const what = readSentences(ANSWERS, [answer]);
  if (what === null || (cell === 'gru' && what !== 'overfitting' && !ofPlain && !/ (?:of|in) plainrnn$/u.test(answer)))
    return null;
  return { kind: 'spares', cell, what };
}

/** What `recognise` reads, and of what it leaves unread the ills that a cell is said to be made against. */
export function withSpares(
  recognise: (reading: Reading) => Recognition<FlowClaim> | null,
): (reading: Reading) => Recognition<FlowClaim> | null {
  return (reading) => {
    const before = recognise(reading);
    if (reading.form === 'value') return before;
    const stem = plainly(reading.stem.text);
    const isStatement = reading.form === 'statement';
    const question = readSentences(isStatement ? STATED : STEMS, [stem]);
    if (question === null) return before;
    const claims = reading.statements.map(({ phrase }, at): FlowClaim | Unread => {
      const own = before?.claims[at];
      if (own !== undefined && !('unread' in own)) return own;
      const answer = isStatement ? (question.rest ?? '') : plainly(phrase.text);
      const spared = claimOf(question, answer);
      if (spared !== null) return spared;
      const isGradient = before === null && !isStatement && GRADIENTS.test(answer);
      return isGradient
        ? { kind: 'solves', cells: [question.cell], problems: ['vanishing'], solved: true, universal: false }
        : (own ?? { unread: 'no ill that is measured' });
    });
    if (claims.every((claim) => 'unread' in claim)) return before;
    return before === null ? { claims, readsNegation: true, readsParts: ALL_PARTS } : { ...before, claims };
  };
}
