import { hedgesIn } from '../../frames/hedges.ts';
import { sizesOf } from '../../frames/sizes.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Unread } from '../../types.ts';
import type { EmbeddingClaim, MatrixOf } from './claim.ts';

const KNOWN = [
  'around',
  'story',
  'vectors',
  'lookup',
  'matrix',
  'filler.embedding',
  'number',
  'size',
  'size-of',
  'word',
  'embedding',
  'relation.equals',
  'if',
  'ask',
  'polarity.not',
  'truth',
];

const SYMBOL = /^(?:[A-Za-z]|[eoEO]_.{1,8}|[jkiVd](?:-?th)?)$/;

/** Words of a phrase that its frame has not read. */
function strangeIn(phrase: Phrase): readonly string[] {
  const hedges = hedgesIn(phrase, ['lookup', 'polarity.not', 'matrix']);
  return [...uncovered(phrase, KNOWN).filter((word) => !SYMBOL.test(word)), ...hedges];
}

const PRODUCT = String.raw`(?:(?:multiply\w*|multiplication of)\s(?:the\s|an?\s)?(?:embedding matrix(?: E)?|E|embeddings)\s(?:by|with|and|times)\s(?:the\s|an?\s)?(?:one[- ]?hot(?: vector)?(?: o(?:_\S{1,6})?)?(?: of (?:word|a word|the word|index|that word)(?: (?:[ijw]|\d{1,6}))?)?|o_?\{?\w{1,5}\}?)|(?:the\s)?product (?:of )?E\s?[*·]?\s?(?:and )?o(?:_?\{?\w{1,5}\}?)?|E\s?[*·]?\s?o(?:_?\{?\w{1,5}\}?)?)`;
const GIVES = String.raw`\s(?:picks?(?: out)?|selects?|gives?|yields?|returns?|is|equals?|extracts?|produces?|results? in|amounts to)`;

/** "Multiplying E by a one-hot vector gives the column of that word." */
export function readPicks(phrase: Phrase): EmbeddingClaim | null {
  const match = new RegExp(`${PRODUCT}${GIVES}\\s(?<what>.{3,80})$`, 'iu').exec(phrase.text);
  const what = match?.groups?.['what'] ?? '';
  if (match === null || strangeIn(phrase).length > 0 || mentionsOf(phrase, 'polarity.not').length > 0) return null;
  // "… is the most efficient way to get the embedding" tells of its cost, not of what it gives.
  if (/\b(?:way|ways|method|approach|means|how|to|most|least|than|inefficient|efficient|wasteful)\b/iu.test(what))
    return null;
  if (/\b(?:sum|mean|average|product|all)\b/iu.test(what)) return { kind: 'picks', what: 'sum' };
  if (/\bone[- ]?hot\b/iu.test(what)) return { kind: 'picks', what: 'one-hot' };
  if (/\brow\b/iu.test(what) || /\b(?:another|other|different|next|previous|two|several)\b/iu.test(what)) return null;
  if (/\bcolumns?\b/iu.test(what)) return { kind: 'picks', what: 'column' };
  return /\b(?:embedding|vector|e_\{?\w)/iu.test(what) ? { kind: 'picks', what: 'column' } : null;
}

/** "What is E·o_5?": options name what the product is. `null` where a stem asks otherwise. */
export function productAsked(stem: Phrase): ((option: Phrase) => EmbeddingClaim | null) | null {
  if (!/\bwhat (?:is|does)\b[^.?]{0,40}\sE\s?[*·]?\s?o(?:_?\{?\w{1,5}\}?)?[^.?]{0,20}\?\s*$/iu.test(stem.text))
    return null;
  if (/\b(?:shape|dimension|size|cost|how many)\b/iu.test(stem.text.slice(stem.text.search(/\bwhat\b/iu)))) return null;
  return (option) => {
    if (strangeIn(option).length > 0 || mentionsOf(option, 'polarity.not').length > 0) return null;
    if (/\brows?\b|\bwhole\b|\ball\b/iu.test(option.text)) return null;
    if (/\bsum\b/iu.test(option.text)) return { kind: 'picks', what: 'sum' };
    if (/\bone[- ]?hot\b/iu.test(option.text)) return { kind: 'picks', what: 'one-hot' };
    return /\b(?:column|embedding)\b/iu.test(option.text) ? { kind: 'picks', what: 'column' } : null;
  };
}

const LOOKUP = String.raw`(?:look(?:ing|s|ed)?\s(?:(?:a|the|its|up|column|row|embedding|vector|word|it|in)\s?){1,5}(?:up)?|look-?up|indexing|tak(?:ing|es)\s(?:the|a)\s(?:column|row)|reading\s(?:the|a|one)\s(?:column|row)|copying)`;
const FULL = String.raw`(?:multipl(?:y|ies|ying|ication)|(?:matrix |full )?product|E\s?[*·]\s?o)`;
const LESS = String.raw`(?:(?:much |far )?(?:cheaper|faster|more efficient|less expensive|less costly|quicker)|(?:far |much )?(?:fewer|less) (?:multiplications|operations|computations?|work|computing))`;
const MORE = String.raw`(?:(?:much |far )?(?:slower|more expensive|less efficient|more costly)|(?:far |much )?more (?:multiplications|operations|computations?|work))`;

/** "Looking a column up is cheaper than multiplying", "the full product is the cheapest way". */
export function readCost(phrase: Phrase, product: boolean): EmbeddingClaim | null {
  const { text } = phrase;
  if (!product || mentionsOf(phrase, 'polarity.not').length > 0 || strangeIn(phrase).length > 0) return null;
  const compared = (a: string, sign: string, b: string): boolean =>
    new RegExp(`${a}.{0,60}?${sign}.{0,40}?\\bthan\\b.{0,60}?${b}`, 'iu').test(text) ||
    new RegExp(`${sign}\\s(?:when|if|by|for)?.{0,20}?${a}.{0,30}?\\bthan\\b.{0,40}?${b}`, 'iu').test(text);
  if (compared(LOOKUP, LESS, FULL) || compared(FULL, MORE, LOOKUP)) return { kind: 'lookup', cost: 'wasteful' };
  if (compared(LOOKUP, MORE, FULL) || compared(FULL, LESS, LOOKUP)) return { kind: 'lookup', cost: 'cheap' };
  return new RegExp(`${FULL}.{0,40}\\s(?:is|be)\\s(?:the\\s)?(?:cheapest|fastest|most efficient)\\b`, 'iu').test(text)
    ? { kind: 'lookup', cost: 'cheap' }
    : null;
}

/** What a stem tells of a matrix of word vectors: sizes, and whether words are columns or rows (`null`: it does not tell). */
export interface MatrixAsked {
  readonly of: MatrixOf;
  readonly vocabulary: number;
  readonly size: number;
  readonly columns: boolean | null;
  readonly symbols: ReadonlyMap<string, number>;
}

/** Stand-ins for sizes that are letters; they differ from each other and from 1. */
const LETTERS = { vocabulary: 11, size: 3 };

/** What a stem asks of an embedding matrix: its shape, its number of entries, the shape of E·o; `null` where it asks otherwise. */
export function matrixAsked(stem: Phrase): MatrixAsked | null {
  const { text } = stem;
  const told = sizesOf(stem);
  const symbols = new Map<string, number>();
  const letter = (pattern: RegExp, value: number): number | null => {
    const name = pattern.exec(text)?.[1];
    if (name === undefined) return null;
    symbols.set(name, value);
    return value;
  };
  const given =
    /\bE\b[^.?]{0,30}?\s(?:is|has (?:shape|size|dimensions?)|(?:of|with) (?:shape|size|dimensions?)|be)\s(?:an?\s)?[([]?\s?(\d{1,6})\s?(?:[*x×,]|by)\s?(\d{1,6})\s?[)\]]?/u.exec(
      text,
    );
  const vocabulary =
    (given === null ? null : Number(given[2])) ??
    told.find(({ role }) => role === 'vocabulary')?.value ??
    number(/(\d{1,3}(?:[,. ']\d{3})+|\d{1,6})\s?-?(?:words|tokens|个词|个单词)/iu, text) ??
    number(/\bEmbedding\(\s?(\d{1,6})\s?,/u, text) ??
    number(/\bV\s?=\s?(\d{1,3}(?:[,. ']\d{3})+|\d{1,6})/u, text) ??
    letter(/\b(?:vocabulary|dictionary)(?: size)?(?: of)?(?: size)? ([VNK])\b/u, LETTERS.vocabulary) ??
    letter(/\b([VNK]) words\b/u, LETTERS.vocabulary);
  const size =
    (given === null ? null : Number(given[1])) ??
    told.find(({ role }) => role === 'embedding')?.value ??
    number(/(\d{1,5})\s?-?(?:dimension|维)/iu, text) ??
    number(/\bdimension(?:ality)?(?: of| is| =)?\s(\d{1,5})/iu, text) ??
    number(/\bEmbedding\(\s?\d{1,6}\s?,\s?(\d{1,5})\s?\)/u, text) ??
    number(/\bd\s?=\s?(\d{1,5})\b/u, text) ??
    letter(/\b([dDnk])-dimensional\b/u, LETTERS.size) ??
    letter(/\b(?:dimension|size) ([dDnk])\b/u, LETTERS.size);
  if (vocabulary === null || size === null) return null;
  const asked = questionPart(text);
  const matrix = /\b(?:embedding matrix|matrix|E|embedding layer|table)\b|矩阵/u.test(asked);
  const product = /E\s?[*·]?\s?o/u.test(asked);
  const shape = /\b(?:shape|dimensions?|size)\b|形状|forma|Form\b|forme/iu.test(asked);
  const count =
    /\bhow many (?:entries|numbers|parameters|weights|elements|values|trainable)|number of (?:its |the )?(?:trainable |learnable )?(?:entries|parameters|weights)|多少个?参数/iu.test(
      asked,
    );
  if (
    /\b(?:bytes|memory|MB|GB|layers?'s? output|output of the (?:layer|embedding)|batch|sequence of|sentence of|bias|LSTM|GRU|RNN|dense)\b/iu.test(
      text,
    )
  )
    return null;
  if (shape === count) return null;
  const of: MatrixOf | null = count
    ? matrix && !/\b(?:one|a|each|single) word/iu.test(asked)
      ? 'entries'
      : /\b(?:one|a|each|single)\b.{0,12}\sword/iu.test(asked)
        ? 'vector'
        : null
    : product
      ? 'product'
      : matrix || /\bE\b/u.test(asked)
        ? 'matrix'
        : null;
  if (of === null) return null;
  const columns =
    given !== null
      ? true
      : /\bcolumn (?:per|for each) word|(?:one|a|each|every) column (?:per|for|is|holds|of)|per column|embedding dimension [*x×] vocabulary|每列/iu.test(
            text,
          )
        ? true
        : /\brow (?:per|for each) word|(?:one|a|each|every) row (?:per|for|is|holds)|vocabulary(?: size)? [*x×] |每行|\bKeras\b|\bPyTorch\b|nn\.Embedding/iu.test(
              text,
            )
          ? false
          : null;
  return { of, vocabulary, size, columns, symbols };
}

/** The sentence that asks, or the end of a stem that an option completes. */
function questionPart(text: string): string {
  const parts = text.split(/(?<=[.?!。？])\s/u).filter((part) => part.trim() !== '');
  const asking = parts.find((part) => /[?？]\s*$/u.test(part)) ?? parts.at(-1) ?? text;
  const from = asking.search(/\b(?:how many|what|which)\b/iu);
  const question = from > 0 && asking.length - from > 12 ? asking.slice(from) : asking;
  // "How many entries does it have?": what "it" is stands before.
  return /\b(?:it|its)\b/iu.test(question)
    ? question.replace(/\bits?\b/iu, () =>
        /\b(?:embedding )?matrix\b|\bembedding layer\b/iu.test(text) ? 'the matrix' : 'it',
      )
    : question;
}

function number(pattern: RegExp, text: string): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found.replace(/[,. ']/g, ''));
}

const DIM = String.raw`\d{1,3}(?:[,.' ]\d{3})+|\d{1,8}|[a-z]`;
const TUPLE = new RegExp(String.raw`^\s?[([]?\s?(${DIM})\s?(?:[*x×]|by|,\s)\s?(${DIM})\s?[)\]]?\s?\.?$`, 'iu');
const SINGLE = new RegExp(
  String.raw`^\s?[([]?\s?(${DIM})\s?,?\s?[)\]]?(?:\s(?:numbers|entries|parameters|weights|values))?\s?\.?$`,
  'iu',
);

/** An option as a shape or a number of entries. */
export function readMatrix(phrase: Phrase, asked: MatrixAsked): EmbeddingClaim | null {
  const text = phrase.text.replace(/\b(?:It has|It is|shape)\b/giu, ' ').trim();
  const valueOf = (part: string | undefined): number | null => {
    if (part === undefined) return null;
    if (/^[A-Z]$/i.test(part)) return asked.symbols.get(part) ?? null;
    return Number(part.replace(/[,.' ]/g, ''));
  };
  const tuple = TUPLE.exec(text);
  const single = SINGLE.exec(text);
  if (asked.of === 'entries' || asked.of === 'vector') {
    const value = tuple === null ? valueOf(single?.[1]) : null;
    return value === null ? null : { kind: 'matrix', ...sizes(asked), value: [value] };
  }
  const value = tuple === null ? [valueOf(single?.[1])] : [valueOf(tuple[1]), valueOf(tuple[2])];
  if (value.some((each) => each === null)) return null;
  // A product is a vector: "300" and "300 × 1" are the same; a matrix needs two sizes.
  if (asked.of === 'matrix' && value.length !== 2) return null;
  return { kind: 'matrix', ...sizes(asked), value: value as number[] };
}

/** Where nothing tells whether words are columns or rows and options have the matrix one way only, that way is meant. */
export function asOptionsHaveIt(claims: readonly (EmbeddingClaim | Unread)[]): {
  readonly claims: readonly (EmbeddingClaim | Unread)[];
  readonly assumptions?: readonly string[];
} {
  const ways = claims.flatMap((claim) => {
    if (!('kind' in claim) || claim.kind !== 'matrix' || claim.of !== 'matrix' || claim.columns !== null) return [];
    const [rows, columns] = claim.value;
    const { size, vocabulary } = claim;
    return (rows === size && columns === vocabulary) || (rows === vocabulary && columns === size)
      ? [rows === size]
      : [];
  });
  const [columns] = ways;
  if (columns === undefined || ways.includes(!columns)) return { claims };
  return {
    claims: claims.map((claim) => ('kind' in claim && claim.kind === 'matrix' ? { ...claim, columns } : claim)),
    assumptions: [`the ${columns ? 'columns' : 'rows'} of the embedding matrix are the words', as the options have it`],
  };
}

const sizes = ({ of, vocabulary, size, columns }: MatrixAsked) => ({ of, vocabulary, size, columns });

/** "The one-hot vectors of two different words have an inner product of 0." */
export function readOneHot(phrase: Phrase): EmbeddingClaim | null {
  const { text } = phrase;
  if (!/\bone[- ]?hot\b/iu.test(text) || /\bE\b|embedding/iu.test(text)) return null;
  if (mentionsOf(phrase, 'polarity.not').length > 0) return null;
  if (/\b(?:inner|dot|scalar) product\b/iu.test(text) && /\b(?:identical|same|equal|itself)\b/iu.test(text))
    return null;
  const quotes = text.replace(/"[^"]{1,30}"|'[^']{1,30}'/gu, ' ');
  if (/\b(?:inner|dot|scalar) product\b/iu.test(text) && /\b(?:any two|different|two|distinct)\b/iu.test(text)) {
    const value = /\b(?:of|is|equals?|=|be)\s(0|zero|1|one)\b/iu.exec(quotes)?.[1];
    return value === undefined
      ? null
      : { kind: 'one-hot', of: 'inner', holds: /^(?:0|zero)$/i.test(value) ? 'zero' : 'one' };
  }
  if (/\bdistance\b/iu.test(text)) {
    if (/\b(?:same|equal|identical)\b/iu.test(text)) return { kind: 'one-hot', of: 'distance', holds: 'same' };
    if (/\b(?:smaller|larger|closer|less|greater)\b/iu.test(text))
      return { kind: 'one-hot', of: 'distance', holds: 'differs' };
  }
  return null;
}
