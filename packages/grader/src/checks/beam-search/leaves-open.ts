import type { Opening } from '../../read/leaving-open.ts';
import type { BeamClaim } from './claim.ts';

/** Words that readers pass over, and with which they would judge something else. */
export const LEAVES_OPEN: readonly Opening<BeamClaim>[] = [
  {
    why: 'the encoder reads the source once, whatever the beam',
    kinds: ['width'],
    said: /\bencod(?:er|ing)\b(?!\s?[-–—]?\s?decod)/iu,
  },
  {
    why: 'training searches nothing',
    kinds: ['width'],
    said: /\b(?:during|in|of|for|at|makes?|slows?(?:\sdown)?|speeds?(?:\sup)?|the)\s(?:the\s)?training\b(?!\s(?:set|data|example|corpus))|^training\b|\btraining\s(?:time|takes?|is|gets?|becomes?|costs?|slower|faster|needs?|requires?)\b|\bwhile\straining\b|\bto\strain\b/iu,
  },
];
