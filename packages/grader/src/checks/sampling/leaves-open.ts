import type { Opening } from '../../read/leaving-open.ts';
import type { SamplingClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<SamplingClaim>[] = [
  {
    why: 'whole sentences are drawn, or from what goes in',
    kinds: ['procedure'],
    said: /\bsentences?\s(?:is|are|gets?)\s(?:randomly\s)?(?:drawn|sampled|picked|chosen|selected)\b|\b(?:drawn|sampled|chosen|selected)\ssentence\b|\binput\s(?:distribution|probabilit)/iu,
    unless: /\bwords?\s(?:is|are)\s(?:drawn|sampled|picked|chosen)[^.]{1,80}\boutput\sdistribution\b/iu,
  },
  {
    why: 'what is picked is no word',
    kinds: ['greedy'],
    said: /\b(?:picks?|chooses?|takes?|selects?|choosing|picking|taking|selecting)\s(?:the\s)?(?:\p{L}+\s){0,3}(?:sentence|sequence|translation|output|path|hypothesis)\b/iu,
    unless: /\b(?:words?|tokens?|characters?|symbols?)\b/iu,
  },
  {
    why: 'a temperature below 0',
    kinds: ['temperature', 'temperature-formula'],
    said: /\btemperature\b[^.;]{1,40}\b(?:below|under|less\sthan|smaller\sthan|lower\sthan)\s(?:0|zero)(?![.,]\d)|\bnegative\stemperature|\btemperatures?\s(?:of|is|=|at|to)?\s?[-−–]\s?\d|\bT\s?<\s?0(?![.,]\d)/iu,
  },
  {
    why: 'a word that is not drawn yet',
    said: /\b(?:step|time)\s\$?t\$?\s?[?:.,][^+]{0,60}\b(?:step|time)\s\$?t\s?\+\s?1\b/iu,
    kinds: ['procedure'],
  },
];
