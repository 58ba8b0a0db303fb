import type { QuizItem } from '@keyproof/parser';
import type { ItemBatch } from './protocol.ts';

/** Items in one batch: as many as are read at once where one of them is looked at. */
const BATCH = 100;

/** Items of a document as they go to the page. */
export function batchesOf(document: number, items: readonly QuizItem[]): readonly ItemBatch[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => {
    const batch = items.slice(i * BATCH, (i + 1) * BATCH);
    return { document, ids: batch.map(({ id }) => id), text: JSON.stringify(batch) };
  });
}
