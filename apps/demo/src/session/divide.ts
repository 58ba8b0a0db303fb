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
  const old: Entry[][] = Array.from({ length: documents }, () => []);
  for (const entry of before) old[entry.document]!.push(entry);
  for (const [document, there] of old.entries()) {
    const now = changed.get(document);
    if (now === undefined) {
      for (const entry of there) entries.push(entry.moved(entry.index, entries.length));
      continue;
    }
    const pages = new Pages<Reviewed<QuizItem>>();
    for (const { ids, text } of now.fresh) pages.add(text, ids.length);
    const ids = now.fresh.flatMap((batch) => batch.ids);
    let made = 0;
    for (const [index, place] of now.before.entries()) {
      const position = entries.length;
      if (place >= 0) entries.push(there[place]!.moved(index, position));
      else {
        const entry = new Entry(ids[made]!, { document, index, position }, pages, made++);
        entry.graded = null;
        fresh.push(entry);
        entries.push(entry);
      }
    }
  }
  return { entries, fresh };
}

/** The question to look at where the chosen one is no more: one that came of it, else the one that stands in its place. */
export function heirOf(chosen: Entry, entries: readonly Entry[], fresh: readonly Entry[]): Entry | undefined {
  const made = fresh.find(
    ({ document, read }) => document === chosen.document && read.review?.from?.includes(chosen.id),
  );
  if (made !== undefined) return made;
  const near = entries.filter(({ document }) => document === chosen.document);
  return near[Math.min(chosen.index, near.length - 1)];
}
