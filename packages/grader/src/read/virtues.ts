import type { Claim, Reading, Recognition, Unread } from '../types.ts';

/** What asks for a trouble of something, or tells one. */
const TROUBLE =
  /\b(?:drawbacks?|disadvantages?|limitations?|weakness(?:es)?|shortcomings?|downsides?|flaws?)\b|\b(?:problems?|issues?|challenges?|troubles?|difficult(?:y|ies)) (?:of|with|for|in|faced|when)\b|\b(?:struggles?|suffers?) (?:with|from|to)\b/iu;

/**
 * What `recognise` reads, without claims that hold but are no trouble (`isVirtue`) where a question asks for a trouble: "a drawback is that weights
 * are shared" tells what is so, and calls it what it is not.
 */
export const withoutVirtues =
  <C extends Claim>(
    recognise: (reading: Reading) => Recognition<C> | null,
    isVirtue: (claim: C) => boolean,
  ): ((reading: Reading) => Recognition<C> | null) =>
  (reading) => {
    const read = recognise(reading);
    if (read === null || !TROUBLE.test(reading.stem.text)) return read;
    const claims = read.claims.map((claim): C | Unread =>
      !('unread' in claim) && isVirtue(claim) ? { unread: 'what it says is no trouble' } : claim,
    );
    return claims.every((claim) => 'unread' in claim) ? null : { ...read, claims };
  };
