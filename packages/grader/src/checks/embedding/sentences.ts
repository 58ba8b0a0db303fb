import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { EmbeddingClaim } from './claim.ts';

const ONE_HOT = 'one hot (?:encoded )?(?:vectors?|encodings?|representations?|word vectors?|encoded vectors?)';
const SIZE = '(?:dimension(?:ality)?|size|length|width|number of (?:dimensions|entries|components|values))';
const VECTORS = '(?:(?:word )?embeddings?|(?:word|embedding) vectors?|word representations?)';

const VOCABULARY = {
  PRODUCT: `(?:multiplying (?:embedding matrix|matrix of embeddings|e)(?: e)? (?:by|with) (?:${ONE_HOT}|o)(?: of word| o)?|multiplying (?:by )?(?:${ONE_HOT})(?: of word)? (?:by|with) (?:embedding matrix|e)|product of (?:embedding matrix|e)(?: e)? (?:and|with) (?:${ONE_HOT})(?: of word)?|(?:embedding matrix|e)(?: e)? (?:times|multiplied by) (?:${ONE_HOT}|o)(?: of word)?|(?:matrix vector |full )?product (?:of )?(?:embedding matrix|e) (?:times|and|with|·) (?:${ONE_HOT}|o))`,
  MULTIPLY: `(?:multiplying (?:embedding matrix |e )?(?:by|with) (?:${ONE_HOT})|(?:matrix )?multiplication (?:of embedding matrix )?(?:by|with) (?:${ONE_HOT})|matrix vector product|matrix vector multiplication|full matrix product|using matrix multiplication with (?:${ONE_HOT})|computing (?:e times o|product of embedding matrix and ${ONE_HOT})|multiplying embedding matrix (?:by|with) (?:${ONE_HOT}))`,
  LOOKUP:
    '(?:looking up (?:column|row|embedding|word|vector)(?: of embedding matrix)?|lookup(?: of (?:column|row|embedding))?|table lookup|lookup table|look up|indexing(?: into)?(?: (?:column|row|embedding matrix|matrix))?|(?:taking|selecting|reading|copying) (?:column|row)(?: directly| of embedding matrix)?)',
  GIVE: '(?:give|is|equals?|yield|yields|return|produce|select|selects|pick|picks|pick out|picks out|extracts?|result in|is equal to)',
  COLUMN: `(?:(?:(?:one )?column of (?:embedding matrix|e)(?: (?:for|of) (?:that|this) word)?|(?:embedding|embedding vector|word vector)(?: (?:of|for) (?:that |this |corresponding )?word)?|${VECTORS} of (?:that |this |corresponding )?word|column (?:of|for) (?:that |this )?word))`,
  SUM: '(?:sum|mean|average) of (?:all )?(?:columns|rows|embeddings|word vectors)(?: of (?:embedding matrix|e))?',
  WASTE:
    '(?:inefficient|wasteful|expensive|slow|costly|computationally (?:wasteful|expensive|inefficient)|waste of computation|slower|(?:much )?more expensive)',
  CHEAP:
    '(?:efficient|cheap|fast|cheapest|fastest|most efficient|computationally (?:efficient|cheap))(?: way(?: to (?:look up|get|obtain|retrieve|access) (?:embeddings?|word vectors?|embedding of word))?)?',
  LESS: '(?:much |far )?(?:cheaper|faster|more efficient|less expensive|less costly|quicker)',
  MORE: '(?:much |far )?(?:slower|more expensive|less efficient|more costly)',
  DIM: `(?:(?:embedding|word vector|word embedding) ${SIZE}|${SIZE} of (?:${VECTORS})|${SIZE} of each (?:${VECTORS}))`,
  VOCAB: `(?:(?:vocabulary|dictionary) size|size of (?:vocabulary|dictionary)|number of words(?: in (?:vocabulary|dictionary))?|vocabulary|dictionary)`,
  ONE_HOTS: `(?:${ONE_HOT})`,
  PAIR: `(?:(?:any )?(?:two )?different (?:${ONE_HOT})|(?:any )?two (?:distinct |different )?(?:${ONE_HOT})(?: of (?:two )?different words)?|(?:${ONE_HOT}) of (?:any )?(?:two )?(?:different|distinct) words)`,
  DOT: '(?:dot|inner|scalar) product',
  SIMILAR:
    '(?:(?:semantic )?similarit(?:y|ies)|relationships?|relations?|meaning|semantic (?:similarity|relationships?|meaning))(?: (?:between|of|among) words)?',
  SHOW: '(?:capture|express|encode|reflect|carry|represent|show|convey|contain|provide information about)',
  GLOVE: '(?:in glove(?: model| objective)?,? )',
  WEIGHTING: '(?:weighting function|weight function|weighting term|weighting)(?: f)?',
  PARAMETERS: '(?:(?:parameters?|vectors?|parameter vectors?) )?θ_\\{?i\\}? and e_\\{?j\\}?(?: of glove| in glove)?',
  INIT: '(?:may|can|could|should|must|is|have to|need to)(?: all| both)?(?: be)? (?:initiali[sz]ed|set|start(?:ed)?)',
  vocabulary: '\\d{1,7}',
  size: '\\d{1,5}',
  value: '\\d{1,7}',
  PRE: '(?:pre ?trained|transferred|pretrained|learned)(?: word)? (?:embeddings?|word vectors?|vectors)',
  HELPS: '(?:help|helps|is (?:most )?(?:useful|helpful|beneficial|valuable)|pay off)',
  TASK: '(?:task|target task|new task|downstream task|your task|supervised task)',
  LITTLE: '(?:little|few|small amount of|small number of|small|only little|only few|limited)',
  MUCH: '(?:much|lots of|lot of|large amount of|plenty of|huge amount of|many|large|abundant)',
  DATA: '(?:(?:labell?ed |training |labell?ed training )?(?:data|examples|data set|dataset|training set))',
} as const;

const picks = (what: 'column' | 'sum') => (): EmbeddingClaim => ({ kind: 'picks', what });
const lookup = (cost: 'wasteful' | 'cheap') => (): EmbeddingClaim => ({ kind: 'lookup', cost });
const needs = (holds: boolean) => (): EmbeddingClaim => ({ kind: 'full-width', holds });
const atZero = ({ value }: Groups): EmbeddingClaim | null =>
  value === '0' || value === '1' ? { kind: 'weight-at-zero', value: value === '0' ? 0 : 1 } : null;
const start = (from: 'zero' | 'random') => (): EmbeddingClaim => ({ kind: 'start', from });
const width =
  (of: readonly ('θ' | 'e')[]) =>
  ({ vocabulary, size, value }: Groups): EmbeddingClaim => ({
    kind: 'width',
    of,
    vocabulary: Number(vocabulary),
    size: Number(size),
    value: Number(value),
  });

/** What is said of word vectors, in whole sentences. */
export const EMBEDDING_SENTENCES: readonly Rule<EmbeddingClaim>[] = rulesOf<EmbeddingClaim>(VOCABULARY, [
  ['(?:{PRODUCT}) (?:{GIVE}) (?:{COLUMN})', picks('column')],
  ['(?:{PRODUCT}) (?:{GIVE}) (?:{SUM})', picks('sum')],
  [
    [
      '(?:{MULTIPLY}) is (?:{WASTE})',
      '(?:{LOOKUP}) is (?:{LESS}) than (?:{MULTIPLY}|{PRODUCT})',
      '(?:{MULTIPLY}|{PRODUCT}) is (?:{MORE}) than (?:{LOOKUP})',
      '(?:{LOOKUP}) is used instead of (?:{MULTIPLY}),? because it is (?:{LESS})',
      '(?:{MULTIPLY}) is not (?:{CHEAP})',
    ],
    lookup('wasteful'),
  ],
  [
    [
      '(?:{MULTIPLY}|{PRODUCT}) is (?:{CHEAP})',
      '(?:{LOOKUP}) is (?:{MORE}) than (?:{MULTIPLY}|{PRODUCT})',
      '(?:{MULTIPLY}|{PRODUCT}) is (?:{LESS}) than (?:{LOOKUP})',
    ],
    lookup('cheap'),
  ],
  [
    [
      '(?:{DIM}) (?:must|should|has to|have to|need to|needs to) (?:equal|be equal to|be same as|match|be as large as) (?:{VOCAB})',
      '(?:{DIM}) is (?:always |necessarily )?(?:equal to|same as|as large as|(?:much )?larger than|(?:much )?greater than) (?:{VOCAB})',
      '(?:embedding|embedding vectors?|word vectors?|word embeddings?) (?:must have|need|must have at least) as many dimensions as (?:vocabulary have words|there is words(?: in (?:vocabulary|dictionary))?)',
    ],
    needs(true),
  ],
  [
    [
      '(?:{DIM}) (?:need not|do not need to|do not have to|can not have to) (?:equal|be equal to|be same as|match|be as large as) (?:{VOCAB})',
      '(?:{DIM}) (?:is|can be) (?:much |far |usually )*(?:smaller|lower|less) than (?:{VOCAB})',
      '(?:embedding|word vector|word embedding)(?: of word)? (?:usually |typically |can )?have (?:far |much |many )?fewer dimensions than vocabulary have words',
      '(?:embedding|embedding vectors?|word vectors?|word embeddings?) (?:need not have|do not need(?: to have)?|do not have to have) as many dimensions as (?:vocabulary have words|there is words(?: in (?:vocabulary|dictionary))?)',
    ],
    needs(false),
  ],
  [
    ['(?:{PAIR}) is (?:orthogonal|perpendicular)(?: to each other)?', '(?:{DOT}) of (?:{PAIR}) is (?:always )?0'],
    () => ({ kind: 'one-hot', of: 'inner', holds: 'zero' }),
  ],
  [
    ['(?:{DOT}) of (?:{PAIR}) is (?:always )?(?:1|one)', '(?:{PAIR}) is parallel'],
    () => ({ kind: 'one-hot', of: 'inner', holds: 'one' }),
  ],
  [
    [
      '(?:{ONE_HOTS}) (?:do not|can not) (?:{SHOW}) (?:any )?(?:{SIMILAR})',
      '(?:all )?(?:{PAIR}|{ONE_HOTS}) (?:have same distance|is equally (?:far|distant))(?: (?:apart )?from each other)?',
      'distance between (?:{PAIR}) is always same',
    ],
    () => ({ kind: 'one-hot', of: 'distance', holds: 'same' }),
  ],
  [
    [
      '(?:{ONE_HOTS}) (?:can )?(?:{SHOW})s? (?:{SIMILAR})',
      '(?:{ONE_HOTS}) of (?:similar|related) words (?:is|lie) (?:closer|nearer) (?:to each other |together )?than (?:those|one hot vectors|vectors) of (?:different|unrelated|dissimilar|other) words',
    ],
    () => ({ kind: 'one-hot', of: 'distance', holds: 'differs' }),
  ],
  [
    [
      '(?:{GLOVE})?(?:{WEIGHTING}) (?:satisfies|must satisfy|should satisfy|have|need|fulfils|has to satisfy) f\\(0\\) = {value}(?:,? so that pairs that never (?:occur|appear) together do not contribute)?',
      '(?:{GLOVE})?f\\(0\\) = {value} (?:is (?:required|needed|necessary)|must hold|should hold)(?: in glove)?',
      '(?:{GLOVE})?f\\(0\\) (?:must|should|is|has to|have to) (?:be |equal )?{value}',
      '(?:{GLOVE})?f\\(x_\\{?ij\\}?\\) (?:must be|is|should be|equals?) {value} (?:when|if|for) x_\\{?ij\\}? = 0',
    ],
    atZero,
  ],
  [
    [
      '(?:{GLOVE})?(?:{PARAMETERS}) (?:{INIT}) (?:to|at|with|as) (?:0s?|all 0s?|zeros|0 vectors?)(?: at (?:beginning|start)(?: of training)?)?',
    ],
    start('zero'),
  ],
  [
    [
      '(?:{GLOVE})?(?:{PARAMETERS}) (?:{INIT}) (?:randomly|at random|with random values|to random values|with small random (?:values|numbers))(?: at (?:beginning|start)(?: of training)?)?',
      '(?:{GLOVE})?(?:{PARAMETERS}) (?:must|should|can) not be (?:initiali[sz]ed|set) (?:to|at|with) 0',
    ],
    start('random'),
  ],
  [
    [
      '(?:in word2vec,? |in skip gram(?: model)?,? )?(?:target vector )?θ_\\{?t\\}? and (?:context vector )?e_\\{?c\\}? have (?:(?<same>same)|different) (?:dimensions?|sizes?|dimensionality|lengths?|number of (?:dimensions|entries))',
    ],
    ({ same }) => ({ kind: 'same-width', holds: same !== undefined }),
  ],
  [
    [
      '(?:in )?(?:word2vec|skip gram)(?: model)? with (?:vocabulary|dictionary) of {vocabulary}(?: words)? and (?:embeddings|word vectors|vectors) of (?:size|dimension|length) {size},? θ_\\{?t\\}? (?:have {value} (?:entries|dimensions|components)|is {value}[- ]dimensional)',
    ],
    width(['θ']),
  ],
  [
    [
      '(?:in )?(?:word2vec|skip gram)(?: model)? with (?:vocabulary|dictionary) of {vocabulary}(?: words)? and (?:embeddings|word vectors|vectors) of (?:size|dimension|length) {size},? e_\\{?c\\}? (?:have {value} (?:entries|dimensions|components)|is {value}[- ]dimensional)',
    ],
    width(['e']),
  ],
  [
    [
      'with {size}[- ]dimensional (?:embeddings|word vectors|vectors) and (?:vocabulary|dictionary) of {vocabulary}(?: words)?,? θ_\\{?t\\}? and e_\\{?c\\}? is both {value}[- ]dimensional',
      '(?:in )?word2vec with softmax over {vocabulary} (?:target )?words and {size}[- ]dimensional vectors,? θ_\\{?t\\}? and e_\\{?c\\}? is both {value}[- ]dimensional',
    ],
    width(['θ', 'e']),
  ],
  [
    [
      '(?:{PRE}) (?:{HELPS}) (?:most )?(?:when|if) (?:{TASK}) have (?:{LITTLE}) (?:{DATA})',
      '(?:{PRE}) (?:{HELPS}) (?:most )?for (?:{TASK}s?) with (?:{LITTLE}) (?:{DATA})',
    ],
    () => ({ kind: 'transfer', text: 'larger' }),
  ],
  [
    [
      '(?:{PRE}) (?:{HELPS}) (?:most )?(?:when|if) (?:{TASK}) have (?:{MUCH}) (?:{DATA})',
      '(?:{PRE}) (?:{HELPS}) (?:most )?for (?:{TASK}s?) with (?:{MUCH}) (?:{DATA})',
    ],
    () => ({ kind: 'transfer', text: 'smaller' }),
  ],
]);
