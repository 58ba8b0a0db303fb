import type { FromWorker, JobName, Jobs, ToWorker } from './protocol.ts';

/** A running job; an aborted one rejects. */
export interface Running<J extends JobName> {
  readonly result: Promise<Jobs[J]['out']>;
  /** Says something to the job while it runs. */
  tell(message: Jobs[J]['message']): void;
  abort(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
  progress(value: unknown): void;
}

export interface Client {
  run<J extends JobName>(job: J, input: Jobs[J]['in'], onProgress?: (value: Jobs[J]['progress']) => void): Running<J>;
}

/** Runs jobs in one worker, so that the page never waits for a parser or a network. */
export function createClient(): Client {
  let next = 1;
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWorker) => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const job = waiting.get(data.id);
    if (job === undefined) return;
    if ('progress' in data) return job.progress(data.progress);
    waiting.delete(data.id);
    if ('error' in data) job.reject(new Error(data.error));
    else job.resolve(data.result);
  };
  worker.onerror = (event) => {
    for (const job of waiting.values()) job.reject(new Error(event.message || 'The worker could not start.'));
    waiting.clear();
  };
  return {
    run(job, input, onProgress) {
      const id = next++;
      const result = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject, progress: (value) => onProgress?.(value as never) });
      });
      send({ id, job, input });
      return {
        result: result as never,
        tell: (message) => send({ id, message }),
        abort: () => send({ id, control: 'abort' }),
      };
    },
  };
}
