import { Queue, Worker } from 'bullmq';
import { connect, unlessLost } from './connect.ts';
import type { QueueOptions } from './queue.ts';

export interface WorkerOptions extends QueueOptions {
  /** Computes the result of a payload. What it throws is the work's error; it is tried three times. */
  readonly work: (payload: string) => Promise<string>;
  /** How much is worked on at once. Default 1. */
  readonly concurrency?: number;
  /** Milliseconds after which the work of a worker that says nothing any more is given to another. Default 30,000. */
  readonly stalledAfter?: number;
  /** Called after each piece of work. */
  readonly onDone?: (key: string, error: Error | null) => void;
}

export interface RunningWorker {
  /** Resolves when nothing has been waiting or worked on for a moment; rejects where Redis is gone for good. */
  readonly drained: () => Promise<void>;
  /** Rejects when Redis is gone for good. Never resolves. */
  readonly lost: Promise<never>;
  /** Ends after the work in hand; what is left is for others. */
  readonly close: () => Promise<void>;
}

/**
 * Takes work from a queue until it is closed. `work` must leave the event loop free (threads): a worker that cannot say that it lives
 * loses its work to another.
 *
 * @throws {QueueError} Where Redis cannot be reached.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { url, name, work, concurrency = 1, stalledAfter = 30_000, patience = 30_000, onDone } = options;
  const { redis, lost, close } = await connect(url, patience);
  const worker = new Worker<string, string>(name, ({ data }) => work(data), {
    connection: redis,
    concurrency,
    lockDuration: stalledAfter,
    stalledInterval: Math.max(500, Math.floor(stalledAfter / 2)),
    maxStalledCount: 3,
  });
  worker.on('error', () => {});
  worker.on('completed', ({ id = '' }) => onDone?.(id, null));
  worker.on('failed', (job, error) => onDone?.(job?.id ?? '', error));
  const queue = new Queue(name, { connection: redis });
  queue.on('error', () => {});
  await unlessLost(worker.waitUntilReady(), lost);
  const gone = new Promise<never>((_, reject) => {
    lost.addEventListener('abort', () => reject(lost.reason as Error), { once: true });
  });
  gone.catch(() => {});
  return {
    lost: gone,
    drained: () => unlessLost(idle(queue), lost),
    async close() {
      // Without Redis nobody can be told: what was in hand counts as stalled, and others take it up.
      const force = lost.aborted;
      await unlessLost(Promise.allSettled([worker.close(force), queue.close()]), lost).catch(() => {});
      await close();
    },
  };
}

const LOOK_MS = 250;

/** Resolves when twice in a row nothing waits and nothing is active, on any machine. */
async function idle(queue: Queue): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
    quiet = Object.values(counts).every((count) => count === 0) ? quiet + 1 : 0;
  }
}
