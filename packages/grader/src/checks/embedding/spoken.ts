import type { Bag, Spoken } from '../../propositions/index.ts';
import { canonical } from '../../sentences/index.ts';
import type { EmbeddingClaim } from './claim.ts';
import type { EmbeddingType } from './words.ts';

export const EMBEDDING_TOPIC = /\bembedding|word2vec|skip-?gram|glove|\bone[- ]?hot\b/iu;

const COUNT = '(\\d{1,3}(?:[,. ]\\d{3})+|\\d{1,7})';
const WORDS = new RegExp(
  `(?:vocabulary|dictionary)(?: size)?(?: of| with| =)? ${COUNT}(?: words| tokens)?|\\bv ?= ?${COUNT}|${COUNT} (?:different )?(?:words|tokens)(?: in (?:the )?(?:vocabulary|dictionary))?`,
  'iu',
);
const SIZE = new RegExp(
  `(?:embeddings|vectors|word vectors) (?:of|with) (?:size|dimension|length) ${COUNT}|${COUNT}[- ]?dim(?:ensional|ensions|s)?\\b\\.?|embedding (?:dimension|size)(?: of| =)? ${COUNT}|\\bd ?= ?${COUNT}`,
  'iu',
);

const numberIn = (pattern: RegExp, text: string): number | null => {
  const found = pattern
    .exec(text)
    ?.slice(1)
    .find((each) => each !== undefined);
  return found === undefined ? null : Number(found.replace(/[,. ]/gu, ''));
};

/** The sizes of a text in words of their own, so that the numbers left are those that an answer gives. */
export function sized(text: string): string {
  return canonical(
    text
      .replace(SIZE, ' sizetold ')
      .replace(WORDS, ' wordstold ')
      .replace(/\b(\d{1,3}),(\d{3})\b/gu, '$1$2'),
  )
    .replace(/\b(?:over|for|with|of|and|has)? ?(?:vocabulary|dictionary)(?: size)? of v(?: words)?\b/gu, ' wordletter ')
    .replace(/wordletter/gu, ' ')
    .replace(/\bf ?\(? ?x_\{?ij\}? ?\)? ?= ?0/gu, 'weighting 0')
    .replace(/\bx_\{?ij\}? ?= ?0/gu, 'pairs with count 0')
    .replace(/\b(?:zero|0) counts?\b/gu, '0');
}

type Said = Bag<EmbeddingType>;

/** The claim that an answer makes of sizes, of GloVe's weighting or of products with one-hot vectors; `null` where a word does not fit. */
export function spokenOfEmbedding({ asked, said, stem }: Spoken<EmbeddingType>): EmbeddingClaim | null {
  if (asked === null || said.has('only') || said.has('always')) return null;
  const [vocabulary, size] = [numberIn(WORDS, stem.replace(SIZE, ' ')), numberIn(SIZE, stem)];
  if (asked.has('glove')) return weighting(asked, said);
  if (asked.has('product') && asked.has('why')) return cost(asked, said);
  if (!asked.has('model')) return null;
  return asked.has('terms') ? terms(asked, said, vocabulary, size) : widthOf(asked, said, vocabulary, size);
}

/** "Because log 0 is minus infinity, such terms must be left out." */
function weighting(asked: Said, said: Said): EmbeddingClaim | null {
  if (!asked.has('why') || !asked.has('weighting') || !asked.has('zero') || asked.has('not')) return null;
  if (!asked.only('ask', 'why', 'glove', 'weighting', 'zero', 'unseen', 'when', 'always')) return null;
  if (!said.only('why', 'log', 'zero', 'endless', 'left-out', 'sum', 'and', 'unseen', 'not', 'always')) return null;
  if (!said.has('log') || !said.has('endless') || said.has('not')) return null;
  return { kind: 'weight-cause', cause: 'log' };
}

/** "Why do we not multiply E by a one-hot vector?" */
function cost(asked: Said, said: Said): EmbeddingClaim | null {
  if (!asked.has('not') || !asked.only('ask', 'why', 'not', 'product', 'one-hot', 'lookup', 'than')) return null;
  if (!said.only('why', 'wasteful', 'lookup', 'product', 'one-hot', 'mostly', 'and')) return null;
  if (!said.has('wasteful')) return null;
  return { kind: 'lookup', cost: 'wasteful' };
}

/** How many terms the denominator of the softmax has. Letters stand for sizes that differ. */
function terms(asked: Said, said: Said, vocabulary: number | null, size: number | null): EmbeddingClaim | null {
  if (!asked.only('ask', 'model', 'terms', 'told-words', 'told-size', 'when', 'sum', 'size', 'vocabulary')) return null;
  if (!said.only('number', 'vocabulary', 'dimension', 'terms', 'told-words')) return null;
  // A letter stands for some size, other than any number that is said.
  const [words, width] = [vocabulary ?? (said.numbers.includes(37) ? 41 : 37), size ?? 5];
  if (said.has('told-words')) return { kind: 'terms', vocabulary: words, value: words };
  if (said.has('vocabulary') || said.has('dimension')) {
    if (said.has('number') || said.has('vocabulary') === said.has('dimension')) return null;
    return { kind: 'terms', vocabulary: words, value: said.has('vocabulary') ? words : width };
  }
  const [value] = said.numbers;
  return value === undefined || said.numbers.length > 1 ? null : { kind: 'terms', vocabulary: words, value };
}

/** How many entries θ_t or e_c has. */
function widthOf(asked: Said, said: Said, vocabulary: number | null, size: number | null): EmbeddingClaim | null {
  if (vocabulary === null || size === null || !asked.has('size') || asked.has('target') === asked.has('context'))
    return null;
  if (!asked.only('ask', 'model', 'size', 'target', 'context', 'told-words', 'told-size', 'and', 'when')) return null;
  const [value] = said.numbers;
  if (!said.only('number', 'size') || value === undefined || said.numbers.length > 1) return null;
  return { kind: 'width', of: [asked.has('target') ? 'θ' : 'e'], vocabulary, size, value };
}
