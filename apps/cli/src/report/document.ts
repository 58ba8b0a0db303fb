import type { Outcome, Verdict } from '@keyproof/grader';
import type { QuizItem } from '@keyproof/parser';

/** A note about a place in a dump, as the reports carry it. */
export interface Message {
  readonly severity: 'error' | 'warning' | 'info';
  /** 1-based, `null` where the note is about the whole file. */
  readonly line: number | null;
  readonly column: number | null;
  readonly rule: string | null;
  readonly source: string | null;
  readonly reason: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly note?: string;
  readonly url?: string;
}

export type ReportItem = QuizItem & { readonly verdict?: Verdict };

export interface DocumentReport {
  readonly path: string;
  readonly items: readonly ReportItem[];
  readonly messages: readonly Message[];
}

/** One dump's say about a question. */
export interface QuestionSource {
  readonly path: string;
  readonly line: number | null;
  readonly number: number | null;
  /** Texts of the keyed options, or the short answer; `null` where this dump tells no key. */
  readonly answers: readonly string[] | null;
}

/** A question, with every dump it was found in side by side. */
export interface Question {
  readonly id: string;
  readonly stem: string;
  readonly sources: readonly QuestionSource[];
  /** Whether all dumps that tell a key tell the same; `null` where fewer than two do. */
  readonly agree: boolean | null;
  readonly outcome: Outcome | null;
  /** Texts of the options that hold by simulation. */
  readonly simulated: readonly string[] | null;
}

/** The one document that `--json` prints. */
export interface Report {
  readonly schema: 'keyproof/report@1';
  readonly version: string;
  readonly documents: readonly DocumentReport[];
  readonly questions: readonly Question[];
}

/** Outcomes from harmless to worst; `not-simulated` says nothing about a key. */
export const OUTCOMES: readonly Outcome[] = [
  'confirmed',
  'not-simulated',
  'undecided',
  'convention-dependent',
  'refuted',
];

/** Whether some verdict is `level` or worse. */
export function fails(report: Report, level: Outcome | 'never'): boolean {
  if (level === 'never') return false;
  const bar = OUTCOMES.indexOf(level);
  const verdicts = report.documents.flatMap((document) => document.items.flatMap((item) => item.verdict ?? []));
  return verdicts.some(({ outcome }) => OUTCOMES.indexOf(outcome) >= bar);
}

/** How many items have each outcome. */
export function countOutcomes(items: readonly ReportItem[]): ReadonlyMap<Outcome, number> {
  const counts = new Map<Outcome, number>();
  for (const { verdict } of items) if (verdict) counts.set(verdict.outcome, (counts.get(verdict.outcome) ?? 0) + 1);
  return counts;
}
