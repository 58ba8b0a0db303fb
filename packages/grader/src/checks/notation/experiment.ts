/** One index of a notation as written: `(r)` picks an example of the batch, `<s>` a position in a sequence. */
export interface Index {
  readonly bracket: 'round' | 'angle';
  /** The letter or number inside, as written. */
  readonly name: string;
}

/** A batch of sentences of different lengths; every token is a name of its own. */
export type RaggedBatch = readonly (readonly string[])[];

/** Draws a batch of at least `least` sentences of at least `least` tokens, of different lengths. */
export function drawBatch(random: () => number, least: number): RaggedBatch {
  return Array.from({ length: least }, (_example, row) =>
    Array.from(
      { length: least + Math.floor(4 * random()) },
      (_token, column) => `${row + 1}.${column + 1}#${Math.floor(1e6 * random())}`,
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

/** How often a notation hits the token that is asked for, over random batches and random values of its letters. */
export function hitRate(
  random: () => number,
  indices: readonly Index[],
  target: { readonly position: string; readonly example: string },
  draws: number,
): number {
  const numbers = [...indices.map(({ name }) => name), target.position, target.example]
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const least = Math.max(6, ...numbers) + 1;
  let hits = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const batch = drawBatch(random, least);
    const example = valueOf(target.example, random, least, null);
    // Equal values would hide a swap of the indices.
    const position = valueOf(target.position, random, least, example);
    const values = new Map([
      ...numbers.map((value) => [String(value), value] as const),
      [target.example, example],
      [target.position, position],
    ]);
    if (resolve(batch, indices, values) === batch[example - 1]?.[position - 1]) hits += 1;
  }
  return hits / draws;
}

function valueOf(name: string, random: () => number, least: number, other: number | null): number {
  if (/^\d+$/.test(name)) return Number(name);
  const value = 1 + Math.floor(least * random());
  return value === other ? (value % least) + 1 : value;
}
