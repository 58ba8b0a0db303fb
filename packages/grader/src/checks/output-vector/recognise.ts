import { asides } from '../../frames/asides.ts';
import { amountsToSomething, hedgesIn } from '../../frames/hedges.ts';
import { questionOf } from '../../frames/question.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { Size, VectorClaim } from './claim.ts';
import { OVER_WORDS, readRoles, roleIn, type Roles } from './read-roles.ts';
import { type Letters, type SizeTerm, sizeTerms } from './read-size.ts';

/** Concepts whose words a statement may use without changing what it says. */
const KNOWN = [
  'out',
  'time',
  'word',
  'cell',
  'number',
  'vector',
  'size',
  'relation.equals',
  'relation.in',
  'ask.which',
  'truth',
];

const RANGE = 'a range of values is read as its ends: values come close to both and do not leave it';
const SOFTMAX = 'the output layer is a softmax over the vocabulary';

/** Reads what each statement says of the output vector, or `null` where the item is not about it. */
export function recognise(reading: Reading): Recognition<VectorClaim> | null {
  const { stem, statements, form } = reading;
  if (
    !has(stem, 'out.topic', 'cell', 'lm.model') ||
    !(has(stem, 'out.size.vocabulary') || OVER_WORDS.test(stem.text)) ||
    !isAboutOutput(stem)
  )
    return null;
  if (form !== 'statement' && isStrange(stem)) return null;
  const roles = readRoles(stem);
  const question = questionOf(stem);
  const asks: Asked | null =
    form === 'statement'
      ? null
      : has(question, 'out.sum')
        ? 'sum'
        : has(stem, 'out.length') && /[?？]/.test(stem.text)
          ? 'length'
          : null;
  const claims = statements.map(({ phrase }) => readStatement(phrase, roles, asks));
  if (claims.every((claim) => 'unread' in claim)) return null;
  const hasRange = claims.some((claim) => 'kind' in claim && claim.kind === 'entries');
  return { claims, assumptions: hasRange ? [SOFTMAX, RANGE] : [SOFTMAX] };
}

/** A network that does something else than write words has words in its stem that this question does not need. */
function isStrange(stem: Phrase): boolean {
  const rest = uncovered(
    stem,
    [...KNOWN, 'story', 'lm', 'input', 'output', 'sequence', 'train'],
    [...outputSymbols(stem.text), ...asides(stem.text)],
  );
  return amountsToSomething(rest) || hedgesIn(stem, ['out'], asides(stem.text)).length > 0;
}

/** The output itself, not the hidden state, a gate or an embedding. */
function isAboutOutput(stem: Phrase): boolean {
  if (has(stem, 'gate', 'lm.other', 'out.other')) return false;
  const question = questionOf(stem);
  // "Which is true of the input x?" under a stem that names the output too.
  const isElse =
    has(question, 'input', 'out.size.hidden', 'out.size.embedding') || /(?<!\p{L})[xh]\s?[\^_<]/u.test(question.text);
  if (isElse && !has(question, 'output')) return false;
  if (/ausgabevektor|vecteur de sortie|vector de salida|输出向量/iu.test(stem.text)) return true;
  return has(stem, 'output') || /(?<!\p{L})[yo]\p{M}?\s?[\^_<]/u.test(stem.text) || /ŷ/u.test(stem.text);
}

function readStatement(phrase: Phrase, roles: Roles, asks: Asked | null): VectorClaim | Unread {
  const symbols = outputSymbols(phrase.text);
  const text = blanked(phrase.text, symbols);
  const where = /,\s?(?:where|donde|wobei|où)\s/u.exec(text)?.index ?? text.length;
  const found = sizeTerms(text, roles.letters);
  const terms = found.filter((term) => term.start < where && !isDefinition(phrase, text, term));
  const rest = uncovered(phrase, KNOWN, [...symbols, ...found, ...asides(phrase.text)]).filter(
    (word) => !/^i{1,3}$/.test(word),
  );
  const hedges = hedgesIn(phrase, ['out'], asides(phrase.text));
  const unknown = [...rest, ...hedges, ...strangeLetters(text, roles.letters)];
  if (unknown.length > 0) return { unread: `not understood: ${unknown.join(', ')}` };
  if (mentionsOf(phrase, 'polarity.not').some((mention) => !isInside(mention, phrase)))
    return { unread: 'a negated statement' };
  if (terms.some(({ size }) => size === null)) return { unread: 'a size could not be read' };
  const claim = readKind(phrase, text, terms, asks);
  if (claim === null) return { unread: 'no property of a vector was found' };
  // A number of entries can only be held against a vocabulary whose size is known.
  const isKnown = roles.sizes.vocabulary !== undefined || [...roles.letters.values()].includes('vocabulary');
  if (claim.kind === 'length' && 'value' in claim.size && claim.size.value > 1 && !isKnown)
    return { unread: "the vocabulary's size was not found" };
  return { ...claim, sizes: roles.sizes };
}

/** What a stem asks for where its options are bare numbers. */
type Asked = 'length' | 'sum';

type Kind = VectorClaim extends infer C ? (C extends VectorClaim ? Omit<C, 'sizes'> : never) : never;

/** What may stand between the two ends of a range or the two values of an alternative. */
const BETWEEN =
  /^(?:(?:or|o|oder|ou) (?:exactly|exactamente|genau|exactement)|to|and|[,\-ay]|\.{2,3}|,?\s?or|[oueà到至和与或]|hasta|et|ou|und|oder|bis|或者)$/iu;

function readKind(phrase: Phrase, text: string, terms: readonly SizeTerm[], asks: Asked | null): Kind | null {
  const sizes = terms.map(({ size }) => size as Size);
  const [first, second] = sizes;
  if (has(phrase, 'out.one-hot')) return sizes.length === 0 ? { kind: 'one-hot' } : null;
  if (has(phrase, 'out.sum') || asks === 'sum')
    return sizes.length === 1 && first ? { kind: 'sum', size: first } : null;
  if (has(phrase, 'out.matrix')) return readMatrix(sizes);
  if (sizes.length >= 2 && first && second) return readRange(phrase, text, terms, [first, second, ...sizes.slice(2)]);
  if (has(phrase, 'out.exceeds')) return null;
  if (sizes.length === 1 && first) {
    const isCount = mentionsOf(phrase, 'out.entry').some(({ start }) => /^\s?$/.test(text.slice(terms[0]?.end, start)));
    return has(phrase, 'out.length') || asks === 'length' || isCount ? { kind: 'length', size: first } : null;
  }
  if (sizes.length > 0) return null;
  if (has(phrase, 'out.scalar')) return { kind: 'length', size: { value: 1 } };
  if (has(phrase, 'out.nonnegative', 'out.positive')) {
    return has(phrase, 'out.negative') ? null : { kind: 'entries', low: { value: 0 }, high: null, whole: false };
  }
  if (has(phrase, 'out.whole')) return { kind: 'entries', low: null, high: null, whole: true };
  if (has(phrase, 'out.real')) return { kind: 'entries', low: null, high: null, whole: false };
  const role = roleIn(phrase);
  if ((has(phrase, 'out.length') || asks === 'length') && role !== null) return { kind: 'length', size: { role } };
  return has(phrase, 'out.distribution') ? { kind: 'distribution' } : null;
}

/** "Between 0 and 1", "0 or 1", and perhaps "… and some entry is larger than 1". */
function readRange(
  phrase: Phrase,
  text: string,
  terms: readonly SizeTerm[],
  sizes: readonly [Size, Size, ...Size[]],
): Kind | null {
  const [low, high, exceeds, ...more] = sizes;
  if (more.length > 0 || !has(phrase, 'out.entry', 'out.range')) return null;
  if (!BETWEEN.test(text.slice(terms[0]?.end, terms[1]?.start).trim())) return null;
  const isEither = has(phrase, 'out.either') || /\{[^{}]{0,40}\}/.test(text);
  const kind = { kind: 'entries', low, high, whole: isEither || has(phrase, 'out.whole') } as const;
  if (exceeds === undefined) return has(phrase, 'out.exceeds') ? null : kind;
  const isAfter = /^\s?,?\s?(?:and|y|und|et|且|并且|而且)\s?[^,.;]{0,40}$/iu.test(
    text.slice(terms[1]?.end, terms[2]?.start),
  );
  return isAfter && has(phrase, 'out.exceeds') ? { ...kind, exceeds } : null;
}

/** A matrix of `L × N`, read as one product, or of two sizes. */
function readMatrix(sizes: readonly Size[]): Kind | null {
  const [first, second] = sizes;
  if (sizes.length === 2 && first && second) return { kind: 'shape', rows: first, columns: second };
  return first !== undefined && 'op' in first && first.op === '*'
    ? { kind: 'shape', rows: first.left, columns: first.right }
    : null;
}

/** Sizes that only say what a letter or number counts: the `N` of "a vocabulary of N words", of "N words in the vocabulary". */
function isDefinition(phrase: Phrase, text: string, term: SizeTerm): boolean {
  if (term.size === null || 'op' in term.size) return false;
  const over = OVER_WORDS.exec(text);
  if (over !== null && over.index < term.start && term.end <= over.index + over[0].length) return true;
  return mentionsOf(phrase, 'out.size').some(
    ({ start, end }) =>
      (end <= term.start &&
        /^\s?(?:size\s)?(?:of|with|has|=|is|de|von|mit|:)?\s?$/.test(text.slice(end, term.start))) ||
      (start >= term.end &&
        start - term.end < 24 &&
        /^\s?(?:different|distinct|unique)?\s?(?:words?|tokens?)?\s?(?:in|of)?\s?(?:the|its)?\s?$/.test(
          text.slice(term.end, start),
        )),
  );
}

/** Capital letters that stand for nothing the stem names: `M × N` is not `N`. */
function strangeLetters(text: string, letters: Letters): readonly string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}_'])[A-Z](?![\p{L}\p{N}_'])/gu)]
    .map(([letter]) => letter)
    .filter((letter) => !letters.has(letter) && letter !== 'X');
}

/** "Non-negative" and "not negative" are one concept; other negations turn the statement. */
function isInside({ start, end }: { readonly start: number; readonly end: number }, phrase: Phrase): boolean {
  return mentionsOf(phrase, 'out.nonnegative').some((mention) => mention.start <= start && end <= mention.end);
}

/** `y^t`, `ŷ^{<t>}`, `o_t`, `y_i`: the vector itself or one of its entries. */
function outputSymbols(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [
    ...text.matchAll(
      /(?<![a-z]|\d\s)(?:[yoŷ]\p{M}?(?:[_^](?:\{[^{}]{1,16}\}|<[^<>]{1,6}>|[a-z0-9])){1,2}|[yŷ]\p{M}?)(?![a-z0-9])/giu,
    ),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function blanked(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  return ranges.reduce((out, { start, end }) => out.slice(0, start) + '_'.repeat(end - start) + out.slice(end), text);
}
