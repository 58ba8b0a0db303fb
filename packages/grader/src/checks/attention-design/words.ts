import type { AroundType, WordTable } from '../../propositions/index.ts';

export type DesignType =
  | AroundType
  | 'attention'
  | 'no-positions'
  | 'permute'
  | 'rows'
  | 'outputs'
  | 'set'
  | 'treats'
  | 'sequence'
  | 'order'
  | 'same'
  | 'changes'
  | 'heads'
  | 'model-size'
  | 'head-size';

/** What is said of self-attention without positions, of its inputs in another order, and of heads. */
export const DESIGN_WORDS: WordTable<DesignType> = {
  fill: {
    '': `layer|single head|single|head|input|inputs|original transformer|as in original transformer|transformer|works|~work|by itself|alone|on its own|vector|vectors|computed|~compute|token|tokens|word|words|element|elements|position|two|its input|model|gives|self|strict|you is given|given|using`,
  },
  attention: {
    attention:
      'self attention|attention|self attention layer|attention layer|transformer encoder|transformer layer|multi head attention|multi head self attention|multihead attention',
  },
  'no-positions': {
    none: 'without positional encoding|no positional information|without positional information|without positional encodings|without positions|without position information|without position embeddings|without positional embeddings|no positional encoding|no positional encodings|lacking positional encoding|with no positional encoding|without any positional encoding|without any positional information|without any position information|with no position information',
  },
  permute: {
    permute:
      'swapping|~swap|permuting|~permute|~shuffle|exchanging|~exchange|~reorder|reordering|interchanging|~interchange|~rearrange',
  },
  rows: {
    rows: 'rows|two rows|two rows of input|two tokens|two words|two input tokens|two inputs|rows of input|input rows|input tokens|input words|tokens of input|words of input|two positions|tokens of sentence|words of sentence',
  },
  outputs: {
    outputs:
      'set of output vectors|set of outputs|output set|set of output|set of vectors it returns|multiset of outputs|multiset of output vectors|set of its outputs',
  },
  set: {
    set: 'set|unordered set|bag of words|bag|multiset|unordered collection|bag of tokens|set of tokens|set of words|unordered bag',
  },
  treats: { treats: '~treat|~regard|~view|~process|~handle|~see/saw/seen' },
  sequence: {
    sequence:
      'ordered sequence|sequence with order|sequence with strict order|strictly ordered sequence|ordered list|sequence whose order matters|sequence in which order matters|list whose order counts',
  },
  order: { order: 'order|order of tokens|order of words|word order|order of its tokens|order of inputs' },
  same: {
    same: 'make no difference|makes no difference|not matter|is ignored|play no role|plays no role|has no influence|have no influence|is lost|is irrelevant|not count|no difference|is not seen|not seen|invisible',
  },
  changes: { changes: '~change|~alter|~affect|~modify' },
  heads: { heads: 'heads|head|attention heads|number of heads|each head' },
  'model-size': { size: 'modelsizetold' },
  'head-size': {
    size: 'keys of dimension|dimension of each head|dimension of head|head dimension|size of each head|dimension per head|output dimension per head|output dimension of each head|output size per head|keys|key dimension|queries of dimension|queries and keys of dimension|vectors of dimension|dimension|dimensions|d_k|size of head|head size|width of each head|width of head|dimension of keys|size',
  },
};
