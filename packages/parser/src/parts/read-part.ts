import { account, type Fate } from '../account/account.ts';
import { findDuplicates, mergeDuplicate, type Copy } from '../assemble/duplicates.ts';
import { isStray } from '../assemble/coverage.ts';
import { findEssays } from '../assemble/essays.ts';
import { assembleItem, linesOf, type Made } from '../assemble/items.ts';
import { isQuestion, surroundings } from '../assemble/worth.ts';
import { findAnswerLists, type AnswerEntry } from '../evidence/answer-list.ts';
import { listEvidence } from '../evidence/list-evidence.ts';
import type { AccountingSpan } from '../item/extraction.ts';
import type { Line } from '../read/line.ts';
import type { QuestionDraft } from '../segment/draft.ts';
import { columnLines } from '../segment/columns.ts';
import { withoutMargin } from '../segment/margin-points.ts';
import { readLines } from '../segment/reading.ts';
import { evenOptions } from '../segment/even-options.ts';
import { segment } from '../segment/segment.ts';
import { findTables } from '../segment/tables.ts';
import { unfoldLines } from '../segment/unfold.ts';
import { unifyGiven } from '../segment/unmarked.ts';
import type { Locator } from '../text/source.ts';
import { chatLines } from '../thread/chat-lines.ts';
import { markPosts } from '../thread/mark-posts.ts';
import { readThread, type ThreadFind } from '../thread/thread.ts';
import { tidyLines, type Repair } from '../tidy/tidy.ts';

/** Lines to read, and the range of the source that they stand for. */
export interface PartInput {
  source: string;
  lines: readonly Line[];
  start: number;
  end: number;
  /** The part is all of the dump. */
  whole: boolean;
  path: string;
  locate: Locator;
}

/** What one part of a dump gave. */
export interface PartFind {
  made: Made[];
  copies: Copy[];
  repairs: Repair[];
  /** Indices count within the part. */
  accounting: AccountingSpan[];
  /** Entries of answer lists that name no question of the part. */
  stray: AnswerEntry[];
}

/** Runs the stages behind `read` over one part. */
export function readPart({ source, lines: read, start, end, whole, path, locate }: PartInput): PartFind {
  const repairs = tidyLines(read);
  const lines = unfoldLines(withoutMargin(chatLines(columnLines(read, source))));
  const readings = readLines(lines);
  markPosts(readings);
  const answers = findAnswerLists(readings);
  const tables = findTables(readings, answers.taken);
  const segmented = segment(readings, new Map([...answers.taken, ...tables.taken]), tables.statements);
  const found = [...segmented.drafts, ...tables.drafts]
    .map((draft) => ({ draft, at: firstLine(draft) }))
    .sort((a, b) => a.at - b.at)
    .map(({ draft }) => draft);
  unifyGiven(found);
  evenOptions(found);
  const listed = listEvidence(answers.lists, found, locate);
  const around = surroundings(found, listed.evidence);
  const essays = findEssays(found, new Set(listed.evidence.keys()));
  let last: number | null = null;
  const worthy = found.filter((draft) => {
    const good = !essays.has(draft) && isQuestion(draft, around, listed.evidence.has(draft), last);
    if (good) last = draft.number;
    return good;
  });
  const thread = answers.lists.length === 0 ? readThread(readings, worthy, found, locate) : null;
  const lone = whole && thread === null && isStray(worthy, new Set(listed.evidence.keys()), readings);
  const { drafts, good } = thread ? withThread(thread, found, worthy) : { drafts: found, good: lone ? [] : worthy };
  for (const i of thread?.names ?? []) segmented.discarded.set(i, 'personal-data');
  const assembled = good.map((draft) => {
    const own = thread?.draft === draft ? thread : null;
    const made = assembleItem(draft, path, locate, [...(listed.evidence.get(draft) ?? []), ...(own?.evidence ?? [])]);
    if (own) made.item.claims = own.claims.map((each) => each.claim);
    return { ...made, reconstructed: own?.reconstructed ?? false };
  });
  const { kept, duplicates } = findDuplicates(assembled);
  for (const { copy, of } of duplicates) mergeDuplicate(copy, of);
  const index = new Map(kept.map((each, i) => [each.draft, i]));
  const copies = new Set(duplicates.map((each) => each.copy.draft));
  const fates = drafts.map((draft): Fate => {
    const item = index.get(draft) ?? null;
    return { draft, item, ...(item === null ? { reason: copies.has(draft) ? 'duplicate-of' : 'not-a-question' } : {}) };
  });
  const owned = listed.spans(index);
  const accounting = account({ source, lines, start, end, fates, discarded: segmented.discarded, locate, owned });
  return {
    // Without their drafts, which the items no longer need.
    made: kept.map(({ item, against, unmatched, unsettled, reconstructed }) => ({
      item,
      against,
      unmatched,
      unsettled,
      reconstructed,
    })),
    copies: duplicates.map(({ copy, of }) => ({ copy: copy.item, of: of.item })),
    repairs,
    accounting,
    stray: listed.stray,
  };
}

/** A question put together from a discussion stands for all that the grammar thought it saw there. */
function withThread(
  thread: ThreadFind,
  found: QuestionDraft[],
  worthy: QuestionDraft[],
): { drafts: QuestionDraft[]; good: QuestionDraft[] } {
  if (!thread.reconstructed)
    return { drafts: found, good: worthy.includes(thread.draft) ? worthy : [...worthy, thread.draft] };
  const own = new Set(linesOf(thread.draft).map(({ i }) => i));
  const rest = found.filter((draft) => !linesOf(draft).some(({ i }) => own.has(i)));
  return { drafts: [thread.draft, ...rest], good: [thread.draft] };
}

function firstLine(draft: QuestionDraft): number {
  return linesOf(draft)[0]?.i ?? draft.asides[0]?.reading.i ?? 0;
}
