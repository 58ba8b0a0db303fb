import type { Reading, Recognition } from '../../types.ts';
import type { VectorClaim } from './claim.ts';

const SUM = /\b(?:sums?|summed|summing|adds? up|added|adding|totals?)\b/iu;
const OVER_TIME =
  /\b(?:over|across|along|through|throughout)\s(?:(?:all|the|many|several|different|whole|entire|its|successive|of)\s){0,3}(?:time|times|steps?|sequences?|sentences?)\b/iu;

/** What `read` makes of a question, but for sums over time: those are of no one vector, and readers pass over "over time". */
export const withoutSumsOverTime =
  (read: (reading: Reading) => Recognition<VectorClaim> | null) =>
  (reading: Reading): Recognition<VectorClaim> | null => {
    const found = read(reading);
    if (found === null) return null;
    const isOverTime = (answer: string): boolean => {
      const text = `${reading.stem.text} ${answer}`.replaceAll('-', ' ');
      return SUM.test(text) && OVER_TIME.test(text);
    };
    const claims = found.claims.map((claim, at) =>
      isOverTime(reading.statements[at]?.phrase.text ?? '') ? { unread: 'it sums over time' } : claim,
    );
    return claims.some((claim) => !('unread' in claim)) ? { ...found, claims } : null;
  };
