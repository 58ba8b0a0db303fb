import { parserOf, type WordTable } from '../../propositions/index.ts';
import type { Term } from '../../propositions/term.ts';
import type { NetworkSpec } from './experiment.ts';

type TableType = 'fill' | 'table' | 'rows' | 'columns' | 'each' | 'count' | 'ask' | 'number';

/** How an embedding table is told of: its words, the width of their vectors, and what is counted. */
const TABLE_WORDS: WordTable<TableType> = {
  fill: {
    '': `of|in|for|with|a|an|the|to|by|into|from|over|and|has|have|had|having|do|does|is|are|be|there|each|one|it|its|this|that|which|we|you|i|your|our|if|when|where|then|given|consider|suppose|keras|pytorch|tensorflow|tf keras|nn|layer|layers|matrix|e|table|vector|vectors|learn|learns|learned|learnt|trainable|learnable|model|contain|contains|consist of|consists of|consisting of|map|maps|mapping|represent|represents|represented as|represented by|size|total|altogether|together|in total|need|needs|use|uses|using|store|stores|built|assign|assigns|turn|turns|their|every|as|will|would|full|whole|different|distinct|unique|possible|embed|embeds|embedded`,
  },
  table: {
    table:
      'embedding|embeddings|embedding layer|embedding matrix|embedding table|word embedding matrix|word embedding layer|embedding weight matrix|word embeddings|word embedding|lookup table|embedding lookup table',
  },
  rows: {
    rows: 'vocabulary|vocabulary size|words|word|tokens|token|word vocabulary|token vocabulary|input dim|vocabulary of size|size of vocabulary|words in vocabulary|vocabulary words|number of words|number of tokens|num embeddings|word types|items|symbols|characters|vocab size|vocab',
  },
  columns: {
    columns:
      'dimension|dimensions|dimensional|embedding dimension|embedding size|output dimension|output dim|vector size|embedding dim|size of embedding|dimensional vectors|dimensional embeddings|dimensional embedding|dimensional vector|dimensional word embeddings|embedding vectors of size|vectors of length|vectors of size|vectors of dimension|vector of length|vector of size|vector of dimension|embeddings of size|embeddings of dimension|embedding of size|embedding vectors of dimension|dimensional word vectors|features|numbers per word|dimensionality|embedding dimensionality|components',
  },
  count: {
    count:
      'parameters|weights|entries|values|elements|trainable parameters|learnable parameters|trainable weights|parameters in total',
  },
  ask: {
    ask: 'how many|what is number of|what is total number of|number of|total number of|compute|calculate|count|find|__',
  },
};

const parse = parserOf<TableType>([TABLE_WORDS]);

/** "An embedding layer for 20,000 words and 100 dimensions", and the number of weights that it is said to have. */
export interface Table {
  readonly spec: NetworkSpec;
  /** `null`: the text asks for it. */
  readonly said: number | null;
}

/** Reads a text that tells of an embedding table and of nothing else; `null` where a word of it is not known. */
export function readTable(text: string): Table | null {
  if (!/embedding|lookup table/iu.test(text) || text.length > 200) return null;
  const parsed = parse(
    text
      .replace(/(?<=\d),(?=\d{3}\b)/gu, '')
      .replace(/(?<=\d)k\b/giu, '000')
      .replace(/(?<=\p{L})_(?=\p{L})|=/gu, ' ')
      .replace(/_{2,}/gu, ' __ '),
  );
  if ('unknown' in parsed) return null;
  const terms = parsed.terms.filter(({ type }) => type !== 'fill' && type !== 'each');
  const has = (type: TableType): boolean => terms.some((term) => term.type === type);
  if (!has('table') || !has('count')) return null;
  const sizes = terms.flatMap((term, at) =>
    term.type === 'number' ? [{ value: Number(term.value), of: counts(terms, at) }] : [],
  );
  const one = (of: TableType): number | null => {
    const found = sizes.filter((size) => size.of === of);
    return found.length === 1 ? (found[0]?.value ?? null) : null;
  };
  const [vocabulary, inputSize] = [one('rows'), one('columns')];
  const counted = sizes.filter(({ of }) => of === 'count');
  if (vocabulary === null || inputSize === null || sizes.length !== 2 + counted.length || counted.length > 1)
    return null;
  if ((counted.length === 1) === has('ask')) return null;
  if (![vocabulary, inputSize].every((size) => Number.isInteger(size) && size > 0 && size <= 10_000_000)) return null;
  return { spec: { inputSize, layers: [], vocabulary }, said: counted[0]?.value ?? null };
}

/** What a number counts: the name after it, else the one before. */
function counts(terms: readonly Term<TableType>[], at: number): TableType | null {
  const isName = (term: Term<TableType> | undefined): boolean =>
    term !== undefined && ['rows', 'columns', 'count'].includes(term.type);
  const [before, after] = [terms[at - 1], terms[at + 1]];
  // "Vocabulary of 5000 words", "dimension 100": a name that the next number claims stays with it.
  if (isName(after)) {
    const next = terms[at + 2];
    const isShared =
      isName(before) && terms[at - 2]?.type !== 'number' && next?.type === 'number' && before?.type !== after?.type;
    return isShared ? (before?.type ?? null) : (after?.type ?? null);
  }
  return isName(before) ? (before?.type ?? null) : null;
}
