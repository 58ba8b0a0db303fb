import type { AroundType, WordTable } from '../../propositions/index.ts';

export type EmbeddingType =
  | AroundType
  | 'model'
  | 'glove'
  | 'told-words'
  | 'told-size'
  | 'target'
  | 'context'
  | 'size'
  | 'terms'
  | 'vocabulary'
  | 'dimension'
  | 'weighting'
  | 'zero'
  | 'unseen'
  | 'log'
  | 'endless'
  | 'left-out'
  | 'sum'
  | 'product'
  | 'one-hot'
  | 'wasteful'
  | 'lookup'
  | 'mostly';

/** What is said of the sizes of word vectors, of the softmax over the words, of GloVe's weighting and of products with one-hot vectors. */
export const EMBEDDING_WORDS: WordTable<EmbeddingType> = {
  fill: {
    '': `by|embedding|embeddings|word|words|word embeddings|word vector|word vectors|vector|vectors|learned|~learn|~train|~compute|~calculate|practice|~require|required|needed|~need|have to|has to|function|weights|skip gram model|~equal|~set|full|softmax|softmax function|~choose|of word t|of target word|of context word|term|objective|cost function|loss|count|counts|value|model|term t|t|c|total|whole|so|entire|~run|dictionary`,
  },
  model: { model: 'skip gram|word2vec|skip gram model|skipgram|word2vec model' },
  glove: { glove: "glove|glove objective|glove model|glove's" },
  'told-words': { told: 'wordstold' },
  'told-size': { told: 'sizetold' },
  target: {
    target:
      "θ_t|θ|output vector|output vector of word t|target vector|theta_t|output embedding|output vector of target word|target word's vector|parameter vector",
  },
  context: { context: 'e_c|context vector|input vector|vector of context word|input embedding' },
  size: {
    size: 'size|size of|dimension of|dimension|how many entries|how many components|how many numbers|how many elements|length of|length|entries|components|number of entries|dimensionality|shape|long',
  },
  terms: {
    terms:
      'denominator|normalising sum|normalizing sum|how many terms|number of terms|how many words|how many summands|how many exponentials|terms|sum over how many words|normaliser|normalizer|summands|exponentials|normalisation constant|normalization constant',
  },
  vocabulary: {
    vocabulary:
      'v|vocabulary size|size of vocabulary|number of words in vocabulary|as many as words in vocabulary|one for each word of vocabulary|one per word of vocabulary|all words of vocabulary|whole vocabulary|v terms',
  },
  dimension: {
    dimension: 'embedding dimension|embedding size|dimension of embeddings|d|size of embeddings|dimension of embedding',
  },
  weighting: {
    weighting:
      'weighting function|weighting|weight|f|f x_{ij}|f_{ij}|weighting term|weighting factor|f x_ij|x_ij|x_{ij}|weighting function f',
  },
  zero: { zero: '0' },
  unseen: {
    unseen:
      'pairs that never occur together|pairs which never occur together|pairs that never co occur|word pairs that never occur together|pairs never seen together|pairs that were never seen|pairs that do not occur together|pairs of words that never occur together|unseen pairs|pairs with count 0|pairs with 0 count|pairs that never appear together|words that never occur together|pairs which never appear together|pair never occur|pair was never seen',
  },
  log: {
    log: 'logarithm|log|logarithm of 0|log 0|log of 0|logarithm of 0 count|log of 0 count|log of zero|log x_{ij}|log x_ij|ln 0',
  },
  endless: {
    endless:
      'minus infinity|infinite|not finite|undefined|not defined|infinity|negative infinity|-infinity|−∞|∞|diverge|diverges|minus infinite|blow up|blows up|unbounded',
  },
  'left-out': {
    'left-out':
      'left out|left out of|~leave/left out|~drop|~ignore|~exclude|~skip|such terms must be left out|such term must be left out|such terms have to be left out|removed|~remove|must not count|dropped out',
  },
  sum: { sum: 'sum|sum of|~sum|summation|objective' },
  product: {
    product:
      'e times one hot vector|multiply e by one hot vector|multiplying e by one hot vector|matrix product|product|multiplication|multiplications|multiplication by one hot vector|~multiply|e·o|e o|multiplying|e * o_j|e * o|matrix multiplication|full product|multiplying by one hot vector|multiplication of e by one hot vector',
  },
  'one-hot': { 'one-hot': 'one hot vector|one hot vectors|one hot' },
  wasteful: {
    wasteful:
      'inefficient|wasteful|slow|waste|~waste|expensive|costly|computationally wasteful|waste of time|waste of computation|waste of effort|too slow|unnecessary work|with zeros|by 0|with 0|zeros|are zeros|zero multiplications|are 0|by zeros|useless multiplications|0s|with 0s|by 0s',
  },
  lookup: {
    lookup:
      'look up column|looks up column|look column up|~look up column|looking up column|column lookup|lookup|looking column up|take column|takes column|picking column|reading column|one look up column|one looks up column|~copy column|indexing|read out column',
  },
  mostly: { mostly: 'almost all|nearly all|most of|all but one of|all but one' },
};
