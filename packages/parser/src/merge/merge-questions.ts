import type { Extraction } from '../from-lines.ts';
import type { QuizItem } from '../item/schema.ts';
import { fold, sameOption } from '../text/normalise.ts';
import { nearest } from './near.ts';

/** One place where a question was found. */
export interface QuestionSource {
  path: string;
  number: number | null;
  /** Index of the extraction and of the item in it. */
  extraction: number;
  item: number;
  /** The key this source claims, as indices into the merged item's options; `null` where it tells none. */
  key: number[] | null;
  /** The answer's text, where the source gives text and no option. */
  answer?: string;
}

/** A question with all places where it was found. */
export interface MergedQuestion {
  id: string;
  /** The fullest of the copies. */
  item: QuizItem;
  sources: QuestionSource[];
  /** `agree`: all keys alike; `disagree`: they differ; `single`: one source tells one; `none`: no source does. */
  agreement: 'agree' | 'disagree' | 'single' | 'none';
  /** Up to ten other questions that read almost the same, most alike first, with how alike they are (0–1). */
  near: { id: string; similarity: number }[];
}

/**
 * The questions of many dumps, each once, in the order of their first appearance: with their sources, what key each source
 * claims, and whether the keys agree.
 */
export function mergeQuestions(extractions: readonly Pick<Extraction, 'items'>[]): MergedQuestion[] {
  const groups = new Map<string, { item: QuizItem; extraction: number; index: number }[]>();
  extractions.forEach((each, extraction) =>
    each.items.forEach((item, index) => {
      const group = groups.get(item.id) ?? [];
      group.push({ item, extraction, index });
      groups.set(item.id, group);
    }),
  );
  const merged = [...groups].map(([id, copies]): MergedQuestion => {
    const best = copies.reduce((a, b) => (fullness(b.item) > fullness(a.item) ? b : a)).item;
    const sources = copies.map(({ item, extraction, index }): QuestionSource => {
      const key = item.key && item.options.length > 0 ? mapKey(item, best) : null;
      return {
        path: item.provenance.path,
        number: item.number,
        extraction,
        item: index,
        key,
        ...(item.key?.text === undefined ? {} : { answer: item.key.text }),
      };
    });
    return { id, item: best, sources, agreement: agreementOf(sources), near: [] };
  });
  const near = nearest(merged.map((question) => question.item));
  merged.forEach((question, i) => {
    question.near = (near[i] ?? []).map(({ index, similarity }) => ({
      id: (merged[index] as MergedQuestion).id,
      similarity,
    }));
  });
  return merged;
}

/** How much a copy of a question tells: of several, the fullest is shown. */
export function fullness(item: QuizItem): number {
  return (
    (item.key ? 4 * item.key.confidence : 0) +
    (item.explanation ? 1 : 0) +
    Math.min(1, item.stem.math.length / 4) +
    item.stem.text.length / 10_000
  );
}

/** The key of `item` as indices into the options of `best`, which may stand in another order. */
function mapKey(item: QuizItem, best: QuizItem): number[] {
  const texts = best.options.map(({ text }) => text);
  const places = (item.key?.options ?? []).map((i) => {
    const at = sameOption(item.options[i]?.text ?? '', texts);
    return at === -1 ? i : at;
  });
  return places.sort((a, b) => a - b);
}

function agreementOf(sources: readonly QuestionSource[]): MergedQuestion['agreement'] {
  const keys = sources.flatMap((source) =>
    source.key ? [source.key.join(',')] : source.answer === undefined ? [] : [fold(source.answer)],
  );
  if (keys.length === 0) return 'none';
  if (keys.length === 1) return 'single';
  return new Set(keys).size === 1 ? 'agree' : 'disagree';
}
