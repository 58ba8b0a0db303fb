import type { Outcome, Verdict } from '@keyproof/grader';
import {
  type DocumentReport,
  type Question,
  type QuestionSource,
  type ReportItem,
  STANDINGS,
  standingOf,
} from './document.ts';

/** The questions of all documents, each once, in the order in which they are first met. */
export function mergeQuestions(documents: readonly DocumentReport[]): Question[] {
  const groups = new Map<string, { path: string; item: ReportItem }[]>();
  for (const { path, items } of documents) {
    for (const item of items) {
      const group = groups.get(item.id);
      if (group) group.push({ path, item });
      else groups.set(item.id, [{ path, item }]);
    }
  }
  return [...groups].map(([id, group]) => {
    const sources = group.map(({ path, item }) => sourceOf(path, item));
    const first = group[0] as { item: ReportItem };
    return {
      id,
      stem: first.item.stem.text,
      sources,
      agree: agreement(sources),
      outcome: worst(group.flatMap(({ item }) => item.verdict ?? [])),
      simulated: group.map(({ item }) => simulatedTexts(item)).find((texts) => texts !== null) ?? null,
    };
  });
}

function sourceOf(path: string, item: ReportItem): QuestionSource {
  return { path, line: lineOf(item), number: item.number, answers: keyTexts(item) };
}

/** The line of the dump where an item starts. */
export function lineOf(item: ReportItem): number | null {
  return item.stem.position?.line ?? item.provenance.spans[0]?.line ?? null;
}

/** What the dump says is right, in words. */
export function keyTexts(item: ReportItem): string[] | null {
  if (item.key === null) return null;
  const texts = optionTexts(item, item.key.options);
  return texts.length > 0 || item.key.text === undefined ? texts : [item.key.text];
}

function simulatedTexts(item: ReportItem): string[] | null {
  const { simulated = null, simulatedText } = item.verdict ?? {};
  if (simulated !== null) return optionTexts(item, simulated);
  return simulatedText === undefined ? null : [simulatedText];
}

function optionTexts(item: ReportItem, options: readonly number[]): string[] {
  return options.flatMap((option) => item.options[option]?.text ?? []);
}

function agreement(sources: readonly QuestionSource[]): boolean | null {
  const keys = sources.flatMap(({ answers }) => (answers ? [answers.map(normal).sort().join('\n')] : []));
  return keys.length < 2 ? null : new Set(keys).size === 1;
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function worst(verdicts: readonly Verdict[]): Outcome | null {
  const rank = (verdict: Verdict): number => STANDINGS.indexOf(standingOf(verdict));
  return [...verdicts].sort((a, b) => rank(b) - rank(a))[0]?.outcome ?? null;
}
