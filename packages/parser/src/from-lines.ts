import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { AccountingSpan } from './item/extraction.ts';
import type { QuizItem } from './item/schema.ts';
import { check } from './message/check.ts';
import { partsOf } from './parts/cut.ts';
import { joinParts } from './parts/join.ts';
import { readPart, type PartFind } from './parts/read-part.ts';
import type { Line } from './read/line.ts';
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

/** Runs the stages behind `read` over lines that come in batches. */
export function extractFromLines(
  source: string,
  batches: Iterable<readonly Line[]>,
  path: string,
  file: VFile,
): Extraction {
  const locate = createLocator(source);
  const { made, copies, repairs, accounting, stray } = joinParts(finds(), locate);
  const personal = accounting.filter((span) => span.reason === 'personal-data');
  const messages = check({ file, source, made, copies, repairs, personal, stray, locate });
  return { items: made.map((each) => each.item), messages, accounting };

  function* finds(): Generator<PartFind> {
    let start = 0;
    for (const { lines, next, whole } of partsOf(batches)) {
      const end = next ?? source.length;
      yield readPart({ source, lines, start, end, whole, path, locate });
      start = end;
    }
  }
}
