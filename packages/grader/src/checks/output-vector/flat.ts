import { softmax } from '../../experiments/softmax.ts';
import { canonical } from '../../sentences/index.ts';
import type { Finding, Lab, Reading, Recognition, Unread } from '../../types.ts';
import type { FlatClaim, VectorClaim } from './claim.ts';

const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  hundred: 100,
};
const COUNT = '(?<n>\\d{1,3}(?:,\\d{3})+|\\d{1,6}|two|three|four|five|six|eight|ten|hundred)';
const SCORES = '(?:logits?|scores|raw scores|inputs (?:of|to) softmax|scores before softmax)';
/** The scores of a softmax are all the same, in the ways that this is told. */
const EQUAL = [
  new RegExp(
    `\\b(?:all|every|each|both|${COUNT}) (?:(?:of )?(?:its |their |these )?)?(?:${COUNT.replace('<n>', '<m>')} )?${SCORES}(?: [^.?]{0,30})?(?: is| have| get| equal| take)(?: all)?(?: exactly)? (?:equal|same|identical|same value|0|zero|-?\\d+(?:\\.\\d+)?)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:its |whose )?${SCORES}(?: [^.?]{0,30})? is (?:all (?:equal|same|identical|0|-?\\d+(?:\\.\\d+)?)\\b|(?:equal|identical)(?= ?(?:[.,?]|$|and\\b|to each other)))`,
    'u',
  ),
  new RegExp(`\\b(?:equal|identical) ${SCORES}\\b`, 'u'),
];
/** How many scores there are. */
const SIZE = new RegExp(
  `\\b(?:over|for|of|with|have|contain|just|only|all|has)? ?(?:just |only |exactly )?${COUNT} (?:different |possible )?(?:words?|tokens?|classes|outputs|entries|${SCORES})\\b|\\bvocabulary (?:size|of)? ?(?:of |is )?${COUNT.replace('<n>', '<m>')}\\b`,
  'u',
);
/** Words by which scores might differ after all. */
const TURNS =
  /\b(?:not|never|no longer|almost|nearly|except|but|only one|one of|apart|unequal|different|larger|smaller|twice|double|removed?|added?|dropped?|changed?|masked?|without|instead of|sigmoid|tanh|relu|argmax|before|after(?! (?:applying )?softmax\b))\b/u;
/** What scores are before a softmax is what they are called; "before the softmax, what …?" asks for something else. */
const BEFORE_SOFTMAX = /\b(scores|logits|values|inputs)(?: \(?| which is | that is )before softmax\b/gu;
const ASKS = /\b(?:softmax|probabilit(?:y|ies)|output|outputs|distribution)\b/u;

const countOf = (text: string): number => COUNTS[text] ?? Number(text.replaceAll(',', ''));

/** Reads "all logits over n words are equal: what comes out?"; `null` where the item is about something else. */
export function recogniseFlat({ stem, statements, form }: Reading): Recognition<VectorClaim> | null {
  if (form !== 'holds' && form !== 'value') return null;
  const asked = canonical(stem.text);
  if (
    asked.length > 300 ||
    TURNS.test(asked.replace(BEFORE_SOFTMAX, '$1')) ||
    !ASKS.test(asked) ||
    !EQUAL.some((form) => form.test(asked))
  )
    return null;
  const found = [...asked.matchAll(new RegExp(SIZE.source, 'gu'))].map(({ groups }) =>
    countOf(groups?.['n'] ?? groups?.['m'] ?? ''),
  );
  const [size] = found;
  if (size === undefined || new Set(found).size > 1 || !(size > 1)) return null;
  const claims = statements.map(({ phrase }): VectorClaim | Unread => {
    const entries = entriesOf(phrase.text, size);
    return entries === null
      ? { unread: 'Expected the entries of a vector' }
      : { kind: 'flat', count: size, entries, sizes: { vocabulary: size } };
  });
  if (claims.every((claim) => 'unread' in claim)) return null;
  return {
    claims,
    readsNumbers: true,
    exclusive: true,
    assumptions: ['the output layer is a softmax over the vocabulary'],
  };
}

const NUMBER = '\\d+(?:\\.\\d+)?(?: ?/ ?\\d+)?';

/** "(1/3, 1/3, 1/3)", "0.25 each", "1/n for every word"; `null` where something else is said. */
function entriesOf(text: string, size: number): readonly number[] | null {
  const plain = text.trim().replace(/[.;]$/u, '');
  const list = new RegExp(`^[([]? ?(?<list>${NUMBER}(?: ?[,;] ?${NUMBER})+) ?[)\\]]?$`, 'u').exec(plain)?.groups?.[
    'list'
  ];
  if (list !== undefined) {
    const values = list.split(/[,;]/u).map(valueOf);
    return values.length === size ? values : null;
  }
  const each = new RegExp(
    `^(?:a probability of |probability |each |all |every (?:word|entry) (?:has|gets) )?(?<each>${NUMBER})(?: each| everywhere| for (?:each|every|all) (?:words?|of them|entry|entries)| in every entry)?$`,
    'u',
  ).exec(plain)?.groups?.['each'];
  if (each === undefined || !/each|every|all/u.test(plain)) return null;
  return Array.from({ length: size }, () => valueOf(each));
}

const valueOf = (text: string): number => {
  const [over = '', under] = text.split('/');
  return under === undefined ? Number(over) : Number(over) / Number(under);
};

const CLOSE = 5e-3;

/** A softmax of scores that are all one random number, and of scores that are not. */
export function measureFlat({ count, entries }: FlatClaim, lab: Lab): Finding {
  lab.reserve(count);
  const random = lab.random('output-vector/flat');
  const level = 4 * random() - 2;
  const flat = softmax(Array.from({ length: count }, () => level));
  const uneven = softmax(Array.from({ length: count }, () => 4 * random() - 2));
  const distance = (to: readonly number[]) => Math.max(...to.map((value, at) => Math.abs(value - (entries[at] ?? 0))));
  const off = distance(flat) / Math.max(...flat);
  const spread = Math.max(...uneven) - Math.min(...uneven);
  const measurements = [
    {
      name: 'distance of the softmax of equal scores from the entries told',
      value: off,
      threshold: CLOSE,
      unit: 'share',
      exact: true as const,
    },
    {
      name: 'spread of the softmax of unequal scores (control)',
      value: spread,
      threshold: null,
      unit: '1',
      exact: true as const,
    },
  ];
  if (!(spread > 1e-4)) return { holds: null, reason: 'unequal scores gave equal entries', measurements };
  return {
    holds: off < CLOSE,
    reason: `each of ${count} equal scores gets ${(flat[0] ?? 0).toPrecision(3)}`,
    measurements,
  };
}
