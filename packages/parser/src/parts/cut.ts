import { textOf, type Line } from '../read/line.ts';
import { numberLabel } from '../segment/labels.ts';
import { append } from '../text/append.ts';

/** A dump of more lines is read in parts, so that only one part's drafts are in memory. */
const WHOLE = 50_000;
/** A part has at least so many lines, and ends at the best place among the next ones. */
const LEAST = 20_000;
const SLACK = 4_000;

/** Lines that are read together. */
export interface Part {
  lines: Line[];
  /** Where the next part begins, `null` for the last one. */
  next: number | null;
  /** The part is all of the dump. */
  whole: boolean;
}

/** The lines of a dump, in parts that begin where a question may begin. A dump of ordinary size is one part. */
export function* partsOf(batches: Iterable<readonly Line[]>): Generator<Part, void, undefined> {
  let held: Line[] = [];
  let whole = true;
  for (const batch of batches) {
    append(held, batch);
    if (whole && held.length <= WHOLE) continue;
    whole = false;
    while (held.length > LEAST + SLACK) {
      const to = bestCut(held, LEAST, LEAST + SLACK);
      const lines = held.slice(0, to);
      held = held.slice(to);
      yield { lines, next: held[0]?.start ?? null, whole };
    }
  }
  yield { lines: held, next: null, whole };
}

/** The first of the lines from `from` to `to` before which a cut does the least harm. */
export function bestCut(lines: readonly Line[], from: number, to: number): number {
  let best = from;
  let most = -1;
  for (let i = from; i < Math.min(to, lines.length); i++) {
    const fit = fitness(lines[i] as Line);
    if (fit <= most) continue;
    best = i;
    most = fit;
    if (fit === BEST) break;
  }
  return best;
}

const BEST = 4;

/** How likely `line` begins something new: a question that says so, a heading, a numbered paragraph, a paragraph. */
function fitness(line: Line): number {
  if (line.role) return line.role === 'question' ? BEST : -1;
  if (line.kind !== 'text' || line.fold > 0) return -1;
  const number = line.blanks > 0 || line.heading > 0 ? numberLabel(textOf(line.pieces).trimStart().slice(0, 60)) : null;
  if (number?.keyword) return BEST;
  if (line.heading > 0) return number ? BEST : 3;
  const outer = line.blanks > 0 && line.bullet === null && line.indent < 2;
  if (!outer) return line.blanks > 0 ? 0 : -1;
  return number ? 2 : 1;
}
