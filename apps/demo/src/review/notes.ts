import type { Entry } from '../session/entry.ts';
import type { Note, ReadDocument } from '../worker/protocol.ts';

interface Known {
  readonly documents: readonly ReadDocument[];
  readonly notes: readonly (readonly Note[])[];
}

/** The warnings about one item: those whose line lies between its first line and the first line of the next item. */
export function notesOf(entry: Entry, next: Entry | undefined, { documents, notes }: Known): readonly Note[] {
  const { document } = entry;
  const all = [...(documents[document]?.messages ?? []), ...(notes[document] ?? [])];
  const start = all.length === 0 ? undefined : entry.read.provenance.spans[0]?.line;
  if (start === undefined) return [];
  const end = next?.document === document ? (next.read.provenance.spans[0]?.line ?? Infinity) : Infinity;
  return all.filter(({ line }) => line !== null && line >= start && line < Math.max(end, start + 1));
}
