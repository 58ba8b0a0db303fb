import { type Opening, POSSIBLY } from '../../read/leaving-open.ts';
import type { ParameterClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<ParameterClaim>[] = [
  {
    why: 'of other sizes it may be so',
    kinds: ['compare', 'order', 'layers'],
    own: true,
    said: POSSIBLY,
  },
  {
    why: 'whatever their sizes',
    kinds: ['compare', 'order', 'extreme'],
    own: true,
    said: /\b(?:than|as)\s(?:any|every|all)\b|\bwhatever\b|\b(?:regardless|irrespective|independent(?:ly)?)\sof\s(?:the|their|its)\s(?:number|size|hidden|units)/iu,
  },
];
