import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import { cellOf, type Held, type Merit, type RecurrenceClaim } from './claim.ts';
import { MADE_FROM, madeFrom } from './sources.ts';

const PAST =
  '(?:(?:information|context|memory|inputs?|data|history|knowledge|what (?:happened|was seen))(?: (?:from|of|about|on|at|in|across|over) (?:the )?)?)*(?:(?:previous|past|earlier|prior|old|preceding|last|historical)(?: and current)? ?(?:steps?|inputs?|information|elements?|states?|sequences?|context|data|words?|tokens?|values|observations?|sequence elements?|computations?|hidden states?|time|history)?|(?:past|history|sequence(?: so far)?|so far|seen so far|all steps|inputs seen so far|(?:everything|sequence|text|(?:all )?(?:of )?(?:inputs?|information|data|words?|tokens?|steps|elements))(?: (?:it|that|which))?(?: have| is)?(?: been)? (?:read|seen|processed|encountered|observed|consumed) so far|(?:one )?step to (?:next(?: one| step)?|step)|across steps|over time))(?: (?:in|of) (?:sequence|input|sequences|time))?';
const REMEMBER =
  '(?:(?:can |have ability to |ability to |is able to |allow network to )?(?:remember|retain|store|keep|maintain|carry|capture|hold|preserve|persist|use|consider|have|contain|represent|encode|summarize|summarise|accumulate|propagate|pass|serve as|act as|provide|share|is)s?(?: (?:forward|on|along))?|(?:serve|act|work|function)s? as)';
/** The same of a cell, of which "is" says what it is. */
const KEEP = REMEMBER.replace('|share|is)', ')');
const MEMORY =
  "(?:(?:a )?(?:short term |internal |hidden |kind of |form of |network |network'?s |model'?s |network of |compressed |running |fixed size )?(?:memory|summary|representation|encoding|cell state|hidden state|internal state))";
const AFTER = '(?:,? (?:to|that|which|and|through|via|using|by|with|in|for|from one|across|over|at) (?:[a-z ]{2,70}))?';

const VOCABULARY = {
  cell: 'lstm|gru|plainrnn|rnn',
  than: 'lstm|gru|plainrnn|rnn',
  PART_ASKED:
    '(?:name |which |what )(?:is )?(?:part|component|element|piece|state|vector|quantity)?(?: of lstm)? ?(?:in lstm )?(?:that |which )?(?:serve as|act as|work as|is|play role of|play part of|hold|carry|provide|store)(?: its)? (?:cell state|conveyor belt)(?: of lstm| for .{4,40})?|(?:name |which |what )(?:is )?(?:part|component|element|piece|state|vector|quantity)?(?: (?:of|in) lstm)? ?(?:that |which )?(?:is responsible for |is used for |is in charge of )?(?:hold|carry|store|keep|transport|preserve|remember|maintain|carrying|storing|keeping|holding|transporting|preserving|maintaining) (?:long term|long range) (?:information|memory|context)(?: (?:across|over|through|for) (?:many |all |long )?(?:steps|time|sequences?|sequence))?',
  plain: 'plainrnn|rnn',
  OF: '(?: (?:of|in) (?:lstm|gru|plainrnn|rnn))?',
  PAST,
  REMEMBER,
  KEEP,
  MEMORY,
  AFTER,
  FORWARD: 'feedforward',
  VARIABLE:
    '(?:(?:input |output )?sequences of (?:variable|varying|different|arbitrary|any|various|differing|unequal) lengths?|(?:variable|varying|arbitrary|any|different|various)(?: length|-length| sized?)(?: input)? (?:sequences?|inputs?|input sequences?|sequential data|data)|inputs of (?:variable|varying|different|arbitrary|any|various) lengths?|(?:variable|varying|arbitrary|any) length (?:inputs?|sequences?)|variable input lengths?|(?:sequences|inputs) of any length)',
  FIXED:
    '(?:(?:sequences|inputs|data|input sequences) of (?:fixed|one|same|equal) (?:length|size)|fixed (?:length|size)(?: input)? (?:sequences|inputs|data|input sequences))',
  PROCESS:
    '(?:(?:can |naturally |can only |is able to |ability to |able to )?(?:process|handle|take|accept|work with|deal with|model|operate on|manage)|capable of (?:processing|handling)|(?:processing|handling|able to process|flexible))',
  SEQUENTIAL:
    '(?:sequential data|sequence data|sequences(?: of data)?|time series(?: data)?|temporal data|ordered data|(?:temporal|sequential|time) (?:dependencies|patterns|dynamics|information|relationships|order)(?: in (?:(?:input |sequential )?data|sequences|time series))?|order of (?:inputs|words|data|sequence)|sequential (?:and|or) (?:time series|temporal) data|time series (?:and|or) sequential data|(?:sequential |sequence )?data (?:with|where) (?:temporal dependencies|order matter|order is important)|sequential data \\([a-z ,.]{3,60}\\)|text,? (?:and|or) time series)',
  ONCE: '(?:(?:all )?(?:steps|elements|inputs|tokens|words|time steps|whole sequence|entire sequence|sequences?|longer sequences)(?: of sequence)? (?:in parallel|at once|simultaneously|at same time|all at once|independently)|(?:in parallel|simultaneously))',
  COMPUTED: 'computed|processed|calculated|evaluated|run',
  TOGETHER:
    'in parallel|at once|simultaneously|at same time|all at once|independently(?: of (?:each other|one another))?',
  TURN: '(?:(?:sequences|inputs?|data|steps|tokens|elements?|one (?:element|step|token|input)|words?)? ?(?:sequentially|step by step|one step at (?:a )?time|one (?:element|step|token|input) at (?:a )?time|one after (?:the )?other|one by one|in order|in sequence))',
} as const;

const remembers =
  (yes: boolean) =>
  ({ cell }: Groups): RecurrenceClaim => ({ kind: 'remembers', cell: cellOf(cell), remembers: yes });
const holds =
  (held: Held) =>
  ({ cell }: Groups): RecurrenceClaim => ({ kind: 'state-holds', cell: cellOf(cell), held });
const lasts = (state: 'cell' | 'hidden') => (): RecurrenceClaim => ({ kind: 'lasting', state });

/** Single merits, as they stand in lists of them. */
const MERITS: readonly (readonly [pattern: RegExp, merit: Merit, less: boolean])[] = [
  [
    /^(?:it )?(?:is |train |run |learn |offer |have |with |be |require )?(?:often |computationally )?(?:faster|quicker|less computationally (?:expensive|intensive|demanding)|more (?:computationally )?efficient|computationally (?:more efficient|cheaper|lighter|efficient)|cheaper)(?: (?:to train|to compute|training|to run|computation|training time|in training|training and inference|and more efficient|inference|computationally|convergence))*$/u,
    'work',
    true,
  ],
  [
    /^(?:it )?(?:is |train |run |have |with |require )?(?:slower|more (?:computationally )?(?:expensive|intensive|costly)|computationally more (?:expensive|intensive))(?: (?:to train|to compute|training|to run))?$/u,
    'work',
    false,
  ],
  [
    /^(?:it )?(?:need|require|have|with|use|has|offer)? ?(?:less|lower|reduced) (?:computation|computational (?:cost|complexity|power|resources|requirements|overhead)|computing power|computational load|training time|computations)$/u,
    'work',
    true,
  ],
  [
    /^(?:it )?(?:need|require|have|with|use)? ?(?:more|higher) (?:computation|computational (?:cost|complexity|power|resources)|computing power|training time)$/u,
    'work',
    false,
  ],
  [
    /^(?:it )?(?:have|use|with|need|require|contain)? ?(?:significantly |noticeably )?(?:fewer|less|reduced number of) (?:trainable |learnable |model )?(?:parameters|weights)(?: to (?:train|learn))?$/u,
    'parameters',
    true,
  ],
  [
    /^(?:it )?(?:have|use|with|need|require|contain)? ?(?:significantly |noticeably )?more (?:trainable |learnable )?(?:parameters|weights)(?: to (?:train|learn))?$/u,
    'parameters',
    false,
  ],
  [/^(?:it )?(?:have|use|with|contain)? ?(?:fewer|less) gates$/u, 'gates', true],
  [/^(?:it )?(?:have|use|with|contain)? ?more gates$/u, 'gates', false],
  [
    /^(?:it )?(?:is |have |with |use |offer )?(?:simpler|less complex|simplified)(?: (?:architecture|structure|design|model|version|variant|cell|in structure|in architecture|gating mechanism|gating))?$/u,
    'simple',
    true,
  ],
  [
    /^(?:it )?(?:is |have |with |use )?more complex(?: (?:architecture|structure|design|model|cell|in structure|gating mechanism))?$/u,
    'simple',
    false,
  ],
];

/** "Simpler, with fewer parameters and faster training": all of one direction, none unread. */
function lighter(cell: string | undefined, than: string | undefined, list = ''): RecurrenceClaim | null {
  const [one, other] = [cellOf(cell), cellOf(than)];
  if (cell === undefined || than === undefined || one === other) return null;
  const pieces = list
    .replace(/^(?:is |has )?that (?:it |they )?/u, '')
    .split(
      / ?\/ ?|,? and |, (?:making it |so it |so |while being )?|,? (?=with )|,? making it |,? leading to |,? resulting in | (?:due to|because of|thanks to) (?:its |their )?/u,
    )
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const read = pieces.map((piece) => MERITS.find(([pattern]) => pattern.test(piece)));
  const [first] = read;
  if (first === undefined || read.some((each) => each === undefined || each[2] !== first[2])) return null;
  const merits = read.flatMap((each) => (each === undefined ? [] : [each[1]]));
  return { kind: 'lighter', cell: one, than: other, in: [...new Set(merits)].sort(), less: first[2] };
}

const LIST = '(?<list>[a-z ,/]{4,120})';

/** What carrying a state is said to bring, in whole sentences. */
export const RECURRENCE_SENTENCES: readonly Rule<RecurrenceClaim>[] = rulesOf<RecurrenceClaim>(VOCABULARY, [
  [
    [
      '{cell} (?:{KEEP}) (?:{MEMORY} (?:of|about|for|from) )?{PAST}(?: (?:through|via|using|by means of|in|with) (?:its |their )?(?:hidden state|internal state|(?:loop |feedback )?(?:connections|loops?)|memory|recurrent connections|internal memory))?',
      '{cell} have (?:internal |short term |form of )?(?:memory|hidden state) (?:of|that|to|which) (?:{REMEMBER} )?(?:{MEMORY} (?:of|about) )?{PAST}',
      'advantage of {cell}(?: over {FORWARD})?: (?:{REMEMBER} )?(?:{MEMORY} (?:of|about|for|from) )?{PAST}(?: (?:through|via|using|by means of|in|with) (?:its |their )?(?:hidden state|internal state|(?:loop |feedback )?(?:connections|loops?)|memory|recurrent connections))?',
      'advantage of {cell} over {FORWARD}: (?:have |maintain |use |keep )(?:internal |hidden )?(?:memory|hidden state|loops?|feedback (?:connections|loops?)|recurrent connections|memory cells?)',
      '(?:difference between {cell} and {FORWARD}|difference between {FORWARD} and {cell}): (?:rnn |plainrnn |it )?have (?:internal |hidden )?(?:memory|hidden state|loops?|feedback (?:connections|loops?)|recurrent connections|memory of (?:{PAST}))',
    ],
    remembers(true),
  ],
  // Two things that a step does: neither is passed over.
  [
    [
      '{cell} (?:can |is able to )?(?:process|handle|model|work with|take|read) (?:{SEQUENTIAL})(?: and|,? while) (?:maintain|keep|have|carry|hold|maintaining|keeping|carrying|holding) (?:its )?(?:internal )?hidden states?(?: (?:over|across|from) .{3,30})?',
      'advantage of {cell} over {FORWARD}: (?:rnn )?(?:can )?(?:process|handle|model|work with) (?:{SEQUENTIAL}) and (?:maintain|keep|have|carry|hold) (?:internal )?hidden states?',
    ],
    ({ cell }) => ({
      kind: 'all',
      parts: [
        { kind: 'ordered', cell: cellOf(cell), matters: true },
        { kind: 'remembers', cell: cellOf(cell), remembers: true },
      ],
    }),
  ],
  [
    [
      '{cell} (?:process|read|work through|go through|handle) (?:input )?sequences?(?: by)? (?:processing |reading |going through )?(?:it |them )?(?:(?:sequence|its elements|its inputs) )?(?:step by step|one (?:element|step|input|token) (?:at (?:a )?time|after (?:the )?other)),? (?:while |and |by )?(?:updating|update) (?:its )?hidden state(?: (?:at|in|with) (?:each|every) (?:step|time|input|token)| each time)?',
    ],
    ({ cell }) => ({
      kind: 'all',
      parts: [
        { kind: 'at-once', cell: cellOf(cell), possible: false },
        { kind: 'remembers', cell: cellOf(cell), remembers: true },
      ],
    }),
  ],
  [
    [
      '{cell} (?:ignore|forget|do not (?:use|remember|consider|keep)|have no memory of|can not remember) {PAST}',
      '{cell} (?:have|keep) no (?:form of |kind of )?memory(?: at all)?',
      '{cell} (?:process|treat|handle) (?:each|every) (?:element|step|input|token)(?: of sequence)? (?:completely |entirely )?independently(?: of (?:others?|each other|previous (?:ones|inputs)))?',
      '{cell} is (?:kind|type|form) of feedforward(?: neural)?(?: network)?',
    ],
    remembers(false),
  ],
  [
    [
      'hidden state(?: (?:of|in) {cell})? (?:{REMEMBER}|represent)? ?(?:{MEMORY}(?:,? (?:of|about|for|at|that (?:{REMEMBER})|which (?:{REMEMBER})|carrying|containing|capturing|holding|storing|summarizing|retaining|to (?:retain|store|carry|keep|remember|hold|capture|preserve|maintain)) )?)?(?:{PAST}){AFTER}',
      "hidden state(?: (?:of|in) {cell})? (?:serve as|act as|is|represent|store) (?:network ?(?:'s )?|model ?(?:'s )?)?memory(?: (?:of (?:network|rnn|model|sequence)|at (?:each|every) step))?",
    ],
    (groups) => holds('past')(groups),
  ],
  [
    [
      'hidden state(?: (?:of|in) {cell})? (?:store|represent|contain|hold|is|depend on)(?: only)? (?:current input(?: only)?|only current input|input embeddings?|information (?:of|about|from) current input only|current input information)',
    ],
    holds('present-only'),
  ],
  [
    [
      'hidden state(?: (?:of|in) {cell})? (?:store|represent|contain|hold|is) (?:information (?:from|of|about) )?(?:future (?:inputs?|steps?|information|elements|states)|next input)',
    ],
    holds('future'),
  ],
  [
    [
      "hidden state(?: (?:of|in) {cell})? (?:store|represent|contain|hold|is) (?:model ?(?:'s )?|network ?(?:'s )?|rnn ?(?:'s )?)?(?:learned |all )?(?:weights|parameters|weights and biases|weight matrix)(?: of (?:network|model|rnn))?",
    ],
    holds('weights'),
  ],
  [MADE_FROM, madeFrom],
  [
    [
      '(?:difference between .{5,40}: )?cell state(?: of lstm)? (?:is|represent|store|carry|hold|act as|serve as|maintain|keep)(?: for)? cell state(?:,? (?:while|and|whereas|but)|;|,) hidden state(?: of lstm)? (?:is|represent|hold|act as|serve as|store|carry|capture)?(?: for)? ?(?:short term (?:memory|state|information)|output(?: (?:of|at) (?:each|current|this) step)?|(?:current |step )?output(?: of (?:lstm|cell))?|short term memory and output|working memory)',
      '(?:difference between .{5,40}: )?hidden state(?: of lstm)? (?:is|represent|hold|act as|serve as|store|carry|capture)(?: for)? (?:short term (?:memory|state|information)|output(?: (?:of|at) (?:each|current|this) step)?|main output of lstm(?: at given step)?(?: and serve as short term memory)?)(?:,? (?:while|and|whereas|but)|;|,) cell state(?: of lstm)? (?:is|represent|store|carry|hold|act as|serve as|maintain|keep)?(?: for)? ?(?:internal, protected |internal |protected )?cell state',
      'cell state(?: of lstm)? (?:carry|store|keep|hold|maintain|preserve|retain|transport) (?:long term |long range )?(?:information|memory|dependencies|context) (?:over|across|through|for) (?:many |long |multiple )?(?:steps|sequences|time|long term|periods of time|sequence)',
      'cell state(?: of lstm)? (?:serve|act|work|function) as (?:cell state|conveyor belt|memory)(?: (?:of|for) (?:lstm|network|cell|long term information))?(?: (?:that )?(?:carry|carrying|runs?|running|flow) .{5,50})?',
    ],
    lasts('cell'),
  ],
  [
    [
      '(?:difference between .{5,40}: )?hidden state(?: of lstm)? (?:is|represent|store|carry|hold)(?: for)? cell state(?:,? (?:while|and|whereas|but)|;|,) cell state(?: of lstm)? (?:is|represent|hold|store|carry)?(?: for)? ?(?:short term (?:memory|state|information)|output)',
      '(?:difference between .{5,40}: )?cell state(?: of lstm)? (?:is|represent|store|carry|hold)(?: for)? (?:short term (?:memory|state|information)|output)(?:,? (?:while|and|whereas|but)|;|,) hidden state(?: of lstm)? (?:is|represent|hold|store|carry)?(?: for)? ?cell state',
    ],
    lasts('hidden'),
  ],
  [
    [
      '(?:{PART_ASKED})[?.:,]? (?<part>cell state|hidden state|(?:forget|input|output) gate)(?: of lstm)?',
      '(?<part>cell state|hidden state|(?:forget|input|output) gate)(?: of lstm)? (?:is|serve as|act as|work as|play role of) (?:its |lstm )?cell state(?: of lstm)?',
      '(?<part>cell state|hidden state|(?:forget|input|output) gate)(?: of lstm)? (?:is|serve as|act as|act like|work as|is like) (?:its |lstm )?conveyor belt(?: of lstm)?(?: for .{4,40})?',
      '(?<part>cell state|hidden state|(?:input|output) gate)(?: of lstm)? is (?:responsible for|in charge of|used for) (?:carrying|storing|keeping|holding|transporting|preserving|maintaining) (?:long term|long range) (?:information|memory|context)(?: (?:across|over|through|for) (?:many |all |long )?(?:steps|time|sequences?|sequence))?',
      '(?:in lstm,? )?cell state(?: of lstm)? is (?<part>cell state|hidden state|(?:forget|input|output) gate)',
      '(?<part>cell state|hidden state of lstm|(?:forget|input|output) gate)(?: of lstm)? (?:carry|store|hold|contain|transport) (?:(?:long term|long range) (?:information|memory|context)(?: (?:across|over|through|for) (?:many |all |long )?(?:steps|time|sequences?|sequence))?|(?:information|context) (?:over|across|through|for) (?:long|many) (?:periods(?: of time)?|sequences|time|steps|spans))',
    ],
    ({ part = '' }) => ({
      kind: 'lasting',
      state: part === 'cell state' ? 'cell' : part.startsWith('hidden state') ? 'hidden' : 'gate',
    }),
  ],
  [
    [
      '{cell} (?:is )?(?:(?:best |well |particularly |especially |primarily |mainly )*(?:suited|designed|suitable) (?:for|to) (?:tasks involving |tasks with |{PROCESS} |capture |processing |handling |learn |modeling |modelling |capturing )?|{PROCESS} |capture |learn )(?:{SEQUENTIAL})',
      'advantage of {plain:cell}(?: over {FORWARD})?: (?:{PROCESS} |capture |capturing |model |learn )?{SEQUENTIAL}',
      'order of (?:inputs|sequence|elements|words) (?:matter|is important|make difference|influence output) (?:to|for|in) {cell}',
    ],
    ({ cell }) => ({ kind: 'ordered', cell: cellOf(cell), matters: true }),
  ],
  [
    [
      'order of (?:inputs|sequence|elements|words) do not matter (?:to|for|in) {cell}',
      '{cell} ignore order of (?:its )?(?:inputs|sequence|elements|words)',
    ],
    ({ cell }) => ({ kind: 'ordered', cell: cellOf(cell), matters: false }),
  ],
  [
    [
      '{cell} (?:naturally )?{PROCESS} {VARIABLE}(?: without (?:any )?modifications?| naturally)?',
      'advantage of {plain:cell}(?: over {FORWARD})?: {PROCESS} {VARIABLE}(?: with (?:temporal|sequential) (?:dependencies|order))?',
    ],
    ({ cell }) => ({ kind: 'any-length', cell: cellOf(cell), any: true }),
  ],
  [
    [
      '{cell} (?:can only|only|suffer from only|suffer from can only) (?:process|handle|take|accept|work with) {FIXED}',
      '{cell} (?:can not|do not) (?:process|handle|take|accept|work with) {VARIABLE}',
      '{cell} suffer from (?:inability to|being unable to) (?:process|handle) {VARIABLE}',
      '{cell} (?:require|need) {FIXED}',
    ],
    ({ cell }) => ({ kind: 'any-length', cell: cellOf(cell), any: false }),
  ],
  [
    [
      '{cell} (?:can )?(?:process|handle|compute) {ONCE}',
      '(?:all )?(?:steps|states|hidden states|outputs) of {cell} can (?:all )?be (?:{COMPUTED}) (?:{TOGETHER})',
      '(?:all )?(?:steps|states|hidden states) of {cell} (?:do not depend on (?:each other|one another)|is independent(?: of (?:each other|one another))?)',
      'advantage of {cell}(?: over (?:{FORWARD}|lstm|gru|plainrnn|rnn))?: (?:can )?(?:process|handle|compute) {ONCE}',
      '{cell} (?:can be|is) (?:easily |fully )?(?:parallelized|parallelizable|parallelised|parallelisable)(?: (?:over|across) (?:steps|time|sequence))?',
    ],
    ({ cell }) => ({ kind: 'at-once', cell: cellOf(cell), possible: true }),
  ],
  [
    [
      '{cell} (?:can not|do not) (?:process|handle|compute) {ONCE}',
      '(?:steps|states|hidden states|outputs) of {cell} can not (?:all )?be (?:{COMPUTED}) (?:{TOGETHER})',
      '(?:steps|states|hidden states) of {cell} (?:depend on (?:each other|one another)|is not independent(?: of (?:each other|one another))?)',
      '(?:computation|forward pass|processing) (?:of|in) {cell}(?: over steps| over time)? is (?:inherently )?sequential',
      '{cell} (?:must |have to |can only )?(?:process|handle|compute) {TURN}',
      '{cell} (?:can not be|is not|is hard to be|is difficult to) (?:easily |fully )?(?:parallelized|parallelizable|parallelised|parallelisable|parallelize|parallelise)(?: (?:over|across) (?:steps|time|sequence))?',
      '{cell} suffer from (?:inability to (?:parallelize|parallelise)(?: (?:over|across) (?:steps|time))?|sequential (?:processing|computation)|lack of (?:parallelism|parallelization))',
    ],
    ({ cell }) => ({ kind: 'at-once', cell: cellOf(cell), possible: false }),
  ],
  [
    [
      `advantage of {cell} over {than}: (?:{cell:who} )?${LIST}(?: than {than:last})?`,
      `difference between {cell} and {than}: {cell:who} ${LIST}(?: than {than:last})?`,
      `{cell} ${LIST} (?:than|compared (?:to|with)) {than}`,
      `{cell} is (?:simpler|simplified) (?:version|variant|form) of {than}(?: with ${LIST})?`,
    ],
    ({ cell, than, who = cell, last, list }) => {
      // Whose merit it is stands in the answer: "difference between LSTM and GRU: GRU has …".
      const other = who === cell ? than : cell;
      if ((who !== cell && who !== than) || (last !== undefined && last !== other)) return null;
      return lighter(who, other, list ?? 'simpler');
    },
  ],
]);
