import { changesSize } from '../../frames/changed-size.ts';
import { asides } from '../../frames/asides.ts';
import { amountsToSomething, hedgesIn } from '../../frames/hedges.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Statement, Unread } from '../../types.ts';
import type { BeamClaim } from './claim.ts';
import { countAsked, readCount, readKept } from './read-count.ts';
import { readExact, readSame, sameAsked } from './read-finds.ts';
import { chanceTerms, comparisons, directionOf, KNOWN, readDirection, readEffects } from './read-width.ts';
import { EFFECTS } from './effects.ts';

/** Reads what each statement says of beam search, or `null` where the item is not about it. */
export function recognise(reading: Reading): Recognition<BeamClaim> | null {
  const { stem, form } = reading;
  if (has(stem, 'norm.length')) return null;
  const read = form === 'statement' ? readStatement : readerOf(stem);
  if (read === null) return null;
  const claims = reading.statements.map(read);
  return claims.some((claim) => !('unread' in claim)) ? { claims, readsParts: ['contrast'], readsNumbers: true } : null;
}

type Read = (statement: Statement) => BeamClaim | Unread;

/** A whole statement: the first frame that reads it. */
function readStatement({ phrase }: Statement): BeamClaim | Unread {
  if (!has(phrase, 'beam.search', 'search.greedy')) return { unread: 'not about a search' };
  const unknown = unknownIn(phrase);
  if (unknown !== null) return unknown;
  return readSame(phrase) ?? readExact(phrase) ?? readKept(phrase) ?? readEffects(phrase, null);
}

/** How the options of a question are read, by what its stem asks. */
function readerOf(stem: Phrase): Read | null {
  if (!has(stem, 'beam.search', 'search.greedy')) return null;
  const count = changesSize(stem.text) ? null : countAsked(stem);
  if (count !== null) return ({ phrase }) => readCount(phrase, count);
  if (amountsToSomething(strangeIn(stem))) return null;
  const same = sameAsked(stem);
  if (same !== null) return ({ phrase }) => same(phrase) ?? { unread: 'not one of the searches that are run' };
  const direction = readDirection(stem);
  if (direction !== null) return ({ phrase }) => direction(phrase) ?? { unread: 'a wider or a narrower beam?' };
  if (!asksForEffects(stem)) return null;
  const asked = directionOf(stem);
  return ({ phrase }) => {
    const unknown = unknownIn(phrase);
    if (unknown !== null) return unknown;
    return readSame(phrase) ?? (has(phrase, 'search.best') ? readExact(phrase) : null) ?? readEffects(phrase, asked);
  };
}

function strangeIn(stem: Phrase): readonly string[] {
  return uncovered(stem, [...KNOWN, 'story'], [...chanceTerms(stem.text), ...asides(stem.text)]);
}

/** What is wanted, paid or compensated is another question than what happens. */
const WANTED =
  /\b(?:want\w*|need\w*|ask\w*|compensat\w*|to keep|give up|trade|sacrific\w*|avoid\w*|prevent\w*|limit\w*|why|quier\w*|necesit\w*|möchte\w*|brauch\w*|veut|voulez|besoin|pourquoi|warum|por qué)\b|为什么|想要|需要|避免/iu;

/** A question of what happens to a beam's width; its stem names no effect and no limit itself. */
function asksForEffects(stem: Phrase): boolean {
  return (
    !has(stem, ...EFFECTS) &&
    !WANTED.test(stem.text) &&
    hedgesIn(stem, ['beam', ...EFFECTS, 'search'], [...asides(stem.text), ...comparisons(stem.text)]).length === 0
  );
}

function unknownIn(phrase: Phrase): Unread | null {
  const rest = uncovered(phrase, KNOWN, [...chanceTerms(phrase.text), ...asides(phrase.text)]);
  // The French "ne" is half of a denial; its other half is read.
  const half = /(?<!\p{L})n(?:e\s|')[^.]{1,40}\s(?:pas|jamais)(?!\p{L})/iu.test(phrase.text);
  const words = rest.filter((word) => word.length > 1 && !(half && word === 'ne'));
  return words.length > 0 ? { unread: `not understood: ${words.join(', ')}` } : null;
}
