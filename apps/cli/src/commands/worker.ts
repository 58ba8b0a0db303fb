import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { RunningWorker } from '@keyproof/queue';
import type { Host } from '../host.ts';
import { threadPool } from '../pipeline/executor.ts';
import { fingerprint } from '../pipeline/fingerprint.ts';
import {
  asInput,
  packResult,
  queueName,
  queuePackage,
  readPayload,
  redisPatience,
  redisUrl,
} from '../pipeline/queued.ts';
import { storeFolder } from './survey.ts';
import type { WorkerOptions } from './table.ts';

/** `keyproof worker`: grades dumps from a queue until Ctrl-C, or with `--drain` until the queue is empty. */
export async function worker(host: Host, _words: string[], options: WorkerOptions): Promise<number> {
  const { startWorker } = await queuePackage();
  const signal = host.interruption();
  const url = redisUrl(host, options.redis);
  const threads = options.jobs || availableParallelism();
  const store = storeFolder(host, options);
  const pool = await threadPool(threads);
  let done = 0;
  let failed = 0;
  let running: RunningWorker | null = null;
  try {
    running = await asInput(
      startWorker({
        url,
        ...redisPatience(host),
        name: queueName(options.queue, fingerprint()),
        concurrency: threads,
        // Grading happens in threads: this one stays free to tell Redis that the work is alive.
        work: async (payload) => {
          const { task, job } = readPayload(payload);
          return packResult(await pool.run(job, { ...task, store }));
        },
        onDone: (_key, error) => {
          if (error === null) done++;
          else host.err(`keyproof: a dump failed: ${error.message}\n`);
          if (error !== null) failed++;
        },
      }),
    );
    host.err(
      `keyproof: grading from the queue with ${threads} ${threads === 1 ? 'thread' : 'threads'}; Ctrl-C ends after the dumps in hand\n`,
    );
    const stopped = signal.aborted ? Promise.resolve() : once(signal, 'abort');
    await asInput(Promise.race([stopped, running.lost, ...(options.drain ? [running.drained()] : [])]));
  } finally {
    await running?.close();
    await pool.close();
    host.err(`keyproof: ${done} ${done === 1 ? 'dump' : 'dumps'} graded${failed > 0 ? `, ${failed} failed` : ''}\n`);
  }
  return failed > 0 ? 1 : 0;
}
