import type { ReportItem } from '../report/document.ts';

const DISPUTED: ReadonlySet<string> = new Set(['refuted', 'convention-dependent', 'undecided']);

/** Whether a question needs a person: its key is disputed, and nobody has decided. */
export function isOpen({ verdict, review }: ReportItem): boolean {
  return DISPUTED.has(verdict?.outcome ?? '') && (review === undefined || review.status === 'open');
}
