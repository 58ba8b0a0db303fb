import { sentences } from '../../frames/clauses.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, isConcept, mentionsOf, slicePhrase } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { LengthClaim } from './claim.ts';

const KNOWN = [
  'length',
  'useful',
  'growth',
  'parameters',
  'filler.length',
  'cell',
  'polarity',
  'because',
  'truth',
  'if',
  'ask',
  'relation.equals',
];

/** Reads statements on inputs of a fixed length and on what grows with the length; `null` where the item is about neither. */
export function recogniseLength(reading: Reading): Recognition<LengthClaim> | null {
  const aboutFixed = has(reading.stem, 'length.fixed') && has(reading.stem, 'cell');
  const claims = reading.statements.map(({ phrase }) =>
    reading.form === 'statement' ? readStatement(phrase) : readOption(phrase, aboutFixed, has(reading.stem, 'cell')),
  );
  if (!claims.some((claim) => 'kind' in claim)) return null;
  // Of "yes" and "no" one is right; a true statement on parameters need not be the one that is asked for.
  return claims.some((claim) => 'kind' in claim && claim.about === 'growth')
    ? { claims, exclusive: false, readsNumbers: true }
    : { claims, readsNumbers: true };
}

/** An option under a stem that asks about inputs of a fixed length may be "Yes, because …". */
function readOption(phrase: Phrase, aboutFixed: boolean, aboutCell: boolean): LengthClaim | Unread {
  const [answer] = mentionsOf(phrase, 'truth.yes', 'truth.no');
  if (!aboutFixed || answer === undefined || answer.start > 1) return readClaim(phrase, aboutCell);
  const rest = slicePhrase(phrase, answer.end, phrase.text.length);
  const left = uncovered(rest, KNOWN);
  if (left.length > 0) return { unread: `Not understood: ${left.join(', ')}` };
  const holds = answer.concept === 'truth.yes';
  if (rest.words.length === 0) return { kind: 'length', about: 'useful', holds, because: null };
  const reason = readClaim(rest, true);
  if ('unread' in reason || reason.about !== 'growth' || reason.holds)
    return { unread: 'The reason is not understood' };
  return { kind: 'length', about: 'useful', holds, because: 'constant-parameters' };
}

/** A true/false stem may tell its setting in one sentence and its claim in the next. */
function readStatement(phrase: Phrase): LengthClaim | Unread {
  const whole = readClaim(phrase, false);
  if ('kind' in whole) return whole;
  const parts = sentences(phrase.text).map(({ start, end }) => slicePhrase(phrase, start, end));
  const read = parts.map((part) => readClaim(part, false)).filter((claim): claim is LengthClaim => 'kind' in claim);
  return read.length === 1 && parts.length === 1 ? (read[0] as LengthClaim) : whole;
}

function readClaim(phrase: Phrase, aboutCell: boolean): LengthClaim | Unread {
  const left = uncovered(phrase, KNOWN);
  if (left.length > 0) return { unread: `Not understood: ${left.join(', ')}` };
  if (!aboutCell && !has(phrase, 'cell')) return { unread: 'Expected a statement on recurrent networks' };
  // "Only during training": of the length alone is "only" understood.
  if (has(phrase, 'polarity.only') && !has(phrase, 'useful')) return { unread: 'A restriction' };
  const constants = mentionsOf(phrase, 'growth.constant');
  // The "no" of "no depende de" and the 无 of 无关 are part of the word.
  const denials =
    mentionsOf(phrase, 'polarity.not').filter(
      (not) => !constants.some(({ start, end }) => start <= not.start && not.end <= end),
    ).length % 2;
  if (has(phrase, 'parameters') && has(phrase, 'growth')) {
    if (!has(phrase, 'length.of-input', 'length.variable') && !has(phrase, 'growth.constant'))
      return { unread: 'Expected what the parameters depend on' };
    const constant = has(phrase, 'growth.constant') && !grows(phrase);
    return { kind: 'length', about: 'growth', holds: constant === (denials === 1), because: null };
  }
  if (!has(phrase, 'useful')) return { unread: 'Expected what an RNN is good for' };
  const only = has(phrase, 'polarity.only');
  if (has(phrase, 'length.fixed') && !has(phrase, 'length.variable') && !only)
    return { kind: 'length', about: 'useful', holds: denials === 0, because: null };
  // "RNNs help only with inputs of variable length" denies that they help with the rest.
  if (has(phrase, 'length.variable') && !has(phrase, 'length.fixed') && only && denials === 0)
    return { kind: 'length', about: 'useful', holds: false, because: null };
  return { unread: 'Expected a statement on inputs of a fixed length' };
}

/** "Independent of", "does not change with" contain words of growth; what counts is a verb of growth outside them. */
function grows(phrase: Phrase): boolean {
  const constant = mentionsOf(phrase, 'growth.constant');
  return phrase.mentions.some(
    ({ concept, start, end }) =>
      isConcept(concept, 'growth.grows') && !constant.some((other) => other.start <= start && end <= other.end),
  );
}
