import type { Reading, Recognition } from '../../types.ts';
import type { FlowClaim } from './claim.ts';

/** "Gradients shrink during training": from one training step to the next, and not on their way back through time. */
const CHANGES =
  /\b(?:shrink|shrank|decreas|decay|diminish|fade|grow|grew|increas|rise|rising)\w*\s(?:[a-z]+ly\s|and\s[a-z]+\s)?(?:during|in|with|throughout|over the course of|as) (?:the )?training\b/iu;
/** What says that the way back is meant all the same. */
const BACK = /\bback|\btime steps?\b|\bthrough time\b|\blayers?\b|\bsequences?\b|\bsteps\b/iu;

/** Leaves unread what says how gradients change in the course of training, of which nothing is measured. */
export function withoutCourse(
  recognise: (reading: Reading) => Recognition<FlowClaim> | null,
): (reading: Reading) => Recognition<FlowClaim> | null {
  return (reading) => {
    const read = recognise(reading);
    if (read === null) return null;
    const claims = read.claims.map((claim, at) => {
      const text = reading.statements[at]?.phrase.text ?? '';
      const isCourse = CHANGES.test(text) && !BACK.test(text);
      return isCourse ? { unread: 'how gradients change in the course of training' } : claim;
    });
    return { ...read, claims };
  };
}
