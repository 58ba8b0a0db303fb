import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import { place, single, type Stretch } from './claim.ts';

const FIRST = place('start', 1);
const NOW = place('t');
const BEFORE = place('t', -1);
const AFTER = place('t', 1);
const LAST = place('T');

/** "the next word given all previous words" as targets and conditions, or `null` where the words do not tell both. */
export function readProse(
  phrase: Phrase,
): { readonly targets: readonly Stretch[]; readonly conditions: readonly Stretch[] } | null {
  const words = conditionsOf(phrase);
  if (words === null) return null;
  const hasTarget =
    has(phrase, 'lm.next', 'lm.current') || /\b[a-z]\u0302?\^\{<[a-z]>\}|\b[a-z]\u0302?_t\b/u.test(phrase.text);
  if (has(phrase, 'lm.joint')) {
    if (has(phrase, 'lm.given', 'lm.marginal') || words.length !== 1) return null;
    return { targets: words, conditions: [] };
  }
  if (!hasTarget) return null;
  if (has(phrase, 'lm.marginal')) {
    return has(phrase, 'lm.given') ? null : { targets: [single(NOW)], conditions: [] };
  }
  if (givesTarget(phrase)) return null;
  if (!has(phrase, 'lm.given') || words.length === 0 || has(phrase, 'lm.context')) return null;
  return { targets: [single(NOW)], conditions: words };
}

/** "The previous words given the next word": the target stands where the condition should. */
function givesTarget(phrase: Phrase): boolean {
  const given = mentionsOf(phrase, 'lm.given').at(-1);
  const after = mentionsOf(phrase, 'lm.previous', 'lm.following', 'lm.everything', 'lm.next', 'lm.current').find(
    ({ start }) => given !== undefined && start >= given.end,
  );
  return after !== undefined && (after.concept === 'lm.next' || after.concept === 'lm.current');
}

/** The words that a phrase names besides the target. `null` where they contradict each other. */
function conditionsOf(phrase: Phrase): readonly Stretch[] | null {
  const isIncluding = has(phrase, 'lm.including');
  const named = mentionsOf(phrase, 'lm.previous', 'lm.following', 'lm.everything').map(
    ({ concept, surface }): Stretch => {
      if (concept === 'lm.following') return { from: AFTER, to: LAST };
      if (concept === 'lm.everything') return { from: FIRST, to: LAST };
      if (concept === 'lm.previous.one' || (concept === 'lm.previous' && !isMany(phrase, surface)))
        return single(BEFORE);
      return { from: FIRST, to: isIncluding ? NOW : BEFORE };
    },
  );
  if (isIncluding && !named.some(({ to }) => to === NOW)) return null;
  const kinds = new Set(named.map((stretch) => JSON.stringify(stretch)));
  return kinds.size > 2
    ? null
    : named.filter(
        (stretch, at) => named.findIndex((other) => JSON.stringify(other) === JSON.stringify(stretch)) === at,
      );
}

/** Whether "previous word(s)" means more than one: a plural, a collective, or a language without plurals. */
function isMany(phrase: Phrase, surface: string): boolean {
  if (/\b(?:all|every|todas|alle[nr]?|tous)\b|所有/iu.test(phrase.text)) return true;
  if (/\p{Script=Han}/u.test(surface)) return true;
  return /(?:words|tokens|ones|palabras|wörtern?|mots|history|prefix|so far|seen)\b/iu.test(surface);
}
