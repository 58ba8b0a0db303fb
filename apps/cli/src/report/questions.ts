import { factOf } from '../questions/fact.ts';
import { createQuestionIndex } from '../questions/question-index.ts';
import type { DocumentReport, Question, ReportItem } from './document.ts';

/** The questions of all documents, each once with all its sources, in the order in which they are first met. */
export function questionsOf(documents: readonly DocumentReport[]): Question[] {
  const index = createQuestionIndex();
  for (const { path, items } of documents) index.add(path, items.map(factOf));
  return [...index.questions()];
}

/** The line of the dump where an item starts. */
export function lineOf(item: ReportItem): number | null {
  return item.stem.position?.line ?? item.provenance.spans[0]?.line ?? null;
}

/** What the dump says is right, in words. */
export function keyTexts(item: ReportItem): string[] | null {
  if (item.key === null) return null;
  const texts = item.key.options.flatMap((option) => item.options[option]?.text ?? []);
  return texts.length > 0 || item.key.text === undefined ? texts : [item.key.text];
}
