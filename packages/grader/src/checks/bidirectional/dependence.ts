import { timeTerms, type TimeScope, type TimeTerm } from '../../frames/time-terms.ts';
import { mentionsOf } from '../../lexicon/index.ts';
import type { Mention, Phrase } from '../../types.ts';

/** What a text says an output depends on. Scopes that it names in neither way are open. */
export interface Scopes {
  readonly includes: readonly TimeScope[];
  readonly excludes: readonly TimeScope[];
  readonly terms: readonly TimeTerm[];
}

const ALL: readonly TimeScope[] = ['past', 'current', 'future'];
const TURN = /\b(?:but|pero|sino|sondern|aber|mais)\b|而是|但|,\s?(?:only|just|solo|nur|seulement|uniquement|仅|只)/g;

/**
 * The scopes that a clause with a verb of dependence names: "depends only on x<1>…x<t>, but not on x<t+1>". `null` where it names none.
 *
 * "Only" excludes the rest, unless the clause says itself what is excluded; "only the past" is said loosely of the present, too, so it excludes
 * the future alone.
 */
export function scopesOf(
  phrase: Phrase,
  terms: readonly TimeTerm[] = timeTerms(phrase),
  verbs: readonly string[] = ['depend.on'],
): Scopes | null {
  // Where the verb stands in the stem, the whole option is its object.
  const verb = verbs.length === 0 ? { start: 0, end: 0 } : mentionsOf(phrase, ...verbs)[0];
  if (verb === undefined || terms.length === 0) return null;
  const includes = new Set<TimeScope>();
  const excludes = new Set<TimeScope>();
  // "The output at step t depends on inputs before step t": the first step is the output's, not what it depends on.
  const after = terms.filter(({ start }) => start >= verb.start);
  const objects = after.some(({ exact }) => exact === true) ? after : terms;
  for (const term of objects)
    for (const scope of term.scopes) (isDenied(phrase, term, verb) ? excludes : includes).add(scope);
  const exclusive = mentionsOf(phrase, 'polarity.only').some((only) => !followsNot(phrase, only.start));
  const isExact = objects.some(({ exact }) => exact === true);
  if (excludes.size === 0 && includes.size > 0 && exclusive)
    for (const scope of ALL)
      if (!includes.has(scope) && (scope !== 'current' || !includes.has('past') || isExact)) excludes.add(scope);
  for (const scope of includes) excludes.delete(scope);
  return {
    includes: ALL.filter((scope) => includes.has(scope)),
    excludes: ALL.filter((scope) => excludes.has(scope)),
    terms,
  };
}

/**
 * The terms of a story that can say what a label depends on: after the verb, and no names of the data, such as `x<1>, …, x<365>` or
 * "the past 365 days".
 */
export function storyTerms(phrase: Phrase): readonly TimeTerm[] {
  const [verb] = mentionsOf(phrase, 'depend.on');
  if (verb === undefined) return [];
  return timeTerms(phrase).filter((term) => {
    if (term.start < verb.start || term.naming) return false;
    const count = /^\s?(\d{1,6})/.exec(phrase.text.slice(term.end));
    return count === null || Number(count[1]) < 30;
  });
}

const NOT_ONLY = /^\s?(?:only|just|solo|solamente|nur|seulement|uniquement|仅|只)/;

/** Whether a negation of the verb, or one after it and since the last "but", stands before a term; "not only" denies nothing. */
function isDenied(phrase: Phrase, term: TimeTerm, verb: Pick<Mention, 'start'>): boolean {
  const turns = [...phrase.text.slice(0, term.start).matchAll(TURN)];
  // "… or not, depends on": a comma keeps a negation away from the verb.
  const near = Math.max(verb.start - 12, phrase.text.lastIndexOf(',', verb.start));
  const since = Math.max(turns.at(-1)?.index ?? 0, near);
  return mentionsOf(phrase, 'polarity.not').some(
    ({ start, end }) => start >= since && end <= term.start && !NOT_ONLY.test(phrase.text.slice(end)),
  );
}

function followsNot(phrase: Phrase, at: number): boolean {
  return mentionsOf(phrase, 'polarity.not').some(
    ({ start, end }) => start < at && end <= at && phrase.text.slice(end, at).trim() === '',
  );
}
