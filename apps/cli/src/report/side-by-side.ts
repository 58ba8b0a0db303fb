import type { DocumentReport, Question, QuestionSource, Report, ReportItem } from './document.ts';
import { lineOf } from './questions.ts';
import { oneLine } from './text/printable.ts';
import { readable } from './text/readable.ts';

/** Finds what other dumps say about the question of an item. */
export function elsewhere(report: Report): (document: DocumentReport, item: ReportItem) => readonly QuestionSource[] {
  const shared = new Map(report.questions.filter(({ sources }) => sources.length > 1).map((each) => [each.id, each]));
  return ({ path }, item) => {
    const sources = shared.get(item.id)?.sources ?? [];
    const own = sources.findIndex((each) => each.path === path && each.line === lineOf(item));
    return sources.filter((_, at) => at !== own);
  };
}

/** Questions whose dumps give different keys. */
export function disputed(report: Report): readonly Question[] {
  return report.questions.filter(({ agreement }) => agreement === 'disagree');
}

/** `“Jonas, when Γᵤ ≈ 0”`, or that the dump tells no key. */
export function saidBy({ answers }: QuestionSource): string {
  if (answers === null) return 'no key';
  return answers.length === 0
    ? 'none of the options'
    : answers.map((text) => `“${oneLine(readable(text))}”`).join(', ');
}

/** The same of the simulation. */
export function foundFor({ simulated }: Pick<Question, 'simulated'>): string {
  return simulated === null ? 'not decided' : saidBy({ answers: simulated } as QuestionSource);
}

/** `a/quiz.md:12`. */
export function placeOf({ path, line }: Pick<QuestionSource, 'path' | 'line'>): string {
  return oneLine(line === null ? path : `${path}:${line}`);
}

/** `“D” (confirmed)`: what a dump says, and what the simulation says of that. */
export function judgedWords(source: QuestionSource): string {
  const said = saidBy(source);
  return source.answers === null || source.outcome === null ? said : `${said} (${source.outcome})`;
}
