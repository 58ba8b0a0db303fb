import type { Claim, Qualifier, Reading, Recognition, Unread } from '../types.ts';
import { readSentences, type Rule } from './grammar.ts';
import { sentencesSaid } from './weave.ts';

/** All parts that can make a statement false on their own: who leaves no word unread has read them. */
export const ALL_PARTS: readonly Qualifier[] = [
  'reason',
  'contrast',
  'absence',
  'never',
  'held',
  'not only',
  'negative question',
  'no subject',
  'denial',
  'restriction',
  'concession',
  'degree',
  'quantity',
  'comparison',
  'change',
  'hearsay',
  'condition',
  'second clause',
  'opposition',
  'untruth',
];

/**
 * What `recognise` reads, and where a whole statement has one of the forms of `rules`, the claim of that form. A form leaves no word unread, so a
 * question all of whose statements were read by forms has its negations, qualifiers and numbers read too.
 */
export function readBySentence<C extends Claim>(
  rules: readonly Rule<C>[],
  recognise: (reading: Reading) => Recognition<C> | null,
  options: { readonly conventional?: (claim: C) => boolean } = {},
): (reading: Reading) => Recognition<C> | null {
  return (reading) => {
    const claims = reading.statements.map((statement) => readSentences(rules, sentencesSaid(reading, statement)));
    const before = recognise(reading);
    if (claims.every((claim) => claim === null)) return before;
    const negated = before?.readsNegation;
    const whole = claims.every((claim) => claim !== null);
    const merged = claims.map(
      (claim, at): C | Unread => claim ?? before?.claims[at] ?? { unread: 'no form of sentence matches' },
    );
    const turns = claims.some((claim) => claim !== null && options.conventional?.(claim) === true);
    return {
      ...before,
      claims: merged,
      wholly: claims.map((claim, at) => claim !== null || before?.wholly?.[at] === true),
      ...((turns || before?.conventional === true) && { conventional: true }),
      readsNegation:
        negated === true || claims.map((claim, at) => claim !== null || (negated !== false && negated?.[at] === true)),
      ...(whole && { readsNegation: true, readsParts: ALL_PARTS, readsNumbers: true }),
    };
  };
}
