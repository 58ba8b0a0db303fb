import type { Reading, Recognition } from '../../types.ts';
import { nothingWhere } from '../../read/unread-where.ts';
import type { VectorClaim } from './claim.ts';

const SUM = /\b(?:sums?|summed|summing|adds? up|added|adding|totals?)\b/iu;
const OVER_TIME =
  /\b(?:over|across|along|through|throughout)\s(?:(?:all|the|many|several|different|whole|entire|its|successive|of)\s){0,3}(?:time|times|steps?|sequences?|sentences?)\b/iu;

/** What `recognise` makes of a question, but for sums over time: those are of no one vector, and readers pass over "over time". */
export const withoutSumsOverTime = (
  recognise: (reading: Reading) => Recognition<VectorClaim> | null,
): ((reading: Reading) => Recognition<VectorClaim> | null) =>
  nothingWhere(recognise, (_claim, said, { stem }) => {
    const text = `${stem.text} ${said}`.replaceAll('-', ' ');
    return SUM.test(text) && OVER_TIME.test(text) ? 'it sums over time' : null;
  });
