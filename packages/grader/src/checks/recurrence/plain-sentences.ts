import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import { cellOf, type RecurrenceClaim, type Source } from './claim.ts';
import { sourcesIn } from './sources.ts';

const VOCABULARY = {
  cell: 'lstm|gru|plainrnn|rnn',
  gated: 'lstm|gru',
  gate: 'forget|input|output|update|reset',
  NOW: '(?: (?:at|of|for|in) (?:(?:time |current |present |each |every |given |this )?(?:step |time )?(?:t|step|time)))?',
  PAST: '(?:all )?(?:of )?(?:(?:inputs?|words|tokens|elements)(?: (?:of|in) sequence)? (?:up to|before|until|seen (?:up to|until|before)|from step 1 to|at or before) (?:and including )?(?:(?:time |current |this )?(?:step )?(?:t|step|time|it|now))|(?:earlier|previous|past|old|preceding) (?:and current )?(?:inputs?|words|tokens|elements)(?: and current (?:one|input))?)',
  LATER:
    '(?:(?:inputs?|words|tokens|elements) (?:that )?(?:come )?(?:after|later than|behind|following) (?:(?:time |current |this )?(?:step )?(?:t|step|time|it))|(?:future|later|subsequent|coming) (?:inputs?|words|tokens|elements|steps)|inputs? (?:at|of|from) (?:later|future) steps)',
  STATE: '(?:hidden state|state|output|h_\\{?t\\}?)',
  ONE_WAY: '(?:(?:unidirectional|forward|one directional|left to right|causal) )?',
  LAYER:
    '(?:(?:stacking|stacking of|deep|stacked|multi layer|multilayer)(?: (?:several|multiple|two|more|many))? ?(?:rnn|lstm|gru|recurrent)?(?: layers?| networks?)?(?: (?:on|on top of|above) (?:each other|one another|it))?)',
  TOP: '(?:second|upper|next|top|higher|following|layer 2)(?: (?:rnn|recurrent|hidden|lstm|gru))?(?: layer)?',
  HIDDEN:
    '(?:(?:sequence of )?hidden states?|outputs?|hidden state sequence)(?: of| from| computed by| produced by) (?:first|lower|one|previous|old|layer below|layer 1|bottom|each|one recurrent|first recurrent|lower recurrent)(?: (?:rnn|recurrent|hidden|lstm|gru))?(?: layer)?(?: (?:at|of) (?:that|same|each|every|this) step)?',
} as const;

const made =
  (sources: readonly Source[], denied = false) =>
  ({ cell }: Groups): RecurrenceClaim => ({
    kind: 'made-from',
    cell: cellOf(cell),
    sources,
    all: false,
    ...(denied && { denied: true as const }),
  });

const stack =
  (receives: 'below' | 'input' | 'last' | 'same-weights') =>
  ({ steps }: Groups): RecurrenceClaim => ({
    kind: 'stack',
    receives,
    ...(steps !== undefined && { steps: Number(steps) }),
  });

/** "Both x_t and h_{t-1}" as what the gates of a step are computed from. */
function gatesFrom({ gated, gate, list = '', only, sole }: Groups): RecurrenceClaim | null {
  const natural = gate === undefined ? undefined : /update|reset/u.test(gate) ? 'gru' : 'lstm';
  const cell = gated ?? natural;
  const bare = list.replace(/^only (?:on |from )?| only$| alone$/u, '').trim();
  const sources = sourcesIn(bare);
  if (cell === undefined || (natural !== undefined && natural !== cell) || sources === null) return null;
  if (sources.includes('past')) return null;
  return {
    kind: 'gates-from',
    cell: cell as 'lstm' | 'gru',
    sources: sources as readonly ('input' | 'state' | 'future')[],
    all: only !== undefined || sole !== undefined || bare !== list.trim(),
  };
}

const GATE = '(?:gates?|gate values|gate activations|all gates|{gate} gates?)(?: of {gated})?';

/** What states, gates and stacked layers are computed from, in whole sentences. */
export const PLAIN_RECURRENCE: readonly Rule<RecurrenceClaim>[] = rulesOf<RecurrenceClaim>(VOCABULARY, [
  [
    [
      '{STATE}{NOW} (?:of|in) {ONE_WAY}{cell}{NOW} (?:can )?(?:depend on|is (?:influenced|affected|determined) by|contain information (?:about|from|of)) {PAST}',
      '{STATE} (?:of|in) {ONE_WAY}{cell}{NOW} (?:can )?(?:depend on|is (?:influenced|affected|determined) by|contain information (?:about|from|of)) {PAST}',
    ],
    made(['past']),
  ],
  [
    [
      '{STATE}{NOW} (?:of|in) {ONE_WAY}{cell}{NOW} (?:can )?(?:depend on|is (?:influenced|affected|determined) by|contain information (?:about|from|of)) {LATER}',
      '{STATE} (?:of|in) {ONE_WAY}{cell}{NOW} (?:can )?(?:depend on|is (?:influenced|affected|determined) by|contain information (?:about|from|of)) {LATER}',
    ],
    made(['future']),
  ],
  [
    [
      '{STATE}{NOW} (?:of|in) {ONE_WAY}{cell}{NOW} (?:do not|can not|never) (?:depend on|contain information (?:about|from|of)) {LATER}',
      '{STATE}{NOW} (?:of|in) {ONE_WAY}{cell}{NOW} is (?:not (?:influenced|affected|determined) by|independent of) {LATER}',
    ],
    made(['future'], true),
  ],
  [
    [
      '{STATE}{NOW} (?:of|in) {ONE_WAY}{cell}{NOW} (?:do not|can not|never) (?:depend on|contain information (?:about|from|of)) (?:{PAST})',
      '{STATE}{NOW} (?:of|in) {ONE_WAY}{cell}{NOW} is (?:not (?:influenced|affected|determined) by|independent of) (?:{PAST})',
    ],
    made(['past'], true),
  ],
  [
    [
      `${GATE}{NOW} (?:is|are) (?<only>only )?(?:computed|calculated|determined|obtained) (?<sole>only )?(?:from|by|using) (?<list>.{3,90})`,
      `${GATE}{NOW} depend (?<sole>only )?on (?<list>.{3,90})`,
    ],
    gatesFrom,
  ],
  [
    [
      '{LAYER} (?:mean|means) (?:that )?{HIDDEN} (?:is|are|become|serve as|are used as|is used as) (?:inputs? (?:of|to|for)) {TOP}',
      '{LAYER} (?:mean|means) (?:that )?{HIDDEN} (?:is|are) fed (?:in)?to {TOP}',
      'what do {LAYER} mean\\? {HIDDEN} (?:is|are|become|serve as|is used as) inputs? (?:of|to|for) {TOP}',
      '(?:deep|stacked) (?:rnn|lstm|gru) is (?:built|made|formed|obtained|created) by feeding {HIDDEN} (?:in)?to (?:another one|another|{TOP})',
      '(?:in (?:deep|stacked|two layer|2 layer|multi layer) (?:rnn|lstm|gru),? )?{TOP} (?:receive|get|take|read|use)s? {HIDDEN}(?: as (?:its )?inputs?)?',
      '(?:two|2) layer (?:rnn|lstm|gru) process sequence of length (?<steps>\\d{1,4})\\. what do {TOP} (?:receive|get|take|read) as (?:its )?inputs?(?: at each step)?\\? {HIDDEN}',
      '(?:in (?:deep|stacked|two layer|2 layer|multi layer) (?:rnn|lstm|gru),? )?{HIDDEN} (?:is|are|serve as|become) inputs? (?:of|to|for) {TOP}',
      // "In a stacked LSTM the hidden state …": the cell has moved behind what is its.
      'in (?:deep|stacked|two layer|2 layer|multi layer) hidden states? of (?:lstm|gru) (?:sequence )?(?:of|from) (?:first|lower|layer below|bottom)(?: layer)? (?:is|are|serve as|become) inputs? (?:of|to|for) {TOP}',
    ],
    stack('below'),
  ],
  [
    [
      'what do {LAYER} mean\\? (?:each|every) layer (?:receive|get|read)s? original inputs?',
      '(?:in (?:deep|stacked|two layer|2 layer|multi layer) (?:rnn|lstm|gru),? )?(?:each|every|{TOP})(?: layer)? (?:receive|get|take|read)s? (?:only )?original inputs?(?: x_\\{?t\\}?)?(?: as (?:its )?inputs?)?',
      '(?:two|2) layer (?:rnn|lstm|gru) process sequence of length (?<steps>\\d{1,4})\\. what do {TOP} (?:receive|get|take|read) as (?:its )?inputs?(?: at each step)?\\? original inputs?(?: x_\\{?t\\}?)?',
    ],
    stack('input'),
  ],
  [
    [
      '(?:in (?:deep|stacked|two layer|2 layer|multi layer) (?:rnn|lstm|gru),? )?{TOP} (?:receive|get|take|read)s? only last hidden state of (?:first|lower) layer(?: as (?:its )?input)?',
    ],
    stack('last'),
  ],
  [
    [
      'what do {LAYER} mean\\? layers share same weights',
      '(?:in (?:deep|stacked|two layer|2 layer|multi layer) (?:rnn|lstm|gru),? )?(?:all |both )?(?:stacked )?layers (?:share|use) (?:same|one set of) (?:weights|weight matrices|parameters)',
    ],
    stack('same-weights'),
  ],
  [
    'all layers of (?:deep|stacked|multi layer) (?:rnn|lstm|gru) (?:share|use|have) (?:same|one set of) (?:weights|weight matrices|parameters)',
    stack('same-weights'),
  ],
  [
    [
      '(?:deep|stacked|multi layer) (?:rnn|lstm|gru) have (?:several|multiple|many|two|more than one) (?:recurrent |hidden )?layers,? each with its own (?:weights|weight matrices|parameters)',
      '(?:each|every) layer of (?:deep|stacked|multi layer) (?:rnn|lstm|gru) have its own (?:weights|weight matrices|parameters)',
    ],
    () => ({ kind: 'stack', receives: 'same-weights', denied: true }),
  ],
  [
    [
      '(?:in (?:which|what) way do {cell} process sequence\\? )(?:all steps in parallel|all (?:elements|inputs) at once|all at once)',
    ],
    ({ cell }) => ({ kind: 'at-once', cell: cellOf(cell), possible: true }),
  ],
  [
    ['{cell} process sequence (?:all steps in parallel|all (?:elements|inputs) at once)'],
    ({ cell }) => ({ kind: 'at-once', cell: cellOf(cell), possible: true }),
  ],
  [
    [
      '{cell} process (?:sequence|input sequence|its input)s? (?:one element|one step|one token|one input|element by element|step by step)(?: (?:after|at) (?:another|other|time))?,? (?:and )?(?:each|every) step depend(?:s|ing)? on (?:previous|old) (?:one|step|state)',
      '{cell} process (?:sequence|input sequence|its input)s? (?:one element|one step|one token|one input) (?:after|at) (?:another|other|time)',
    ],
    ({ cell }) => ({ kind: 'at-once', cell: cellOf(cell), possible: false }),
  ],
  // A reason that a false statement gives need not be looked at.
  [
    [
      '(?:all )?(?:steps of {cell}|{cell} steps|steps) can (?:all )?be (?:computed|processed|calculated|evaluated|run) (?:in parallel|at once|simultaneously|independently) because they (?:do not depend on|is independent of) (?:each other|one another)',
    ],
    ({ cell }) => ({ kind: 'at-once', cell: cellOf(cell), possible: true }),
  ],
]);
