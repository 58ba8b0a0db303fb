import { reserved } from './places.ts';

/** A growing WebAssembly memory; TypeScript has it among the browser's types only. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
declare const WebAssembly: { readonly Memory: new (limits: { initial: number; maximum: number }) => Memory };

const pageBytes = 65536;

/** One memory for every kernel of an engine. Passes take from its end and give back what they took when they are done. */
export interface Arena {
  readonly memory: Memory;
  /** Most pages it may grow to: 4 GB. */
  readonly pages: number;
  /** All of it. Growing makes older views stale. */
  readonly floats: Float32Array;
  readonly words: Int32Array;
  /** Index of the next free float. */
  readonly end: number;
  /** Index of the first of `length` floats of unknown content. */
  take(length: number): number;
  /** Gives back everything from `end` on. */
  release(end: number): void;
}

/** Numbers of floats start at multiples of this: whole cache lines. */
const line = 16;

export function createArena(): Arena {
  const pages = 65536;
  const memory = new WebAssembly.Memory({ initial: 16, maximum: pages });
  let floats = new Float32Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  let end = Math.ceil(reserved / 4 / line) * line;
  return {
    memory,
    pages,
    get floats() {
      return floats;
    },
    get words() {
      return words;
    },
    get end() {
      return end;
    },
    take(length) {
      const start = end;
      // Kernels that work on four rows or lanes at a time may read a little past the end of an array.
      end += Math.ceil((length + 64) / line) * line;
      if (end > floats.length) {
        const missing = (end - floats.length) * 4;
        memory.grow(Math.ceil(Math.max(missing, floats.byteLength / 2) / pageBytes));
        floats = new Float32Array(memory.buffer);
        words = new Int32Array(memory.buffer);
      }
      return start;
    },
    release(before) {
      end = before;
    },
  };
}
