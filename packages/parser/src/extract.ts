import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { account, type Fate } from './account/account.ts';
import { findDuplicates, mergeDuplicate } from './assemble/duplicates.ts';
import { assembleItem } from './assemble/items.ts';
import { isQuestion, surroundings } from './assemble/worth.ts';
import type { AccountingSpan } from './item/extraction.ts';
import type { QuizItem } from './item/schema.ts';
import type { Line } from './read/line.ts';
import { check } from './message/check.ts';
import { readMarkdown } from './read/markdown.ts';
import { segment } from './segment/blocks.ts';
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
  return extractFromLines(source, readMarkdown(source), options.path ?? file.path ?? '<text>', file);
}

/** Runs the stages behind `read`. */
export function extractFromLines(source: string, lines: readonly Line[], path: string, file: VFile): Extraction {
  const locate = createLocator(source);
  const repairs = tidyLines(lines);
  const readings = readLines(lines);
  const { drafts, discarded } = segment(readings, new Map());
  const around = surroundings(drafts);
  const good = drafts.filter((draft) => isQuestion(draft, around));
  const assembled = good.map((draft) => assembleItem(draft, path, locate, []));
  const { kept, duplicates } = findDuplicates(assembled);
  for (const duplicate of duplicates) mergeDuplicate(duplicate);
  const index = new Map(kept.map((each, i) => [each.draft, i]));
  const fates: Fate[] = drafts.map((draft) => {
    const item = index.get(draft);
    if (item !== undefined) return { draft, item };
    const copy = duplicates.find((each) => each.copy.draft === draft);
    return copy ? { draft, item: null, reason: 'duplicate-of' } : { draft, item: null, reason: 'not-a-question' };
  });
  const accounting = account(source, lines, fates, discarded, locate);
  const personal = accounting.filter((span) => span.reason === 'personal-data');
  const messages = check({ file, source, assembled: kept, duplicates, repairs, personal, locate });
  return { items: kept.map((each) => each.item), messages, accounting };
}
