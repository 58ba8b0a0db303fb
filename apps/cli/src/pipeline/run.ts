import type { Executor } from './executor.ts';
import type { Job, Processed } from './task.ts';

/**
 * Works on all jobs and gives what came of them in the order of the jobs. At most `width` of them are in hand at once, so memory does not
 * grow with their number. Ends early where `signal` aborts.
 */
export async function* runAll(
  jobs: readonly Job[],
  executor: Executor,
  signal: AbortSignal,
): AsyncGenerator<Processed> {
  const inHand: Promise<Processed>[] = [];
  let next = 0;
  for (let done = 0; done < jobs.length; done++) {
    while (next < jobs.length && inHand.length < executor.width) {
      const job = jobs[next++] as Job;
      const run = executor.run(job).catch((error: unknown) => broken(job, error, signal));
      // Awaited in its turn; until then nobody listens.
      run.catch(() => {});
      inHand.push(run);
    }
    yield await unlessAborted(inHand.shift() as Promise<Processed>, signal);
    // Experiments in this thread keep it busy: this is when a Ctrl-C gets through.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }
}

/** A dump at which its worker died: the others go on. */
function broken(job: Job, error: unknown, signal: AbortSignal): Processed {
  if (signal.aborted || !isWorkerDeath(error)) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  return { ok: false, path: job.path, code: 'worker', message: `\`${job.path}\` ended its worker: ${reason}` };
}

function isWorkerDeath(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || /worker.*(?:exit|terminat)/i.test(message);
}

/** What `work` gives, unless the signal comes first. No `Promise.race` with a promise that outlives it: that would keep every result. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
