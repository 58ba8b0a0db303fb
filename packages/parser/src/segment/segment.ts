import { append } from '../text/append.ts';
import { asks } from './ask.ts';
import { readBlock } from './block.ts';
import type { QuestionDraft } from './draft.ts';
import { addHeadingHeads } from './heading-heads.ts';
import { findHeads } from './heads.ts';
import type { Reading } from './reading.ts';
import type { Run } from './runs.ts';

/** Everything the grammar found: questions in order, and the lines it could give no place. */
export interface Segmentation {
  drafts: QuestionDraft[];
  /** Index of a line → why it is in no question. */
  discarded: Map<number, string>;
}

/**
 * Cuts the lines into questions. `taken` are lines that an earlier step gave a meaning (answer lists, question tables);
 * `statements` are tables whose rows are the options of the question above.
 */
export function segment(
  readings: readonly Reading[],
  taken: ReadonlyMap<number, string>,
  statements: ReadonlyMap<number, Run>,
): Segmentation {
  const heads = findHeads(
    readings.filter((reading) => !taken.has(reading.i)),
    readings,
  );
  mergeDoubleHeads(readings, heads);
  dropSections(readings, heads);
  addHeadingHeads(readings, heads);
  const discarded = new Map<number, string>(taken);
  const drafts: QuestionDraft[] = [];
  const bounds = [0, ...[...heads].sort((a, b) => a - b).filter((start) => start > 0)];
  const context = { section: '', level: 0 };
  bounds.forEach((from, k) => {
    const next = bounds[k + 1];
    const to = next === undefined ? readings.length : next - codeAbove(readings, next).length;
    const head = heads.has(from) ? (readings[from] ?? null) : null;
    const read = readBlock({ readings, heads, limit: to }, from, head, discarded, context, statements);
    for (const lead of head === null ? [] : [...codeAbove(readings, from)].reverse())
      if (lead.line.kind === 'code') read[0]?.stem.unshift({ reading: lead, pieces: lead.pieces });
      else discarded.set(lead.i, 'label');
    append(drafts, read);
  });
  return { drafts, discarded };
}

/** The code with which a notebook's cell begins, and a "[MCQ]" over it, where the cell's question stands below it. */
function codeAbove(readings: readonly Reading[], head: number): readonly Reading[] {
  let at = head;
  let isCode = false;
  for (let i = head - 1; i >= 0 && head - i < 6; i--) {
    const { line, text } = readings[i] as Reading;
    if (line.kind === 'markup' && line.reason === 'notebook') return isCode ? readings.slice(at, head) : [];
    isCode ||= line.kind === 'code';
    if (line.kind !== 'code' && line.kind !== 'markup' && !/^\[\w{2,6}\]$/.test(text.trim())) return [];
    at = i;
  }
  return [];
}

/** "### Q3" above "3. Text" or "Question: text": two heads for one question. */
function mergeDoubleHeads(readings: readonly Reading[], heads: Set<number>): void {
  let last: Reading | null = null;
  for (const i of [...heads].sort((a, b) => a - b)) {
    const reading = readings[i] as Reading;
    const bare = last?.number && last.text.length <= last.number.length + 1;
    if (last && bare && (reading.number || reading.ask)) {
      const between =
        i - last.i < 12 &&
        readings
          .slice(last.i + 1, i)
          .every((r) => r.line.kind === 'markup' || r.line.kind === 'rule' || r.boilerplate || r.verdict);
      const same =
        reading.ask !== null ||
        last.number?.value === reading.number?.value ||
        (reading.number?.keyword === '' && last.number?.keyword !== '');
      if (between && same) {
        heads.delete(i);
        continue;
      }
    }
    last = reading;
  }
}

/** "## 3. True or false (4 questions)" right above "### 9. Ice floats.", or above "1. …" and "2. …": a numbered section and no question. */
function dropSections(readings: readonly Reading[], heads: Set<number>): void {
  const starts = [...heads].sort((a, b) => a - b);
  starts.forEach((i, k) => {
    const reading = readings[i] as Reading;
    const next = readings[starts[k + 1] ?? -1];
    const level = reading.line.heading;
    if (!next || level === 0) return;
    const after = readings[starts[k + 2] ?? -1];
    const listed = next.line.heading === 0 && next.number?.value === 1 && after?.number?.value === 2;
    // "# 1. What is a lock?" asks, unless questions are counted anew right below.
    if (/[?？؟]\s*$/.test(reading.text) && !(listed && asks(next.text) > 0)) return;
    if (listed ? after?.line.heading !== 0 || after.number?.delim !== next.number?.delim : next.line.heading <= level)
      return;
    if (reading.number && reading.text.length <= reading.number.length + 1) return;
    if (readings.slice(i + 1, next.i).every(({ line }) => line.kind === 'markup' || line.kind === 'rule'))
      heads.delete(i);
  });
}
