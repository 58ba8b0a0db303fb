/**
 * A long list that came in batches of JSON text and is read where it is looked at: text crosses to the page without a copy of
 * thousands of objects, and costs the garbage collector nothing.
 */
export class Pages<T> {
  /** How many batches stay read. */
  static readonly KEPT = 24;
  readonly #texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #read = new Map<number, readonly T[]>();
  length = 0;
  readonly #revive: ((key: string, value: unknown) => unknown) | undefined;

  constructor(revive?: (key: string, value: unknown) => unknown) {
    this.#revive = revive;
  }

  /** Adds `count` things, written as a JSON array. */
  add(text: string, count: number): void {
    this.#texts.push(text);
    this.#starts.push(this.length);
    this.length += count;
  }

  /** The thing at `index`. */
  at(index: number): T {
    const batch = this.#batchOf(index);
    let things = this.#read.get(batch);
    if (things === undefined) {
      things = JSON.parse(this.#texts[batch]!, this.#revive) as readonly T[];
      const [oldest] = this.#read.keys();
      if (this.#read.size >= Pages.KEPT && oldest !== undefined) this.#read.delete(oldest);
    } else this.#read.delete(batch);
    this.#read.set(batch, things);
    return things[index - this.#starts[batch]!]!;
  }

  /** The batch that holds an index, by bisection. */
  #batchOf(index: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
