/** One index of a notation as written: `(r)` picks an example of the batch, `<s>` a position in a sequence. */
export interface Index {
  readonly bracket: 'round' | 'angle';
  /** The letter or number inside, as written. */
  readonly name: string;
}

/** A batch of sentences of different lengths; every token is a name of its own. */
export type RaggedBatch = readonly (readonly string[])[];

/** Draws a batch in which no two sentences have the same length, so that a swap of the two indices cannot go unseen. */
export function drawBatch(random: () => number): RaggedBatch {
  const sentences = 5;
  return Array.from({ length: sentences }, (_, example) =>
    Array.from(
      { length: sentences + 1 + ((example * 2) % sentences) },
      (_, position) => `${Math.floor(random() * 1e6)}:${example}:${position}`,
    ),
  );
}

/**
 * What a notation refers to under the course's reading: the indices act from left to right, `(·)` on a batch and gives a sentence, `<·>` on a
 * sentence and gives a token. `null` where an index is applied to something that it cannot index.
 */
export function resolve(
  batch: RaggedBatch,
  indices: readonly Index[],
  values: ReadonlyMap<string, number>,
): string | null {
  let current: RaggedBatch | readonly string[] | string = batch;
  for (const { bracket, name } of indices) {
    const at = values.get(name);
    if (at === undefined || typeof current === 'string') return null;
    const isBatch: boolean = typeof current[0] !== 'string';
    if (isBatch !== (bracket === 'round')) return null;
    const picked: string | readonly string[] | undefined = current[at - 1];
    if (picked === undefined) return null;
    current = picked;
  }
  return typeof current === 'string' ? current : null;
}
