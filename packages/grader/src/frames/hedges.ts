import { mentionsOf } from '../lexicon/index.ts';
import type { Phrase } from '../types.ts';

/**
 * Small words that limit or turn what is said: "only", "least", "unlike". Many of them carry no content on their own and are read over,
 * so a check that does not read them must refuse the phrase.
 */
const HEDGES =
  /\b(?:only|solely|merely|never|unless|except|rarely|seldom|sometimes|least|fewest|smallest|lowest|worst|unlike|instead|rather|without|unlikely|rule[sd]?\sout|no\slonger|reversed?|backward|backwards|contrary|opposite|cannot|neither|nor|not|disadvantages?|gives?\sup|nur|niemals|außer|ohne|anders|statt|solo|sólo|solamente|nunca|salvo|excepto|sin|menos|seulement|uniquement|jamais|sauf|sans|moins)\b|n't\b|仅|只有|只能|从不|除非|除了|最不|最少|不同于|而不是/giu;

/** The limiting words of a phrase that stand in no mention of the given concepts and in none of the ranges read by a frame. */
export function hedgesIn(
  phrase: Phrase,
  known: readonly string[],
  ranges: readonly { readonly start: number; readonly end: number }[] = [],
): readonly string[] {
  const used = [...mentionsOf(phrase, ...known), ...ranges];
  return [...phrase.text.matchAll(HEDGES)]
    .filter(({ index, 0: word }) => !used.some(({ start, end }) => start < index + word.length && end > index))
    .map(([word]) => word);
}

/** Whether words that a check has not understood amount to something: a word of three letters, or three characters of Chinese. */
export function amountsToSomething(rest: readonly string[]): boolean {
  const characters = rest.filter((word) => /^\p{Script=Han}+$/u.test(word)).join('').length;
  return characters >= 3 || rest.some((word) => /\p{Script=Latin}{3}/u.test(word));
}
