import type { Fact, WordTable } from '../../propositions/index.ts';
import type { EmbeddingClaim } from './claim.ts';

export type LookupType =
  'fill' | 'matrix' | 'one-hot' | 'product' | 'picks' | 'cost' | 'lookup' | 'only' | 'some' | 'why' | 'than' | 'always';

export const LOOKUP_TOPIC = /one-?\s?hot|\bE\s?[·*]?\s?o\b|\bembedding/iu;

/** "E·o_j" and its parts as words. */
export const productsInWords = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}])E\s?[·*×]?\s?o\s?(?:_\{?\p{L}\}?|_\{?\d{1,6}\}?)?(?![\p{L}\p{N}])/gu, ' matrixproduct ')
    .replace(/(?<![\p{L}\p{N}])o_\{?(?:\p{L}|\d{1,6})\}?(?![\p{L}\p{N}])/gu, ' onehotvector ');

/** What is said of the product of an embedding matrix and a one-hot vector. */
export const LOOKUP_WORDS: WordTable<LookupType> = {
  fill: {
    '': `equivalent to|equivalent|same as|equal to|word|words|word j|index|corresponding|that word|its|embedding|layer|result of|~give/gave|result|of word|gives back|back|just|neural network|nlp|from|e|j|whose columns is word vectors|~correspond to|operation|column vector|in effect|matter of|amounts to|simply|practice|libraries|library|~implement|implemented|as|therefore|its own|vector|vectors|same result|single|one|where|the|of word j`,
  },
  matrix: {
    matrix:
      'embedding matrix|embedding matrix e|matrix e|matrix|embeddings matrix|word embedding matrix|matrix of word vectors|embedding layer|weight matrix of embedding layer|matrix of embeddings',
  },
  'one-hot': {
    'one-hot':
      'one hot vector|one hot encoded vector|one hot encoding|one hot vector onehotvector|onehotvector|one hot vector of word|one hot representation|one hot encoded word|one hot column vector|one hot vector of that word|one hot word vector|one hot input',
  },
  product: {
    product:
      'matrixproduct|~multiply|multiplication|product|~multiply with|multiplied by|product of|matrix product|matrix multiplication|multiplication with|multiplication by|matrix vector product|~multiply by',
  },
  picks: {
    column:
      "~pick column|~select column|~look up column|picking single column|~pick single column|~select single column|column of matrix|column of embedding matrix|single column of matrix|one column of matrix|column of e|~extract column|~take/took/taken column|column lookup|~read out column|column for that word|looking up column|~copy column|~pick one column|~select one column|column that belongs to word|single column|one column|~pick out column|~pick out one column|~extract one column|~retrieve column|column|column of that word|~return column|looking up one column|word's column",
    sum: 'sum of all columns|~sum all columns|average of all columns|~average all columns|mean of all columns|summing all columns|averaging columns|sum of columns|sum of all word vectors|sum of all rows|average of all word vectors|sum of all embeddings|average of all embeddings',
    'one-hot':
      'one hot vector itself|one hot vector again|same one hot vector|unchanged one hot vector|one hot vector unchanged',
  },
  cost: {
    wasteful:
      'most of multiplications would be with 0|most multiplications would be with 0|most multiplications is with 0|nearly all multiplications is with 0|almost all multiplications is by 0|most of multiplications is by 0|most products is 0|mostly multiplications by 0|wasteful|inefficient|much more work|more expensive|slower|less efficient|computationally wasteful|expensive|most of products is 0|nearly all products is 0|with much less work|with less work|less work|much less work|cheaper|faster|more efficient|less computation|with far less work|far cheaper|much cheaper|much faster|saves multiplications by 0|avoids multiplications by 0|~avoid multiplying by 0|~waste time multiplying by 0|nearly all of its multiplications is by 0|most entries is 0',
    cheap: '',
  },
  lookup: {
    lookup: 'table lookup|lookup|look up|lookup table|indexing|index lookup|column lookup|row lookup|~look up|lookups',
  },
  only: { only: 'only' },
  some: { some: 'can' },
  always: { always: 'always' },
  why: { why: 'why|because|since|reason' },
  than: { than: 'instead of|rather than|than' },
};

export const LOOKUP_FACTS: readonly Fact<LookupType, EmbeddingClaim>[] = [
  {
    has: ['one-hot', 'product', 'picks'],
    may: ['matrix'],
    make: ({ value }) => ({ kind: 'picks', what: value('picks') as 'column' }),
  },
  {
    has: ['matrix', 'product', 'picks'],
    may: ['one-hot'],
    make: ({ value, stem, text }) =>
      /one-?\s?hot|\bo_/iu.test(`${stem} ${text}`) ? { kind: 'picks', what: value('picks') as 'column' } : null,
  },
  {
    // "Why is it implemented as a lookup instead of a product with a one-hot vector?"
    has: ['lookup', 'product', 'cost:wasteful', 'why'],
    may: ['one-hot', 'matrix', 'than', 'some'],
    make: ({ asked, terms, stem }) => {
      // The lookup is what is done, the product what it is done instead of.
      const at = (type: LookupType) => terms.findIndex((term) => term.type === type);
      if (asked === null || !asked.has('why') || /\bnot\b|n['’]t\b/iu.test(stem)) return null;
      if (!asked.has('lookup') || !asked.has('product') || !asked.has('than')) return null;
      return at('lookup') < at('than') && at('than') < at('product') ? { kind: 'lookup', cost: 'wasteful' } : null;
    },
  },
];
