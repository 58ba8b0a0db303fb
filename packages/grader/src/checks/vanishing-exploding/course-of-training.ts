import type { Reading, Recognition } from '../../types.ts';
import { unreadWhere } from '../../read/unread-where.ts';
import type { FlowClaim } from './claim.ts';

/** "Gradients shrink during training": from one training step to the next, and not on their way back through time. */
const CHANGES =
  /\b(?:shrink|shrank|decreas|decay|diminish|fade|grow|grew|increas|rise|rising)\w*\s(?:[a-z]+ly\s|and\s[a-z]+\s)?(?:during|in|with|throughout|over the course of|as) (?:the )?training\b/iu;
/** What says that the way back is meant all the same. */
const BACK = /\bback|\btime steps?\b|\bthrough time\b|\blayers?\b|\bsequences?\b|\bsteps\b/iu;

/** "Gradients are propagated through the time steps": so they are in every network, whatever is left of them. */
const PASSES =
  /\b(?:gradients?|errors?|error signals?)\s(?:is|are|gets?|be)\s(?:back ?)?(?:propagated|backpropagated|passed|sent|handed|transmitted)\b/iu;
const LEAVES =
  /\b(?:without|unchanged|undiminished|intact|unhindered|well|easily|freely|long|far|many|hundreds?|thousands?|distant|stabl[ey]|preserv\w*|[1-9]\d+)\b/iu;

/** Leaves unread what says how gradients change in the course of training, of which nothing is measured, and that they are passed on. */
export const withoutCourse = (
  recognise: (reading: Reading) => Recognition<FlowClaim> | null,
): ((reading: Reading) => Recognition<FlowClaim> | null) =>
  unreadWhere(recognise, (_claim, said) => {
    if (CHANGES.test(said) && !BACK.test(said)) return 'how gradients change in the course of training';
    return PASSES.test(said) && !LEAVES.test(said) ? 'that gradients are passed on, not what is left of them' : null;
  });
