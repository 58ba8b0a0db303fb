import type { Outcome, Verdict } from '@keyproof/grader';
import { mergeQuestions } from '@keyproof/parser';
import { type DocumentReport, type Question, type ReportItem, STANDINGS, standingOf } from './document.ts';
import { readable } from './text/readable.ts';

/** The questions of all documents, each once with all its sources, in the order in which they are first met. */
export function questionsOf(documents: readonly DocumentReport[]): Question[] {
  const merged = mergeQuestions(documents.map(({ items }) => ({ items: [...items] })));
  return merged.map(({ id, item, sources, agreement, near }) => {
    const copies = sources.flatMap(({ extraction, item: index }) => {
      const document = documents[extraction];
      const copy = document?.items[index];
      return document && copy ? [{ path: document.path, copy }] : [];
    });
    return {
      id,
      stem: item.stem.text,
      sources: copies.map(({ path, copy }) => ({
        path,
        line: lineOf(copy),
        number: copy.number,
        answers: keyTexts(copy),
      })),
      agreement: agreement === 'disagree' && sameInWords(copies.map(({ copy }) => copy)) ? 'agree' : agreement,
      near,
      outcome: worst(copies.flatMap(({ copy }) => copy.verdict ?? [])),
      simulated: copies.map(({ copy }) => simulatedTexts(copy)).find((texts) => texts !== null) ?? null,
    };
  });
}

/** Whether answers that are told in words are the same up to notation, or are all right by simulation. */
function sameInWords(copies: readonly ReportItem[]): boolean {
  if (copies.some(({ options }) => options.length > 0)) return false;
  if (copies.every(({ verdict, key }) => key === null || verdict?.outcome === 'confirmed')) return true;
  const answers = copies.flatMap(({ key }) => (key?.text === undefined ? [] : [letters(key.text)]));
  return new Set(answers).size === 1;
}

/** Letters and digits only: `ŷ⟨t⟩` and `y^<t>` are the same. */
function letters(text: string): string {
  const plain = readable(text).normalize('NFKD').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
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

function worst(verdicts: readonly Verdict[]): Outcome | null {
  const rank = (verdict: Verdict): number => STANDINGS.indexOf(standingOf(verdict));
  return [...verdicts].sort((a, b) => rank(b) - rank(a))[0]?.outcome ?? null;
}
