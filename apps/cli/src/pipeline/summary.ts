import { type Fact, factOf } from '../questions/fact.ts';
import type { DocumentReport } from '../report/document.ts';
import { countsOf } from './counts.ts';
import type { Counts } from './task.ts';

/** What the merge and the counters need of a document, so that one that was kept need not be read for them. */
export interface Summary {
  readonly path: string;
  readonly facts: readonly Fact[];
  readonly counts: Counts;
}

export function summaryOf(document: DocumentReport): Summary {
  const { path, items } = document;
  return {
    path,
    facts: items.filter(({ review }) => review?.status !== 'dropped').map(factOf),
    counts: countsOf(document),
  };
}

/** Facts as plain JSON: the numbers of their words as one text. */
export function packFacts(facts: readonly Fact[]): unknown[] {
  return facts.map(({ pairs, ...fact }) => ({
    ...fact,
    pairs: Buffer.from(pairs.buffer, pairs.byteOffset, pairs.byteLength).toString('base64'),
  }));
}

export function unpackFacts(packed: readonly unknown[]): Fact[] {
  return (packed as (Omit<Fact, 'pairs'> & { pairs: string })[]).map(({ pairs, ...fact }) => {
    // A copy of its own: bytes out of a pool may lie where no number can.
    const bytes = Uint8Array.from(Buffer.from(pairs, 'base64'));
    return { ...fact, pairs: new Uint32Array(bytes.buffer) };
  });
}

/** A summary and the text of its document, as they are kept: a line each. */
export function printRecord({ path, facts, counts }: Summary, document: string): string {
  return `${JSON.stringify({ path, facts: packFacts(facts), counts })}\n${document}`;
}

/** What {@link printRecord} printed, or `null`. */
export function parseRecord(record: string): { readonly summary: Summary; readonly document: string } | null {
  const end = record.indexOf('\n');
  try {
    const { path, facts, counts } = JSON.parse(record.slice(0, end)) as Summary;
    return { summary: { path, facts: unpackFacts(facts), counts }, document: record.slice(end + 1) };
  } catch {
    return null;
  }
}
