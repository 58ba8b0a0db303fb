import type { Outcome, Verdict } from '@keyproof/grader';
import type { ReviewMark } from '@keyproof/formats/review';
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

/** An item with the verdict on its key and, where a reviewer decided, how the decision stands. */
export type ReportItem = QuizItem & { readonly verdict?: Verdict; readonly review?: ReviewMark };

export interface DocumentReport {
  readonly path: string;
  readonly items: readonly ReportItem[];
  readonly messages: readonly Message[];
  /** Place among the inputs of the whole run; only in a shard's report. */
  readonly position?: number;
}

/** One dump's say about a question. */
export interface QuestionSource {
  readonly path: string;
  readonly line: number | null;
  readonly number: number | null;
  /** Texts of the keyed options, or the short answer; `null` where this dump tells no key. */
  readonly answers: readonly string[] | null;
  /** What the simulation says of this dump's key; `null` where nothing was graded. */
  readonly outcome: Outcome | null;
}

/** A question, with every dump it was found in side by side. */
export interface Question {
  readonly id: string;
  readonly stem: string;
  readonly sources: readonly QuestionSource[];
  /** Whether the keys of its sources are the same; `single` where one tells a key, `none` where none does. */
  readonly agreement: 'agree' | 'disagree' | 'single' | 'none';
  /** Other questions that read almost the same, with how alike they are (0–1). */
  readonly near: readonly { readonly id: string; readonly similarity: number }[];
  readonly outcome: Outcome | null;
  /** Texts of the options that hold by simulation. */
  readonly simulated: readonly string[] | null;
}

/** A part of a run over many inputs: every `count`th, beginning with the `index`th. */
export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly count: number;
  /** How many inputs the whole run has, and a hash of their paths: parts of other runs are never merged. */
  readonly inputs: number;
  readonly digest: string;
}

/** The one document that `--json` prints. */
export interface Report {
  readonly schema: 'keyproof/report@1';
  readonly version: string;
  /** Which part of a run this is; absent in a whole report. */
  readonly shard?: Shard;
  readonly documents: readonly DocumentReport[];
  readonly questions: readonly Question[];
}

/** How a question stands: its verdict's outcome, or `derived` where the dump has no key and the simulation gives one. */
export type Standing = Outcome | 'derived';

/** From harmless to worst; `not-simulated` says nothing about a key. */
export const STANDINGS: readonly Standing[] = [
  'confirmed',
  'derived',
  'not-simulated',
  'undecided',
  'convention-dependent',
  'refuted',
];

/** How a verdict is shown and counted. */
export function standingOf({ outcome, key, simulated, simulatedText }: Verdict): Standing {
  const found = (simulated !== null && simulated.length > 0) || simulatedText !== undefined;
  return outcome === 'undecided' && key === null && found ? 'derived' : outcome;
}

/** Whether some verdict is `level` or worse. */
export function fails(report: Report, level: Outcome | 'never'): boolean {
  if (level === 'never') return false;
  const bar = STANDINGS.indexOf(level);
  const verdicts = report.documents.flatMap((document) => document.items.flatMap((item) => item.verdict ?? []));
  return verdicts.some((verdict) => STANDINGS.indexOf(standingOf(verdict)) >= bar);
}

/** How many items stand how, worst first. */
export function countStandings(items: readonly ReportItem[]): readonly (readonly [Standing, number])[] {
  const standings = items.flatMap(({ verdict }) => (verdict ? [standingOf(verdict)] : []));
  return [...STANDINGS].reverse().flatMap((standing) => {
    const count = standings.filter((each) => each === standing).length;
    return count > 0 ? [[standing, count] as const] : [];
  });
}
