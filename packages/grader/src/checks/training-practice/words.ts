import type { AroundType, WordTable } from '../../propositions/index.ts';

export type PracticeType =
  | AroundType
  | 'cell'
  | 'bptt'
  | 'truncated'
  | 'beyond'
  | 'any-span'
  | 'learns'
  | 'ignores'
  | 'cost'
  | 'less'
  | 'larger'
  | 'gradient'
  | 'weights'
  | 'steps'
  | 'added'
  | 'multiplied'
  | 'averaged';

/** What is said of truncated back-propagation, and of how the gradients of the steps make up that of a shared weight. */
export const PRACTICE_WORDS: WordTable<PracticeType> = {
  fill: {
    '': `for very long sequences|for long sequences|on long sequences|with long sequences|for very long inputs|needed|required|network|networks|layer|backward|back|matrix|total|overall|whole|loss|error|with respect to|w r t|single|individual|~obtain|~compute|~calculate|~update|~combine|sequence|sequences|long sequences|long sequence|very long sequences|input sequences|training|~train|contribution|contributions|share|value`,
  },
  cell: { rnn: 'rnn|lstm|gru|plainrnn' },
  bptt: { bptt: 'bptt|backpropagation through time|back propagation through time' },
  truncated: {
    truncated:
      'truncated bptt|truncated backpropagation through time|truncated backpropagation|truncating bptt|tbptt|truncation|bptt truncated|~truncate bptt|bptt is truncated|truncated|truncating backpropagation',
  },
  beyond: {
    beyond:
      'dependencies longer than truncation length|dependencies longer than window|dependencies longer than truncation window|dependencies beyond truncation length|dependencies beyond window|dependencies beyond truncation window|dependencies that is longer than truncation length|dependencies that is longer than window|dependencies longer than number of truncated steps|dependencies that reach beyond window|longer dependencies than truncation length|dependencies further back than truncation length|steps before window|steps beyond truncation length|steps further back than truncation length',
  },
  'any-span': {
    'any-span':
      'dependencies of any length|dependencies of arbitrary length|arbitrarily long dependencies|dependencies over any number of steps|all dependencies however long',
  },
  learns: { learns: '~learn|~capture|~propagate gradients through|~model|~take into account|~see/saw/seen|~reach' },
  ignores: { ignores: '~ignore|~neglect|~miss|~lose/lost|blind to|~discard|~leave out' },
  cost: {
    cost: 'computation|memory|computation and memory|memory and computation|computational cost|cost|computation time|training time|amount of computation|computational cost and memory|memory usage|memory consumption|computing time|memory requirements|computational burden|memory and time|time and memory|amount of memory|cost of backpropagation',
  },
  less: { less: '~limit|~reduce|~save|~lower|less|~decrease|~keep/kept small|cheaper|~bound|to keep low' },
  larger: { larger: '~increase|more|~raise|~enlarge|dearer' },
  gradient: { gradient: 'gradient|gradients|derivative|derivatives|partial derivatives' },
  weights: {
    weights:
      'shared weights|shared weight|shared weight matrix|shared parameters|recurrent weights|recurrent weight matrix|recurrent weight matrix w|shared parameter|shared weight matrix w|recurrent matrix|recurrent matrix w|recurrent weight|shared recurrent weights|weight w|weight that is shared by all time steps',
  },
  steps: {
    each: 'each time step|every time step|each step|every step|step',
    all: 'steps|time steps|all time steps|all steps|over time|single time steps|individual time steps',
  },
  added: { added: '~sum|~sum up|~add|~add up|sum|sums|summing|added|~accumulate|adding up|summation' },
  multiplied: { multiplied: '~multiply|product|multiplying' },
  averaged: { averaged: '~average|mean|averaging' },
};
