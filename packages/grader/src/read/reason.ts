import type { Phrase } from '../types.ts';
import { mentionsOf, slicePhrase } from '../lexicon/index.ts';

/** A claim and the reason it gives. `reason` is `null` where there is no "because". */
export interface Reasoned {
  readonly claim: Phrase;
  readonly reason: Phrase | null;
}

/** Splits "X, because Y" (or "Because Y, X") in any language of the lexicon. Both halves must hold for the whole to hold. */
export function splitReason(phrase: Phrase): Reasoned {
  const because = mentionsOf(phrase, 'because')[0];
  if (because === undefined) return { claim: phrase, reason: null };
  if (because.start > 0) {
    return {
      claim: slicePhrase(phrase, 0, because.start),
      reason: slicePhrase(phrase, because.end, phrase.text.length),
    };
  }
  const comma = phrase.text.indexOf(',', because.end);
  if (comma < 0) return { claim: phrase, reason: null };
  return { claim: slicePhrase(phrase, comma + 1, phrase.text.length), reason: slicePhrase(phrase, because.end, comma) };
}
