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
  /** Reads one dump from its bytes. Rejects only if the worker itself breaks. */
  extract(path: string, bytes: Uint8Array): Promise<PooledExtraction>;
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
    extract: (path, bytes) => pool.run({ path, bytes }) as Promise<PooledExtraction>,
    close: () => pool.destroy(),
  };
}
