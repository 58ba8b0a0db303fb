import { mergeDuplicate, type Copy } from '../assemble/duplicates.ts';
import type { Made } from '../assemble/items.ts';
import type { AnswerEntry } from '../evidence/answer-list.ts';
import { weigh } from '../evidence/conclude.ts';
import { entryEvidence } from '../evidence/list-evidence.ts';
import { append } from '../text/append.ts';
import type { Locator } from '../text/source.ts';
import type { PartFind } from './read-part.ts';

/**
 * The finds of all parts of a dump as one: a list of answers behind the last question speaks of the parts before it, and a
 * question may stand in several parts.
 */
export function joinParts(parts: Iterable<PartFind>, locate: Locator): PartFind {
  const whole: PartFind = { made: [], copies: [], repairs: [], accounting: [], stray: [] };
  const byId = new Map<string, number>();
  const byNumber = new Map<number, number>();
  for (const part of parts) {
    const earlier = new Map(byNumber);
    const places = part.made.map((each) => place(each, whole.made, whole.copies, byId));
    for (const span of part.accounting) {
      if (span.item === null) continue;
      const { index, copy } = places[span.item] as { index: number; copy: boolean };
      span.item = copy ? null : index;
      if (copy) Object.assign(span, { role: 'discarded', reason: 'duplicate-of' });
    }
    places.forEach(({ index }, i) => {
      const number = part.made[i]?.item.number ?? null;
      if (number !== null) byNumber.set(number, index);
    });
    for (const entry of part.stray) {
      const made = whole.made[earlier.get(entry.number) ?? -1];
      if (made) answer(made, entry, locate);
      else whole.stray.push(entry);
    }
    append(whole.accounting, part.accounting);
    append(whole.repairs, part.repairs);
    append(whole.copies, part.copies);
  }
  return whole;
}

/** Puts an item behind the others, or into the one that it repeats. */
function place(each: Made, made: Made[], copies: Copy[], byId: Map<string, number>): { index: number; copy: boolean } {
  const known = each.item.options.length > 0 ? byId.get(each.item.id) : undefined;
  const of = made[known ?? -1];
  if (known !== undefined && of) {
    mergeDuplicate(each, of);
    copies.push({ copy: each.item, of: of.item });
    return { index: known, copy: true };
  }
  byId.set(each.item.id, made.length);
  made.push(each);
  return { index: made.length - 1, copy: false };
}

/** Gives an entry of an answer list to an item of an earlier part. */
function answer(made: Made, entry: AnswerEntry, locate: Locator): void {
  const { item } = made;
  const found = entryEvidence(
    entry,
    item.options.map((option) => option.label),
    item.options.map((option) => option.text),
    locate,
  );
  if (!found) return;
  const weighed = weigh([...(item.key?.evidence ?? []), ...made.against, found], item.options.length);
  item.key = weighed.key;
  made.against = weighed.against;
}
