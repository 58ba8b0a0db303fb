import type { Bag, Spoken } from '../../propositions/index.ts';
import type { Term } from '../../propositions/term.ts';
import type { Role, Size, Sizes, VectorClaim } from './claim.ts';
import type { VectorType } from './words.ts';

export const VECTOR_TOPIC = /softmax|output|\bŷ|y\^|probabilit/iu;

/** "ŷ<t>", "y^t", "y_t" as one word: the vector of this step. */
export function named(text: string): string {
  return (
    text
      .replace(
        /(?<![\p{L}\p{N}])(?:ŷ|y\u0302?)\s?(?:\^|_)?\s?(?:\{?<\s?t\s?>\}?|\{t\}|\(t\)|t(?![\p{L}\p{N}]))/gu,
        ' softmaxoutput ',
      )
      .replace(/(?<![\p{L}\p{N}])ŷ(?![\p{L}\p{N}<^_])/gu, ' softmaxoutput ')
      .replace(/(?<=\d),(?=\d{3}\b)/gu, '')
      // A minus is no hyphen here.
      .replace(/(?<=(?:between|from|and|to|in|than|[[(,])\s?)[-−]\s?1(?![\d.])/gu, ' minusone ')
      .replace(/(?<=(?:between|from|and|to|in|than|[[(,])\s?)[-−]\s?(?=\d)/gu, ' negative ')
      .replace(/\[\s?(\d|minusone)\s?[,;]\s?(\d)\s?\]/gu, ' between $1 and $2 ')
      .replace(/\(\s?0\s?,\s?1\s?\)/gu, ' between 0 and 1 ')
  );
}

const ROLES = ['vocab', 'hidden', 'embedding', 'sequence'] as const;
const ROLE: Readonly<Record<(typeof ROLES)[number], Role>> = {
  vocab: 'vocabulary',
  hidden: 'hidden',
  embedding: 'embedding',
  sequence: 'sequence',
};
const isRole = (type: VectorType): type is (typeof ROLES)[number] => (ROLES as readonly VectorType[]).includes(type);
const isNumber = ({ type }: Term<VectorType>): boolean => ['number', 'zero', 'unit', 'minus'].includes(type);

/** What the numbers and letters of a text count: `null` where one counts nothing that is known. */
interface Counted {
  readonly sizes: Sizes;
  readonly letters: ReadonlyMap<string, Role>;
}

/** "6000 words", "a vocabulary of N words", "hidden size 128": each number or letter with the name beside it. */
function counted({ terms }: Bag<VectorType>): Counted | null {
  const sizes: Partial<Record<Role, number>> = {};
  const letters = new Map<string, Role>();
  for (const [at, term] of terms.entries()) {
    if (!isNumber(term) && term.type !== 'letter') continue;
    const [before, after] = [terms[at - 1], terms[at + 1]];
    // "Sentences of up to 40 words".
    const ofSentence = before?.type === 'sequence' && after?.type === 'vocab';
    const name = ofSentence
      ? before
      : after !== undefined && isRole(after.type)
        ? after
        : before !== undefined && isRole(before.type)
          ? before
          : null;
    if (name === null) {
      // "At time t", "sequences of length L"
      if (term.type === 'letter' && term.value === 't') letters.set('t', 'step');
      else return null;
      continue;
    }
    const role = ROLE[name.type as (typeof ROLES)[number]];
    if (term.type === 'letter') letters.set(term.value, role);
    else if (sizes[role] !== undefined) return null;
    else sizes[role] = Number(term.value);
  }
  return { sizes, letters };
}

/** The claim that an answer makes of the vector at one step; `null` where a word does not fit. */
export function spokenOfVector({ asked, said, stem }: Spoken<VectorType>): VectorClaim | null {
  const all: readonly Bag<VectorType>[] = asked === null ? [said] : [asked, said];
  if (
    all.some((bag) => (['not', 'only', 'some', 'than', 'most', 'why', 'times'] as const).some((type) => bag.has(type)))
  )
    return null;
  const tells = (type: VectorType): boolean => all.some((bag) => bag.has(type));
  const isLm = all.some((bag) => bag.has('model', 'lm'));
  const isSoftmax = tells('softmax') || (tells('out') && (isLm || asked?.has('vocab') === true));
  if (!isSoftmax && !(isLm && asked?.has('entry') === true)) return null;
  if (/\bbefore (?:the )?softmax|logit|hidden state|attention|gate\b/iu.test(stem)) return null;
  if (asked === null) return statement(said);
  if (asked.has('sum') && asked.has('length')) return null;
  const known = counted(asked);
  if (known === null) return null;
  const sizes = known.sizes;
  const read = saidOf(said, known, asked);
  return read === null ? null : withSizes(read, sizes);
}

/** A statement's own counts stand beside what it says: "… over 6000 words has 6000 entries". */
function statement(said: Bag<VectorType>): VectorClaim | null {
  const terms = said.terms;
  // What is told before the verb of the sentence belongs to the vector.
  const at = terms.findIndex(({ type }) => type === 'softmax' || type === 'out');
  if (at < 0) return null;
  const rest: Bag<VectorType> = bagAgain(terms.filter(({ type }) => type !== 'model'));
  const isCounted = terms.some(
    (term, at) =>
      isRole(term.type) && [terms[at - 1], terms[at + 1]].some((each) => each !== undefined && isNumber(each)),
  );
  if (isCounted) return null;
  return saidOf(rest, { sizes: {}, letters: new Map() }, null);
}

/** What is said, one thing or two: "non-negative and sum to one". */
function saidOf(said: Bag<VectorType>, known: Counted, asked: Bag<VectorType> | null): VectorClaim | null {
  const parts: VectorClaim[] = [];
  const { terms } = said;
  const sumAt = terms.findIndex(({ type }) => type === 'sum');
  if (sumAt >= 0) {
    const value = terms[sumAt + 1];
    if (value === undefined || (!isNumber(value) && value.type !== 'letter' && !isRole(value.type))) return null;
    const size = sizeOf(value, known);
    if (size === null) return null;
    parts.push({ kind: 'sum', size, sizes: {} });
  }
  const rest = sumAt < 0 ? terms : terms.filter((_, at) => at !== sumAt && at !== sumAt + 1);
  const left = propertyOf(bagAgain(rest), known, asked, sumAt >= 0);
  if (left === null) return null;
  if (left !== 'nothing') parts.push(left);
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? first : { kind: 'both', parts, sizes: {} };
}

const CARRIERS: readonly VectorType[] = ['ask', 'when', 'and', 'always', 'softmax', 'out', 'entry', 'now', 'model'];

function propertyOf(
  said: Bag<VectorType>,
  known: Counted,
  asked: Bag<VectorType> | null,
  isRest: boolean,
): VectorClaim | 'nothing' | null {
  const values = said.terms.filter((term) => isNumber(term) || term.type === 'letter' || isRole(term.type));
  const only = (...types: readonly VectorType[]): boolean => said.only(...CARRIERS, ...types);
  const [low, high, ...more] = values;
  if (more.length > 0) return null;
  if (low === undefined) {
    if (said.has('nonnegative')) return only('nonnegative') ? entries(0, null, false) : null;
    if (said.has('one-hot')) return only('one-hot') ? { kind: 'one-hot', sizes: {} } : null;
    if (said.has('whole'))
      return only('whole') ? { kind: 'entries', low: null, high: null, whole: true, sizes: {} } : null;
    if (said.has('prob')) return only('prob') ? { kind: 'distribution', sizes: {} } : null;
    return isRest && only() ? 'nothing' : null;
  }
  if (high !== undefined) {
    if (!isNumber(low) || !isNumber(high)) return null;
    if (said.has('or'))
      return only('or', 'number', 'zero', 'unit', 'minus')
        ? entries(Number(low.value), Number(high.value), true)
        : null;
    return said.has('range') && only('range', 'number', 'zero', 'unit', 'minus')
      ? entries(Number(low.value), Number(high.value), false)
      : null;
  }
  // A bare size answers "how long?"; one that a statement gives names the length.
  if (asked?.has('sum') === true) {
    const size = sizeOf(low, known);
    return size === null || isRest || !only('number', 'zero', 'unit', 'minus', 'letter', low.type)
      ? null
      : { kind: 'sum', size, sizes: {} };
  }
  const counts =
    said.has('length') || asked?.has('length') === true || (said.has('entry') && isBefore(said, low, 'entry'));
  const size = sizeOf(low, known);
  if (
    !counts ||
    size === null ||
    said.has('range') ||
    !only('length', 'number', 'zero', 'unit', 'minus', 'letter', low.type)
  )
    return null;
  // A length in numbers needs a number of words.
  if ('value' in size && size.value > 1 && known.sizes.vocabulary === undefined && known.letters.size === 0)
    return null;
  return { kind: 'length', size, sizes: {} };
}

const isBefore = ({ terms }: Bag<VectorType>, term: Term<VectorType>, type: VectorType): boolean =>
  terms.indexOf(term) < terms.findIndex((each) => each.type === type);

const entries = (low: number, high: number | null, whole: boolean): VectorClaim => ({
  kind: 'entries',
  low: { value: low },
  high: high === null ? null : { value: high },
  whole,
  sizes: {},
});

function sizeOf(term: Term<VectorType>, { letters }: Counted): Size | null {
  if (isNumber(term)) return { value: Number(term.value) };
  if (isRole(term.type)) return { role: ROLE[term.type] };
  const role = letters.get(term.value);
  return role === undefined ? null : { role };
}

const withSizes = (claim: VectorClaim, sizes: Sizes): VectorClaim =>
  claim.kind === 'both'
    ? { ...claim, sizes, parts: claim.parts.map((part) => withSizes(part, sizes)) }
    : { ...claim, sizes };

/** A bag of some terms of another. */
function bagAgain(terms: readonly Term<VectorType>[]): Bag<VectorType> {
  const has = (type: VectorType, value?: string): boolean =>
    terms.some((term) => term.type === type && (value === undefined || term.value === value));
  return {
    terms,
    has,
    values: (type) => [...new Set(terms.filter((term) => term.type === type).map(({ value }) => value))],
    numbers: terms.filter(isNumber).map(({ value }) => Number(value)),
    only: (...types) => terms.every(({ type }) => types.includes(type)),
    isEmpty: terms.length === 0,
  };
}
