import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Whether there is a thread to work beside this one: a second core, and a built worker. */
export const hasSide = (): boolean => availableParallelism() > 1 && !import.meta.url.endsWith('.ts');

let ready: Worker | null = null;

/** Starts a thread for {@link startSide} to take. It keeps no process alive. */
export function prepareSide(): void {
  if (!hasSide()) return;
  ready = startSide();
  ready.unref();
}

/** A thread for work beside this one: the one that was prepared, or a new one. `script`: another than the command's own. */
export function startSide(script?: URL): Worker {
  const prepared = script === undefined ? ready : null;
  if (prepared === null) return new Worker(script ?? new URL('./side-worker.js', import.meta.url));
  ready = null;
  prepared.ref();
  return prepared;
}
