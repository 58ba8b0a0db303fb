import type { QuizItem } from '@keyproof/parser';
import type { Convention, Verdict } from '../types.ts';
import type { Incident } from './recognise.ts';

/** A note of the grader about a document, as plain data. */
export interface GraderMessage {
  readonly severity: 'error' | 'warning' | 'info';
  /** 1-based; `null` where the note is about the whole document. */
  readonly line: number | null;
  readonly column: number | null;
  readonly rule: string;
  readonly source: '@keyproof/grader';
  readonly reason: string;
}

export type GradedItem = QuizItem & { readonly verdict: Verdict };

/**
 * Notes that need several items of a document: keys that hold only under different GRU conventions, so that no reader can follow the
 * document as a whole.
 */
export function crossItemMessages(items: readonly GradedItem[]): readonly GraderMessage[] {
  const presupposed = items.flatMap((item) => {
    const convention = presupposedBy(item);
    return convention === null ? [] : [{ item, convention }];
  });
  const course = presupposed.filter(({ convention }) => convention === 'course');
  const opposite = presupposed.filter(({ convention }) => convention === 'opposite');
  const [first] = opposite;
  if (course.length === 0 || first === undefined) return [];
  const names = (side: typeof course) =>
    side
      .map(({ item }) => (item.number === null ? `"${item.stem.text.slice(0, 40)}…"` : `question ${item.number}`))
      .join(', ');
  return [
    {
      severity: 'warning',
      line: first.item.stem.position?.line ?? null,
      column: first.item.stem.position?.column ?? null,
      rule: 'convention',
      source: '@keyproof/grader',
      reason: `Expected one GRU convention in a document, found keys of two: ${names(course)} holds for c = Γu∘c̃ + (1−Γu)∘c₋ only, ${names(opposite)} for h = z∘h₋ + (1−z)∘h̃ only`,
    },
  ];
}

/** The only convention under which an item's key is what the simulation finds, or `null`. */
function presupposedBy({ verdict }: GradedItem): Convention | null {
  const { byConvention, key } = verdict;
  if (byConvention === undefined || key === null || key.length === 0) return null;
  const fits = (convention: Convention) => {
    const simulated = byConvention[convention].simulated;
    return simulated !== null && simulated.length === key.length && simulated.every((option) => key.includes(option));
  };
  if (fits('course') === fits('opposite')) return null;
  return fits('course') ? 'course' : 'opposite';
}

/** A note that a check broke on an item; its verdicts stay undecided there. */
export function incidentMessage({ check, during, message }: Incident): GraderMessage {
  return {
    severity: 'error',
    line: null,
    column: null,
    rule: 'check-error',
    source: '@keyproof/grader',
    reason: `Expected check \`${check}\` to ${during === 'recognise' ? 'read the item' : 'run its experiment'}, found an error: ${message}`,
  };
}
