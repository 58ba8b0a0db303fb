import type { Claim } from '../../types.ts';
import type { Analogy, Person } from './analogy.ts';

/** One of the two vectors of a word: `θ` as a target, `e` as a context. */
export type VectorName = 'θ' | 'e';

/** What is asked of an embedding matrix E: its shape, its number of entries, the shape of E·o, or the entries of one word's vector. */
export type MatrixOf = 'matrix' | 'entries' | 'product' | 'vector';

export type EmbeddingClaim =
  /** The vectors have that many entries. */
  | (Claim & {
      readonly kind: 'width';
      readonly of: readonly VectorName[];
      readonly vocabulary: number;
      readonly size: number;
      readonly value: number;
    })
  /** An embedding needs as many dimensions as there are words. */
  | (Claim & { readonly kind: 'full-width'; readonly holds: boolean })
  /** Training changes the vectors. */
  | (Claim & { readonly kind: 'trained'; readonly of: readonly VectorName[] })
  /** After training `θ` and `e` of one word are close. */
  | (Claim & { readonly kind: 'close'; readonly holds: boolean })
  /** GloVe's vectors start at zero, or at random. */
  | (Claim & { readonly kind: 'start'; readonly from: 'zero' | 'random' })
  /** `X_ij` counts word i near word j (or j near i). */
  | (Claim & { readonly kind: 'counts'; readonly order: 'ij' | 'ji' })
  /** GloVe's weighting at 0. */
  | (Claim & { readonly kind: 'weight-at-zero'; readonly value: 0 | 1 })
  /** Why that weighting has to be 0: log 0 is not finite. */
  | (Claim & { readonly kind: 'weight-cause'; readonly cause: 'log' })
  /** The denominator of word2vec's softmax has that many terms. */
  | (Claim & { readonly kind: 'terms'; readonly vocabulary: number; readonly value: number })
  /** The product with a one-hot vector costs more than taking the column, or less. */
  | (Claim & { readonly kind: 'lookup'; readonly cost: 'wasteful' | 'cheap' })
  /** The product with a one-hot vector is one column, the sum of all columns, or the one-hot vector. */
  | (Claim & {
      readonly kind: 'picks';
      readonly what: 'column' | 'sum' | 'one-hot';
      readonly denied?: true;
    })
  /** A shape or a number of entries. `columns`: words are columns of E, or rows; `null` where that is not told. */
  | (Claim & {
      readonly kind: 'matrix';
      readonly of: MatrixOf;
      readonly vocabulary: number;
      readonly size: number;
      readonly columns: boolean | null;
      readonly value: readonly number[];
    })
  /** Two different one-hot vectors have an inner product of 0 or 1; all distances are the same, or differ. */
  | (Claim & {
      readonly kind: 'one-hot';
      readonly of: 'inner' | 'distance';
      readonly holds: 'zero' | 'one' | 'same' | 'differs';
    })
  /** θ and e have these numbers of entries. */
  | (Claim & {
      readonly kind: 'widths';
      readonly vocabulary: number;
      readonly size: number;
      readonly θ: number;
      readonly e: number;
    })
  /** θ and e of a word have as many entries as each other. */
  | (Claim & { readonly kind: 'same-width'; readonly holds: boolean })
  | (Claim & { readonly kind: 'analogy'; readonly analogy: Analogy })
  /** With pre-trained vectors a network understands words that its own training set lacks. */
  | (Claim & { readonly kind: 'unseen-words'; readonly holds: boolean })
  /** Vectors from a text help a task when the text is much larger than the task's data, or much smaller. */
  | (Claim & { readonly kind: 'transfer'; readonly text: 'larger' | 'smaller' });

/** A claim as one line: `width(θ, e) = 500`, `wasteful(E·o)`. */
export function printEmbedding(claim: EmbeddingClaim): string {
  switch (claim.kind) {
    case 'width':
      return `width(${claim.of.join(', ')} | ${claim.vocabulary} words, size ${claim.size}) = ${claim.value}`;
    case 'full-width':
      return `${claim.holds ? '' : 'not '}needs(embedding, as many dimensions as words)`;
    case 'trained':
      return `trained(${claim.of.join(', ')})`;
    case 'close':
      return `${claim.holds ? '' : 'not '}close(θ_w, e_w)`;
    case 'start':
      return `learns(glove, start ${claim.from})`;
    case 'counts':
      return claim.order === 'ij' ? 'X_ij = times i near j' : 'X_ij = times j near i';
    case 'weight-at-zero':
      return `finite(glove, f(0) = ${claim.value})`;
    case 'weight-cause':
      return 'finite(glove, f(0) = 0) because log 0 is not finite';
    case 'terms':
      return `terms(denominator | ${claim.vocabulary} words) = ${claim.value}`;
    case 'lookup':
      return `${claim.cost}(E·o against taking the column)`;
    case 'picks':
      return `${claim.denied === true ? 'not ' : ''}E·o = ${claim.what === 'column' ? 'the column of the word' : claim.what === 'sum' ? 'a sum of columns' : 'a one-hot vector'}`;
    case 'matrix': {
      const way = claim.columns === null ? '' : claim.columns ? ', words as columns' : ', words as rows';
      return `${claim.of}(E | ${claim.vocabulary} words, size ${claim.size}${way}) = ${claim.value.join(' × ')}`;
    }
    case 'one-hot':
      return claim.of === 'inner' ? `oneHot(inner product ${claim.holds})` : `oneHot(distances ${claim.holds})`;
    case 'widths':
      return `width(θ | ${claim.vocabulary} words, size ${claim.size}) = ${claim.θ}, width(e) = ${claim.e}`;
    case 'same-width':
      return `width(θ) ${claim.holds ? '=' : '≠'} width(e)`;
    case 'unseen-words':
      return `${claim.holds ? '' : 'not '}understands(rnn on pre-trained vectors, words it was not trained on)`;
    case 'transfer':
      return `helps(vectors of a text much ${claim.text} than the task's data)`;
    case 'analogy': {
      const [a, b, c, d] = claim.analogy.map(printPerson);
      return `e(${a}) − e(${b}) ≈ e(${c}) − e(${d})`;
    }
  }
}

function printPerson({ role, male }: Person): string {
  return `${male ? 'male' : 'female'} ${role}`;
}
