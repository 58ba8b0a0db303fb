import picocolors from 'picocolors';
import type { Standing } from '../document.ts';

export type Style = ReturnType<typeof picocolors.createColors>;

/** The colours of a terminal, or none. */
export function styleFor(color: boolean): Style {
  return picocolors.createColors(color);
}

interface Look {
  readonly sign: string;
  readonly word: string;
  readonly paint: 'green' | 'red' | 'yellow' | 'dim' | 'cyan';
}

/** How each standing looks and what the summary calls it. */
export const LOOKS: Readonly<Record<Standing, Look>> = {
  confirmed: { sign: '✔', word: 'confirmed', paint: 'green' },
  refuted: { sign: '✘', word: 'refuted', paint: 'red' },
  'convention-dependent': { sign: '◐', word: 'by convention', paint: 'yellow' },
  derived: { sign: '+', word: 'derived', paint: 'cyan' },
  undecided: { sign: '?', word: 'undecided', paint: 'yellow' },
  'not-simulated': { sign: '·', word: 'not simulated', paint: 'dim' },
};
