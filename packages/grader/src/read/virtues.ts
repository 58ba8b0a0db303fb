import type { Claim, Reading, Recognition } from '../types.ts';
import { nothingWhere } from './unread-where.ts';

/** What asks for a trouble of something, or tells one. */
const TROUBLE =
  /\b(?:drawbacks?|disadvantages?|limitations?|weakness(?:es)?|shortcomings?|downsides?|flaws?)\b|\b(?:problems?|issues?|challenges?|troubles?|difficult(?:y|ies)) (?:of|with|for|in|faced|when)\b|\b(?:struggles?|suffers?) (?:with|from|to)\b/iu;

/**
 * What `recognise` reads, without claims that hold but are no trouble (`isVirtue`) where a question asks for a trouble: "a drawback is that weights
 * are shared" tells what is so, and calls it what it is not.
 */
export const withoutVirtues = <C extends Claim>(
  recognise: (reading: Reading) => Recognition<C> | null,
  isVirtue: (claim: C) => boolean,
): ((reading: Reading) => Recognition<C> | null) => {
  const troubles = nothingWhere(recognise, (claim) =>
    !('unread' in claim) && isVirtue(claim) ? 'what it says is no trouble' : null,
  );
  return (reading) => (TROUBLE.test(reading.stem.text) ? troubles : recognise)(reading);
};
