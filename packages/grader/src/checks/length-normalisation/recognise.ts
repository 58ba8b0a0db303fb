import { asides } from '../../frames/asides.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { LengthClaim } from './claim.ts';

const KNOWN = [
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
];

/** Reads which lengths a search with or without normalisation is said to prefer, or `null` where the item is not about that. */
export function recognise(reading: Reading): Recognition<LengthClaim> | null {
  const { stem, statements, form } = reading;
  if (!has(stem, 'norm.length') || !has(stem, 'beam.search', 'blame.search')) return null;
  const asked = form === 'statement' ? null : normalisedIn(stem);
  const claims = statements.map(({ phrase }) => readTendency(phrase, asked));
  return claims.some((claim) => !('unread' in claim)) ? { claims, readsNegation: true } : null;
}

/** Whether a phrase speaks of search with normalisation (`true`) or without it (`false`). */
function normalisedIn(phrase: Phrase): boolean | null {
  const names = mentionsOf(phrase, 'norm.length');
  const denials = mentionsOf(phrase, 'norm.without', 'polarity.not');
  if (names.length === 0) return null;
  // "Without using length normalisation": the denial stands shortly before the name; in Chinese too.
  const denied = names.map(({ start }) => denials.some(({ end }) => end <= start && start - end <= 30));
  return denied.every(Boolean) ? false : denied.some(Boolean) ? null : true;
}

function readTendency(phrase: Phrase, asked: boolean | null): LengthClaim | Unread {
  const rest = uncovered(phrase, KNOWN, asides(phrase.text)).filter((word) => word.length > 1);
  if (rest.length > 0) return { unread: `not understood: ${rest.join(', ')}` };
  const tendencies = (['short', 'long'] as const).filter((name) => has(phrase, `norm.${name}`));
  const [tends] = tendencies;
  if (tends === undefined || tendencies.length > 1) return { unread: 'short or long?' };
  const own = normalisedIn(phrase);
  // One word may be found by both tables.
  const denials = new Set(mentionsOf(phrase, 'norm.without', 'polarity.not').map(({ start }) => start)).size;
  // One denial belongs to the normalisation; any other turns the statement.
  if (denials > (own === false ? 1 : 0)) return { unread: 'a negated statement' };
  const normalised = own ?? asked;
  return normalised === null
    ? { unread: 'with or without normalisation?' }
    : { kind: 'length-bias', normalised, tends };
}
