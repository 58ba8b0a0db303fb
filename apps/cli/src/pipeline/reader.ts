import type { Worker } from 'node:worker_threads';
import type { DocumentReport } from '../report/document.ts';
import { startReader } from './ready-reader.ts';

/** Reads the texts of dumps into items. */
export interface Reader {
  /** Rejects where the thread that read `path` died. */
  readonly read: (path: string, text: string) => Promise<DocumentReport>;
  readonly close: () => Promise<void>;
}

/** Reads in this thread. The parser is loaded at the first dump. */
export function readHere(): Reader {
  return {
    read: async (path, text) => (await import('./extract-document.ts')).extractDocument(path, text),
    close: async () => {},
  };
}

interface Waiting {
  readonly path: string;
  readonly text: string;
  readonly resolve: (document: DocumentReport) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads in a thread of its own, in the order of the calls, while this one loads the grader and grades what is read. A dump that ends the thread
 * is rejected; the next ones are read by a new one.
 */
export function readAhead(script?: URL): Reader {
  const waiting: Waiting[] = [];
  let worker: Worker | null = null;
  let closed = false;

  const post = (to: Worker, { path, text }: Waiting): void => to.postMessage({ path, text });

  // No pool: its messages wait until a worker has said that it is ready, and this thread is busy loading the grader by then.
  const start = (): Worker => {
    const made = startReader(script);
    let died: unknown = null;
    made.on('message', (document: DocumentReport) => waiting.shift()?.resolve(document));
    made.on('error', (error) => (died = error));
    made.on('exit', (code) => {
      if (worker !== made) return;
      worker = null;
      waiting.shift()?.reject(died ?? new Error(`The worker that read it exited with code ${code}`));
      if (waiting.length > 0 && !closed) {
        worker = start();
        for (const each of waiting) post(worker, each);
      }
    });
    return made;
  };

  return {
    read: (path, text) =>
      new Promise((resolve, reject) => {
        const one = { path, text, resolve, reject };
        waiting.push(one);
        post((worker ??= start()), one);
      }),
    async close() {
      closed = true;
      const last = worker;
      worker = null;
      await last?.terminate();
    },
  };
}
