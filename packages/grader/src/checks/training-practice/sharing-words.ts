import type { Fact, WordTable } from '../../propositions/index.ts';
import type { PracticeClaim } from './claim.ts';

export type SharingType =
  | 'fill'
  | 'cell'
  | 'weights'
  | 'same'
  | 'different'
  | 'steps'
  | 'length'
  | 'count'
  | 'unrolled'
  | 'number'
  | 'only'
  | 'some'
  | 'always'
  | 'than';

export const SHARING_TOPIC = /\bweight|\bparameter|\bmatri|\bW_/iu;

export const sharingInWords = (text: string): string =>
  text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/\btokens?\b/giu, (name) => (name.endsWith('s') ? 'words' : 'word'))
    .replace(
      /(?<![\p{L}\p{N}])W_?\{?(?:hh|xh|hx|aa|ax|hy|ya)\}?(?![\p{L}\p{N}])(?:\s?(?:,|and)\s?W_?\{?(?:hh|xh|hx|aa|ax|hy|ya)\}?(?![\p{L}\p{N}])){0,3}/gu,
      ' weights ',
    );

/** What is said of the weights of the steps of one sequence, and of their number for sequences of other lengths. */
export const SHARING_WORDS: WordTable<SharingType> = {
  fill: {
    '': `network|networks|recurrent layer|unrolled network|sequence|sequences|sentence|sentences|text|texts|long|~process|~read|~use|used|applied|~apply|~have/had|~keep/kept|there|set|set of|statement|statement about|about|copies|copy|~learn/learnt|trained|how many|many|now|its|instead|weights of|of length|each having|consisting of|each|of|number|total|if|become|~become/became|~need|same network|this layer|~contain|at|exactly|neural|trainable|learnable`,
  },
  cell: { cell: 'rnn|plainrnn|lstm|gru' },
  weights: {
    weights:
      'weights|weight|parameters|weight matrices|weight matrix|parameter|matrices|set of weights|set of parameters|weights and biases|parameter values|recurrent weights|number of parameters|number of weights|parameters of recurrent layer|recurrent weight matrix|recurrent matrix|trainable parameters|learnable parameters|parameter count|weights of rnn|matrix',
  },
  same: {
    same: 'same|shared|~share|identical|~reuse|reused|tied|one and same|one set of|single set of|exactly same|re used|the same|sharing',
  },
  different: {
    different:
      'different|own|separate|distinct|new|individual|new set|separate set|different set|own set|separate set of|different set of|own set of|new set of|re initialised|re initialized|reinitialised|reinitialized|drawn anew|~differ|initialised anew',
  },
  steps: {
    steps:
      'for first and last step|at first and last step|for first and for last step|in first and in last step|for first and hundredth step|for first and for hundredth step|at first and at hundredth step|for each of steps|at each of steps|for any step|at any step|at all steps|at each step|at every step|for each step|for every step|for all steps|across steps|over time|across time|over steps|across all steps|over all steps|per step|one per step|one for each step|at different steps|from step to step|in each step|in every step|in all steps|through time|for different steps|all steps|every step|each step|different steps|steps|at each time|at every time|for each time|one per time|step|for each word|for every word|at each word|one for each word',
  },
  length: { length: 'words|steps long|elements|longer sentences|longer sequences|sequence length|length' },
  unrolled: {
    unrolled:
      '~unroll over|unrolled over|unrolled for|~unroll for|unrolled through|unrolled across|unrolled|unrolled in time|unrolling',
  },
  count: {
    count:
      'how many sets of weights|how many sets of parameters|how many distinct sets of weights|how many different sets of weights|how many different sets of parameters|how many copies of weights|how many sets of recurrent weights',
  },
  only: { only: 'only' },
  some: { some: 'can' },
  always: { always: 'always|must' },
  than: { than: 'than' },
  number: {},
};

type Terms = readonly { readonly type: string; readonly value: string }[];

/** Numbers by what stands behind them. */
function counted(terms: Terms): {
  readonly weights: readonly number[];
  readonly length: readonly number[];
  readonly rest: number;
} {
  const numbers = terms.flatMap(({ type, value }, at) =>
    type === 'number' ? [{ value: Number(value), of: terms[at + 1]?.type }] : [],
  );
  const of = (type: string) => numbers.filter((number) => number.of === type).map(({ value }) => value);
  const [weights, length, steps] = [of('weights'), of('length'), of('steps')];
  return {
    weights,
    length: [...length, ...steps],
    rest: numbers.length - weights.length - length.length - steps.length,
  };
}

export const SHARING_FACTS: readonly Fact<SharingType, PracticeClaim>[] = [
  {
    // "How many sets of weights does an RNN have that is unrolled for 30 steps?"
    has: ['count', 'unrolled', 'number*'],
    may: ['cell', 'steps', 'length'],
    make: ({ asked, said }) => {
      const [steps, ...others] = asked?.numbers ?? [];
      const [value, ...more] = said.numbers;
      if (steps === undefined || steps < 2 || value === undefined || others.length + more.length > 0) return null;
      return said.only('number') ? { kind: 'sharing', same: value === 1 } : null;
    },
  },
  {
    has: ['weights', 'same', 'steps'],
    may: ['cell', 'unrolled', 'number', 'always'],
    make: ({ numbers }) => (new Set(numbers).size > 1 ? null : { kind: 'sharing', same: true }),
  },
  {
    has: ['weights', 'different', 'steps'],
    may: ['cell', 'unrolled', 'number', 'always'],
    make: ({ numbers }) => (new Set(numbers).size > 1 ? null : { kind: 'sharing', same: false }),
  },
  {
    // "5,000 parameters for sentences of 10 words: how many for sentences of 40 words?"
    has: ['weights', 'length', 'number*'],
    may: ['cell', 'steps'],
    make: ({ asked, said }) => {
      if (asked === null || said.has('not') || asked.has('not')) return null;
      const { weights, length, rest } = counted(asked.terms);
      const [value, ...more] = said.numbers;
      const [count, ...others] = weights;
      if (count === undefined || others.length > 0 || length.length !== 2 || length[0] === length[1] || rest > 0)
        return null;
      if (value === undefined || more.length > 0 || !said.only('number', 'weights')) return null;
      return { kind: 'count', grows: value !== count };
    },
  },
];
