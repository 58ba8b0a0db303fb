import type { Opening } from '../../read/leaving-open.ts';
import type { DesignClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<DesignClaim>[] = [
  {
    why: 'what the variance is then',
    kinds: ['scale'],
    when: (claim) => claim.kind === 'scale' && claim.effect === 'variance',
    said: /\b(?:at|to|of|is|about|near|approximately|roughly|equals?|=|around)\s(?:[02-9]|zero|[-−–]\s?\d|\d\.\d|\d{2}|two|\$?d_?\{?k)(?!\p{L})|\b(?:divid|scal)\w{2,5}\s(?:\p{L}{1,9}\s){0,5}by\s\$?d_?\{?k/iu,
    unless:
      /\b(?:variance|products?)\b[^.;]{1,60}\bd_?\{?k\}?\b[^.;]{1,80}\b(?:to|at|of|is)\s(?:about\s)?(?:1|one|unit)\b|\b(?:1|one|unit)\b[^.;]{1,60}\bvariance\s(?:of\s|is\s)?\$?d_?\{?k/iu,
  },
];
