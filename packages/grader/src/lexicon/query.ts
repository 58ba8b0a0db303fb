import type { Mention, Phrase } from '../types.ts';

/** Whether a concept is `name` or below it: `gate.update` is below `gate`. */
export function isConcept(concept: string, name: string): boolean {
  return concept === name || (concept.startsWith(name) && concept[name.length] === '.');
}

/** The mentions of a concept or of those below it, in order. */
export function mentionsOf(phrase: Phrase, ...names: readonly string[]): readonly Mention[] {
  return phrase.mentions.filter(({ concept }) => names.some((name) => isConcept(concept, name)));
}

/** Whether a phrase mentions a concept or one below it. */
export function has(phrase: Phrase, ...names: readonly string[]): boolean {
  return mentionsOf(phrase, ...names).length > 0;
}

/**
 * The content words that a check has not understood: those covered by no mention of the concepts it knows.
 * A check that judges a whole phrase names its concepts here and refuses when something is left.
 */
export function leftover(phrase: Phrase, known: readonly string[]): readonly string[] {
  const used = mentionsOf(phrase, ...known);
  return phrase.words
    .filter((word) => !used.some((mention) => mention.start < word.end && mention.end > word.start))
    .map(({ surface }) => surface);
}

/** Whether a negation stands before a mention in the same clause, at most `reach` characters away. */
export function isNegated(phrase: Phrase, mention: Pick<Mention, 'start' | 'end'>, reach = 40): boolean {
  const negations = mentionsOf(phrase, 'polarity.not').filter(
    ({ end, start }) => end <= mention.start && mention.start - end <= reach && start !== mention.start,
  );
  const nearby = negations.filter(({ end }) => !/[.;:!?]|,\s(?:but|and)\b/.test(phrase.text.slice(end, mention.start)));
  return nearby.length % 2 === 1;
}
