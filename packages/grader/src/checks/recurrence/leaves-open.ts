import { type Opening, POSSIBLY } from '../../read/leaving-open.ts';
import type { RecurrenceClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<RecurrenceClaim>[] = [
  {
    why: 'in one case or another it may be so',
    kinds: ['lighter', 'start'],
    own: true,
    said: POSSIBLY,
  },
  {
    why: 'of which sizes is not told',
    kinds: ['lighter'],
    own: true,
    said: /\b(?:than|as)\s(?:any|every|all)\b|\bwhatever\b/iu,
  },
  {
    why: 'fewer operations, or better at the task',
    kinds: ['lighter'],
    said: /\brnns?\b[^.?]{1,60}\befficien|\befficien\w{1,5}\b[^.?]{1,60}\brnns?\b/iu,
  },
];
