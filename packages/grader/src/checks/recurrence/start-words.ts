import type { Fact, WordTable } from '../../propositions/index.ts';
import type { StartClaim, StartFrom, StartSource } from './claim.ts';

export type StartType =
  | 'fill'
  | 'start'
  | 'previous'
  | 'at-first'
  | 'first-state'
  | 'is'
  | 'source'
  | 'depend'
  | 'affect'
  | 'learn'
  | 'cell'
  | 'init'
  | 'number'
  | 'only'
  | 'some'
  | 'always';

export const START_TOPIC = /\binitial|\bstart|\bbefore\b|\bfirst\b|[hacs]\^?[_{(<]{0,3}0/iu;

/** Symbols of the states before and after the first step, of weights and inputs, as words; the equation of the step itself is told once. */
export const startInWords = (text: string): string =>
  text
    .replace(
      /(?<![\p{L}\p{N}])[hacs]\s?(?:_\{?0\}?|\^\{?<\s?0\s?>\}?|\^?\{?\(0\)\}?|0|₀)(?![\p{L}\p{N}])/giu,
      ' initialstate ',
    )
    .replace(
      /(?<![\p{L}\p{N}])[has]\s?(?:_\{?1\}?|\^\{?<\s?1\s?>\}?|\^?\{?\(1\)\}?|1|₁)(?![\p{L}\p{N}])/giu,
      ' firststate ',
    )
    .replace(
      /(?<![\p{L}\p{N}])x\s?(?:_\{?1\}?|\^\{?<\s?1\s?>\}?|\^?\{?\(1\)\}?|1|₁)(?![\p{L}\p{N}])/giu,
      ' firstinput ',
    )
    .replace(
      /(?<![\p{L}\p{N}])W\s?_?\{?(?:hh|aa|ss|rec|[ah])\}?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}_])U(?![\p{L}\p{N}_])/gu,
      ' recurrentweights ',
    )
    .replace(/(?<![\p{L}\p{N}])W\s?_?\{?(?:xh|hx|ax|sx|x|in|ih)\}?(?![\p{L}\p{N}])/gu, ' inputweights ')
    .replace(/(?<![\p{L}\p{N}])b\s?(?:_\{?[ahs]{1,2}\}?)?(?![\p{L}\p{N}'])/gu, ' biasterm ')
    .replace(/(?<=firststate\s{0,2})=\s?(?:tanh|sigmoid|relu|[fgσφ])\s?\([^()=]{1,120}\)/giu, ' ');

/** What is said of the state before the first step, and of the first step. */
export const START_WORDS: WordTable<StartType> = {
  fill: {
    '': `network|layer|sequence|sequences|input sequence|sentence|~process|~read|~start|~begin/began/begun|first time|~set to|~fill with|~choose as|vector|state|of same size|each new sequence|new sequence|each sequence|as its|has been|has|yet|computation|~compute|therefore|computed|usually|choice|~need|given|before any input|before anything|dimension|for|trained|update|if|no value|current|calculation|recurrence|step one|neural`,
  },
  cell: { rnn: 'rnn|plainrnn|simple rnn|recurrent network|recurrent layer', lstm: 'lstm', gru: 'gru' },
  start: {
    start:
      'initialstate|initial hidden state|initial state|initial hidden state initialstate|initial state initialstate|hidden state initialstate|starting state|start state|initial hidden state vector|initial value of hidden state|first previous hidden state|initial hidden vector|initial activation|activation initialstate|initial value of state|initial hidden states|initial states|initial activation initialstate|initial hidden activation|hidden state initialised',
  },
  previous: {
    previous:
      'old hidden state|old state|previous hidden state|previous state|hidden state before first step|hidden state|hidden state from step before|previous activation|old activation|state of previous step',
  },
  'at-first': {
    first:
      'before first element|before first input|before first word|before first step|before first token|at first step|at very first step|for first step|in first step|first step|at step 1|at step t = 1|at t = 1|t = 1|when first element is processed|when first input is processed|at first time step|at beginning of sequence|at start of sequence|beginning of sequence|start of sequence|step 1|for first element|for first input|before sequence starts|first element of sequence|before first element of sequence|at start of each sequence|at beginning of each sequence|before first symbol|before processing first input|before processing first element|when processing first input|when processing first element|at beginning of new sequence|at start of new sequence|before sequence is read|before reading first input|before reading first word|before reading first element|before processing starts|before sequence begins|to process first element|to process first input|first update',
  },
  'first-state': {
    'first-state':
      'firststate|first hidden state|first hidden state firststate|hidden state firststate|state after first step|hidden state after first step|hidden state at first step|hidden state of first step|state of first step|first state|first new state|result of first step|hidden state after step 1|hidden state at step 1',
  },
  is: {
    zeros:
      'zeros|0|all zeros|vector of zeros|0 vector|zero vector|all 0|all 0 vector|vector of all zeros|all zero|all zero vector|with zeros|to zeros|null vector|vector filled with zeros|filled with zeros|0 state',
    ones: 'ones|all ones|vector of ones|all 1|vector of all ones|with ones|one vector|vector filled with ones|all ones vector|1',
    input:
      'embedding of first word|first input vector|copy of first input|last input|embedding of last word|last word|input itself',
    label:
      'label|target|label of sequence|one hot label|true label|output of softmax|softmax of output layer|softmax output|target output|first target|first output|loss',
  },
  source: {
    input:
      'firstinput|first input firstinput|first input|first input itself|first element itself|its input|current input|input at first step|input|input of first step|first word|input vector|first element|input at that step',
    bias: 'biasterm|bias|biases|bias biasterm|bias vector|bias term|its bias',
    'input-weights':
      'inputweights|input weights|input weight matrix|input to hidden weights|input to hidden matrix|input matrix|input weights inputweights|input to hidden weight matrix',
    'recurrent-weights':
      'recurrentweights|recurrent weights|recurrent weight matrix|recurrent matrix|recurrent weight matrix recurrentweights|recurrent weights recurrentweights|hidden to hidden weights|hidden to hidden matrix|hidden to hidden weight matrix|recurrent connection|recurrent connections|recurrent term|recurrent weight|recurrent part|recurrent matrix recurrentweights|matrix recurrentweights|recurrent kernel',
    future: 'second input|later inputs|future inputs|last input|next input|inputs of later steps',
  },
  init: {
    init: '~initialize|~initialise|initialized as|initialised as|initialized with|initialised with|initialized to|initialised to|initialization|initialisation',
  },
  depend: {
    depend:
      'depend|depend on|~depend on|depends on|function of|determined by|~determine by|dependent on|~compute from|computed from|~come from',
  },
  affect: {
    affect:
      '~affect|~influence|~contribute|~contribute to|~matter|~matter for|effect|influence|~have effect on|effect on|influence on|~enter|~enter into|relevant|impact|~multiply|play role in|plays role in|role in|contribution to|~take part in',
  },
  learn: {
    learned:
      '~learn/learnt|learnable|trainable|~train|trained|learned|learned parameter|trainable parameter|learned as parameter|parameter|learned by backpropagation|~optimise|~optimize|learned during training|~update by gradient descent|treated as parameter|treated as learnable parameter|treated as trainable parameter|trained by gradient descent|learned with other parameters|learned together with weights|with other weights|during training|by gradient descent|by backpropagation',
  },
  only: { only: 'only|alone' },
  some: { some: 'can' },
  always: { always: 'always' },
  number: {},
};

type Built = Fact<StartType, StartClaim>;

const cellOf = (name: string | null): StartClaim['cell'] => (name === 'lstm' || name === 'gru' ? name : 'rnn');

/** "The initial state is a vector of zeros", "… is the first input". */
function startOf({ value, has, values }: Parameters<Built['make']>[0]): StartClaim | null {
  if (values('is').length + values('source').length !== 1) return null;
  const is = has('is') ? (value('is') as StartFrom) : value('source') === 'input' ? 'input' : null;
  return is === null ? null : { kind: 'start', cell: cellOf(value('cell')), is };
}

export const START_FACTS: readonly Built[] = [
  { has: ['start'], may: ['is', 'source', 'init', 'cell', 'at-first', 'some'], make: (told) => startOf(told) },
  {
    has: ['previous'],
    may: ['is', 'source', 'init', 'at-first', 'cell', 'some'],
    make: (told) => (told.has('at-first') || told.has('init') ? startOf(told) : null),
  },
  {
    // "If the initial state is zero, the first state depends on the input and the bias only".
    has: ['start', 'is:zeros', 'first-state', 'source*', 'depend'],
    may: ['cell', 'only', 'at-first'],
    make: (told) => dependsOn(told),
  },
  {
    // "If the hidden state is initialised with zeros, …".
    has: ['previous', 'init', 'is:zeros', 'first-state', 'source*', 'depend'],
    may: ['cell', 'only', 'at-first'],
    make: (told) => dependsOn(told),
  },
  {
    has: ['previous', 'init', 'is:zeros', 'first-state', 'source', 'affect'],
    may: ['cell', 'at-first'],
    make: ({ value }) => affects(value('source'), value('cell')),
  },
  {
    // "… the recurrent weights influence the first state".
    has: ['start', 'is:zeros', 'first-state', 'source', 'affect'],
    may: ['cell', 'at-first'],
    make: ({ value }) => affects(value('source'), value('cell')),
  },
  {
    has: ['start', 'is:zeros', 'at-first', 'source', 'affect'],
    may: ['cell'],
    make: ({ value }) => affects(value('source'), value('cell')),
  },
  {
    has: ['start', 'learn'],
    may: ['cell', 'some', 'at-first'],
    // That it is learned as a rule is a custom; that it can be is measured.
    make: ({ value, has, stem, text }) =>
      has('some') || /\bcan(?:not| not|['’]t)\b/iu.test(`${stem} ${text}`)
        ? { kind: 'start-learned', cell: cellOf(value('cell')) }
        : null,
  },
];

function affects(source: string | null, cell: string | null): StartClaim | null {
  return source === null || cell === 'lstm' || cell === 'gru'
    ? null
    : { kind: 'first-step', cell: 'rnn', sources: [source as StartSource], all: false };
}

function dependsOn({ values, value, has }: Parameters<Built['make']>[0]): StartClaim | null {
  const sources = values('source') as readonly StartSource[];
  if (value('cell') === 'lstm' || value('cell') === 'gru') return null;
  return { kind: 'first-step', cell: 'rnn', sources, all: has('only') };
}
