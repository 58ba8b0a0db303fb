import { hedgesIn } from '../../frames/hedges.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Mention, Phrase } from '../../types.ts';
import type { ExactClaim, SameClaim } from './claim.ts';
import { EFFECTS } from './effects.ts';

/** "Infinitely wide" and "as wide as the vocabulary of all sentences": a beam that keeps every start. */
const ENDLESS = /\b(?:unlimited|unbounded|unendlich\w*|infini\w*)\b|无限/iu;
const ONE = /\b(?:one|uno|eins|un|une)\b|一(?![样般定个步])/iu;

/** The width of beam that a phrase names: its only number, "one", or an endless one; else `null`. */
function widthOf(phrase: Phrase): number | null {
  const digits = mentionsOf(phrase, 'number').filter(({ surface }) => /\d/.test(surface));
  const values = new Set(digits.map(({ value }) => Number(value)));
  if (values.size > 1) return null;
  const [only] = values;
  if (ENDLESS.test(phrase.text)) return values.size === 0 ? Infinity : null;
  if (only !== undefined) return Number.isInteger(only) && only >= 1 && only <= 1e6 ? only : null;
  return ONE.test(phrase.text) && has(phrase, 'beam.search') ? 1 : null;
}

const DENIAL = ['polarity.not'] as const;

/** Denials in a phrase; one word that several tables know counts once. */
function denialsIn(phrase: Phrase, ...outside: readonly Mention[]): number {
  const starts = mentionsOf(phrase, ...DENIAL)
    .filter(({ start, end }) => !outside.some((other) => other.start <= start && end <= other.end))
    .map(({ start }) => start);
  // "ne … pas" is one denial.
  return new Set(starts).size;
}

function searchesIn(phrase: Phrase): ReadonlySet<SameClaim['as']> {
  const kinds = new Set<SameClaim['as']>();
  if (has(phrase, 'search.greedy')) kinds.add('greedy');
  if (has(phrase, 'search.exhaustive')) kinds.add('exhaustive');
  if (has(phrase, 'search.random')) kinds.add('random');
  return kinds;
}

/** "Beam search with B = 1 is the same as greedy search." */
export function readSame(phrase: Phrase): SameClaim | null {
  const width = widthOf(phrase);
  const kinds = searchesIn(phrase);
  const [as] = kinds;
  const isSame = has(phrase, 'search.same') || (as === 'greedy' && /\bis (?:a )?beam search\b/iu.test(phrase.text));
  if (width === null || as === undefined || kinds.size > 1 || !isSame) return null;
  if (!has(phrase, 'beam.search') || has(phrase, ...EFFECTS)) return null;
  if (has(phrase, 'beam.wider', 'beam.narrower') && width !== Infinity) return null;
  const denials = denialsIn(phrase);
  if (denials > 1 || hedgesIn(phrase, ['search', 'polarity.not']).length > 0) return null;
  return { kind: 'same', width, as, same: denials === 0 };
}

/** "With which width is beam search the same as greedy search?", "a beam of 1 is the same as": what the options must name. */
export function sameAsked(stem: Phrase): ((option: Phrase) => SameClaim | null) | null {
  if (!has(stem, 'search.same') || denialsIn(stem) > 0 || hedgesIn(stem, ['search']).length > 0) return null;
  const width = widthOf(stem);
  const kinds = searchesIn(stem);
  const [as] = kinds;
  if (width === null && as !== undefined && kinds.size === 1 && has(stem, 'beam.search'))
    return (option) => {
      const found = /^\s?(?:B\s?=\s?|a?\s?(?:beam )?width of )?(\d{1,6})\.?\s?$/iu.exec(option.text)?.[1];
      return found === undefined ? null : { kind: 'same', width: Number(found), as, same: true };
    };
  if (width !== null && kinds.size === 0)
    return (option) => {
      const named = searchesIn(option);
      const [only] = named;
      const outside = option.words.filter(
        (word) =>
          !mentionsOf(option, 'search', 'around').some(({ start, end }) => start < word.end && end > word.start),
      );
      if (only === undefined || named.size > 1 || outside.length > 0 || denialsIn(option) > 0) return null;
      return { kind: 'same', width, as: only, same: true };
    };
  return null;
}

/** "Beam search always finds the most likely sentence", "greedy decoding may miss it". */
export function readExact(phrase: Phrase): ExactClaim | null {
  if (!has(phrase, 'search.best')) return null;
  const always = mentionsOf(phrase, 'search.always');
  const misses = mentionsOf(phrase, 'search.miss');
  if ((always.length === 0) === (misses.length === 0)) return null;
  if (has(phrase, 'beam.wider', 'effect.time', 'effect.memory', 'effect.steps') || widthOf(phrase) !== null)
    return null;
  const search = subjectOf(phrase);
  if (search === null) return null;
  const denials = denialsIn(phrase, ...misses);
  if (denials > 1 || hedgesIn(phrase, ['search', 'polarity.not'], contrasts(phrase)).length > 0) return null;
  if (misses.length > 0) return denials === 0 ? { kind: 'exact', search, always: false } : null;
  return { kind: 'exact', search, always: denials === 0 };
}

/** "Unlike exact search algorithms": another search, named for comparison. */
const CONTRAST =
  /\b(?:unlike|like|in contrast to|as opposed to|a diferencia de|im gegensatz zu|anders als|contrairement [àa]|just as)\b[^,]{3,90},|与[^,]{2,40}不同,?/giu;

function contrasts(phrase: Phrase): readonly { readonly start: number; readonly end: number }[] {
  return [...phrase.text.matchAll(CONTRAST)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function subjectOf(phrase: Phrase): ExactClaim['search'] | null {
  const aside = contrasts(phrase);
  const isSaid = ({ start }: Mention) => !aside.some((range) => range.start <= start && start < range.end);
  const greedy = mentionsOf(phrase, 'search.greedy').some(isSaid);
  const beam = mentionsOf(phrase, 'beam.search').some(isSaid);
  const exhaustive = mentionsOf(phrase, 'search.exhaustive').some(
    (mention) => isSaid(mention) && !/^exacte?s?$|^exakte?$/iu.test(mention.surface),
  );
  if ([greedy, beam, exhaustive].filter(Boolean).length !== 1) return null;
  return greedy ? 'greedy' : beam ? 'beam' : 'exhaustive';
}
