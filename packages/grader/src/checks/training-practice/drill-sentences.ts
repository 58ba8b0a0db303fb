import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { PracticeClaim, Problem } from './claim.ts';

const VOCABULARY = { rnn: 'rnn|lstm|gru|plainrnn', problem: 'vanishing|exploding', size: 'large|big|small' } as const;

/** "With truncated BPTT of 20 steps", "truncated BPTT with k = 20 means that". */
const TRUNCATED =
  '(?:(?:if|when|with|in|under) )?(?:truncated bptt (?:is used |use |using )?(?:with |over |of |to |after )?(?:window(?: size| length)?|length|k|horizon)? ?(?:of |= )?|truncating bptt (?:to|at|after) )(?<window>\\d+)(?: steps)?(?: mean(?: that)?)?';

/** What back-propagation through time and shared weights are said to be, in the words of drills. */
export const PRACTICE_DRILLS: readonly Rule<PracticeClaim>[] = rulesOf<PracticeClaim>(VOCABULARY, [
  // Each copy of the unrolled network gives its share of the gradient, and the shares are added.
  [
    [
      'bptt is (?:(?:process|method|technique|algorithm|procedure) (?:of|for|that|where) )?(?:unrolling|unfolding) (?:{rnn}|network) (?:through|over|across|in|along) (?:its |all )?(?:time|steps|sequence)(?: and (?:applying|using|performing) (?:standard |regular |normal |ordinary )?(?:backpropagation|back propagation)(?: algorithm)?(?: (?:to|on|through) .{3,60})?)?',
      'bptt is (?:applying|application of|extension of|using|form of|variant of|standard) (?:standard |regular )?(?:backpropagation|back propagation)(?: algorithm)?(?: applied)? (?:to|on|for|over|through) (?:unrolled|unfolded) (?:{rnn}|network|computational graph|{rnn:other} sequences|sequence)s?',
      'bptt is (?:(?:process|method|technique|algorithm|procedure) (?:of|for|that|where) )?(?:computing|calculating|propagating|compute|calculate|propagate) (?:gradients?|errors?)(?: of loss)? by (?:unrolling|unfolding) (?:{rnn}|network)(?: (?:through|over|across|in) (?:time|steps|sequence))?',
      'bptt (?:unroll|unfold) (?:{rnn}|network) (?:through|over|across|in) (?:time|steps|sequence) and (?:apply|use|perform) (?:standard )?(?:backpropagation|back propagation)',
      'gradients? of loss with respect to (?:parameters|weights) is (?:added|summed|accumulated)(?: up)? (?:across|over) (?:all )?steps',
    ],
    () => ({ kind: 'sum', how: 'added' }),
  ],
  [
    [
      'clipping (?:is used to |help to |help )?(?:prevent|avoid|control|mitigate|limit|stop|handle|address) {problem}(?: (?:from making training unstable|from destabilizing training|during (?:training|bptt|backpropagation)|in rnn|by (?:limiting|capping|scaling|rescaling|bounding) (?:norm|size|magnitude)(?: of gradients?)?))?',
    ],
    ({ problem }) => ({ kind: 'clip-helps', problem: problem as Problem, helps: true }),
  ],
  [
    [
      'clipping(?: ?\\((?:scale|rescale|scaling|rescaling|scale down|shrink) gradients? (?:if|when) (?:its |their )?norm is too (?:big|large)\\))? (?:is used to |specifically |directly )?(?:mitigate|address|solve|prevent|handle|control) {problem}(?: in {rnn})?(?: by (?:capping|limiting|bounding) (?:norm of )?gradients (?:at|to) (?:maximum |given |fixed )?threshold)?',
    ],
    ({ problem }) => ({ kind: 'clip-helps', problem: problem as Problem, helps: true }),
  ],
  [
    [
      '(?:in {rnn},? )?(?:transition |recurrent |hidden )?weight matrix used (?:to update hidden state )?(?:from|at) step (?:t ?= ?)?\\d+(?: to step (?:t ?= ?)?\\d+)? is (?:identical to|same as|equal to) (?:one|that|weight matrix)(?: used)? (?:from|at) step (?:t ?= ?)?\\d+(?: to step (?:t ?= ?)?\\d+)?',
      'which (?:parameters?|weights|parameter weights|matrices) is shared across all steps in {rnn}\\? all (?:key )?(?:transition |weight )?(?:matrices|parameters|weights)(?: ?\\(w_\\{?xh\\}?, w_\\{?hh\\}?,? (?:and )?w_\\{?hy\\}?\\))?(?:,? meaning (?:exact )?same parameters is (?:applied|used) at every step)?',
    ],
    () => ({ kind: 'sharing', same: true }),
  ],
  [
    [
      '(?:in {rnn},? )?(?:transition |recurrent |hidden )?weight matrix used (?:to update hidden state )?(?:from|at) step (?:t ?= ?)?\\d+(?: to step (?:t ?= ?)?\\d+)? (?:is different from|differ from|is not (?:identical to|same as|equal to)) (?:one|that|weight matrix)(?: used)? (?:from|at) step (?:t ?= ?)?\\d+(?: to step (?:t ?= ?)?\\d+)?',
    ],
    () => ({ kind: 'sharing', same: false }),
  ],
  [
    [
      'at (?:test|inference|generation) time,? (?:(?:seq2seq|sequence to sequence|rnn) )?decoder (?:use|take|receive) its own previous (?:word |token )?predictions? as inputs? (?:for|at|of) next step',
    ],
    () => ({ kind: 'teacher', forced: false, feeds: 'own' }),
  ],
  [
    [
      'at (?:test|inference|generation) time,? (?:(?:seq2seq|sequence to sequence|rnn) )?decoder (?:use|take|receive) (?:true|correct|ground truth|real) (?:previous )?(?:words?|tokens?) as inputs? (?:for|at|of) next step',
    ],
    () => ({ kind: 'teacher', forced: false, feeds: 'truth' }),
  ],
  [
    [
      'clipping is (?:applied|used|needed|useful|employed) (?:when|if|whenever|against|to deal with|for) {problem}(?: occur)?',
    ],
    ({ problem }) => ({ kind: 'clip-helps', problem: problem as Problem, helps: true }),
  ],
  [
    [
      'clipping is (?:applied|used|needed|useful|employed) (?:when|if|whenever) gradients? (?:become|get|grow|is) (?:too |very )?{size}',
    ],
    ({ size }) => ({
      kind: 'clip-helps',
      problem: size === 'large' || size === 'big' ? 'exploding' : 'vanishing',
      helps: true,
    }),
  ],
  [
    [
      'weight sharing (?:across|over) (?:time |all )?steps (?:lead to|result in|mean|give|bring) number of parameters (?:that is )?independent of (?:length of sequence|sequence length)',
    ],
    () => ({ kind: 'count', grows: false }),
  ],
  [
    [
      'weight sharing (?:across|over) (?:time |all )?steps (?:lead to|result in|mean|give|bring) more parameters for longer sequences',
    ],
    () => ({ kind: 'count', grows: true }),
  ],
  [
    [
      '(?:advantage of )?weight sharing(?: (?:across|over) (?:time|steps))?:? (?:reduce|keep) number of parameters(?: (?:small|independent of sequence length|constant))?',
      'significance of these weights being shared (?:across|over) all steps is (?:it )?(?:drastically |greatly )?reduce (?:total )?number of parameters(?: (?:in|of) model)?(?: and (?:allow|let) same rule to be applied to (?:each|every) element in sequence)?',
    ],
    () => ({ kind: 'count', grows: false }),
  ],
  // The window tells how far back gradients go, and the number must be the window's.
  [
    [
      '(?:if|when|with) truncated bptt (?:is used |use |using )?(?:with |over |of )?(?:window(?: size| length)? ?(?:of )?)?(?<window>\\d+)(?: steps)?,? (?:then )?only last (?<back>\\d+) steps (?:influence|contribute to|affect|take part in|matter for|count for|are used for|is used for|is used in) (?:learning|training|gradients?|weight updates?|updates?|update)',
      '(?:if|when|with) truncated bptt (?:is used |use |using )?(?:with |over |of )?(?:window(?: size| length)? ?(?:of )?)?(?<window>\\d+)(?: steps)?,? dependencies (?:longer than|beyond|over more than) (?<back>\\d+) steps (?:is|can) not (?:be )?(?:learn|learned|learnt|captured)(?: directly)?',
    ],
    ({ window, back }) =>
      Number(back) === Number(window)
        ? { kind: 'truncation', says: 'no-gradient-beyond', window: Number(window) }
        : null,
  ],
  [
    [
      `${TRUNCATED},? (?:then )?(?:gradients?|errors?) (?:flow|is propagated|is backpropagated|travel|go|propagate)s? (?:back(?:wards?)? )?(?:through |over |for )?(?:at most|only|no more than|not more than|up to|no further than|not further than)(?: through| over| for)?(?: last)? (?<back>\\d+) steps(?: back(?:wards?)?)?(?: in time)?`,
      `${TRUNCATED},? (?:then )?(?:gradients?|errors?) (?:flow|is propagated|is backpropagated|travel|go|propagate)s? back(?:wards?)? (?:through|over|for) (?:last )?(?<back>\\d+) steps(?: only| at most)?`,
      `${TRUNCATED},? (?:then )?no (?:gradients?|error) (?:flow|reach|travel|go|is propagated)(?:s|es)? (?:back )?(?:further (?:back )?than|beyond|more than) (?<back>\\d+) steps(?: back)?`,
    ],
    ({ window, back }) =>
      Number(back) === Number(window)
        ? { kind: 'truncation', says: 'no-gradient-beyond', window: Number(window) }
        : null,
  ],
  [
    `${TRUNCATED},? (?:then )?(?:gradients?|errors?) (?:(?:still )?flow|is (?:still )?propagated|is (?:still )?backpropagated|travel|go|propagate)s? (?:back(?:wards?)? )?(?:through |over )(?:whole|entire|full|complete) (?:sequence|input)`,
    () => ({ kind: 'truncation', says: 'gradient-beyond' }),
  ],
]);
