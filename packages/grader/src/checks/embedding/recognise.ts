import { changesSize } from '../../frames/changed-size.ts';
import { sentences } from '../../frames/clauses.ts';
import { sizesOf } from '../../frames/sizes.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf, readPhrase, slicePhrase } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { isUnseenInChinese, readTransfer, readTransferSizes, readUnseenWords } from './read-transfer.ts';
import { readAnalogy, readCompletion } from './analogy.ts';
import {
  asOptionsHaveIt,
  matrixAsked,
  productAsked,
  readCost,
  readMatrix,
  readOneHot,
  readPicks,
} from './read-matrix.ts';
import type { EmbeddingClaim, VectorName } from './claim.ts';

const KNOWN = [
  'vectors',
  'glove',
  'lookup',
  'filler.embedding',
  'number',
  'size',
  'size-of',
  'word',
  'embedding',
  'relation.equals',
  'gradient',
  'train',
  'if',
  'because',
];

/** What the stem tells: sizes, and whether it is about word vectors at all. */
interface Setting {
  readonly vocabulary: number | null;
  readonly size: number | null;
  readonly glove: boolean;
  readonly product: boolean;
  /** The vectors that the stem speaks of. */
  readonly vectors: readonly VectorName[];
}

/** Reads statements on word vectors, word2vec and GloVe; `null` where the item is about something else. */
export function recogniseEmbedding(reading: Reading): Recognition<EmbeddingClaim> | null {
  const { stem } = reading;
  const about = /\bembedding|word2vec|glove|skip-?gram|词嵌入|词向量|嵌入|incrustaci|einbettung|plongement/i;
  const near = /\bone[- ]?hot\b|\be_\{?\p{L}{2}|word vectors?|\bE\s?\*\s?o|\b\p{L}+ is to \p{L}+ as\b/iu;
  const isAbout = (text: string) => about.test(text) || near.test(text);
  if (!isAbout(stem.text) && !reading.statements.some(({ phrase }) => about.test(phrase.text))) return null;
  const sizes = sizesOf(stem);
  const told = (role: string) => sizes.find((size) => size.role === role)?.value ?? null;
  const setting: Setting = {
    vocabulary: told('vocabulary') ?? chineseNumber(stem.text, CHINESE_WORDS),
    size: told('embedding') ?? told('hidden') ?? chineseNumber(stem.text, CHINESE_SIZE),
    glove: /glove/i.test(stem.text),
    product: /\bE\s?\*?\s?[eo]_?(?!\p{L})|\bE\s?·|one-?\s?hot|独热/iu.test(stem.text),
    vectors: vectorsIn(stem),
  };
  if ((setting.vocabulary !== null || setting.size !== null) && changesSize(stem.text)) return null;
  const completed = reading.form === 'holds' ? readCompletion(stem, readPhrase) : null;
  if (completed !== null) {
    const claims = reading.statements.map(
      ({ phrase }) => completed(phrase) ?? { unread: 'Expected a person known by role and gender' },
    );
    return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
  }
  const matrix = reading.form === 'holds' || reading.form === 'fails' ? matrixAsked(stem) : null;
  if (matrix !== null) {
    const claims = reading.statements.map(
      ({ phrase }) => readMatrix(phrase, matrix) ?? { unread: 'Expected a shape or a number' },
    );
    if (claims.some((claim) => 'kind' in claim)) return { ...asOptionsHaveIt(claims), readsNumbers: true };
  }
  const product = reading.form === 'statement' ? null : productAsked(stem);
  if (product !== null) {
    const claims = reading.statements.map(
      ({ phrase }) => product(phrase) ?? { unread: 'Expected a column, a sum or a vector' },
    );
    if (claims.some((claim) => 'kind' in claim)) return { claims, readsNumbers: true };
  }
  const sizesAsked = readTransferSizes(stem);
  if (sizesAsked !== null && reading.form !== 'statement') {
    const claims = reading.statements.map(
      ({ phrase }) => readTransfer(phrase, sizesAsked) ?? { unread: 'Expected which of two sizes is much larger' },
    );
    return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
  }
  const unseen = reading.form === 'statement' ? readUnseenWords(stem) : null;
  // What gives a reason or lacks something in the sentences of the example is none of the claim's own, where the form reads it whole.
  if (unseen !== null)
    return {
      claims: [unseen],
      readsNumbers: true,
      ...(isUnseenInChinese(stem) && { readsParts: ['reason', 'absence'] as const }),
    };
  const claims = reading.statements.map(({ phrase }) =>
    reading.form === 'statement' ? readTruth(phrase, setting) : readStatement(phrase, setting),
  );
  if (!claims.some((claim) => 'kind' in claim)) return null;
  const counted = claims.some((claim) => 'kind' in claim && claim.kind === 'counts');
  return {
    claims,
    readsNumbers: true,
    // "Why do we not compute E·o": what is not done is what the options give reasons against.
    ...(asksWhyNot(stem, setting) && { readsNegation: true }),
    ...(counted && { assumptions: ['The window reaches equally far to both sides, as in the course'] }),
  };
}

/** "10000个单词学习词嵌入", "10000个单词的词汇表": the words that there are; "500维的词嵌入": how long their vectors are. */
const CHINESE_WORDS = /(?<!\d)(\d{1,3}(?:,\d{3})+|\d{1,7})\s?个(?:不同的)?(?:单词|词)(?:的?词汇|学习)/u;
const CHINESE_SIZE = /(?<!\d)(\d{1,6})\s?维的?(?:词嵌入|词向量|嵌入)/u;

function chineseNumber(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found.replace(/,/g, ''));
}

function asksWhyNot(stem: Phrase, { product }: Setting): boolean {
  return (
    product &&
    /\bwhy\b|por qué|warum|pourquoi|为什么|为何/iu.test(stem.text) &&
    /\b(?:comput\w*|call\w*|multipl\w*|calcul\w*|berechn\w*|use[ds]?|product|perform\w*|implement\w*)\b|用|计算/iu.test(
      stem.text,
    ) &&
    mentionsOf(stem, 'polarity.not').length === 1
  );
}

/** A true/false stem: its last sentence that says something. */
function readTruth(stem: Phrase, setting: Setting): EmbeddingClaim | Unread {
  const parts = sentences(stem.text).map(({ start, end }) => slicePhrase(stem, start, end));
  // What a sentence says of the vectors' size is asked there, not told: only the other sentences tell it.
  const toldBesides = (part: Phrase) =>
    parts
      .filter((other) => other !== part)
      .flatMap((other) => sizesOf(other))
      .find(({ role }) => role === 'embedding' || role === 'hidden')?.value ?? null;
  const read = [...parts].reverse().map((part) => readStatement(part, { ...setting, size: toldBesides(part) }));
  const claims = read.filter((claim): claim is EmbeddingClaim => 'kind' in claim);
  const [only] = claims;
  return claims.length === 1 && only !== undefined ? only : { unread: 'Expected one statement on word vectors' };
}

function readStatement(phrase: Phrase, setting: Setting): EmbeddingClaim | Unread {
  const analogy = readAnalogy(phrase, readPhrase);
  if (analogy !== null) return { kind: 'analogy', analogy };
  const matrix = readPicks(phrase) ?? readCost(phrase, setting.product) ?? readOneHot(phrase);
  if (matrix !== null) return matrix;
  const negations = mentionsOf(phrase, 'polarity.not');
  const left = uncovered(phrase, [...KNOWN, ...(negations.length > 0 ? ['polarity'] : [])]).filter(
    (word) => !SYMBOL.test(word),
  );
  if (left.length > 0) return { unread: `Not understood: ${left.join(', ')}` };
  if (negations.length > 1) return { unread: 'Two negations are not understood' };
  const affirmed = negations.length === 0;
  for (const read of FRAMES) {
    const claim = read(phrase, setting, affirmed);
    if (claim !== null) return claim;
  }
  return { unread: 'Expected a known statement on word vectors' };
}

/** Symbols whose parts OCR left apart. */
const SYMBOL = /^(?:[eEθX](?:_.{0,8})?|\\?theta.{0,4}|_+)$/;

const NECESSARY =
  /\b(?:should|must|need|needs|ought|have to|has to|having to|required|debe|deben|deberían|tienen que|müssen|sollten|doivent|devraient)\b|应该|必须|需要|应/i;
const POSSIBLE = /\b(?:could|can|may|might|podrían?|pueden?|können|könnten|peuvent|pourraient)\b|可以|可能/i;

type Frame = (phrase: Phrase, setting: Setting, affirmed: boolean) => EmbeddingClaim | null;

const FRAMES: readonly Frame[] = [
  function weightAtZero({ text }, _setting, affirmed) {
    const match = /\bf\s?\(\s?0\s?\)\s?=\s?([01])(?!\.?\d)/.exec(text);
    return match === null || !affirmed ? null : { kind: 'weight-at-zero', value: match[1] === '0' ? 0 : 1 };
  },
  function start(phrase, _setting, affirmed) {
    if (!has(phrase, 'vectors.start') || !affirmed || vectorsIn(phrase).length === 0) return null;
    const [zero, random] = [has(phrase, 'vectors.zero') || zeroNumber(phrase), has(phrase, 'vectors.random')];
    return zero === random ? null : { kind: 'start', from: zero ? 'zero' : 'random' };
  },
  function counts(phrase, _setting, affirmed) {
    const inside = /单词\s?[ij]\s?在\s?(?:单词\s?)?[ij]\s?(?:的上下文)?中出现/u.test(phrase.text);
    if (!affirmed || !has(phrase, 'glove.count')) return null;
    if (!inside && (!has(phrase, 'glove.appears') || !has(phrase, 'glove.context'))) return null;
    const [first, second] = [...phrase.text.matchAll(/(?<![A-Za-z_{])[ij](?![A-Za-z_}])/g)].map(([letter]) => letter);
    return first === undefined || second === undefined || first === second
      ? null
      : { kind: 'counts', order: first === 'i' ? 'ij' : 'ji' };
  },
  function close(phrase, _setting, affirmed) {
    const both = vectorsIn(phrase).length === 2;
    return both && has(phrase, 'vectors.close') && has(phrase, 'vectors.same-word')
      ? { kind: 'close', holds: affirmed }
      : null;
  },
  function width(phrase, { vocabulary, size }, affirmed) {
    const of = vectorsIn(phrase);
    const value = onlyNumber(phrase);
    if (
      !affirmed ||
      of.length === 0 ||
      value === null ||
      vocabulary === null ||
      size === null ||
      !has(phrase, 'size.dimension', 'vectors.embedding', 'size')
    )
      return null;
    return { kind: 'width', of, vocabulary, size, value };
  },
  function bothWidths(phrase, { vocabulary, size, vectors }, affirmed) {
    const value = onlyNumber(phrase);
    const both =
      /^\s?(?:they are |they both are )?both\b|\b(?:are both|both are)\b|\bbeide\b|\bambos\b|\btous deux\b|都/iu.test(
        phrase.text,
      );
    const named = new Set([...vectors, ...vectorsIn(phrase)]);
    if (!affirmed || !both || value === null || vocabulary === null || size === null || named.size < 2) return null;
    return /dimension|维/iu.test(phrase.text) ? { kind: 'width', of: ['θ', 'e'], vocabulary, size, value } : null;
  },
  function mixedWidths(phrase, { vocabulary, size }, affirmed) {
    if (!affirmed || vocabulary === null || size === null) return null;
    const of = (name: string) =>
      new RegExp(
        `${name}\\s?(?:_\\{?\\w\\}?)?\\s(?:is |has )?(?:a |an )?(\\d{1,6})(?:[- ]dimension|维| dim)?`,
        'iu',
      ).exec(phrase.text)?.[1];
    const [target, context] = [of('(?:θ|theta)'), of('(?<!\\p{L})e')];
    if (target === undefined || context === undefined || !/dimension|维/iu.test(phrase.text)) return null;
    return { kind: 'widths', vocabulary, size, θ: Number(target), e: Number(context) };
  },
  function sameAsVocabulary(phrase, _setting, affirmed) {
    const { text } = phrase;
    const compares =
      /\b(?:as many dimensions as (?:there are )?(?:words|entries)|(?:dimension(?:ality|s)?|size|width)\b.{0,60}\s(?:same|equals?|equal to|identical)\b.{0,40}\s(?:vocabulary|number of words|dictionary)|same (?:dimension(?:ality)?|size|width|number of dimensions) as (?:the )?(?:vocabulary|dictionary|number of words))/iu.test(
        text,
      );
    if (!compares || !NECESSARY.test(text)) return null;
    return { kind: 'full-width', holds: affirmed };
  },
  function trained(phrase, _setting, affirmed) {
    const of = vectorsIn(phrase);
    return affirmed && of.length > 0 && has(phrase, 'vectors.trained') && onlyNumber(phrase) === null
      ? { kind: 'trained', of }
      : null;
  },
  function fullWidth(phrase, { vocabulary }, affirmed) {
    const value = onlyNumber(phrase);
    if (
      value === null ||
      vocabulary === null ||
      !has(phrase, 'vectors.embedding') ||
      !/dimension|维/i.test(phrase.text)
    )
      return null;
    // "Must be" asks for all dimensions and "need not" denies it; "can be" and "cannot be" say something else of all of them.
    if (value === vocabulary) return NECESSARY.test(phrase.text) ? { kind: 'full-width', holds: affirmed } : null;
    // "Could be 1000 dimensional" denies that all 20000 dimensions are needed.
    return value < vocabulary && POSSIBLE.test(phrase.text) ? { kind: 'full-width', holds: !affirmed } : null;
  },
  function lookup(phrase, { product }, affirmed) {
    const [wasteful, cheap] = [has(phrase, 'lookup.wasteful'), has(phrase, 'lookup.cheap')];
    if (!product || wasteful === cheap || !affirmed) return null;
    return { kind: 'lookup', cost: wasteful ? 'wasteful' : 'cheap' };
  },
];

function vectorsIn(phrase: Phrase): readonly VectorName[] {
  const found: VectorName[] = [];
  if (has(phrase, 'vectors.target') || /\\?theta_?\{?[ti]/.test(phrase.text)) found.push('θ');
  if (has(phrase, 'vectors.context') || /(?<!\p{L})e_\{?[cjiw]\}?/u.test(phrase.text)) found.push('e');
  return found;
}

/** The one number that a statement tells of vectors; the size of the vocabulary, named as such, is another thing. */
function onlyNumber(phrase: Phrase): number | null {
  const words = sizesOf(phrase).filter(({ role }) => role === 'vocabulary');
  const numbers = mentionsOf(phrase, 'number').filter(
    ({ surface, start }) => /\d/.test(surface) && !words.some((word) => word.start === start),
  );
  const values = new Set(numbers.map(({ value }) => Number(value)));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

function zeroNumber(phrase: Phrase): boolean {
  return mentionsOf(phrase, 'number').some(({ value }) => value === 0);
}
