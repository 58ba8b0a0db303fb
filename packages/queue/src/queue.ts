import { Queue, QueueEvents } from 'bullmq';
import { connect, unlessLost } from './connect.ts';

export interface QueueOptions {
  /** Address of Redis: `redis://host:6379`, `rediss://…`. */
  readonly url: string;
  /** Name of the queue; workers and those who wait must agree on it. Only letters, digits, `.`, `_` and `-`. */
  readonly name: string;
  /** How long a Redis that went away is waited for, in milliseconds. Default 30,000. */
  readonly patience?: number;
}

/** A queue to put work into and to take results from. */
export interface OpenQueue {
  /**
   * Puts work in under a key. Work whose key is known is not queued again: what was computed for it is its result, and what failed is
   * tried anew.
   */
  readonly add: (key: string, payload: string) => Promise<'added' | 'known'>;
  /** The result of the work under a key, once some worker has it. Rejects where the work failed, or Redis is gone for good. */
  readonly result: (key: string) => Promise<string>;
  /** How many workers are at this queue now. */
  readonly workers: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Results are kept for a week: the same dump is then not graded twice, whoever asks. */
const KEEP_SECONDS = 7 * 24 * 3600;

/** @throws {QueueError} Where Redis cannot be reached. */
export async function openQueue({ url, name, patience = 30_000 }: QueueOptions): Promise<OpenQueue> {
  const { redis, lost, close } = await connect(url, patience);
  const queue = new Queue<string, string>(name, { connection: redis });
  const events = new QueueEvents(name, { connection: redis.duplicate() });
  // What is wrong with the connection is told through `lost`.
  queue.on('error', () => {});
  events.on('error', () => {});
  await unlessLost(Promise.all([queue.waitUntilReady(), events.waitUntilReady()]), lost);
  const orLost = <T>(work: Promise<T>): Promise<T> => unlessLost(work, lost);
  return {
    add: (key, payload) => orLost(add(queue, key, payload)),
    result: (key) =>
      orLost(
        (async () => {
          const job = await queue.getJob(key);
          if (!job) throw new Error(`No work has the key ${key}`);
          return (await job.waitUntilFinished(events)) as string;
        })(),
      ),
    workers: () => orLost(queue.getWorkersCount()),
    async close() {
      await orLost(Promise.allSettled([events.close(), queue.close()])).catch(() => {});
      await close();
    },
  };
}

async function add(queue: Queue<string, string>, key: string, payload: string): Promise<'added' | 'known'> {
  const known = await queue.getJob(key);
  if (known) {
    if (await known.isFailed()) await known.retry('failed').catch(() => {});
    return 'known';
  }
  await queue.add('dump', payload, {
    jobId: key,
    attempts: 3,
    backoff: { type: 'exponential', delay: 1000 },
    removeOnComplete: { age: KEEP_SECONDS },
    removeOnFail: { age: KEEP_SECONDS },
  });
  return 'added';
}
