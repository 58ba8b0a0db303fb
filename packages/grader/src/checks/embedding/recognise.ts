import { sentences } from '../../frames/clauses.ts';
import { sizesOf } from '../../frames/sizes.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf, readPhrase, slicePhrase } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { readTransfer, readTransferSizes, readUnseenWords } from './read-transfer.ts';
import { readAnalogy } from './analogy.ts';
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
}

/** Reads statements on word vectors, word2vec and GloVe; `null` where the item is about something else. */
export function recogniseEmbedding(reading: Reading): Recognition<EmbeddingClaim> | null {
  const { stem } = reading;
  const about = /\bembedding|word2vec|glove|skip-?gram|词嵌入|词向量|嵌入|incrustaci|einbettung|plongement/i;
  if (!about.test(stem.text) && !reading.statements.some(({ phrase }) => about.test(phrase.text))) return null;
  const sizes = sizesOf(stem);
  const told = (role: string) => sizes.find((size) => size.role === role)?.value ?? null;
  const setting: Setting = {
    vocabulary: told('vocabulary'),
    size: told('embedding') ?? told('hidden'),
    glove: /glove/i.test(stem.text),
    product: /\bE\s?\*\s?[eo]_?|\bE\s?·|one-?\s?hot/i.test(stem.text),
  };
  const sizesAsked = readTransferSizes(stem);
  if (sizesAsked !== null && reading.form !== 'statement') {
    const claims = reading.statements.map(
      ({ phrase }) => readTransfer(phrase, sizesAsked) ?? { unread: 'Expected which of two sizes is much larger' },
    );
    return claims.some((claim) => 'kind' in claim) ? { claims } : null;
  }
  const unseen = reading.form === 'statement' ? readUnseenWords(stem) : null;
  if (unseen !== null) return { claims: [unseen] };
  const claims = reading.statements.map(({ phrase }) =>
    reading.form === 'statement' ? readTruth(phrase, setting) : readStatement(phrase, setting),
  );
  if (!claims.some((claim) => 'kind' in claim)) return null;
  const counted = claims.some((claim) => 'kind' in claim && claim.kind === 'counts');
  return {
    claims,
    ...(counted && { assumptions: ['The window reaches equally far to both sides, as in the course'] }),
  };
}

/** A true/false stem: its last sentence that says something. */
function readTruth(stem: Phrase, setting: Setting): EmbeddingClaim | Unread {
  const parts = sentences(stem.text).map(({ start, end }) => slicePhrase(stem, start, end));
  const read = [...parts].reverse().map((part) => readStatement(part, setting));
  const claims = read.filter((claim): claim is EmbeddingClaim => 'kind' in claim);
  const [only] = claims;
  return claims.length === 1 && only !== undefined ? only : { unread: 'Expected one statement on word vectors' };
}

function readStatement(phrase: Phrase, setting: Setting): EmbeddingClaim | Unread {
  const analogy = readAnalogy(phrase, readPhrase);
  if (analogy !== null) return { kind: 'analogy', analogy };
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
  /\b(?:should|must|need|needs|ought|have to|has to|debe|deben|deberían|tienen que|müssen|sollten|doivent|devraient)\b|应该|必须|需要|应/i;
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
    if (!affirmed || !has(phrase, 'glove.count') || !has(phrase, 'glove.appears') || !has(phrase, 'glove.context'))
      return null;
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
