import type { Fact, WordTable } from '../../propositions/index.ts';
import type { VectorClaim } from './claim.ts';

export type SoftmaxType = 'fill' | 'softmax' | 'sum' | 'entry' | 'past' | 'only' | 'some' | 'always' | 'number';

export const SOFTMAX_TOPIC = /softmax|probability (?:vector|distribution)/iu;

/** What is said of the entries of a softmax and of their sum, where it goes past what they can be. */
export const SOFTMAX_WORDS: WordTable<SoftmaxType> = {
  fill: {
    '': `network|layer|rnn|lstm|gru|language model|output|outputs|vector|its|each step|at each step|every step|step|at every step|word|words|over vocabulary|vocabulary|classes|class|~produce|~give/gave/given|always|never mind|in one step|at one step|at time t|all|together|in total|neural|recurrent`,
  },
  softmax: {
    softmax:
      'softmax|softmax layer|softmax output|output of softmax|softmax function|softmax outputs|outputs of softmax|outputs of softmax layer|output of softmax layer|softmax output layer|softmax probabilities|softmax activation|probabilities of softmax|output vector of softmax|entries of softmax output|softmax vector|output probabilities of softmax|vector that softmax output|probabilities output by softmax|probabilities that softmax output|components of softmax output|entries of softmax vector',
  },
  sum: { sum: '~sum|~sum to|~add up|~add up to|sum|sum of|total|in sum|sum up to|total of|~sum up' },
  entry: {
    entry:
      'entry|entries|element|elements|component|components|values|probabilities|probability|some of them|single entry|single probability|individual entries|one of them|individual probabilities',
  },
  past: {
    'above-one':
      'more than 1|larger than 1|greater than 1|above 1|exceed 1|~exceed 1|bigger than 1|more than one|greater than one|larger than one|above one|exceed one|~exceed one|over 1',
    'below-one': 'less than 1|smaller than 1|below 1|less than one|below one|smaller than one',
    negative: 'negative|less than 0|below 0|smaller than 0|negative values|negative numbers',
  },
  only: { only: 'only' },
  some: { some: 'can|may' },
  always: { always: 'always|must|necessarily' },
  number: {},
};

export const SOFTMAX_FACTS: readonly Fact<SoftmaxType, VectorClaim>[] = [
  {
    // "The outputs of a softmax can add up to more than 1": that they add up to 1 is denied.
    has: ['softmax', 'sum', 'past'],
    may: ['some', 'entry'],
    make: ({ value }) =>
      value('past') !== 'above-one' ? null : { kind: 'sum', size: { value: 1 }, sizes: {}, denied: true },
  },
  {
    has: ['softmax', 'past'],
    may: ['some', 'entry'],
    make: ({ value }) => {
      const past = value('past');
      if (past === 'below-one') return null;
      const [low, high] = past === 'negative' ? [{ value: 0 }, null] : [null, { value: 1 }];
      return { kind: 'entries', low, high, whole: false, sizes: {}, denied: true };
    },
  },
];
