import { reserved } from './places.ts';

/** A growing WebAssembly memory; TypeScript has it among the browser's types only. */
interface Memory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}
declare const WebAssembly: {
  readonly Memory: new (limits: { initial: number; maximum: number; shared: boolean }) => Memory;
};

const pageBytes = 65536;

/** What one pass has taken: everything from the end of what was there before it up to `end`. */
export interface Region {
  end: number;
}

/** One memory for every kernel of an engine. Passes take from its end and give back what they took when they are done. */
export interface Arena {
  readonly memory: Memory;
  /** Whether other threads may use it. */
  readonly shared: boolean;
  /** Most pages it may grow to: 4 GB. */
  readonly pages: number;
  /** All of it. Growing makes older views stale. */
  readonly floats: Float32Array;
  readonly words: Int32Array;
  /** Whether no pass has anything in it. */
  readonly idle: boolean;
  open(): Region;
  /** Index of the first of `length` floats of unknown content. */
  take(region: Region, length: number): number;
  /** Gives a region back, as far as no other one lies behind it. */
  close(region: Region): void;
}

/** Numbers of floats start at multiples of this: whole cache lines. */
const line = 16;

export function createArena(shared: boolean): Arena {
  const pages = 65536;
  const memory = new WebAssembly.Memory({ initial: 16, maximum: pages, shared });
  let floats = new Float32Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  const first = Math.ceil(reserved / 4 / line) * line;
  const regions = new Set<Region>();
  let end = first;
  return {
    memory,
    shared,
    pages,
    get floats() {
      return floats;
    },
    get words() {
      return words;
    },
    get idle() {
      return regions.size === 0;
    },
    open() {
      const region = { end };
      regions.add(region);
      return region;
    },
    take(region, length) {
      const start = end;
      // Kernels that work on four rows or lanes at a time may read a little past the end of an array.
      end += Math.ceil((length + 64) / line) * line;
      if (end > floats.length) {
        const missing = (end - floats.length) * 4;
        memory.grow(Math.ceil(Math.max(missing, floats.byteLength / 2) / pageBytes));
        floats = new Float32Array(memory.buffer);
        words = new Int32Array(memory.buffer);
      }
      region.end = end;
      return start;
    },
    close(region) {
      regions.delete(region);
      end = first;
      for (const each of regions) end = Math.max(end, each.end);
    },
  };
}
