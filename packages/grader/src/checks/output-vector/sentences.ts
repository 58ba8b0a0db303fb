import { ALL_PARTS, canonical, readSentences, type Rule, rulesOf, sentencesSaid } from '../../sentences/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { Role, Size, VectorClaim } from './claim.ts';

const VOCABULARY = {
  OUTPUT:
    '(?:it|vector|output|output vector|softmax output(?: vector)?|output of softmax|(?:output |softmax output )?(?:vector )?(?:[yŷ]|y\\u0302)(?:\\^?\\{?<?t>?\\}?|_\\{?t\\}?)?)(?: of (?:rnn|network|model|this network))?(?: with (?:[a-z]|\\d+) (?:output )?classes)?',
  ENTRIES:
    '(?:its |each |every |all |any )?(?:entry|entries|element|elements|component|components|value|values|coordinate|coordinates)',
  size: '[a-z](?: ?[-−] ?[a-z])?|\\d{1,3}(?:,\\d{3})+|\\d{1,6}|vocabulary size|size of vocabulary|number of (?:classes|words in vocabulary)',
} as const;

const VERB = '(?:is|lie|are|have|take)';
const ENTRY = '(?:{ENTRIES}(?: of {OUTPUT})?)';
const number = (value: number): Size => ({ value });
/** A size as it stands: letters are told apart later, by what the item says of them. */
function sizeOf(text: string | undefined): Size | null {
  if (text === undefined) return null;
  if (/^[\d,]+$/u.test(text)) return number(Number(text.replaceAll(',', '')));
  if (/vocabulary|classes/u.test(text)) return { role: 'vocabulary' };
  const [left, right] = text.split(/ ?[-−] ?/u);
  if (left === undefined) return null;
  return right === undefined ? letter(left) : { op: '-', left: letter(left), right: letter(right) };
}

/** Stands in for a role until the letters are known. */
const letter = (name: string): Size => ({ role: name as Role });

const claim = (kind: Kind): VectorClaim => ({ ...kind, sizes: {} });
type Kind = VectorClaim extends infer C ? (C extends VectorClaim ? Omit<C, 'sizes'> : never) : never;

const entries = (low: number | null, high: Size | null, whole = false): VectorClaim =>
  claim({ kind: 'entries', low: low === null ? null : number(low), high, whole });

const above = (size: Size): VectorClaim =>
  claim({ kind: 'entries', low: null, high: null, whole: false, exceeds: size });

/** What is said of the output of a softmax, once an item has told that it speaks of one. `N` (any letter that the item counts classes by) is its size. */
const PREDICATES: readonly Rule<VectorClaim>[] = rulesOf<VectorClaim>(VOCABULARY, [
  [
    [
      '(?:{OUTPUT} )?(?:have|is of|is vector of) (?:length|size|dimension) {size}',
      '(?:{OUTPUT} )?(?:have |is |contain )?(?:vector (?:of|with) )?{size} (?:entries|components|elements|values|numbers|probabilities|one for each (?:class|word))',
      '(?:{OUTPUT} )?is (?:vector )?of length {size}(?: vector)?',
      '{OUTPUT} is {size} dimensional',
      '{OUTPUT} have {size} (?:entries|components|elements),? independent of step',
      '(?:length|size|dimension) of {OUTPUT} is {size}',
    ],
    ({ size }) => {
      const read = sizeOf(size);
      return read === null ? null : claim({ kind: 'length', size: read });
    },
  ],
  [
    [
      `${ENTRY} ${VERB} (?:all )?(?:either |only )?(?:exactly )?0 or 1`,
      '(?:each|all) (?:either )?0 or 1',
      `(?:have |its )?entries that (?:is|are) (?:all )?(?:either )?0 or 1`,
      'entries (?:is|in) \\{0, ?1\\}',
      '\\{0, ?1\\}',
    ],
    () => entries(0, number(1), true),
  ],
  [
    [
      `${ENTRY} ${VERB} (?:all )?(?:values )?(?:between|from|in range) 0 (?:and|to) {size:high}`,
      `${ENTRY} ${VERB} (?:all )?(?:values )?in \\[0, ?{size:high}\\]`,
      '(?:have )?(?:entries|values|numbers|all|each) (?:in|between|from) (?:\\[0, ?{size:high}\\]|0 (?:and|to) {size:high})',
      '(?:{OUTPUT} )?have (?:only )?(?:entries|values) between 0 and {size:high}',
      'between 0 and {size:high}',
      'have entries in \\[0, ?{size:high}\\]',
      '\\[0, ?{size:high}\\]',
    ],
    ({ high }) => {
      const end = sizeOf(high);
      return end === null ? null : entries(0, end);
    },
  ],
  [['\\[-1, ?1\\]', `${ENTRY} ${VERB} (?:all )?(?:values )?between -1 and 1`], () => entries(-1, number(1))],
  [
    [
      `${ENTRY} (?:(?:always |all )*(?:sum|add up|sum up|add)) (?:to|up to) {size:sum}`,
      `{OUTPUT} (?:always )?(?:sum|add up|sum up) to {size:sum}`,
      '(?:its )?(?:entries|components) have (?:sum|total) {size:sum}',
      '(?:always )?(?:that )?(?:sum|sums|add up|adds up|sum up|have sum|have total|total|its sum|sum of|summing|adding up)(?: up)?(?: (?:to|is|of))? {size:sum}',
      'what do (?:entries|values|components|elements) of {OUTPUT} (?:sum|add up|sum up) to\\? (?:to )?{size:sum}',
      'sum of (?:softmax )?outputs?(?: of softmax)?(?: (?:at|of) one step| vector)? is {size:sum}',
      'sum of (?:its |all )?(?:entries|components|elements)(?: of {OUTPUT})? is {size:sum}',
    ],
    ({ sum }) => {
      const size = sizeOf(sum);
      return size === null ? null : claim({ kind: 'sum', size });
    },
  ],
  [
    [
      '(?:{OUTPUT} )?(?:is|have) (?:matrix of size )?{size:rows} ?[×*] ?{size:columns}(?: matrix)?',
      '{OUTPUT} is matrix of size {size:rows} ?[×*] ?{size:columns}',
    ],
    ({ rows, columns }) => {
      const [first, second] = [sizeOf(rows), sizeOf(columns)];
      return first === null || second === null ? null : claim({ kind: 'shape', rows: first, columns: second });
    },
  ],
  [
    [
      '(?:{OUTPUT} )?have entries that (?:is|are) all 0 except one',
      '{OUTPUT} is one hot(?: vector)?',
      'all entries (?:of {OUTPUT} )?is 0 except one',
    ],
    () => claim({ kind: 'one-hot' }),
  ],
  [
    [`${ENTRY} ${VERB} (?:all )?(?:integers|whole numbers)`],
    () => claim({ kind: 'entries', low: null, high: null, whole: true }),
  ],
  [
    [
      `${ENTRY} ${VERB} (?:all )?(?:at least 0|non negative|not negative|greater than or equal to 0)`,
      `${ENTRY} (?:can not|never|is never) (?:be )?negative`,
      '{OUTPUT} (?:can not|can never|never|is never) (?:be |have )?(?:negative(?: (?:entries|values|components))?|smaller than 0|less than 0|below 0)',
      '(?:non negative|positive|never negative)',
    ],
    () => entries(0, null),
  ],
  [
    [
      `${ENTRY} (?:can|may|could|might) be (?:larger|greater|bigger) than (?<size>\\d)`,
      `${ENTRY} (?:can|may|could|might) exceed (?<size>\\d)`,
      '(?:{OUTPUT}|softmax outputs?|outputs of softmax) (?:can|may|could|might) (?:be (?:larger|greater|bigger) than|exceed|be above) (?<size>1)',
      '(?:{OUTPUT}|softmax outputs?|outputs of softmax) (?:can|may|could|might) (?:have|contain) (?:entries|values|components) (?:larger|greater|bigger) than (?<size>1)',
    ],
    ({ size }) => above(number(Number(size))),
  ],
  [
    [
      '(?:{OUTPUT}|softmax outputs?|outputs of softmax) (?:can not|can never|never|is never) (?:be )?(?:larger|greater|bigger) than 1',
      '(?:{OUTPUT}|softmax outputs?|outputs of softmax) (?:can not|can never|never) exceed 1',
    ],
    () => entries(null, number(1)),
  ],
  [
    [
      `${ENTRY} (?:can|may) (?:be|become|take)(?: also)? negative(?: values)?`,
      `${ENTRY} (?:is|have) (?:sometimes )?negative(?: values)?`,
    ],
    () => claim({ kind: 'entries', low: null, high: null, whole: false }),
  ],
  [
    [
      '(?:of )?which exactly (?:one|1) is 1',
      'exactly (?:one|1) (?:of (?:them|which) )?is 1(?: and (?:all )?(?:the )?(?:others|rest) (?:is |are )?0)?',
    ],
    () => claim({ kind: 'one-hot' }),
  ],
  [
    [
      `(?:{OUTPUT} )?(?:is )?(?:valid )?probability distribution(?: over (?:all )?(?:classes|words|vocabulary))?`,
      `{OUTPUT} is probability distribution(?: over classes)?`,
    ],
    () => claim({ kind: 'distribution' }),
  ],
]);

/** What an item must say before its options are read so: that the vector is what a softmax puts out at one step. */
const SOFTMAX = /softmax/u;
const OUTPUT = /\b(?:output|outputs|put out|puts out|predict)\b|(?<!\p{L})[yŷ]\u0302?[\^_<]/u;
const ELSE =
  /logit|before softmax|input (?:of|to) softmax|hidden state|attention|gate|temperature|log softmax|sampled softmax|hierarchical/u;
/** The letter or number that counts the classes: "a softmax over N symbols". */
const CLASSES =
  /\b(?:over|with|of|into|for|next of) (?<size>[a-z]|\d{1,3}(?:,\d{3})+|\d{1,6}) (?:(?:possible|different|output) )*(?:class(?:es)?|symbols?|words?|tokens?|categories|tags|labels|characters|letters|outputs|options)\b|vocabulary of (?<size3>[a-z]|\d{1,3}(?:,\d{3})+|\d{1,6}) (?:words|tokens)|\(?(?<size2>[a-z]) classes\)?/u;

/** The letter of a sequence's length. */
const LENGTH = /\b(?:sequences?|inputs?|sentences?|texts?) of length (?<size>[a-z])\b/u;

/** Reads options and statements on the output of a softmax over N classes; `null` where the item does not tell that it is about one. */
export function recogniseSoftmax(reading: Reading): Recognition<VectorClaim> | null {
  const { stem, statements, form } = reading;
  if (stem.text.length > 400 || statements.some(({ phrase }) => phrase.text.length > 200)) return null;
  const asked = canonical(stem.text);
  if (!SOFTMAX.test(asked) || ELSE.test(asked)) return null;
  const counted = CLASSES.exec(asked)?.groups;
  const size = counted?.['size'] ?? counted?.['size2'] ?? counted?.['size3'] ?? null;
  const length = LENGTH.exec(asked)?.groups?.['size'];
  const letters = new Map<string, Role>([
    ['t', 'step'],
    ...(length === undefined ? [] : [[length, 'sequence'] as const]),
    ...(size === null ? [] : [[size, 'vocabulary'] as const]),
  ]);
  if (form === 'statement') {
    const said = saidOf(asked.replace(/\?$/u, ''));
    const read = said === null ? null : resolved(said, letters, size);
    return read === null ? null : { claims: [read], readsNegation: true, readsParts: ALL_PARTS, readsNumbers: true };
  }
  if (!OUTPUT.test(asked)) return null;
  const claims = statements.map(({ phrase, option }): VectorClaim | Unread => {
    const said =
      saidOf(canonical(phrase.text)) ?? readSentences(PREDICATES, sentencesSaid(reading, { phrase, option }));
    return (said === null ? null : resolved(said, letters, size)) ?? { unread: 'no form of sentence matches' };
  });
  return claims.some((each) => !('unread' in each))
    ? { claims, readsNumbers: true, assumptions: ['the output layer is a softmax over the classes'] }
    : null;
}

/** One thing said of the vector, or two: "has N entries that sum to 1", "5 numbers between 0 and 1 with total 1". */
function saidOf(text: string): VectorClaim | null {
  const whole = readSentences(PREDICATES, [text]);
  if (whole !== null) return whole;
  for (const { index, 0: joint } of text.matchAll(/,? (?:and|with|whose|that|of) |, /gu)) {
    const [left, right] = [text.slice(0, index), text.slice(index + joint.length)];
    const first = readSentences(PREDICATES, [left]);
    if (first === null) continue;
    const owned = joint.trim() === 'of' ? [`of ${right}`] : [right, `entries ${right}`, `have ${right}`];
    const second = owned.map((each) => saidOf(each)).find((each) => each !== null);
    if (second !== undefined) return claim({ kind: 'both', parts: [first, second] });
  }
  return null;
}

/** The claim with the sizes that its letters stand for, or `null` where a letter stands for nothing that the item tells. */
function resolved(said: VectorClaim, letters: ReadonlyMap<string, Role>, counted: string | null): VectorClaim | null {
  if (said.kind === 'both') {
    const parts = said.parts.map((part) => resolved(part, letters, counted));
    return parts.every((part) => part !== null) ? { ...said, parts: parts.filter((part) => part !== null) } : null;
  }
  let isKnown = true;
  const resolve = (size: Size): Size => {
    if ('value' in size) return size;
    if ('op' in size) return { ...size, left: resolve(size.left), right: resolve(size.right) };
    const role = letters.get(size.role);
    isKnown &&= role !== undefined;
    return { role: role ?? 'step' };
  };
  const sizes =
    counted !== null && /^[\d,]+$/u.test(counted) ? { vocabulary: Number(counted.replaceAll(',', '')) } : {};
  const read: VectorClaim =
    said.kind === 'length' || said.kind === 'sum'
      ? { ...said, size: resolve(said.size), sizes }
      : said.kind === 'shape'
        ? { ...said, rows: resolve(said.rows), columns: resolve(said.columns), sizes }
        : said.kind === 'entries' && said.high !== null
          ? { ...said, high: resolve(said.high), sizes }
          : { ...said, sizes };
  // A length in numbers needs a number of classes.
  if (read.kind === 'length' && 'value' in read.size && sizes.vocabulary === undefined) return null;
  return isKnown ? read : null;
}
