import type { Opening } from '../../read/leaving-open.ts';
import type { BoundClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<BoundClaim>[] = [
  {
    why: 'one condition or the other',
    said: /\b(?:if|when|with|whenever)\b[^.?]{1,90}\bor\s(?:if\s|when\s|with\s)?(?:the\s|its\s|an?\s)?(?:recurrent|activations?|norm|spectral|largest|weight|non-?linearity)\b/iu,
  },
  {
    why: 'said of what is no gradient',
    said: /\b(?:loss|activations?|hidden\sstates?|outputs?|weights?)(?:\s(?:over|after|across)\s(?:many|several|all)\s(?:time\s)?steps)?\s(?:can\s|may\s|will\s|must\s|always\s|neither\s|exponentially\s|does\snot\s|do\snot\s)?(?:vanish|explode|shrink|grow|decay)/iu,
  },
  {
    why: 'another matrix than the recurrent one',
    said: /\b(?:input|output|embedding|readout|feed-?forward)(?:-to-\p{L}+)?\s(?:weight\s)?matri(?:x|ces)\b|\bmatri(?:x|ces)\s(?:of|at)\sthe\s(?:input|output)\b|\bhidden-to-output\b|\binput-to-hidden\b/iu,
  },
  {
    why: 'over few steps, or ever fewer',
    said: /\b(?:distance|T\s?[-−–]\s?k|lag|gap|number\sof\ssteps)\b[^.?]{1,30}\b(?:shrinks?|decreases?|falls?|(?:gets?|becomes?)\s(?:smaller|shorter)|(?:tends?|goes)\sto\s(?:0|zero|1|one))\b|\b(?:sequences?|inputs?)\sof\slength\s(?:1|one)\b/iu,
  },
];
