import { asides } from '../../frames/asides.ts';
import { erased } from '../../frames/erased.ts';
import { hedgesIn } from '../../frames/hedges.ts';
import { isLengthNoun, tellsLength } from '../../frames/length-noun.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import { splitReason } from '../../read/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { LengthClaim } from './claim.ts';

const KNOWN = [
  'around',
  'beam',
  'norm',
  'decode',
  'time',
  'word',
  'sequence',
  'output',
  'model',
  'cell',
  'lm',
  'ask',
  'if',
  'likely',
  'size',
  'memory.long',
  'polarity.not',
  'because',
  'therefore',
  'search.greedy',
  'blame.search',
  'number',
  'truth',
];

/** What a question has settled before its options: with or without normalisation, and whether the options name what is opposed. */
interface Asked {
  readonly normalised: boolean | null;
  /** "What does it counteract?", "it penalises …": the options name the contrary of what search then does. */
  readonly opposes: boolean;
  /** "Why are short ones preferred?": to say so again gives no reason. */
  readonly told: boolean;
  /** "Why do we normalise?": an answer tells what search does without, or what normalisation avoids, which is the same. */
  readonly isPurpose: boolean;
}

/** Reads which lengths a search with or without normalisation is said to prefer, or `null` where the item is not about that. */
export function recognise(reading: Reading): Recognition<LengthClaim> | null {
  const { stem, statements, form } = reading;
  if (!has(stem, 'norm.length', 'norm.un')) return null;
  if (!has(stem, 'beam.search', 'blame.search') && !/\bdecod/i.test(stem.text)) return null;
  // Batches and layers are normalised too.
  if (/\b(?:batch|layer)[- ]?norm|批归一化|层归一化/iu.test(stem.text)) return null;
  const asked = form === 'statement' ? null : askedOf(stem);
  // "Which outputs are not favoured?": a denial that belongs to no normalisation turns what is asked.
  const isTurned = asked !== null && denialsIn(stem).length > (asked.normalised === false ? 1 : 0);
  const claims = statements.map(({ phrase }): LengthClaim | Unread =>
    isTurned ? { unread: 'the question holds a negation' } : readTendency(phrase, asked),
  );
  return claims.some((claim) => !('unread' in claim)) ? { claims, readsNegation: true, readsParts: ['absence'] } : null;
}

function askedOf(stem: Phrase): Asked {
  const isWhy = has(stem, 'ask.why');
  const opposes = has(stem, 'norm.opposes');
  const normalised = normalisedIn(stem);
  // "Why do we divide by the length?": the options tell what would be without.
  const told = isWhy && has(stem, 'norm.short', 'norm.long');
  return isWhy && normalised === true
    ? { normalised: false, opposes: false, told, isPurpose: true }
    : { normalised, opposes, told, isPurpose: false };
}

/** "Divide the sum of log-probabilities by the number of words": one name of normalisation, though it names the plain sum too. */
const DIVIDES =
  /\b(?:divid\w*|normali[sz]\w*)\s(?:the\s|its\s)?(?:(?:total|summed|sum of(?: the)?|score|product of(?: the)?)\s?)*(?:log)?[- ]?(?:likelihood|probabilit\w+|scores?)?s?\s?by\s(?:the\s|its\s)?(?:sentence\s|output\s)?(?:length|number of words|number of tokens)/iu;

/** Whether a phrase speaks of search with normalisation (`true`) or without it (`false`); `null` where it tells both or neither. */
function normalisedIn(phrase: Phrase): boolean | null {
  const division = DIVIDES.exec(phrase.text);
  if (division !== null) {
    const before = denialsIn(phrase).some(({ end }) => end <= division.index && division.index - end <= 40);
    const after = /^\s(?:is|are|was)\s(?:not|omitted|left out|skipped)\b/i.test(
      phrase.text.slice(division.index + division[0].length),
    );
    return !before && !after;
  }
  const plain = has(phrase, 'norm.un');
  const names = mentionsOf(phrase, 'norm.length').filter(
    ({ start, end }) => !mentionsOf(phrase, 'norm.un').some((other) => other.start <= start && end <= other.end),
  );
  if (names.length === 0) return plain ? false : null;
  const denials = denialsIn(phrase);
  // "Without using length normalisation": the denial stands shortly before the name; in Chinese too.
  const denied = names.map(({ start }) => denials.some(({ end }) => end <= start && start - end <= 40));
  if (denied.every(Boolean)) return false;
  return denied.some(Boolean) || plain ? null : true;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Denials; one word that two tables know counts once. */
function denialsIn(phrase: Phrase): readonly Range[] {
  const found = new Map<number, Range>();
  for (const { start, end } of mentionsOf(phrase, 'norm.without', 'polarity.not')) found.set(start, { start, end });
  // "ne … pas" and "not … without" are told apart by their places; overlapping words are one.
  return [...found.values()].filter(
    (one) => ![...found.values()].some((other) => other !== one && other.start <= one.start && one.end <= other.end),
  );
}

/** "Shorter than without it": what is compared with, not a denial. */
const THAN_WITHOUT =
  /\bthan (?:it (?:would|does) )?without(?: (?:it|this|that|the|any|such|length|division|normali[sz]ation|dividing))*/giu;

function readTendency(whole: Phrase, asked: Asked | null): LengthClaim | Unread {
  if (asked?.told === true) return { unread: 'Expected a reason for what the question tells' };
  const compared = [...whole.text.matchAll(THAN_WITHOUT)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
  const phrase = compared.reduce(erased, whole);
  const { claim: said, reason } = splitReason(phrase);
  if (reason !== null && said.text !== '') return { unread: 'a reason that is not measured' };
  const rest = uncovered(phrase, KNOWN, asides(phrase.text)).filter((word) => word.length > 1);
  if (rest.length > 0) return { unread: `not understood: ${rest.join(', ')}` };
  if (tellsLength(phrase)) return { unread: 'a length told by its number' };
  const tendencies = (['short', 'long'] as const).filter((name) =>
    mentionsOf(phrase, `norm.${name}`).some(({ start }) => !isLengthNoun(phrase, start)),
  );
  const [named] = tendencies;
  if (named === undefined || tendencies.length > 1) return { unread: 'short or long?' };
  const hedges = hedgesIn(phrase, ['norm', 'polarity.not']).filter((word) => !/^rather$/i.test(word));
  if (hedges.length > 0) return { unread: `limited by: ${hedges.join(', ')}` };
  const own = normalisedIn(phrase);
  // A "without" belongs to the normalisation, or to its plain name; any other denial turns the statement.
  const used = own === false && !has(phrase, 'norm.un') ? 1 : 0;
  const left = denialsIn(phrase).length - used;
  if (left === 0) return claimOf(phrase, named, own, asked);
  // "Will not tend to output short translations": one denial right before the tendency turns it.
  const turns =
    /(?:\bnot|n't|\bnever|\bno longer|\bnicht|\bno|不|不会)\s?(?:(?:will|would|be|to|in general)\s){0,2}(?:tend|prefer|favou?r|output|produce|give|return|be biased|倾向|产生|输出|suele|tiende|neigt|préfér)/iu.test(
      phrase.text,
    );
  const claim = claimOf(phrase, named, own, asked);
  if (left > 1 || !turns || !('kind' in claim) || claim.kind !== 'length-bias' || has(phrase, 'norm.opposes'))
    return { unread: 'a negated statement' };
  return { ...claim, denied: true };
}

const other = (length: 'short' | 'long'): 'short' | 'long' => (length === 'short' ? 'long' : 'short');

function claimOf(
  phrase: Phrase,
  named: 'short' | 'long',
  own: boolean | null,
  asked: Asked | null,
): LengthClaim | Unread {
  const opposes = asked?.opposes === true || has(phrase, 'norm.opposes');
  const normalised = own ?? asked?.normalised ?? null;
  if (normalised === null) return { unread: 'with or without normalisation?' };
  if (asked?.opposes === true && has(phrase, 'norm.opposes')) return { unread: 'what is opposed to what?' };
  // "Otherwise short sentences are preferred": what would be without.
  if (/\b(?:otherwise|de lo contrario|sonst|sinon)\b|否则/iu.test(phrase.text))
    return normalised === (own ?? false) || own === null
      ? { kind: 'length-bias', normalised: false, tends: named, denied: false }
      : { unread: 'with or without normalisation?' };
  if (!normalised) {
    const isTurned = opposes && !(asked?.isPurpose === true && own === null);
    return { kind: 'length-bias', normalised: false, tends: isTurned ? other(named) : named, denied: false };
  }
  // What normalisation opposes is what search does without it.
  if (opposes) return { kind: 'length-bias', normalised: false, tends: named, denied: false };
  const compares =
    /\b(?:longer|shorter|más (?:largas?|cortas?)|länger\w*|kürzer\w*|plus (?:long\w*|court\w*))\b|更长|更短/iu.test(
      phrase.text,
    );
  return compares
    ? { kind: 'change', gets: named }
    : { kind: 'length-bias', normalised: true, tends: named, denied: false };
}
