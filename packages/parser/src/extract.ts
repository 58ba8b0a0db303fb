import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { account, type Fate } from './account/account.ts';
import { findDuplicates, mergeDuplicate } from './assemble/duplicates.ts';
import { isStray } from './assemble/coverage.ts';
import { findEssays } from './assemble/essays.ts';
import { assembleItem, linesOf } from './assemble/items.ts';
import { isQuestion, surroundings } from './assemble/worth.ts';
import type { AccountingSpan } from './item/extraction.ts';
import type { QuizItem } from './item/schema.ts';
import type { Line } from './read/line.ts';
import { check } from './message/check.ts';
import { readDump } from './read/read.ts';
import type { QuestionDraft } from './segment/draft.ts';
import { segment } from './segment/segment.ts';
import { findTables } from './segment/tables.ts';
import { readThread, type ThreadFind } from './thread/thread.ts';
import { unifyGiven } from './segment/unmarked.ts';
import { unfoldLines } from './segment/unfold.ts';
import { findAnswerLists } from './evidence/answer-list.ts';
import { listEvidence } from './evidence/list-evidence.ts';
import { readLines } from './segment/reading.ts';
import { tidyLines } from './tidy/tidy.ts';
import { createLocator } from './text/source.ts';

/** What was read from one dump. */
export interface Extraction {
  items: QuizItem[];
  /** What is doubtful, and where. */
  messages: VFileMessage[];
  /** Every non-blank character of the source, in exactly one span. */
  accounting: AccountingSpan[];
}

export interface ExtractOptions {
  /** Name of the dump, kept in each item's provenance. Default: the VFile's path, else `'<text>'`. */
  path?: string;
}

/** Reads the quiz items of a dump in any format this package knows. Never throws on bad input. */
export function extractQuiz(input: string | VFile, options: ExtractOptions = {}): Extraction {
  const file = typeof input === 'string' ? new VFile({ value: input }) : input;
  const source = String(file);
  return extractFromLines(source, readDump(source), options.path ?? file.path ?? '<text>', file);
}

/** Runs the stages behind `read`. */
export function extractFromLines(source: string, read: readonly Line[], path: string, file: VFile): Extraction {
  const locate = createLocator(source);
  const repairs = tidyLines(read);
  const lines = unfoldLines(read);
  const readings = readLines(lines);
  const answers = findAnswerLists(readings);
  const tables = findTables(readings, answers.taken);
  const segmented = segment(readings, new Map([...answers.taken, ...tables.taken]), tables.statements);
  const found = [...segmented.drafts, ...tables.drafts]
    .map((draft) => ({ draft, at: firstLine(draft) }))
    .sort((a, b) => a.at - b.at)
    .map(({ draft }) => draft);
  unifyGiven(found);
  const around = surroundings(found);
  const listed = listEvidence(answers.lists, found, locate);
  const essays = findEssays(found, new Set(listed.evidence.keys()));
  let last: number | null = null;
  const worthy = found.filter((draft) => {
    const good = !essays.has(draft) && isQuestion(draft, around, listed.evidence.has(draft), last);
    if (good) last = draft.number;
    return good;
  });
  const thread = answers.lists.length === 0 ? readThread(readings, worthy, locate) : null;
  const stray = thread === null && isStray(worthy, new Set(listed.evidence.keys()), readings);
  const { drafts, good } = thread ? withThread(thread, found, worthy) : { drafts: found, good: stray ? [] : worthy };
  for (const i of thread?.names ?? []) segmented.discarded.set(i, 'personal-data');
  const assembled = good.map((draft) => {
    const own = thread?.draft === draft ? thread : null;
    const made = assembleItem(draft, path, locate, [...(listed.evidence.get(draft) ?? []), ...(own?.evidence ?? [])]);
    if (own) made.item.claims = own.claims.map((each) => each.claim);
    return { ...made, reconstructed: own?.reconstructed ?? false };
  });
  const { kept, duplicates } = findDuplicates(assembled);
  for (const duplicate of duplicates) mergeDuplicate(duplicate);
  const index = new Map(kept.map((each, i) => [each.draft, i]));
  const copies = new Set(duplicates.map((each) => each.copy.draft));
  const fates = drafts.map((draft): Fate => {
    const item = index.get(draft) ?? null;
    return { draft, item, ...(item === null ? { reason: copies.has(draft) ? 'duplicate-of' : 'not-a-question' } : {}) };
  });
  const accounting = account(source, lines, fates, segmented.discarded, locate, listed.spans(index));
  const personal = accounting.filter((span) => span.reason === 'personal-data');
  const messages = check({ file, source, assembled: kept, duplicates, repairs, personal, stray: listed.stray, locate });
  return { items: kept.map((each) => each.item), messages, accounting };
}

/** A question put together from a discussion stands for all that the grammar thought it saw there. */
function withThread(
  thread: ThreadFind,
  found: QuestionDraft[],
  worthy: QuestionDraft[],
): { drafts: QuestionDraft[]; good: QuestionDraft[] } {
  if (!thread.reconstructed) return { drafts: found, good: worthy };
  const own = new Set(linesOf(thread.draft).map(({ i }) => i));
  const rest = found.filter((draft) => !linesOf(draft).some(({ i }) => own.has(i)));
  return { drafts: [thread.draft, ...rest], good: [thread.draft] };
}

function firstLine(draft: QuestionDraft): number {
  return linesOf(draft)[0]?.i ?? draft.asides[0]?.reading.i ?? 0;
}
