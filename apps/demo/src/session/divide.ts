import type { Reviewed } from '@keyproof/formats/review';
import type { QuizItem } from '@keyproof/parser';
import { Pages } from '../worker/pages.ts';
import type { RegroupedDocument } from '../worker/protocol.ts';
import { Entry } from './entry.ts';

/** The entries after some documents were divided anew; those of questions that were not there before are `fresh`. */
export function dividedEntries(
  before: readonly Entry[],
  documents: number,
  changed: ReadonlyMap<number, RegroupedDocument>,
): { readonly entries: readonly Entry[]; readonly fresh: readonly Entry[] } {
  const entries: Entry[] = [];
  const fresh: Entry[] = [];
  for (let document = 0; document < documents; document++) {
    const old = before.filter((entry) => entry.document === document);
    const now = changed.get(document);
    if (now === undefined) {
      for (const entry of old) entries.push(entry.moved(entry.index, entries.length));
      continue;
    }
    const pages = new Pages<Reviewed<QuizItem>>();
    for (const { ids, text } of now.batches) pages.add(text, ids.length);
    for (const [index, id] of now.batches.flatMap(({ ids }) => ids).entries()) {
      const same = old[now.before[index]!];
      if (same !== undefined) entries.push(same.moved(index, entries.length, pages));
      else {
        const entry = new Entry(id, document, index, entries.length, pages);
        entry.graded = null;
        fresh.push(entry);
        entries.push(entry);
      }
    }
  }
  return { entries, fresh };
}

/** The question to look at where the chosen one is no more: one that came of it, else the one that stands in its place. */
export const heirOf = (chosen: Entry, entries: readonly Entry[]): Entry | undefined => {
  const near = entries.filter(({ document }) => document === chosen.document);
  return (
    near.find(({ read }) => read.review?.from?.includes(chosen.id)) ?? near[Math.min(chosen.index, near.length - 1)]
  );
};
