import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { ExtractionData } from './item/extraction.ts';
import type { PoolMessage } from './pool-worker.ts';

export type { PoolMessage } from './pool-worker.ts';

/** What a worker gives back for one dump: plain data, its messages as objects. */
export interface PooledExtraction extends ExtractionData {
  path: string;
  /** The encoding that the bytes were read in. */
  encoding: string;
  messages: PoolMessage[];
}

/** Reads many dumps at once. Call `close` when done; the threads hold the process open until then. */
export interface ExtractPool {
  /**
   * Reads one dump from its bytes; more dumps than threads wait their turn.
   *
   * @throws Error that names `path` where its worker breaks, as by want of memory (the other dumps go on), and the reason of
   *   `signal` where it aborts.
   */
  extract(path: string, bytes: Uint8Array, options?: { signal?: AbortSignal }): Promise<PooledExtraction>;
  /** Ends the threads. What still waits is rejected. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Number of threads. Default: the machine's cores. */
  threads?: number;
}

/** A pool of worker threads that run `extractQuiz` on files. For Node only; the main entry runs anywhere. */
export function createExtractPool({ threads = availableParallelism() }: PoolOptions = {}): ExtractPool {
  const pool = new Tinypool({
    filename: new URL(import.meta.url.endsWith('.ts') ? './pool-worker.ts' : './pool-worker.js', import.meta.url).href,
    minThreads: 1,
    maxThreads: Math.max(1, threads),
    idleTimeout: 1000,
  });
  return {
    async extract(path, bytes, { signal } = {}) {
      signal?.throwIfAborted();
      try {
        return (await pool.run({ path, bytes }, signal ? { signal } : {})) as PooledExtraction;
      } catch (error) {
        signal?.throwIfAborted();
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`Could not read \`${path}\`: its worker broke (${reason})`, { cause: error });
      }
    },
    close: () => pool.destroy(),
  };
}
