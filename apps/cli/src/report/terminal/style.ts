import type { Outcome } from '@keyproof/grader';
import picocolors from 'picocolors';

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

/** How each outcome looks and what the summary calls it. */
export const LOOKS: Readonly<Record<Outcome, Look>> = {
  confirmed: { sign: '✔', word: 'confirmed', paint: 'green' },
  refuted: { sign: '✘', word: 'refuted', paint: 'red' },
  'convention-dependent': { sign: '◐', word: 'by convention', paint: 'yellow' },
  undecided: { sign: '?', word: 'undecided', paint: 'cyan' },
  'not-simulated': { sign: '·', word: 'not simulated', paint: 'dim' },
};
