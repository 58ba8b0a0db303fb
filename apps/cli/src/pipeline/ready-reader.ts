import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Whether there is a thread to read ahead in: a second core, and a built worker. */
export const canReadAhead = (): boolean => availableParallelism() > 1 && !import.meta.url.endsWith('.ts');

let ready: Worker | null = null;

/** Starts a thread that reads, for {@link startReader} to take. It keeps no process alive. */
export function prepareReader(): void {
  if (!canReadAhead()) return;
  ready = startReader();
  ready.unref();
}

/** A thread that reads dumps: the one that was prepared, or a new one. `script`: another than the command's own. */
export function startReader(script?: URL): Worker {
  const prepared = script === undefined ? ready : null;
  if (prepared === null) return new Worker(script ?? new URL('./read-worker.js', import.meta.url));
  ready = null;
  prepared.ref();
  return prepared;
}
